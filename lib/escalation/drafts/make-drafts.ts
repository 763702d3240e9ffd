import type { ClaimKind, Protection } from "../../knowledge/marketplace.ts";
import { addBusinessDays } from "../business-days.ts";
import { currentNumber } from "../links.ts";
import { dayInWords, isDay } from "../local-days.ts";
import { mailWords } from "../mail-words.ts";
import type { DraftText, LastDay } from "../plan.ts";
import { promisedDay } from "../promised-day.ts";
import { shopName } from "../seller-words.ts";
import type { Standing } from "../standing.ts";
import { type DraftTemplate, draftTemplates } from "./draft-texts.ts";

/** How long the other side is given in a draft. */
const answerDays = 5;

/** The drafts that the steps name, filled from the timeline. Facts only: a line without its fact is left out. */
export function makeDrafts(
  ids: readonly (string | null)[],
  standing: Standing,
  lastDay: LastDay | null,
  language = "en",
): readonly DraftText[] {
  const templates = draftTemplates[language] ?? draftTemplates.en ?? {};
  const values = valuesOf(standing, lastDay);
  return [...new Set(ids)].flatMap((id) => {
    const template = id === null ? undefined : templates[id];
    return template === undefined || id === null ? [] : [fillDraft(id, template, values)];
  });
}

type Values = Readonly<Record<string, string | null>>;

function fillDraft(id: string, template: DraftTemplate, values: Values): DraftText {
  const lines = template.body.flatMap((line) => fillFirst(line, values) ?? []);
  const subject = fill(template.subject, values) ?? fill(withoutName(template.subject), values) ?? "";
  return { id, to: template.to, subject, body: tidy(lines).join("\n") };
}

/** The first wording of a line whose names are all known; null where there is none. */
function fillFirst(line: string | readonly string[], values: Values): string | null {
  for (const wording of [line].flat()) {
    const filled = fill(wording, values);
    if (filled !== null) return filled;
  }
  return null;
}

/** A line with its names filled; null where one of them is not known. */
function fill(line: string, values: Values): string | null {
  let isWhole = true;
  const filled = line.replace(/\{(\w{1,20})\}/g, (_, name: string) => {
    const value = values[name] ?? null;
    if (value === null) isWhole = false;
    return value ?? "";
  });
  return isWhole ? filled : null;
}

/** `Order {order}: where is it?` without an order number is `Order: where is it?`. */
function withoutName(subject: string): string {
  return subject.replace(/ \{(?:order|number)\}/g, "");
}

/** No two empty lines after each other, and no sentence twice. */
function tidy(lines: readonly string[]): readonly string[] {
  return lines.filter((line, index) => line !== "" || lines[index - 1] !== "");
}

const problems: Readonly<Record<string, string>> = {
  not_received: "it has not reached me",
  damaged: "it arrived damaged",
  wrong: "what arrived is not what I ordered, or not all of it",
  credit: "it came late",
  return: "I send it back",
};

/** What is attached to this claim: what is brought for another one would be a promise that the text does not keep. */
function evidenceFor(protection: Protection | null, claim: ClaimKind): string | null {
  if (protection === null) return "order, tracking page, messages with the seller";
  const brought = protection.evidence.flatMap((piece) =>
    typeof piece === "string" ? [piece] : piece.claims.includes(claim) ? [piece.text] : [],
  );
  return brought.length === 0 ? null : brought.join(", ");
}

function valuesOf(standing: Standing, lastDay: LastDay | null): Values {
  const { timeline, event, since, marketplace, payment, words } = standing;
  const { orderedOn, paidOn, shippedOn, deliveredOn } = timeline.anchors;
  const promise = promisedDay(timeline, "earliest");
  const day = (on: string | null | undefined) => (isDay(on) ? dayInWords(on) : null);
  const act = (name: string) => day(timeline.acts.findLast((each) => each.act === name)?.on);
  const charge = timeline.charge;
  const claim = standing.problem.claims[0] ?? "not_received";
  return {
    order: mailWords(timeline.orderNumber),
    number: currentNumber(standing),
    ordered: day(orderedOn),
    paid: day(paidOn),
    shipped: day(shippedOn),
    promised: day(promise?.on),
    delivered: day(deliveredOn),
    status: words?.title ?? mailWords(event?.statusText),
    since:
      since.by === "today"
        ? null
        : since.by === "mail"
          ? `by a mail of ${dayInWords(since.on)}`
          : `on ${dayInWords(since.on)}`,
    wording: mailWords(event?.statusText),
    place: mailWords(event?.place),
    charge: charge === null ? null : `${charge.amount} ${charge.currency}`,
    problem: problems[claim] ?? null,
    evidence: evidenceFor(marketplace ?? payment, claim),
    shop: shopName(standing),
    askedSeller: act("contacted-seller"),
    disputed: act("disputed"),
    lastDay: lastDay === null || lastDay.isPast ? null : dayInWords(lastDay.on),
    answerBy: dayInWords(addBusinessDays(standing.today, answerDays, standing.origin)),
  };
}
