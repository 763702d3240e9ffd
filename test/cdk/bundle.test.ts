import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { environmentNames } from "../../functions/adapters/environment.ts";
import { nodeKeys } from "../../functions/adapters/node-keys.ts";
import type { SesSendingEvent, SqsEvent } from "../../functions/events.ts";
import { unsubscribeLink } from "../../functions/unsubscribe-link.ts";
import { bundleFunctions } from "../../local/build.ts";
import { objectCreatedNotice } from "../../local/object-created-notice.ts";
import { snsEnvelope } from "../../local/receipt.ts";
import { notificationOf } from "../functions/notification-of.ts";
import { bucket, openWorld, own, tableName, type World } from "../functions/world.ts";

const secret = Buffer.alloc(32, 7);
let world: World;
let folder: string;
let lambda: ChildProcess;
let aws: Server;
/** What the stand-in of SES's control plane was asked, and which rule set it says is active. */
const asked: string[] = [];
let activeRuleSet: string | null = null;
/** What the functions have written for operators. */
let logged = "";
let code: { readonly codeBytes: number };

beforeAll(async () => {
  world = await openWorld();
  world.holdEvents = true;
  folder = await mkdtemp(join(tmpdir(), "parcelwise-bundle-"));
  code = await bundleFunctions(join(folder, "functions"));
  aws = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      asked.push(`${request.method} ${request.url} ${body}`);
      response.setHeader("content-type", request.url === "/" ? "text/xml" : "application/json");
      response.end(request.url === "/" ? ruleSetAnswer(body) : "{}");
    });
  }).listen(0, "127.0.0.1");
  await once(aws, "listening");
  // Away from the checkout, so that whatever is not in the bundle is missed.
  await cp(join(import.meta.dirname, "call-bundle.mjs"), join(folder, "call-bundle.mjs"));
  lambda = fork(join(folder, "call-bundle.mjs"), {
    cwd: folder,
    execArgv: ["--enable-source-maps"],
    stdio: ["ignore", "inherit", "pipe", "ipc"],
    env: {
      PATH: process.env.PATH,
      AWS_ENDPOINT_URL_DYNAMODB: world.address.dynamodb,
      AWS_ENDPOINT_URL_S3: world.address.s3,
      AWS_ENDPOINT_URL_SES: world.address.ses,
      AWS_ENDPOINT_URL_SESV2: addressOfAws(),
      AWS_REGION: "us-east-1",
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
      [environmentNames.table]: tableName,
      [environmentNames.bucket]: bucket,
      [environmentNames.domain]: own.domain,
      [environmentNames.localPart]: own.localPart,
      [environmentNames.configurationSet]: "parcelwise-prod",
      [environmentNames.allowed]: "example.com",
      [environmentNames.unsubscribeUrl]: "https://stop.example/",
      [environmentNames.secret]: secret.toString("base64"),
      [environmentNames.clockStart]: "2026-11-20T12:00:00Z",
    },
  });
  lambda.stderr?.on("data", (chunk) => {
    logged += chunk;
  });
});
afterAll(async () => {
  lambda?.kill();
  aws?.close();
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  asked.length = 0;
});

function addressOfAws(): string {
  return `http://127.0.0.1:${(aws.address() as AddressInfo).port}`;
}

function ruleSetAnswer(body: string): string {
  const action = new URLSearchParams(body).get("Action");
  const metadata = activeRuleSet === null ? "" : `<Metadata><Name>${activeRuleSet}</Name></Metadata>`;
  return `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${metadata}</${action}Result></${action}Response>`;
}

/** What a function of the bundle gives back; throws what it threw. */
// biome-ignore lint/suspicious/noExplicitAny: each function gives something of its own.
async function call(file: string, event: object): Promise<any> {
  const answered = once(lambda, "message");
  lambda.send({ file: pathToFileURL(join(folder, "functions", `${file}.mjs`)).href, event });
  const [{ result, error }] = await answered;
  if (error !== undefined) throw new Error(error);
  return result;
}

let serial = 0;
const sqs = (...bodies: readonly unknown[]): SqsEvent => ({
  Records: bodies.map((body) => ({
    messageId: `message${++serial}`,
    receiptHandle: "handle",
    body: typeof body === "string" ? body : JSON.stringify(body),
    attributes: { ApproximateReceiveCount: "1", SentTimestamp: "0" },
    eventSource: "aws:sqs",
    eventSourceARN: "arn:aws:sqs:us-east-1:000000000000:queue",
  })),
});
const onTopic = (message: object) => snsEnvelope("test", message, new Date("2026-11-20T12:00:00Z"));

