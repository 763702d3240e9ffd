import { resolveMx, resolveTxt } from "node:dns/promises";
import { parseArgs } from "node:util";
import { DescribeActiveReceiptRuleSetCommand, SESClient } from "@aws-sdk/client-ses";
import {
  GetAccountCommand,
  GetConfigurationSetCommand,
  GetEmailIdentityCommand,
  SESv2Client,
} from "@aws-sdk/client-sesv2";
import { diagnose, type Symptoms } from "./diagnose.ts";

const usage = `npm run doctor -- --domain in.example.com [--region eu-west-1] [--stage prod]

Looks at what a deployed installation needs, with the AWS credentials of your shell: identity, records, active rule set,
sandbox, quotas, sending. Says of each what is wrong and what to do. It changes nothing.`;

/** Prints what is well and what is not; 1 where something is not. */
export async function main(args: string[]): Promise<number> {
  let options: { domain?: string; region?: string; stage: string };
  try {
    const { values } = parseArgs({
      args,
      options: {
        domain: { type: "string" },
        region: { type: "string" },
        stage: { type: "string", default: "prod" },
      },
    });
    options = values;
  } catch {
    options = { stage: "" };
  }
  const region = options.region ?? process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION;
  if (!options.domain || !options.stage || region === undefined) {
    console.error(usage);
    return 2;
  }
  const stack = `parcelwise-${options.stage}`;
  let symptoms: Symptoms;
  try {
    symptoms = await examine(options.domain.toLowerCase(), region, stack);
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    console.error(
      `AWS did not answer (${name}). Sign in first, for example with "aws sso login", and try "aws sts get-caller-identity".`,
    );
    return 1;
  }
  const findings = diagnose(symptoms);
  for (const { isWell, what, advice } of findings) {
    console.log(`${isWell ? "ok   " : "WRONG"} ${what}`);
    if (!isWell) console.log(`      ${advice}`);
  }
  return findings.every((each) => each.isWell) ? 0 : 1;
}

async function examine(domain: string, region: string, stack: string): Promise<Symptoms> {
  const v2 = new SESv2Client({ region });
  const [account, identity, set, active, mx, dmarc] = await Promise.all([
    v2.send(new GetAccountCommand({})),
    orNull(v2.send(new GetEmailIdentityCommand({ EmailIdentity: domain }))),
    orNull(v2.send(new GetConfigurationSetCommand({ ConfigurationSetName: stack }))),
    new SESClient({ region }).send(new DescribeActiveReceiptRuleSetCommand({})),
    resolveMx(domain).catch(() => []),
    resolveTxt(`_dmarc.${domain}`).catch(() => []),
  ]);
  return {
    domain,
    region,
    stack,
    identity: {
      isVerified: identity?.VerifiedForSendingStatus === true,
      dkim: identity?.DkimAttributes?.Status ?? "NOT_THERE",
      mailFrom: identity?.MailFromAttributes?.MailFromDomainStatus ?? "NOT_THERE",
    },
    mx: mx.map(({ exchange }) => exchange.toLowerCase()),
    dmarc: dmarc.map((parts) => parts.join("")),
    activeRuleSet: active.Metadata?.Name ?? null,
    rules: (active.Rules ?? []).map((rule) => ({
      name: rule.Name ?? "",
      isEnabled: rule.Enabled === true,
      recipients: rule.Recipients ?? [],
    })),
    hasProductionAccess: account.ProductionAccessEnabled === true,
    accountMaySend: account.SendingEnabled === true,
    setMaySend: set?.SendingOptions?.SendingEnabled ?? null,
    quota: { perDay: account.SendQuota?.Max24HourSend ?? 0, sent: account.SendQuota?.SentLast24Hours ?? 0 },
  };
}

/** What is not there is a finding; what cannot be asked is not. */
async function orNull<Value>(answer: Promise<Value>): Promise<Value | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && error.name === "NotFoundException") return null;
    throw error;
  }
}
