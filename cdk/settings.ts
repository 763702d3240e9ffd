import { getDomain } from "tldts";
import receiving from "./receiving-regions.json" with { type: "json" };

/** What an operator says about an installation, from the context (`-c name=value`); checked, with defaults in place. */
export interface Settings {
  /** Domain that mail is received for and answered from, best a subdomain of its own: `in.example.com`. */
  readonly domain: string;
  /** Local part of the public address. */
  readonly localPart: string;
  readonly stage: string;
  readonly region: string;
  /** Hosted zone that gets the records; null: they are printed as outputs. */
  readonly zone: { readonly id: string; readonly name: string } | null;
  /** An active rule set of somebody else's that our rule is added to; null: a set of our own, made active. */
  readonly ruleSet: string | null;
  /** Addresses and domains that may use the service; null: everybody. */
  readonly allowed: readonly string[] | null;
  /** Gets the alarms; null: nobody is subscribed yet. */
  readonly alarmAddress: string | null;
  /** US dollars a month at which the alarm on cost rings; null in regions where CloudFormation knows no budgets. */
  readonly monthlyBudget: number | null;
  /** Reserved concurrency of `receive-mail`; null: none. New accounts have ten executions in all, and nothing to reserve. */
  readonly reservedConcurrency: number | null;
  /** Most mails that are worked at once. */
  readonly maxConcurrency: number;
  /** Verified addresses that a sandbox may send to: SES asks for the right to each of them. */
  readonly sandboxRecipients: readonly string[];
  /** True only where the data shall go with the stack. */
  readonly removesData: boolean;
}

/** Regions in which SES receives mail. */
export const receivingRegions: readonly string[] = receiving.regions;

const domainForm = /^(?=.{4,200}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const addressForm = /^[a-z0-9._+-]{1,64}@/;

type Context = (name: string) => unknown;

/**
 * Reads the settings from the context.
 *
 * @throws Error with a sentence for the operator: what is missing or wrong, and what would be right.
 */
export function readSettings(
  context: Context,
  regionOfShell: string | undefined = process.env.CDK_DEFAULT_REGION,
): Settings {
  const text = (name: string) => {
    const value = context(name);
    return value === undefined || value === null || value === "" ? null : String(value).trim();
  };
  const domain = checked(text("domain")?.toLowerCase() ?? null, "domain", domainForm, "in.example.com");
  const zoneId = text("zoneId");
  const zoneName = text("zoneName")?.toLowerCase() ?? getDomain(domain, { allowPrivateDomains: true });
  if (zoneId !== null && zoneName === null) throw new Error("Give -c zoneName=example.com with the zoneId.");
  if (zoneId !== null && domain !== zoneName && !domain.endsWith(`.${zoneName}`))
    throw new Error(`The domain ${domain} is not in the zone ${zoneName}.`);
  const region = checkRegion(text("region") ?? regionOfShell ?? null, text("receivingRegion"));
  const monthlyBudget = number(text("monthlyBudget"), "monthlyBudget", 25, 1);
  return {
    domain,
    localPart: checked(text("localPart") ?? "track", "localPart", /^[a-z][a-z0-9-]{1,30}$/, "track"),
    stage: checked(text("stage") ?? "prod", "stage", /^[a-z][a-z0-9]{0,11}$/, "prod"),
    region,
    zone: zoneId === null || zoneName === null ? null : { id: zoneId, name: zoneName },
    ruleSet: text("ruleSet"),
    allowed: allowedBy(text("allow"), domain),
    alarmAddress: text("alarmAddress"),
    monthlyBudget: receiving.withoutBudgets.includes(region) ? null : monthlyBudget,
    reservedConcurrency:
      text("reservedConcurrency") === null
        ? null
        : number(text("reservedConcurrency"), "reservedConcurrency", 0, 1),
    maxConcurrency: number(text("maxConcurrency"), "maxConcurrency", 5, 2),
    sandboxRecipients: list(text("sandboxRecipients")),
    removesData: text("removeData") === "true",
  };
}

/** Who may use it when nobody is named: the addresses of the operator's own domain, as far as a registrar sells it. */
function allowedBy(allow: string | null, domain: string): readonly string[] | null {
  if (allow === "*") return null;
  if (allow === null) return [getDomain(domain, { allowPrivateDomains: true }) ?? domain];
  const entries = list(allow);
  for (const entry of entries)
    checked(
      entry.replace(addressForm, ""),
      "allow",
      domainForm,
      "example.com,me@example.org (* for everybody)",
    );
  return entries;
}

function checkRegion(region: string | null, confirmed: string | null): string {
  const list = receivingRegions.join(", ");
  if (region === null) throw new Error(`Say where: -c region=... SES receives mail in ${list}.`);
  if (receivingRegions.includes(region) || region === confirmed) return region;
  throw new Error(
    `SES receives no mail in ${region}, as far as we know (${receiving.checkedOn}). It does in ${list}. If ${receiving.source} lists it by now, add -c receivingRegion=${region}.`,
  );
}

function checked(value: string | null, name: string, form: RegExp, example: string): string {
  if (value === null) throw new Error(`Give -c ${name}=${example}.`);
  if (!form.test(value))
    throw new Error(`-c ${name}=${value} is not right; like this: -c ${name}=${example}.`);
  return value;
}

function number(value: string | null, name: string, standard: number, least: number): number {
  const given = value === null ? standard : Number(value);
  if (!Number.isInteger(given) || given < Math.min(least, standard))
    throw new Error(`-c ${name}=${value} is not right: a whole number, ${least} or more.`);
  return given;
}

function list(value: string | null): readonly string[] {
  return (value ?? "")
    .split(",")
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== "");
}
