import { readFileSync } from "node:fs";
import { Stack } from "aws-cdk-lib";
import { Queue } from "aws-cdk-lib/aws-sqs";
import { describe, expect, it } from "vitest";
import { deadLetterDays } from "../../cdk/dead-letters.ts";
import { listPermissions } from "../../cdk/list-permissions.ts";
import { addRules } from "../../cdk/make-stack.ts";
import { readSettings, receivingRegions } from "../../cdk/settings.ts";
import { tableDefinition } from "../../functions/adapters/dynamodb/create-table.ts";
import { environmentNames } from "../../functions/adapters/environment.ts";
import { refusalMetric } from "../../functions/note-refusal.ts";
import { rawMailDays } from "../../lib/retention.ts";
import { newApp, synthesise, synthesiseAll } from "./synthesise.ts";

/** Made once, under both packs of rules: a rule that is not kept, and not explained, would throw here. */
const template = synthesise();
// biome-ignore lint/suspicious/noExplicitAny: properties of a template, each of its own shape.
type Properties = any;
const all = (type: string, of = template): readonly (readonly [string, Properties])[] =>
  Object.entries(of.Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([id, resource]) => [id, resource.Properties ?? {}] as const);
const only = (type: string): Properties => {
  const found = all(type);
  expect(found).toHaveLength(1);
  return found[0]?.[1];
};
const isKey = (value: unknown) => JSON.stringify(value ?? "").includes("EncryptionKey");
const permissions = listPermissions(template);
const functionsOf = (of = template) => all("AWS::Lambda::Function", of);

describe("rules", () => {
  it("ends the synthesis where a rule of AwsSolutions or Serverless is broken, and keeps all of them itself", () => {
    const app = newApp();
    addRules(app);
    const stack = new Stack(app, "spoiled");
    new Queue(stack, "WithoutDeadLetters");
    expect(() => app.synth()).toThrow(/AwsSolutions-SQS3|Validation/);
    expect(Object.keys(template.Resources).length).toBeGreaterThan(80);
  });
});

