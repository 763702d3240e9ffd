/** What was seen of an installation on AWS. */
export interface Symptoms {
  readonly domain: string;
  readonly region: string;
  readonly stack: string;
  /** SES's own words, or `NOT_THERE`. */
  readonly identity: { readonly isVerified: boolean; readonly dkim: string; readonly mailFrom: string };
  readonly mx: readonly string[];
  readonly dmarc: readonly string[];
  readonly activeRuleSet: string | null;
  readonly rules: readonly {
    readonly name: string;
    readonly isEnabled: boolean;
    readonly recipients: readonly string[];
  }[];
  readonly hasProductionAccess: boolean;
  readonly accountMaySend: boolean;
  /** null where there is no such configuration set. */
  readonly setMaySend: boolean | null;
  readonly quota: { readonly perDay: number; readonly sent: number };
}

/** One thing that was looked at, and what to do where it is not well. */
export interface Finding {
  readonly isWell: boolean;
  readonly what: string;
  readonly advice: string;
}

/** What the symptoms mean, in the order in which an installation comes to life. */
export function diagnose(seen: Symptoms): readonly Finding[] {
  const { domain, region, stack, identity } = seen;
  const exchange = `inbound-smtp.${region}.amazonaws.com`;
  const rule = seen.rules.find(({ name }) => name === stack);
  const deploy = `npx cdk deploy -c domain=${domain} -c region=${region}`;
  return [
    {
      isWell: seen.setMaySend !== null,
      what: `the stack ${stack} is deployed in ${region}`,
      advice: `Deploy it: ${deploy}`,
    },
    {
      isWell: identity.isVerified && identity.dkim === "SUCCESS",
      what: `${domain} is proved by DKIM (${identity.dkim})`,
      advice:
        identity.dkim === "NOT_THERE"
          ? `SES does not know the domain: ${deploy}`
          : "Add the three CNAME records that the deployment printed. SES looks for them for up to 72 hours.",
    },
    {
      isWell: identity.mailFrom === "SUCCESS",
      what: `bounce.${domain} is the return path (${identity.mailFrom})`,
      advice: `Add the MX and TXT records of bounce.${domain} that the deployment printed.`,
    },
    {
      isWell: seen.mx.includes(exchange),
      what: `mail to ${domain} goes to SES (MX: ${seen.mx.join(", ") || "none"})`,
      advice: `Add the record: ${domain} MX 10 ${exchange}. Take another exchange out only if nobody else gets mail at ${domain}.`,
    },
    {
      isWell: seen.dmarc.some((text) => /^v=DMARC1\b/i.test(text)),
      what: `_dmarc.${domain} has a policy`,
      advice: `Add the record: _dmarc.${domain} TXT "v=DMARC1; p=reject; adkim=r; aspf=r"`,
    },
    {
      isWell: rule?.isEnabled === true && rule.recipients.includes(domain),
      what: `the active rule set (${seen.activeRuleSet ?? "none"}) has our rule`,
      advice:
        seen.activeRuleSet === null
          ? `Make ours active: aws ses set-active-receipt-rule-set --rule-set-name ${stack} --region ${region}`
          : `Another rule set is in use. Add our rule to it: ${deploy} -c ruleSet=${seen.activeRuleSet}`,
    },
    {
      isWell: seen.hasProductionAccess,
      what: "SES sends to everybody, not only to verified addresses",
      advice: `The account is in SES's sandbox in ${region}. Ask for production access (SES console, "Account dashboard"; a day or so); until then verify your own address and deploy with -c sandboxRecipients=you@example.com.`,
    },
    {
      isWell: seen.accountMaySend && seen.setMaySend !== false,
      what: "sending is on",
      advice: seen.accountMaySend
        ? `Our breaker has paused it: docs/operations.md, "bounce-rate". Then: aws sesv2 put-configuration-set-sending-options --configuration-set-name ${stack} --sending-enabled`
        : "SES has paused the account. Read the mail that AWS sent, and answer it.",
    },
    {
      isWell: seen.quota.sent < seen.quota.perDay * 0.8,
      what: `${seen.quota.sent} of ${seen.quota.perDay} mails of the day are sent`,
      advice:
        "Ask for a higher sending quota (Service Quotas, SES). What is over it waits and is sent later.",
    },
  ];
}
