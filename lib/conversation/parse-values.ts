import {
  type Command,
  type CommandKind,
  type DraftRecipient,
  type MailLevel,
  type MailProvider,
  valueCommands,
} from "./command.ts";
import {
  carrierValue,
  countryValue,
  daysValue,
  dayValue,
  hoursValue,
  languageValue,
  numberValue,
  protectionIn,
  zoneValue,
} from "./command-values.ts";
import { languages } from "./compiled-phrases.ts";
import type { TalkContext } from "./context.ts";
import { normalizeText } from "./normalize-line.ts";

type Stated = Pick<Command, "about" | "line">;
type ValueKind = (typeof valueCommands)[number];

export function takesValue(kind: CommandKind): kind is ValueKind {
  return (valueCommands as readonly string[]).includes(kind);
}

/** The command of these words with its value; `null` where the value is none. */
export function commandWithValue(
  kind: ValueKind,
  rest: string,
  stated: Stated,
  context: TalkContext,
): Command | null {
  const text = rest.trim().replace(/(?<![.!,;\s])[.!,;\s]+$/, "");
  const value = checkedValue(kind, text, context);
  return value === null ? null : ({ kind, ...value, ...stated } as Command);
}

function checkedValue(kind: ValueKind, text: string, context: TalkContext): object | null {
  switch (kind) {
    case "snooze":
      return wrap("days", daysValue(text));
    case "mails":
      return wrap(
        "level",
        fromList<MailLevel>(text, (data) => data.levels),
      );
    case "draft":
      return wrap(
        "to",
        fromList<DraftRecipient>(text, (data) => data.recipients),
      );
    case "rename":
      return wrap("name", nameOf(text));
    case "bought":
      return bought(text, context);
    case "paid":
      return paid(text, context);
    case "deadline":
      return wrap("on", dayValue(text, context)?.on ?? null);
    case "country":
      return wrap("country", countryValue(text));
    case "carrier":
      return wrap("carrier", carrierValue(text, context));
    case "number":
      return wrap("trackingNumber", numberValue(text));
    case "language":
      return wrap("language", languageValue(text));
    case "zone":
      return wrap("zone", zoneValue(text));
    case "quiet-hours": {
      const hours = hoursValue(text);
      return hours === undefined ? null : { hours };
    }
    case "setup":
      return wrap("provider", providerOf(text));
    case "join":
      return wrap(
        "address",
        /^<?([^\s@<>,;:"()[\]\\]{1,64}@[a-z0-9.-]{1,250}\.[a-z]{2,24})>?$/.exec(text.toLowerCase())?.[1] ??
          null,
      );
    default:
      return kind satisfies never;
  }
}

function wrap(name: string, value: unknown): object | null {
  return value === null ? null : { [name]: value };
}

function fromList<Id extends string>(
  text: string,
  lists: (data: (typeof languages)[number]["data"]) => Readonly<Record<Id, readonly string[]>>,
): Id | null {
  const wanted = normalizeText(text);
  for (const { data } of languages)
    for (const [id, words] of Object.entries(lists(data)) as [Id, readonly string[]][])
      if (words.some((word) => normalizeText(word) === wanted)) return id;
  return null;
}

function nameOf(text: string): string | null {
  const name = text
    .replace(/^["'“”„«»‘’]+|["'“”„«»‘’]+$/g, "")
    .replace(/\p{Cc}+/gu, " ")
    .trim();
  return name === "" ? null : name.slice(0, 60);
}

/** A day, a shop, a way of payment, each as far as it is named; a shop that we have no record of by its name. */
function bought(text: string, context: TalkContext): object | null {
  const day = dayValue(text, context);
  const method = protectionIn(day?.rest ?? text, "payment", context);
  const shop = protectionIn(method?.rest ?? day?.rest ?? text, "marketplace", context);
  const rest = (method?.rest ?? day?.rest ?? text)
    .replace(
      /(^|\s)(at|on|from|in|with|by|via|bei|am|mit|chez|le|en|con|el|il|su|da|em|op|met|w|na|and|und|et|y|e)(?=\s|$)/gi,
      " ",
    )
    .replace(/\s+/g, " ")
    .trim();
  // "bought SHOP" is our own example, word for word.
  const named =
    day !== null && /^[\p{L}\p{N}][\p{L}\p{N} .&'-]{1,40}$/u.test(rest) && rest !== "SHOP" ? rest : null;
  const merchant = shop?.id ?? named;
  if (day === null && merchant === null && method === null) return null;
  return { on: day?.on ?? null, merchant, method: method?.id ?? null };
}

function paid(text: string, context: TalkContext): object | null {
  const day = dayValue(text, context);
  const method = protectionIn(day?.rest ?? text, "payment", context);
  return day === null && method === null ? null : { on: day?.on ?? null, method: method?.id ?? null };
}

const providers: readonly (readonly [RegExp, MailProvider])[] = [
  [/^(gmail|google|googlemail|google mail|google workspace)$/, "gmail"],
  [/^(outlook|hotmail|live|microsoft|microsoft 365|office 365|office365|exchange)$/, "outlook"],
  [/^(fastmail|fast mail)$/, "fastmail"],
  [/^(proton|protonmail|proton mail)$/, "proton"],
  [/^(icloud|i cloud|apple|apple mail|me\.com)$/, "icloud"],
];

function providerOf(text: string): MailProvider | null {
  const name = normalizeText(text);
  return providers.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
