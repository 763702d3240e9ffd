import { describe, expect, it } from "vitest";
import { diagnose, type Symptoms } from "../../local/diagnose.ts";

const well: Symptoms = {
  domain: "in.example.com",
  region: "eu-west-1",
  stack: "parcelwise-prod",
  identity: { isVerified: true, dkim: "SUCCESS", mailFrom: "SUCCESS" },
  mx: ["inbound-smtp.eu-west-1.amazonaws.com"],
  dmarc: ["v=DMARC1; p=reject"],
  activeRuleSet: "parcelwise-prod",
  rules: [{ name: "parcelwise-prod", isEnabled: true, recipients: ["in.example.com"] }],
  hasProductionAccess: true,
  accountMaySend: true,
  setMaySend: true,
  quota: { perDay: 50_000, sent: 10 },
};
const advices = (change: Partial<Symptoms>) =>
  diagnose({ ...well, ...change })
    .filter(({ isWell }) => !isWell)
    .map(({ advice }) => advice);

describe("the doctor", () => {
  it("finds nothing where all is well", () => {
    expect(diagnose(well)).toHaveLength(9);
    expect(advices({})).toEqual([]);
  });

  it.each<[string, Partial<Symptoms>, RegExp]>([
    [
      "nothing is deployed",
      { setMaySend: null },
      /npx cdk deploy -c domain=in\.example\.com -c region=eu-west-1/,
    ],
    ["DKIM waits", { identity: { ...well.identity, dkim: "PENDING" } }, /three CNAME records/],
    [
      "the return path waits",
      { identity: { ...well.identity, mailFrom: "PENDING" } },
      /bounce\.in\.example\.com/,
    ],
    ["mail goes elsewhere", { mx: ["mx.example.net"] }, /MX 10 inbound-smtp\.eu-west-1\.amazonaws\.com/],
    ["there is no DMARC record", { dmarc: ["v=spf1 -all"] }, /_dmarc\.in\.example\.com TXT/],
    [
      "no rule set is active",
      { activeRuleSet: null, rules: [] },
      /set-active-receipt-rule-set --rule-set-name parcelwise-prod/,
    ],
    ["another's rule set is active", { activeRuleSet: "theirs", rules: [] }, /-c ruleSet=theirs/],
    ["the account is in the sandbox", { hasProductionAccess: false }, /sandboxRecipients/],
    ["the breaker has paused sending", { setMaySend: false }, /--sending-enabled/],
    ["SES has paused the account", { accountMaySend: false }, /SES has paused/],
    ["the day's quota is nearly used", { quota: { perDay: 200, sent: 170 } }, /higher sending quota/],
  ])("says what to do where %s", (_, change, advice) => {
    const given = advices(change);
    expect(given).toHaveLength(1);
    expect(given[0]).toMatch(advice);
  });
});