describe("rights", () => {
  /** What each function may do to the world; what all of them may (logs, traces, their key) is left out. */
  const forAll =
    /^(logs:(CreateLogStream|PutLogEvents)|xray:Put(TraceSegments|TelemetryRecords)|kms:(Decrypt|DescribeKey|Encrypt|GenerateDataKey))$/;
  const rightsOf = (who: string) =>
    [
      ...new Set(
        permissions
          .filter((each) => each.who === who && !forAll.test(each.action))
          .map((each) => `${each.action} ${each.on.split(":").at(-1)}`),
      ),
    ].filter((each) => each !== "sqs:SendMessage FailedCallsQueue");
  const desk = [
    "dynamodb:BatchGetItem ParcelsTable",
    "dynamodb:BatchWriteItem ParcelsTable",
    "dynamodb:DeleteItem ParcelsTable",
    "dynamodb:GetItem ParcelsTable",
    "dynamodb:PutItem ParcelsTable",
    "dynamodb:Query ParcelsTable",
    "dynamodb:UpdateItem ParcelsTable",
    "s3:DeleteObject RawMailBucket/mail/*",
    "s3:GetObject RawMailBucket/mail/*",
    "s3:ListBucket RawMailBucket",
    "ses:SendRawEmail configuration-set/DomainConfigurationSet",
    "ses:SendRawEmail identity/in.example.com",
  ];
  const worker = (queue: string) =>
    ["ChangeMessageVisibility", "DeleteMessage", "GetQueueAttributes", "ReceiveMessage"].map(
      (action) => `sqs:${action} ${queue}`,
    );
  it.each<[string, readonly string[]]>([
    ["receive-mail", [...desk, ...worker("MailsQueue")]],
    ["sweep", [...desk, ...worker("PutMailsQueue")]],
    ["send-follow-ups", [...desk, "dynamodb:Query ParcelsTable/index/due"]],
    [
      "record-feedback",
      [...desk.filter((right) => right.startsWith("dynamodb:")), ...worker("SendingEventsQueue")],
    ],
    [
      "unsubscribe",
      ["BatchGetItem", "GetItem", "UpdateItem"].map((action) => `dynamodb:${action} ParcelsTable`),
    ],
    ["pause-sending", ["ses:PutConfigurationSetSendingOptions configuration-set/DomainConfigurationSet"]],
    ["activate-rule-set", ["ses:DescribeActiveReceiptRuleSet *", "ses:SetActiveReceiptRuleSet *"]],
  ])("%s may do this and no more", (who, expected) => {
    expect(rightsOf(who).toSorted()).toEqual(expected.toSorted());
  });

  it("names every function and service that may do anything", () => {
    const who = [...new Set(permissions.map((each) => each.who))];
    const files = functionsOf().map(([, { Handler }]) => Handler.replace(".handler", ""));
    const others = who.filter((each) => !files.includes(each));
    expect(others.toSorted()).toEqual([
      "arn:<Partition>:iam::<AccountId>:root",
      "budgets.amazonaws.com",
      "cloudwatch.amazonaws.com",
      "events.amazonaws.com",
      "everybody",
      "lambda.alarms.cloudwatch.amazonaws.com",
      "logs.eu-west-1.amazonaws.com",
      "s3.amazonaws.com",
      "ses.amazonaws.com",
      "sns.amazonaws.com",
    ]);
  });

  it("has no action with a wildcard, but for the account over its own key", () => {
    const wild = permissions.filter((each) => each.action.includes("*"));
    expect(wild.map((each) => `${each.who} ${each.action}`)).toEqual([
      "arn:<Partition>:iam::<AccountId>:root kms:*",
    ]);
  });

  it("has no resource of any name, but where AWS knows none", () => {
    const wild = permissions.filter((each) => each.on === "*").map((each) => each.action);
    expect(new Set(wild)).toEqual(
      new Set([
        "xray:PutTraceSegments",
        "xray:PutTelemetryRecords",
        "ses:DescribeActiveReceiptRuleSet",
        "ses:SetActiveReceiptRuleSet",
      ]),
    );
  });

  it("sends from our public address alone", () => {
    const sends = permissions.filter((each) => each.action === "ses:SendRawEmail");
    expect(sends.length).toBeGreaterThan(0);
    for (const each of sends) expect(each.when).toBe("ses:FromAddress = track@in.example.com");
  });

  it("admits other services for this account, or for one thing in it, alone", () => {
    const services = permissions.filter(
      (each) => each.who.endsWith(".amazonaws.com") && !each.action.startsWith("lambda:"),
    );
    expect(services.length).toBeGreaterThan(10);
    for (const each of services)
      expect(each.when, `${each.who} ${each.action}`).toMatch(/^(aws|AWS|kms):(Source|EncryptionContext)/);
  });

  it("lets everybody reach the link of a follow-up, and nothing else", () => {
    const open = permissions.filter((each) => each.who === "everybody");
    expect(new Set(open.map((each) => each.on))).toEqual(new Set(["unsubscribe"]));
  });

  it("adds the verified recipients of a sandbox, where they are named", () => {
    const [sandbox] = synthesiseAll([{ sandboxRecipients: "me@example.org" }]);
    const sends = listPermissions(sandbox ?? template).filter((each) => each.action === "ses:SendRawEmail");
    expect(sends.some((each) => each.on.endsWith("identity/me@example.org"))).toBe(true);
  });
});

