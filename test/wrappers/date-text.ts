import type { ClientWords } from "./client-words.ts";
import type { OriginalMail } from "./original.ts";

/** The original's Date as a client prints it, with its seconds where the zone is printed; empty where there is none. */
export function dateText(mail: OriginalMail, words: ClientWords, style: "short" | "long", zone = ""): string {
  if (mail.clock === null) return "";
  const day = formatOf(words.locale, { weekday: style, day: "numeric", month: style, year: "numeric" });
  const time = formatOf(words.locale, {
    hour: "2-digit",
    minute: "2-digit",
    ...(zone === "" ? {} : { second: "2-digit" as const }),
  });
  return `${day.format(mail.clock)}${words.at}${time.format(mail.clock)}${zone === "" ? "" : ` ${zone}`}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, fields: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(fields)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...fields, timeZone: "UTC" });
  formats.set(key, format);
  return format;
}
