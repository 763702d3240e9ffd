import { dayIn } from "../timeline/zoned-time.ts";
import type { CountryCode } from "../units.ts";
import { openDispute } from "./after-dispute.ts";
import { addDuration } from "./business-days.ts";
import { dayInWords, daysBetween } from "./local-days.ts";
import { mailWords } from "./mail-words.ts";
import { isPastStuck, stuckLimit } from "./make-standing.ts";
import type { Plan, Step } from "./plan.ts";
import { isSomebodyElses } from "./settle.ts";
import type { Standing } from "./standing.ts";
import { taxOnReceipt } from "./tax-check.ts";

/** What to say where a wording was not understood: it stays visibly unknown. */
const unknownWords = {
  title: "The status is not known",
  meaning: "The mail names no status that we understand, so nothing is claimed about the parcel.",
  where: "Not known: no mail says where the parcel is.",
  today:
    "Forward the carrier's or the shop's own mail about the parcel, or look the number up in a universal tracker.",
};

/** One sentence: the status, and since when there has been no newer mail where that is long. */
export function headlineOf(standing: Standing): string {
  const title = standing.words?.title ?? unknownWords.title;
  if (!isSilentForLong(standing)) return `${title}.`;
  return `Last news: "${title}"; no newer mail since ${dayInWords(newestMailDay(standing))}, which is longer than usual.`;
}

/** The silence of mail is not the silence of the parcel: it is said of mails only, and not of what is over. */
function isSilentForLong(standing: Standing): boolean {
  const { words, service, since, today, destination, acting } = standing;
  if (acting === null || /^(done|end\.(returned|destroyed|lost))/.test(acting)) return false;
  return isPastStuck(words, service, since.on, today, destination);
}

function newestMailDay({ timeline, zone, since }: Standing) {
  const at = timeline.newestMailAt;
  return at === null || Number.isNaN(Date.parse(at)) ? since.on : dayIn(zone, at);
}

export function meaningOf(standing: Standing): string {
  if (isInHand(standing)) return "You wrote that you have it.";
  const meaning = standing.words?.meaning ?? unknownWords.meaning;
  const reason = standing.event?.reason ?? null;
  const why = reason === null ? undefined : standing.knowledge.reasons.get(reason);
  const isOwnReason = standing.acting === standing.event?.status && !isSaidByStatus(standing.acting, reason);
  return why === undefined || !isOwnReason ? meaning : `${meaning} ${why.meaning}`;
}

/** A bill that is asked for is not paid yet: that reason says nothing that the status does not say. */
export function isSaidByStatus(status: string | null, reason: string | null | undefined): boolean {
  return status === "import.charges_due" && reason === "unpaid_duty";
}

/** True where only the person says that it came, and complains of it: no carrier has reported anything then. */
function isInHand(standing: Standing): boolean {
  return standing.event?.source === "person" && isComplaint(standing);
}

/** A scan that fits any leg gets its leg from its place, else from the last leg that is known, else says that it is not said. */
export function whereOf(standing: Standing): string {
  const { words, event, destination, origin, hasArrived } = standing;
  if (words === null) return unknownWords.where;
  if (isInHand(standing)) return "With you";
  if (isComplaint(standing) && standing.problem.situation === "missing") {
    return "Not known: the carrier reports it as delivered, and you say that it is not there";
  }
  if (!words.isGeneric || event === null) return words.where;
  const { country } = event;
  const place = mailWords(event.place);
  if (country !== null) {
    if (country === destination) return words.where;
    const side = country === origin ? "the country that it comes from" : "on its way to you";
    return `In ${nameOf(country)}${place === null ? "" : ` (${place})`}: ${side}`;
  }
  if (hasArrived) return words.where;
  return `On its way${place === null ? "" : ` (${place})`}; the mail does not say in which country`;
}

function nameOf(country: CountryCode): string {
  return new Intl.DisplayNames(["en"], { type: "region" }).of(country) ?? country;
}

/** What to do today: the step that falls on today, else what the status asks for. */
export function todayOf(standing: Standing, steps: readonly Step[]): string {
  const [first] = steps;
  if (first !== undefined && first.on === standing.today) {
    return isAtOnce(first, standing) ? (standing.words?.today ?? `${first.title}.`) : `${first.title}.`;
  }
  if (isSomebodyElses(standing.timeline))
    return "Nothing is left to do: you wrote that it is not your parcel.";
  if (openDispute(standing) !== null)
    return "The dispute is open: answer what the shop asks, and keep it open until the money is there.";
  if (standing.timeline.acts.some((act) => act.act === "refunded"))
    return "It is settled: the money is back.";
  if (standing.acting === "done.collected") return standing.words?.today ?? "Nothing is left to do.";
  const isAsked = standing.words?.severity === "act" && standing.acting === standing.status;
  if (first !== undefined && (isAsked || isComplaint(standing))) {
    return `Today nothing is due. Next, on ${dayInWords(first.on)}: ${first.title}.`;
  }
  return standing.words?.today ?? unknownWords.today;
}

/** True where a parcel that counts as delivered is not there, or not as it should be: then no status's own text fits. */
function isComplaint({ problem, acting }: Standing): boolean {
  return problem.isKnown && acting?.startsWith("done.") === true;
}

/**
 * True for the first thing that a status asks for at once: the status itself says best how that is done. The receipt is
 * not looked for again by whoever has answered that question.
 */
function isAtOnce(step: Step, standing: Standing): boolean {
  const { words, acting } = standing;
  const [rung] = words?.ladder ?? [];
  if (rung === undefined || rung.after.value > 0 || rung.action !== step.action) return false;
  if (acting === "import.charges_due" && taxOnReceipt(standing) !== null) return false;
  return step.basis === `status/${acting}/ladder/1`;
}

/** Day N of the usual range, in calendar days. A range that is not confirmed is not shown. */
export function dwellOf(standing: Standing): Plan["dwell"] {
  const { words, service, since, today, destination, acting } = standing;
  if (words === null || since.by === "today" || acting !== standing.status) return null;
  const usable = words.dwell.filter((each) => each.confidence !== "low" && each.confidence !== "unverified");
  const founded = usable.filter((each) => each.confidence !== "rule-of-thumb");
  const pick = [founded, usable].flatMap((list) => [
    list.find((each) => each.service === service),
    list.find((each) => each.service === "any"),
  ]);
  const dwell = pick.find((each) => each !== undefined);
  if (dwell === undefined) return null;
  const span = (value: number) => {
    const end = addDuration(since.on, { value, unit: dwell.unit }, destination);
    return daysBetween(since.on, end);
  };
  const limit = stuckLimit(words, service);
  return {
    day: Math.max(0, daysBetween(since.on, today)),
    usualFrom: span(dwell.from),
    usualTo: span(dwell.to),
    stuckAfter: limit === null ? null : daysBetween(since.on, addDuration(since.on, limit, destination)),
    basis: `status/${acting}/dwell/${words.dwell.indexOf(dwell) + 1}`,
  };
}