describe("encryption", () => {
  it("uses the stage's own key for all that is kept", () => {
    expect(only("AWS::KMS::Key").EnableKeyRotation).toBe(true);
    for (const [id, queue] of all("AWS::SQS::Queue")) expect(isKey(queue.KmsMasterKeyId), id).toBe(true);
    for (const [id, topic] of all("AWS::SNS::Topic")) expect(isKey(topic.KmsMasterKeyId), id).toBe(true);
    for (const [id, group] of all("AWS::Logs::LogGroup")) expect(isKey(group.KmsKeyId), id).toBe(true);
    for (const [id, each] of functionsOf()) expect(isKey(each.KmsKeyArn), id).toBe(true);
    const [rule] = only("AWS::S3::Bucket").BucketEncryption.ServerSideEncryptionConfiguration;
    expect(isKey(rule.ServerSideEncryptionByDefault.KMSMasterKeyID)).toBe(true);
    const table = only("AWS::DynamoDB::Table").SSESpecification;
    expect(table).toMatchObject({ SSEEnabled: true, SSEType: "KMS" });
    expect(isKey(only("AWS::SecretsManager::Secret").KmsKeyId)).toBe(true);
  });

  it("takes nothing that comes without TLS", () => {
    const denied = ["AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy", "AWS::S3::BucketPolicy"].flatMap(
      (type) => all(type),
    );
    expect(denied.length).toBeGreaterThan(8);
    for (const [id, { PolicyDocument }] of denied)
      expect(
        PolicyDocument.Statement.some(
          (each: Properties) =>
            each.Effect === "Deny" && each.Condition?.Bool?.["aws:SecureTransport"] === "false",
        ),
        id,
      ).toBe(true);
    expect(all("AWS::SQS::QueuePolicy")).toHaveLength(all("AWS::SQS::Queue").length);
  });

  it("has the root secret in no clear text", () => {
    for (const [id, { Environment }] of functionsOf()) {
      const secret = Environment.Variables[environmentNames.secret];
      if (secret !== undefined) expect(JSON.stringify(secret), id).toContain("{{resolve:secretsmanager:");
    }
  });
});

describe("what is kept, and for how long", () => {
  it("keeps raw mail for longer than dead letters, and shows it to nobody", () => {
    const bucket = only("AWS::S3::Bucket");
    expect(bucket.LifecycleConfiguration.Rules[0]).toMatchObject({
      ExpirationInDays: rawMailDays,
      Status: "Enabled",
    });
    expect(rawMailDays).toBeGreaterThan(deadLetterDays);
    expect(bucket.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
  });

  it("has the table that the adapters know, with a way back", () => {
    const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, BillingMode } = tableDefinition("any");
    expect(only("AWS::DynamoDB::Table")).toMatchObject({
      AttributeDefinitions,
      KeySchema,
      GlobalSecondaryIndexes,
      BillingMode,
      TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
    });
  });

  it("keeps data when the stack is removed, unless told otherwise", () => {
    const [removing = template] = synthesiseAll([{ removeData: "true", stage: "dev" }]);
    const holdsData = /^AWS::(S3::Bucket|DynamoDB::Table|KMS::Key|SecretsManager::Secret)$/;
    const policies = (of: typeof template) =>
      Object.values(of.Resources)
        .filter(({ Type }) => holdsData.test(Type))
        .map((each) => (each as { DeletionPolicy?: string }).DeletionPolicy);
    expect(policies(template)).toEqual(["Retain", "Retain", "Retain", "Retain"]);
    expect(policies(removing)).toEqual(["Delete", "Delete", "Delete", "Delete"]);
    expect(all("AWS::DynamoDB::Table", removing)[0]?.[1].DeletionProtectionEnabled).toBe(false);
  });

  it("keeps logs for a month, in a group of each function's own", () => {
    const groups = all("AWS::Logs::LogGroup");
    expect(groups).toHaveLength(functionsOf().length);
    for (const [id, group] of groups) expect(group.RetentionInDays, id).toBe(30);
  });
});

