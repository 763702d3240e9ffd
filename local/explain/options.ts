import { parseArgs } from "node:util";
import { leafOfCode } from "../../lib/knowledge/codes/leaf-of-code.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { type StatusCode, statusCodes } from "../../lib/knowledge/status.ts";
import { writtenLanguages } from "../../lib/reply/texts/written-languages.ts";
import {
  as,
  type CountryCode,
  type Instant,
  type LanguageTag,
  type LocalDate,
  type ZoneId,
} from "../../lib/units.ts";

export const usage = `Usage: npm run -s explain -- FILE... [--now INSTANT] [--zone ZONE] [--as FORM]
       npm run -s explain -- --status LEAF [--carrier ID] [--marketplace ID] [--since DATE] ... [--as FORM]

The first form reads the mails in their order as mails about parcels, and prints the answer to the last one.
The second looks a status up without a mail.

  --as FORM             text (default), html, eml, ics or json (docs/explain.schema.json)
  --now INSTANT         the present, as 2026-11-22T10:00:00Z; default: now
  --zone ZONE           the reader's time zone, as Europe/Madrid; default: this machine's
  --language TAG        the language of the answer, as de; default: English

  --status LEAF         a leaf of the taxonomy (import.exception), or a code of a tracking system (CC_IM_FAILURE)
  --since DATE          the day since which the parcel has that status, as 2026-11-10
  --carrier ID          who has the parcel, as usps
  --marketplace ID      where it was bought, as aliexpress
  --payment ID          how it was paid, as paypal
  --country CC          where it goes, as ES
  --origin CC           where it comes from, as CN
  --number NUMBER       its tracking number
  --order NUMBER        its order number
  --ordered DATE, --paid DATE, --shipped DATE, --promised DATE, --delivered DATE
  --protection-ends DATE   the last day that the order page names
  --help                this text`;

const forms = ["text", "html", "eml", "ics", "json"] as const;
export type Form = (typeof forms)[number];

/** A parcel as it is described on the command line. */
export interface LookUp {
  readonly status: StatusCode;
  readonly carrier: string | null;
  readonly marketplace: string | null;
  readonly payment: string | null;
  readonly number: string | null;
  readonly order: string | null;
  readonly country: CountryCode | null;
  readonly origin: CountryCode | null;
  readonly since: LocalDate | null;
  readonly ordered: LocalDate | null;
  readonly paid: LocalDate | null;
  readonly shipped: LocalDate | null;
  readonly promised: LocalDate | null;
  readonly delivered: LocalDate | null;
  readonly protectionEnds: LocalDate | null;
}

export interface Options {
  readonly files: readonly string[];
  readonly form: Form;
  readonly now: Instant;
  readonly zone: ZoneId;
  readonly language: LanguageTag;
  readonly lookUp: LookUp | null;
}

const names = {
  now: { type: "string" },
  zone: { type: "string" },
  language: { type: "string" },
  as: { type: "string" },
  status: { type: "string" },
  carrier: { type: "string" },
  marketplace: { type: "string" },
  payment: { type: "string" },
  country: { type: "string" },
  origin: { type: "string" },
  number: { type: "string" },
  order: { type: "string" },
  since: { type: "string" },
  ordered: { type: "string" },
  paid: { type: "string" },
  shipped: { type: "string" },
  promised: { type: "string" },
  delivered: { type: "string" },
  "protection-ends": { type: "string" },
  help: { type: "boolean" },
} as const;

type Values = { readonly [name in Exclude<keyof typeof names, "help">]?: string };

/**
 * What the arguments ask for; `"help"` for the usage text.
 *
 * @throws Error with a sentence for the user where an argument makes no sense.
 */
export function readOptions(args: readonly string[]): Options | "help" {
  const { values, positionals } = parseArgs({ args: [...args], options: names, allowPositionals: true });
  if (values.help === true) return "help";
  const form = forms.find((name) => name === (values.as ?? "text"));
  if (form === undefined) throw new Error(`--as is one of ${forms.join(", ")}, not "${values.as}".`);
  const lookUp = values.status === undefined ? null : readLookUp(values, values.status);
  if (lookUp === null && positionals.length === 0) throw new Error("Name a file, or a status with --status.");
  if (lookUp !== null && positionals.length > 0) throw new Error("Either files or --status, not both.");
  return {
    files: positionals,
    form,
    now: readNow(values.now),
    zone: readZone(values.zone),
    language: readLanguage(values.language),
    lookUp,
  };
}

function readLanguage(text = "en"): LanguageTag {
  const language = writtenLanguages.find((tag) => tag === text.toLowerCase());
  if (language === undefined)
    throw new Error(`--language is one of ${writtenLanguages.join(", ")}, not "${text}".`);
  return language;
}

function readLookUp(values: Values, status: string): LookUp {
  return {
    status: readStatus(status),
    carrier: readId(values.carrier, "carrier", knowledge.carriers),
    marketplace: readId(values.marketplace, "marketplace", knowledge.protections),
    payment: readId(values.payment, "payment", knowledge.protections),
    number: values.number?.toUpperCase().replace(/[\s.-]/g, "") ?? null,
    order: values.order ?? null,
    country: readCountry(values.country, "country"),
    origin: readCountry(values.origin, "origin"),
    since: readDay(values.since, "since"),
    ordered: readDay(values.ordered, "ordered"),
    paid: readDay(values.paid, "paid"),
    shipped: readDay(values.shipped, "shipped"),
    promised: readDay(values.promised, "promised"),
    delivered: readDay(values.delivered, "delivered"),
    protectionEnds: readDay(values["protection-ends"], "protection-ends"),
  };
}

function readStatus(text: string): StatusCode {
  const status = statusCodes.find((code) => code === text) ?? leafOfCode(text)?.leaf;
  if (status === undefined) {
    throw new Error(`"${text}" is no status that we know. There are: ${statusCodes.join(", ")}.`);
  }
  return status;
}

function readId(text: string | undefined, name: string, known: ReadonlyMap<string, unknown>): string | null {
  if (text === undefined) return null;
  if (!known.has(text))
    throw new Error(`--${name}: "${text}" is not one of ${[...known.keys()].join(", ")}.`);
  return text;
}

function readCountry(text: string | undefined, name: string): CountryCode | null {
  if (text === undefined) return null;
  if (!/^[a-z]{2}$/i.test(text)) throw new Error(`--${name} is a country of two letters, as ES.`);
  return as<CountryCode>(text.toUpperCase());
}

function readDay(text: string | undefined, name: string): LocalDate | null {
  if (text === undefined) return null;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  const isDay = !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isDay) throw new Error(`--${name} is a day, as 2026-11-10.`);
  return as<LocalDate>(text);
}

function readNow(text: string | undefined): Instant {
  const milliseconds = text === undefined ? Date.now() : Date.parse(text);
  if (Number.isNaN(milliseconds) || (text !== undefined && !/T.*(Z|[+-]\d{2}:?\d{2})$/.test(text))) {
    throw new Error("--now is an instant with its zone, as 2026-11-22T10:00:00Z.");
  }
  return as<Instant>(`${new Date(milliseconds).toISOString().slice(0, 19)}Z`);
}

function readZone(text: string | undefined): ZoneId {
  try {
    return as<ZoneId>(
      new Intl.DateTimeFormat("en", text === undefined ? {} : { timeZone: text }).resolvedOptions().timeZone,
    );
  } catch {
    throw new Error(`--zone: "${text}" is not a time zone, as Europe/Madrid is.`);
  }
}
