import type { LastDay, Step } from "../../escalation/plan.ts";
import type { LabelledText } from "../answer.ts";
import { cleanLine } from "../clean-text.ts";
import { fill } from "../fill.ts";
import { dayBlanks } from "../format-date.ts";
import { daysFrom } from "../help-commands.ts";
import type { PlannedParcel, Scene } from "../scene.ts";
import { moneySentence } from "./money-section.ts";
import { hasNothingToClaim } from "./nothing-to-claim.ts";

/** Steps for the case that nothing comes; the others are due whatever comes. */
const silentActions: ReadonlySet<Step["action"]> = new Set([
  "check-tracker",
  "contact-carrier",
  "contact-seller",
  "open-dispute",
  "payment-dispute",
  "report-missing",
  "request-refund",
]);

/** Where the parcel is, who has to act, whether the mail asks for money. */
export function firstFacts(parcel: PlannedParcel, scene: Scene): readonly LabelledText[] {
  const { lead, heading } = scene.texts;
  const money = moneyFact(parcel, scene);
  // An answer to the person's own words, or of our own accord, is about no mail.
  const ofWhat = scene.view.reading === null ? heading.money : lead.money;
  return [
    { label: lead.where, text: ended(parcel.plan.where) },
    { label: lead.who, text: whoActs(parcel, scene) },
    ...(money === null ? [] : [{ label: ofWhat, text: money }]),
  ];
}

/** What to do today, the next day on which something is due, and the last day to claim. */
export function firstDays(parcel: PlannedParcel, scene: Scene): readonly LabelledText[] {
  const { lead } = scene.texts;
  const last = lastDayWords(parcel, scene);
  return [
    { label: lead.today, text: parcel.plan.today },
    nextDay(parcel, scene),
    ...(last === null ? [] : [{ label: lead.lastDay, text: last }]),
  ];
}

function whoActs({ plan }: PlannedParcel, { texts }: Scene): string {
  const isLate = plan.severity === "act" && plan.whoActs.every((actor) => actor === "nobody");
  return isLate ? texts.sentence.nobodyLate : plan.whoActs.map((actor) => texts.actor[actor]).join(" ");
}

function moneyFact(parcel: PlannedParcel, scene: Scene): string | null {
  const { sentence } = scene.texts;
  const asked = moneySentence(parcel, scene);
  if (asked !== null) return `${asked} ${sentence.moneyBelow}`;
  return scene.view.reading === null ? null : sentence.moneyNot;
}

function nextDay({ plan }: PlannedParcel, { texts, view, language }: Scene): LabelledText {
  const { lead } = texts;
  const step = plan.steps.find(({ on }) => on > view.today) ?? plan.steps[0];
  if (step === undefined) return { label: lead.next, text: ended(lead.noDate) };
  const isSilent = isForSilence(step, plan.status) && step.on > view.today;
  return {
    label: fill(isSilent ? lead.ifNothing : lead.nextOn, dayBlanks(step.on, view.today, language)),
    text: ended(cleanLine(step.title)),
  };
}

/** After a delivery nothing more is awaited: what is due then depends on what is at the door. */
function isForSilence({ action }: Step, status: PlannedParcel["plan"]["status"]): boolean {
  return silentActions.has(action) && status?.startsWith("done.") !== true;
}

/** A day that the person or a mail gave is certain; one that we counted says so. Null where there is nothing to claim. */
function lastDayWords(parcel: PlannedParcel, { texts, view, language, reply }: Scene): string | null {
  const { lead } = texts;
  const { lastDay } = parcel.plan;
  if (lastDay === null) {
    if (hasNothingToClaim(parcel)) return null;
    return fill(lead.lastDayUnknown, { reply: reply(`deadline ${daysFrom(view.today, 20)}`) });
  }
  const blanks = dayBlanks(lastDay.on, view.today, language);
  if (lastDay.isPast) return fill(lead.lastDayPast, blanks);
  return ended(isStated(lastDay) ? blanks.day : fill(lead.computed, blanks));
}

function isStated({ basis }: LastDay): boolean {
  return basis.startsWith("mail/");
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