describe("reception", () => {
  it("takes mail for the domain over TLS, looks at it, and puts it into the bucket before it tells of it", () => {
    const { Rule } = only("AWS::SES::ReceiptRule");
    expect(Rule).toMatchObject({
      Recipients: ["in.example.com"],
      TlsPolicy: "Require",
      ScanEnabled: true,
      Enabled: true,
    });
    expect(Rule.Actions).toHaveLength(1);
    expect(Rule.Actions[0].S3Action).toMatchObject({ ObjectKeyPrefix: "mail/", TopicArn: expect.anything() });
    expect(Rule.Actions[0].S3Action).not.toHaveProperty("KmsKeyArn");
  });

  it("makes its own rule set active, and adds to another's without touching which is active", () => {
    expect(all("AWS::CloudFormation::CustomResource")).toHaveLength(1);
    const [joined = template] = synthesiseAll([{ ruleSet: "theirs" }]);
    expect(all("AWS::CloudFormation::CustomResource", joined)).toHaveLength(0);
    expect(all("AWS::SES::ReceiptRuleSet", joined)).toHaveLength(0);
    expect(all("AWS::SES::ReceiptRule", joined)[0]?.[1].RuleSetName).toBe("theirs");
    expect(functionsOf(joined).map(([, { Handler }]) => Handler)).not.toContain("activate-rule-set.handler");
  });

  it("is told ten minutes later of each object below the prefix", () => {
    const [notice] = only("AWS::S3::Bucket").NotificationConfiguration.QueueConfigurations;
    expect(notice).toMatchObject({ Event: "s3:ObjectCreated:*" });
    expect(JSON.stringify(notice.Filter)).toContain("mail/");
    const delayed = all("AWS::SQS::Queue").filter(([, { DelaySeconds }]) => DelaySeconds === 600);
    expect(delayed.map(([id]) => id)).toEqual([notice.Queue["Fn::GetAtt"][0]]);
  });

  it("hears of every mail that it sent", () => {
    const { EventDestination } = only("AWS::SES::ConfigurationSetEventDestination");
    expect(EventDestination.MatchingEventTypes.map((each: string) => each.toLowerCase()).toSorted()).toEqual([
      "bounce",
      "complaint",
      "delivery",
      "reject",
      "send",
    ]);
    expect(only("AWS::SES::EmailIdentity").MailFromAttributes.MailFromDomain).toBe("bounce.in.example.com");
  });

  it("writes the records into a zone where one is given, and prints them where none is", () => {
    const outputs = JSON.stringify((template as { Outputs?: unknown }).Outputs);
    expect(outputs).toContain("in.example.com  MX  10 inbound-smtp.eu-west-1.amazonaws.com");
    expect(outputs).toContain("v=DMARC1; p=reject");
    const [zoned = template] = synthesiseAll([{ zoneId: "Z0000000000", zoneName: "example.com" }]);
    const kinds = all("AWS::Route53::RecordSet", zoned).map(([, each]) => each.Type);
    expect(kinds.toSorted()).toEqual(["CNAME", "CNAME", "CNAME", "MX", "MX", "TXT", "TXT"]);
    expect(all("AWS::Route53::RecordSet")).toHaveLength(0);
  });
});

describe("queues", () => {
  const queues = new Map(all("AWS::SQS::Queue"));
  const timeouts = new Map(functionsOf().map(([id, each]) => [id, each.Timeout]));

  it("work each message by itself, hide it for six timeouts, and lay it aside after five tries", () => {
    const mappings = all("AWS::Lambda::EventSourceMapping");
    expect(mappings).toHaveLength(3);
    for (const [id, mapping] of mappings) {
      expect(mapping.FunctionResponseTypes, id).toEqual(["ReportBatchItemFailures"]);
      expect(mapping.ScalingConfig.MaximumConcurrency, id).toBeGreaterThanOrEqual(2);
      const queue = queues.get(mapping.EventSourceArn["Fn::GetAtt"][0]);
      const timeout = timeouts.get(mapping.FunctionName.Ref) ?? 0;
      expect(queue.VisibilityTimeout, id).toBe(timeout * 6);
      expect(queue.RedrivePolicy.maxReceiveCount, id).toBe(5);
      const deadLetters = queues.get(queue.RedrivePolicy.deadLetterTargetArn["Fn::GetAtt"][0]);
      expect(deadLetters.MessageRetentionPeriod, id).toBe(deadLetterDays * 24 * 60 * 60);
    }
  });

  it("catch what a topic cannot deliver, and what a function without a queue cannot work", () => {
    for (const [id, subscription] of all("AWS::SNS::Subscription"))
      expect(subscription.RedrivePolicy?.deadLetterTargetArn, id).toBeDefined();
    for (const [id, each] of functionsOf()) expect(each.DeadLetterConfig?.TargetArn, id).toBeDefined();
    expect(only("AWS::Events::Rule").Targets[0].DeadLetterConfig.Arn).toBeDefined();
  });
});

