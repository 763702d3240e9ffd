import type { FollowUp } from "../../escalation/follow-up.ts";
import type { StepAction } from "../../knowledge/status.ts";
import type { QuestionId } from "./question-answers.ts";

const papers: ReadonlySet<StepAction> = new Set<StepAction>(["send-documents", "give-id", "prove-value"]);
const aboutSilence: ReadonlySet<StepAction> = new Set<StepAction>([
  "check-tracker",
  "contact-carrier",
  "contact-seller",
  "report-missing",
]);

/** What the person is asked with one tap, by what is due. */
export function questionOf({ plan, due }: Pick<FollowUp, "plan" | "due">): QuestionId {
  const action = due[0]?.step.action ?? null;
  if (plan.questions.some(({ id }) => id === "refund-arrived")) return "refund";
  if (isDelivered(plan)) return "delivered";
  if (action === null || aboutSilence.has(action)) return "silence";
  if (action === "open-dispute" || action === "payment-dispute") return "dispute";
  if (action === "request-refund") return "refund";
  if (action === "collect") return "collect";
  if (action === "pay-charges") return "pay";
  return papers.has(action) ? "papers" : "done";
}

/** As the plan asks it, with or without the place that the mail names. */
const whetherItIsThere: ReadonlySet<string> = new Set(["is-it-there", "is-that-your-town"]);

/** Delivered, and nobody has said that anything is wrong with it. */
export function isDelivered(plan: FollowUp["plan"]): boolean {
  return (
    (plan.status?.startsWith("done.") ?? false) && plan.questions.some(({ id }) => whetherItIsThere.has(id))
  );
}

const fromSilence: ReadonlySet<StepAction> = new Set<StepAction>([
  "contact-carrier",
  "contact-seller",
  "request-refund",
  "open-dispute",
  "payment-dispute",
]);

/** True for a step that is only right if nothing has happened since the newest mail, which nobody has confirmed. */
export function isConditional(followUp: FollowUp, action: StepAction, basis: string): boolean {
  const { plan } = followUp;
  if (followUp.isSilenceConfirmed || basis.startsWith("mail/") || !fromSilence.has(action)) return false;
  if (plan.questions.some(({ id }) => id === "refund-arrived")) return false;
  return plan.status !== null && !/^(done|end)\./.test(plan.status);
}
