import type { FollowUp } from "../escalation/follow-up.ts";
import { mailWords } from "../escalation/mail-words.ts";
import type { Plan } from "../escalation/plan.ts";
import type { Timeline } from "../timeline/timeline.ts";
import { cleanLines } from "./clean-text.ts";
import { quoteText, withoutLinks } from "./quote-text.ts";
import type { ParcelView } from "./reply.ts";

/** Addresses of the plan are rebuilt from templates of the knowledge; nothing else of it may hold one. */
const keptFields: ReadonlySet<string> = new Set(["url", "on", "basis", "id", "status", "action", "draft"]);

/** A parcel whose plan repeats the words of a mail only as they may be repeated: without links, hosts and hidden characters. */
export function scrubParcel(parcel: ParcelView): ParcelView {
  const { timeline, plan, before, followUp } = parcel;
  const words = [...quotes(wordsOf(timeline), false), ...quotes(numbersOf(timeline), true)];
  words.sort(([a], [b]) => b.length - a.length);
  const scrub = (text: string) =>
    cleanLines(withoutLinks(words.reduce((found, [raw, quote]) => found.replaceAll(raw, quote), text)), 6000);
  return {
    ...parcel,
    plan: mapStrings(plan, scrub) as Plan,
    ...(before == null ? {} : { before: mapStrings(before, scrub) as Plan }),
    ...(followUp === undefined ? {} : { followUp: mapStrings(followUp, scrub) as FollowUp }),
  };
}

type Word = string | null | undefined;

/** Each text that must be written otherwise, with how it is written; also as a plan writes it, which makes a long one short. */
function quotes(words: readonly Word[], keepsDigits: boolean): readonly (readonly [string, string])[] {
  return [...new Set([...words, ...words.map(mailWords)])].flatMap((raw) => {
    if (typeof raw !== "string" || raw.length < 3) return [];
    const quote = quoteText(raw, 200, keepsDigits);
    return quote === raw ? [] : [[raw, quote] as const];
  });
}

function wordsOf(timeline: Timeline): readonly Word[] {
  return [
    timeline.name,
    timeline.merchant,
    timeline.paymentMethod,
    timeline.pickup?.place,
    timeline.charge?.by,
    ...timeline.events.flatMap(({ statusText, place }) => [statusText, place]),
    ...timeline.acts.map(({ detail }) => detail),
  ];
}

function numbersOf(timeline: Timeline): readonly Word[] {
  const numbers = timeline.numbers.map(({ trackingNumber }) => trackingNumber);
  return [...numbers, timeline.orderNumber, timeline.pickup?.code, timeline.charge?.amount];
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      keptFields.has(name) ? inner : mapStrings(inner, change),
    ]),
  );
}