describe("functions", () => {
  it("run on Node 24 and ARM, traced, without reserved concurrency", () => {
    expect(functionsOf()).toHaveLength(7);
    for (const [id, each] of functionsOf()) {
      expect(each, id).toMatchObject({
        Runtime: "nodejs24.x",
        Architectures: ["arm64"],
        TracingConfig: { Mode: "Active" },
      });
      expect(each, id).not.toHaveProperty("ReservedConcurrentExecutions");
    }
  });

  it("reserve concurrency where the context says so", () => {
    const [reserved = template] = synthesiseAll([{ reservedConcurrency: "20" }]);
    const given = functionsOf(reserved).filter(([, each]) => each.ReservedConcurrentExecutions === 20);
    expect(given.map(([, each]) => each.Handler)).toEqual(["receive-mail.handler"]);
  });

  it("get all that the environment must have", () => {
    const needed = [
      "table",
      "bucket",
      "domain",
      "localPart",
      "configurationSet",
      "secret",
      "allowed",
    ] as const;
    for (const [id, each] of functionsOf().filter(([, { Handler }]) =>
      /^(receive|send|sweep|record|unsub)/.test(Handler),
    ))
      for (const name of needed)
        expect(each.Environment.Variables[environmentNames[name]], `${id} ${name}`).toBeDefined();
  });
});