const forward = (from = "ann@example.com") => `From: Ann <${from}>
To: track@in.example
Subject: Fwd: Your package has shipped
Date: Fri, 20 Nov 2026 11:59:00 +0000
Message-ID: <bundle${++serial}@example.com>
Content-Type: text/plain; charset=utf-8

---------- Forwarded message ---------
From: UPS <mcinfo@ups.com>
Date: Wed, 18 Nov 2026 at 09:10
Subject: UPS Update: Your package has shipped
To: <${from}>

Your package has shipped.
Tracking Number: 1Z999AA10123456784
`;

describe("the bundle, in a process of its own", () => {
  it("is whole: every function and the reader's worker, in ten megabytes", async () => {
    const files = (await readdir(join(folder, "functions"))).filter((file) => !/^chunk-|\.map$/.test(file));
    expect(files.toSorted()).toEqual([
      "activate-rule-set.mjs",
      "killable-reader-worker.mjs",
      "pause-sending.mjs",
      "receive-mail.mjs",
      "record-feedback.mjs",
      "send-follow-ups.mjs",
      "sweep.mjs",
      "unsubscribe.mjs",
    ]);
    expect(code.codeBytes).toBeLessThan(10_000_000);
  });

  it("receive-mail reads a mail in its worker and answers it; the same event again changes nothing", async () => {
    const receipt = await world.receive(forward());
    const event = sqs(onTopic(notificationOf(receipt)));
    expect(await call("receive-mail", event)).toEqual({ batchItemFailures: [] });
    expect(await call("receive-mail", event)).toEqual({ batchItemFailures: [] });
    const sent = await world.sent();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toContain("1Z999AA10123456784");
    expect(sent[0]).toMatch(/^To: ann@example\.com/m);
  });

  it("receive-mail gives back what is no notification, and works its neighbours", async () => {
    const before = (await world.sent()).length;
    const receipt = await world.receive(forward());
    const event = sqs("no JSON", onTopic(notificationOf(receipt)), onTopic({ notificationType: "Bounce" }));
    const { batchItemFailures } = await call("receive-mail", event);
    expect(batchItemFailures).toEqual(
      [0, 2].map((index) => ({ itemIdentifier: event.Records[index]?.messageId })),
    );
    expect(await world.sent()).toHaveLength(before + 1);
  });

  it("receive-mail does not answer whom the installation is not for", async () => {
    const before = (await world.sent()).length;
    const receipt = await world.receive(forward("bob@example.org"), { envelopeFrom: "bob@example.org" });
    expect(await call("receive-mail", sqs(onTopic(notificationOf(receipt))))).toEqual({
      batchItemFailures: [],
    });
    expect(await world.sent()).toHaveLength(before);
    // CloudWatch counts only a line that is JSON from its first letter to its last.
    const lines = logged.split("\n").filter((line) => line.includes('"refused"'));
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({
        code: "refused",
        reason: "sender-not-allowed",
        domain: "in.example",
        refused: 1,
        _aws: {
          Timestamp: expect.any(Number),
          CloudWatchMetrics: [
            {
              Namespace: "Parcelwise",
              Dimensions: [["domain", "reason"]],
              Metrics: [{ Name: "refused", Unit: "Count" }],
            },
          ],
        },
      }),
    ]);
    expect(logged).not.toContain("bob@");
  });

  it("record-feedback takes SES's events of every type", async () => {
    const [send] = world.events;
    const types = [
      "Send",
      "Delivery",
      "DeliveryDelay",
      "Reject",
      "Rendering Failure",
      "Bounce",
      "Complaint",
    ] as const;
    const events = types.map((eventType): SesSendingEvent => {
      const timestamp = "2026-11-20T12:00:01.000Z";
      const people = [{ emailAddress: "ann@example.com" }];
      return {
        eventType,
        mail: { ...(send as SesSendingEvent).mail, tags: { other: ["x"] } },
        ...(eventType === "Bounce"
          ? { bounce: { bounceType: "Transient", bouncedRecipients: people, timestamp } }
          : {}),
        ...(eventType === "Complaint" ? { complaint: { complainedRecipients: people, timestamp } } : {}),
        ...(eventType === "Reject" ? { reject: { reason: "Bad content" } } : {}),
      };
    });
    const told = [...world.events, ...events].map((event) => onTopic(event));
    expect(await call("record-feedback", sqs(...told))).toEqual({ batchItemFailures: [] });
    const odd = sqs({ Message: "{}" });
    expect((await call("record-feedback", odd)).batchItemFailures).toHaveLength(1);
  });

  it("sweep meets a mail of which nobody was told, and gives back what is no notice", async () => {
    const receipt = await world.receive(
      `Return-Path: <ann@example.com>
Received: from mail.example.com (mail.example.com [192.0.2.1])
 by inbound-smtp.us-east-1.amazonaws.com with SMTP id swept
 for track@in.example; Fri, 20 Nov 2026 12:00:00 +0000 (UTC)
X-SES-Spam-Verdict: PASS
X-SES-Virus-Verdict: PASS
Authentication-Results: amazonses.com; spf=pass; dkim=pass header.i=@example.com; dmarc=pass header.from=example.com;
X-SES-RECEIPT: abc
${forward()}`,
    );
    const before = (await world.sent()).length;
    const notice = objectCreatedNotice(
      { bucket, key: receipt.objectKey, sizeBytes: 1, etag: "" },
      new Date("2026-11-20T12:10:00Z"),
    );
    expect(await call("sweep", sqs(notice, { Event: "s3:TestEvent" }))).toEqual({ batchItemFailures: [] });
    expect(await world.sent()).toHaveLength(before + 1);
    expect((await call("sweep", sqs("no JSON"))).batchItemFailures).toHaveLength(1);
  });

  it("send-follow-ups takes the schedule's event", async () => {
    expect(await call("send-follow-ups", { source: "aws.events", time: "2026-11-20T12:00:00Z" })).toEqual({
      looked: expect.any(Number),
    });
  });

  it("unsubscribe asks on GET, acts on POST, and knows only links of ours", async () => {
    const keys = nodeKeys(secret);
    const accountId = await world.ports.accounts.findByAddress(keys.hash("address", "ann@example.com"));
    if (accountId === null) throw new Error("no account was opened");
    const { pathname: rawPath } = new URL(unsubscribeLink("https://stop.example/", accountId, keys));
    const request = (method: string, path = rawPath) => ({
      rawPath: path,
      requestContext: { http: { method } },
    });
    const level = async () => (await world.ports.accounts.get(accountId))?.mails ?? "all";
    const page = await call("unsubscribe", request("GET"));
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('<form method="post">');
    expect(await level()).toBe("all");
    expect((await call("unsubscribe", request("POST", `${rawPath.slice(0, -1)}_`))).statusCode).toBe(404);
    expect((await call("unsubscribe", request("POST", "/"))).statusCode).toBe(404);
    expect(await level()).toBe("all");
    expect((await call("unsubscribe", request("POST"))).statusCode).toBe(200);
    expect(await level()).toBe("none");
  });

  it("pause-sending stops our configuration set when the alarm rings, and not when it ends", async () => {
    const alarm = (value: string) => ({
      source: "aws.cloudwatch",
      alarmData: { alarmName: "bounce-rate", state: { value } },
    });
    await call("pause-sending", alarm("OK"));
    expect(asked).toEqual([]);
    await call("pause-sending", alarm("ALARM"));
    expect(asked).toEqual([
      'PUT /v2/email/configuration-sets/parcelwise-prod/sending {"SendingEnabled":false}',
    ]);
  });
});

