import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import { carriersOfSender } from "../identity/carrier-facts.ts";

type Order = "dmy" | "mdy" | "ymd";

/** Countries that write the month first; "gov" and "mil" are the United States' own domains. */
const monthFirst: ReadonlySet<string> = new Set(["us", "gov", "mil", "ph"]);
/** Two letters that tell no order: countries where several are in use, and domains that the world uses. */
const open: ReadonlySet<string> = new Set(
  "ca jp kr cn tw hk io co me tv ai to ly cc gg so sh ws fm la".split(" "),
);

function orderOfCountry(code: string): Order | null {
  if (monthFirst.has(code)) return "mdy";
  return code.length === 2 && !open.has(code) ? "dmy" : null;
}

/** Offsets from UTC at which English is written with the month first, and at which with the day; UTC itself tells nothing. */
function orderOfZone({ headers, sentAt }: Message): Order | null {
  // The date line of a forward is in the zone of whoever forwards.
  if (!headers.some(({ name }) => name === "message-id" || name === "received")) return null;
  const offset = /([+-]\d{2}):?\d{2}$/.exec(sentAt ?? "")?.[1];
  if (offset === undefined) return null;
  const hours = Number(offset);
  if (hours <= -4) return "mdy";
  return (hours >= 1 && hours <= 6) || (hours >= 10 && hours <= 13) ? "dmy" : null;
}

/** The order in the countries of the sending carriers, where it is one and the same in all of them. */
function orderOfCarriers(address: string, knowledge: Knowledge): Order | null {
  const carriers = carriersOfSender(address, knowledge).flatMap((id) => knowledge.carriers.get(id) ?? []);
  const orders = new Set(
    carriers.flatMap(({ country, alsoIn }) =>
      [country ?? "", ...alsoIn].map((code) => orderOfCountry(code.toLowerCase())),
    ),
  );
  const [order] = orders;
  return orders.size === 1 && order !== undefined ? order : null;
}

/** Dates of a mail whose numbers tell which one is the month: `11/24/2026`, `24/11/2026`. */
const plainDates = /(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:20)?\d{2}(?![\d/-])/g;

/** The order in which the mail itself writes its dates, where those that can be read in one way only agree. */
function orderSeen(texts: readonly string[]): Order | null {
  const seen = new Set<Order>();
  for (const text of texts)
    for (const [, first, second] of text.matchAll(plainDates)) {
      if (Number(first) > 12 && Number(first) <= 31 && Number(second) <= 12) seen.add("dmy");
      if (Number(second) > 12 && Number(second) <= 31 && Number(first) <= 12) seen.add("mdy");
    }
  const [order] = seen;
  return seen.size === 1 && order !== undefined ? order : null;
}

/**
 * Order of a numeric date. What the mail's other dates show counts first, then its language. English alone does not tell:
 * the country of the sender's domain decides, then the zone of the mail's Date, then where the carrier works.
 *
 * @returns null where nothing tells.
 */
export function dateOrderOf(
  message: Message,
  texts: readonly string[],
  knowledge: Knowledge,
  language: string,
): Order | null {
  const seen = orderSeen(texts);
  if (seen !== null) return seen;
  if (language !== "en") return knowledge.languages.get(language)?.dateOrder ?? null;
  const address = message.from?.address ?? "";
  const domain = /\.([a-z]{2,3})$/i.exec(address)?.[1]?.toLowerCase() ?? "";
  const byDomain = orderOfCountry(domain);
  // Canada writes all three.
  if (byDomain !== null || domain === "ca") return byDomain;
  return orderOfZone(message) ?? orderOfCarriers(address, knowledge);
}
