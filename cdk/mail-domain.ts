import { CfnOutput, Stack } from "aws-cdk-lib";
import { CnameRecord, HostedZone, type IHostedZone, MxRecord, TxtRecord } from "aws-cdk-lib/aws-route53";
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  MailFromBehaviorOnMxFailure,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import type { ServiceFunction } from "./service-function.ts";
import type { Settings } from "./settings.ts";
import type { TopicToQueue } from "./topic-to-queue.ts";

export interface MailDomainProps {
  readonly settings: Settings;
  /** Gets all that SES tells about mails that were sent. */
  readonly feedback: TopicToQueue;
}

/** Our domain at SES: proved by DKIM, with a return path of its own, and a configuration set that reports what became of each mail. */
export class MailDomain extends Construct {
  readonly identity: EmailIdentity;
  readonly configurationSet: ConfigurationSet;
  readonly #settings: Settings;

  constructor(scope: Construct, id: string, { settings, feedback }: MailDomainProps) {
    super(scope, id);
    this.#settings = settings;
    const stack = Stack.of(this);
    const name = stack.stackName;
    this.configurationSet = new ConfigurationSet(this, "ConfigurationSet", {
      configurationSetName: name,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    const destination = this.configurationSet.addEventDestination("Feedback", {
      destination: EventDestination.snsTopic(feedback.topic),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    // SES tries the topic while the destination is made.
    destination.node.addDependency(feedback.topic);
    this.identity = new EmailIdentity(this, "Identity", {
      identity: Identity.domain(settings.domain),
      configurationSet: this.configurationSet,
      mailFromDomain: `bounce.${settings.domain}`,
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
    });
    this.#record();
  }

  /** To send from our public address, with our configuration set, and nothing else. */
  grantSend(to: ServiceFunction): void {
    const { domain, localPart, sandboxRecipients } = this.#settings;
    const stack = Stack.of(this);
    const ses = (rest: string) => `arn:${stack.partition}:ses:${stack.region}:${stack.account}:${rest}`;
    to.allow(
      ["ses:SendRawEmail"],
      [
        ses(`identity/${domain}`),
        ses(`configuration-set/${this.configurationSet.configurationSetName}`),
        ...sandboxRecipients.map((address) => ses(`identity/${address}`)),
      ],
      { StringEquals: { "ses:FromAddress": `${localPart}@${domain}` } },
    );
  }

  /** To stop sending with our configuration set. */
  grantPause(to: ServiceFunction): void {
    const { partition, region, account } = Stack.of(this);
    const name = this.configurationSet.configurationSetName;
    to.allow(
      ["ses:PutConfigurationSetSendingOptions"],
      [`arn:${partition}:ses:${region}:${account}:configuration-set/${name}`],
    );
  }

  /** Ten records or so, in the zone where one was given, and else as outputs. */
  #record(): void {
    const { domain, zone } = this.#settings;
    const { region } = Stack.of(this);
    const records: readonly MailRecord[] = [
      ...this.identity.dkimRecords.map(({ name, value }) => ({ kind: "CNAME", name, value }) as const),
      { kind: "MX", name: domain, value: `inbound-smtp.${region}.amazonaws.com` },
      { kind: "MX", name: `bounce.${domain}`, value: `feedback-smtp.${region}.amazonses.com` },
      { kind: "TXT", name: `bounce.${domain}`, value: "v=spf1 include:amazonses.com ~all" },
      { kind: "TXT", name: `_dmarc.${domain}`, value: "v=DMARC1; p=reject; adkim=r; aspf=r" },
    ];
    const hostedZone =
      zone === null
        ? null
        : HostedZone.fromHostedZoneAttributes(this, "Zone", { hostedZoneId: zone.id, zoneName: zone.name });
    records.forEach((record, index) => {
      if (hostedZone !== null) addRecord(this, `Record${index}`, hostedZone, record);
      else
        new CfnOutput(this, `Record${index}`, {
          description: `Add this ${record.kind} record to your zone`,
          value: `${record.name}  ${record.kind}  ${record.kind === "MX" ? "10 " : ""}${record.value}`,
        });
    });
  }
}

interface MailRecord {
  readonly kind: "CNAME" | "MX" | "TXT";
  readonly name: string;
  readonly value: string;
}

function addRecord(scope: Construct, id: string, zone: IHostedZone, record: MailRecord): void {
  const common = { zone, recordName: `${record.name}.` };
  switch (record.kind) {
    case "CNAME":
      new CnameRecord(scope, id, { ...common, domainName: record.value });
      return;
    case "MX":
      new MxRecord(scope, id, { ...common, values: [{ priority: 10, hostName: record.value }] });
      return;
    case "TXT":
      new TxtRecord(scope, id, { ...common, values: [record.value] });
      return;
    default:
      record.kind satisfies never;
  }
}