describe("activate-rule-set, beside an account's own rule sets", () => {
  let control: ChildProcess;
  beforeAll(() => {
    control = fork(join(folder, "call-bundle.mjs"), {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        AWS_ENDPOINT_URL_SES: addressOfAws(),
        AWS_REGION: "us-east-1",
        AWS_ACCESS_KEY_ID: "local",
        AWS_SECRET_ACCESS_KEY: "local",
      },
    });
  });
  afterAll(() => control?.kill());

  it.each<[string, string | null, string, RegExp, RegExp | null]>([
    ["makes ours active where none is", null, "Create", /"Status":"SUCCESS"/, /RuleSetName=parcelwise-prod/],
    [
      "leaves somebody else's active, and says what to do",
      "theirs",
      "Create",
      /"Status":"FAILED".*-c ruleSet=theirs/,
      null,
    ],
    ["has nothing to do where ours is active", "parcelwise-prod", "Update", /"Status":"SUCCESS"/, null],
    [
      "puts ours out of use when the stack goes",
      "parcelwise-prod",
      "Delete",
      /"Status":"SUCCESS"/,
      /Action=SetActiveReceiptRuleSet/,
    ],
    ["leaves somebody else's active when the stack goes", "theirs", "Delete", /"Status":"SUCCESS"/, null],
  ])("%s", async (_, active, RequestType, told, set) => {
    activeRuleSet = active;
    const answered = once(control, "message");
    control.send({
      file: pathToFileURL(join(folder, "functions", "activate-rule-set.mjs")).href,
      event: {
        RequestType,
        ResponseURL: `${addressOfAws()}/response`,
        StackId: "stack",
        RequestId: "request",
        LogicalResourceId: "Active",
        ResourceProperties: { RuleSetName: "parcelwise-prod" },
      },
    });
    expect((await answered)[0]).toEqual({ result: null });
    expect(asked.at(-1)).toMatch(told);
    expect(asked.at(-1)).toContain("active-parcelwise-prod");
    const sets = asked.filter((each) => each.includes("Action=SetActive"));
    expect(sets).toHaveLength(set === null ? 0 : 1);
    if (set !== null) expect(sets[0]).toMatch(set);
  });
});