describe("alarms", () => {
  const alarms = all("AWS::CloudWatch::Alarm");
  const names = alarms.map(([, { AlarmDescription }]) => /"([^"]+)"/.exec(AlarmDescription)?.[1] ?? "");

  it("ring on one topic, and are explained in docs/operations.md", () => {
    const guide = readFileSync("docs/operations.md", "utf8");
    const headings = [...guide.matchAll(/^### (.+)$/gm)].flatMap((match) =>
      [...(match[1] ?? "").matchAll(/`([^`]+)`/g)].map((each) => each[1] ?? ""),
    );
    for (const [id, alarm] of alarms)
      expect(JSON.stringify(alarm.AlarmActions), id).toContain("OperationAlarms");
    const isExplained = (name: string) =>
      headings.includes(name) ||
      headings.includes(name.replace(/^(dead-letters|errors|throttles)-.*/, "$1-*"));
    expect(names.filter((name) => !isExplained(name))).toEqual([]);
  });

  it("watch every queue of dead letters", () => {
    const watched = alarms.flatMap(([, each]) =>
      (each.Dimensions ?? [])
        .filter(({ Name }: Properties) => Name === "QueueName")
        .map(({ Value }: Properties) => Value["Fn::GetAtt"][0]),
    );
    const deadLetters = all("AWS::SQS::Queue").filter(([, each]) => each.RedrivePolicy === undefined);
    expect(deadLetters.map(([id]) => id).filter((id) => !watched.includes(id))).toEqual([]);
  });

  it.each([
    "mail-waits",
    "unsettled",
    "bounce-rate",
    "complaint-rate",
    "follow-ups-late",
    "errors-receive-mail",
    "throttles-receive-mail",
  ])("has %s", (name) => {
    expect(names).toContain(name);
  });

  it("stop sending long before SES does", () => {
    const breakers = alarms.filter(([, { AlarmActions }]) =>
      JSON.stringify(AlarmActions).includes("PauseSending"),
    );
    expect(breakers.map(([, each]) => [each.MetricName, each.Threshold])).toEqual([
      ["Reputation.BounceRate", 0.02],
      ["Reputation.ComplaintRate", 0.0005],
    ]);
  });

  it("find the lines that call for an operator in the logs of every function of the desk", () => {
    const watched = all("AWS::Logs::MetricFilter").map(([, { FilterPattern }]) => FilterPattern);
    expect(watched.length).toBeGreaterThanOrEqual(6);
    for (const pattern of watched) expect(pattern).toBe('"\\"level\\":\\"alarm\\""');
  });

  it("come with a page that shows what was refused, and why, beside what was answered", () => {
    const page = JSON.stringify(only("AWS::CloudWatch::Dashboard").DashboardBody);
    expect(page).toContain("answers sent");
    expect(page).toContain("Refused, by reason");
    expect(page).toContain(
      `SEARCH('{${refusalMetric.namespace},domain,reason} domain=\\\\\\"in.example.com\\\\\\" MetricName=\\\\\\"${refusalMetric.name}\\\\\\"'`,
    );
  });

  it("ring when the month costs more than was meant", () => {
    const { Budget, NotificationsWithSubscribers } = only("AWS::Budgets::Budget");
    expect(Budget.BudgetLimit).toEqual({ Amount: 25, Unit: "USD" });
    expect(NotificationsWithSubscribers).toHaveLength(2);
  });
});

describe("stages and regions", () => {
  it(`is made in each region that receives mail: ${receivingRegions.join(", ")}`, () => {
    const templates = synthesiseAll(receivingRegions.map((region) => ({ region })));
    expect(templates).toHaveLength(11);
    templates.forEach((each, index) => {
      expect(JSON.stringify(each)).toContain(`inbound-smtp.${receivingRegions[index]}.amazonaws.com`);
    });
  });

  it("has no name in common in two stages: dev, prod", () => {
    const [dev = template, prod = template] = synthesiseAll([{ stage: "dev" }, { stage: "prod" }]);
    const nameProperties = [
      "AlarmName",
      "AliasName",
      "DashboardName",
      "LogGroupName",
      "QueueName",
      "TopicName",
      "BucketName",
      "TableName",
      "RoleName",
      "FunctionName",
      "Name",
    ];
    const namesOf = (of: typeof template) =>
      Object.entries(of.Resources).flatMap(([id, { Type, Properties }]) => [
        ...nameProperties.flatMap((name) =>
          typeof Properties?.[name] === "string" ? [`${Type} ${Properties[name]}`] : [],
        ),
        ...(Type === "AWS::SES::ReceiptRuleSet" ? [Properties.RuleSetName] : []),
        ...(Type === "AWS::SES::ReceiptRule" ? [Properties.Rule.Name] : []),
        ...(Type === "AWS::Budgets::Budget" ? [Properties.Budget.BudgetName] : []),
        ...(id === "" ? [id] : []),
      ]);
    const inBoth = namesOf(dev).filter((name) => namesOf(prod).includes(name));
    expect(namesOf(dev).length).toBeGreaterThan(20);
    // One domain can be one stage's only; here both were given the same one.
    expect(inBoth).toEqual([]);
  });

  it.each([
    [
      "a region that cannot receive mail",
      { region: "sa-east-1" },
      /SES receives no mail in sa-east-1.*eu-west-1/,
    ],
    ["no domain", { domain: "" }, /Give -c domain=in\.example\.com/],
    ["a domain that is none", { domain: "not a domain" }, /-c domain=/],
    ["a stage with a strange name", { stage: "Prod!" }, /-c stage=/],
    ["a zone that the domain is not in", { zoneId: "Z1", zoneName: "example.org" }, /is not in the zone/],
    ["an allow-list that is none", { allow: "everyone" }, /-c allow=/],
    ["a number that is none", { monthlyBudget: "lots" }, /-c monthlyBudget=/],
  ])("refuses %s, and says what would be right", (_, given, sentence) => {
    const context = { domain: "in.example.com", region: "eu-west-1", ...given } as Readonly<
      Record<string, string>
    >;
    expect(() => readSettings((name) => context[name])).toThrow(sentence);
  });

  it("takes a region that AWS lists by now, when the operator says so", () => {
    const context: Readonly<Record<string, string>> = {
      domain: "in.example.com",
      region: "eu-north-1",
      receivingRegion: "eu-north-1",
    };
    expect(readSettings((name) => context[name]).region).toBe("eu-north-1");
  });

  it.each<[string, Readonly<Record<string, string>>, readonly string[] | null]>([
    ["the operator's own domain by default", { domain: "in.example.com" }, ["example.com"]],
    ["never a suffix that everybody can register below", { domain: "parcels.co.uk" }, ["parcels.co.uk"]],
    [
      "whom the context names",
      { domain: "in.example.com", allow: "me@example.org,example.net" },
      ["me@example.org", "example.net"],
    ],
    ["everybody only when asked to", { domain: "in.example.com", allow: "*" }, null],
  ])("is for %s", (_, context, allowed) => {
    expect(readSettings((name) => context[name], "eu-west-1").allowed).toEqual(allowed);
  });
});
