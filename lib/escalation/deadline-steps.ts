import type { StepAction } from "../knowledge/status.ts";
import type { LocalDate } from "../units.ts";
import { type Candidate, rankOf } from "./candidate.ts";
import { addDays, dayInWords, earlier, isDay, later } from "./local-days.ts";
import { type PickupDay, pickupDay } from "./pickup-day.ts";
import type { Standing } from "./standing.ts";
import { stepWords } from "./step-words.ts";
import { billOf } from "./tax-check.ts";

/** How long before a printed day the reminder comes. */
const reminderDays = 2;

/** Steps whose day is printed in the person's own mail: it goes before everything that is computed. */
export function deadlineSteps(standing: Standing): readonly Candidate[] {
  const { deadline } = standing.timeline;
  return [
    ...pickupSteps(standing),
    ...(deadline !== null && isDay(deadline.on) && isOpen(deadline.for, standing)
      ? untilDay(actionOf(deadline.for, standing), deadline.on, `mail/${deadline.for}`, standing)
      : []),
  ];
}

/** The day in the mail; where it gives none, the one by the carrier's rule, which is said to be no more than that. */
function pickupSteps(standing: Standing): readonly Candidate[] {
  const until = pickupDay(standing);
  if (until === null) return [];
  return until.by === "mail"
    ? untilDay("collect", until.on, until.basis, standing)
    : untilRuleDay(until, standing);
}

function untilRuleDay({ on: until, basis, basisText }: PickupDay, standing: Standing): readonly Candidate[] {
  const { today, since } = standing;
  const isOver = until < today;
  const action = isOver ? "contact-carrier" : "collect";
  const words = stepWords(action, standing);
  return [
    {
      ...words,
      title: isOver
        ? `By its own rule it may be kept only until ${dayInWords(until)}: ask ${words.contact} at once whether it is still there`
        : `${words.title}. It may be kept only until ${dayInWords(until)}`,
      on: isOver ? today : earlier(later(since.on, today), until),
      action,
      basis,
      basisText,
      isRuleOfThumb: false,
      latest: isOver ? null : until,
      rank: rankOf(action),
      isFixed: true,
      answerTime: null,
    },
  ];
}

type Purpose = NonNullable<Standing["timeline"]["deadline"]>["for"];

/** A deadline of a status that is over (paid, papers sent, delivered) asks for nothing any more. */
function isOpen(purpose: Purpose, standing: Standing): boolean {
  const { acting, isWithinOneCustomsArea } = standing;
  if (purpose === "dispute" || acting === null) return false;
  if (purpose === "payment") {
    if (acting === "domestic.held") return true;
    return (acting === "import.charges_due" || billOf(standing) !== null) && !isWithinOneCustomsArea;
  }
  if (purpose === "documents")
    return (acting.startsWith("import.") && acting.endsWith("query")) || isPaper(acting);
  return acting === "import.seized" || acting === "import.refused_entry";
}

function isPaper(status: NonNullable<Standing["acting"]>): boolean {
  return /^import\.(documents_required|recipient_id_required|permit_required|exception)$/.test(status);
}

function actionOf(purpose: Purpose, { acting }: Standing): StepAction {
  if (purpose === "payment") return "pay-charges";
  if (acting === "import.recipient_id_required") return "give-id";
  if (acting === "import.valuation_query") return "prove-value";
  return "send-documents";
}

/** An objection goes to the authority that wrote the notice, whatever the carrier does. */
function wordsFor(action: StepAction, basis: string, standing: Standing): ReturnType<typeof stepWords> {
  if (basis !== "mail/objection") return stepWords(action, standing);
  return {
    title: "Object in writing, to the address on the notice, with the invoice and what you know of the goods",
    contact: "the authority that sent the notice",
    url: null,
    links: [],
    draft: null,
  };
}

/** The step now, and once more two days before the end. After the day: ask whether it still goes. */
function untilDay(
  action: StepAction,
  until: LocalDate,
  basis: string,
  standing: Standing,
): readonly Candidate[] {
  const { today, since } = standing;
  const basisText = `The day is in your mail: ${dayInWords(until)}`;
  if (until < today) {
    const words = stepWords("contact-carrier", standing);
    const title = `The day in your mail, ${dayInWords(until)}, has passed: ask ${words.contact} at once whether it can still be done`;
    return [make("contact-carrier", { ...words, title }, today, null)];
  }
  const words = wordsFor(action, basis, standing);
  const first = make(
    action,
    { ...words, title: `${words.title}. It has to be done by ${dayInWords(until)}` },
    earlier(later(since.on, today), until),
    until,
  );
  const reminder = addDays(until, -reminderDays);
  if (reminder <= addDays(first.on, 1)) return [first];
  const last = { ...words, title: `Not done yet? ${dayInWords(until)} is the last day. ${words.title}` };
  return [first, make(action, last, reminder, until)];

  function make(
    what: StepAction,
    step: ReturnType<typeof stepWords>,
    on: LocalDate,
    latest: LocalDate | null,
  ): Candidate {
    return {
      ...step,
      on,
      action: what,
      basis,
      basisText,
      isRuleOfThumb: false,
      latest,
      rank: rankOf(what),
      isFixed: true,
      answerTime: null,
    };
  }
}
