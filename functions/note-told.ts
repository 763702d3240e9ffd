import type { Plan, Step } from "../lib/escalation/plan.ts";
import { toldId } from "../lib/escalation/told-steps.ts";
import { currentEvent } from "../lib/timeline/current-event.ts";
import type { PersonAct, Timeline } from "../lib/timeline/timeline.ts";
import type { Instant, LocalDate } from "../lib/units.ts";
import type { MailItem } from "./mail-item.ts";
import type { Ports } from "./ports.ts";
import { parcelKeptUntil } from "./times.ts";

/** A parcel of an answer, and what it told of it. */
export interface AnsweredParcel {
  readonly timeline: Timeline;
  readonly plan: Plan;
}

/**
 * Which steps an answer tells of a parcel: those of today. They are not told again by a follow-up, unless a window ends
 * over them.
 */
export function toldByAnswer(
  item: Pick<MailItem, "mailId">,
  { timeline, plan }: AnsweredParcel,
  when: { readonly today: LocalDate; readonly now: Instant },
): readonly PersonAct[] {
  const event = currentEvent(timeline) ?? null;
  return plan.steps
    .filter((step) => step.on <= when.today)
    .map((step) => toldAct(toldId(event, step.action, `answer-${when.today}`), step.action, item, when));
}

/** That one of our mails told a step. */
export function toldAct(
  id: string,
  action: Step["action"] | "farewell",
  item: Pick<MailItem, "mailId">,
  when: { readonly today: LocalDate; readonly now: Instant },
): PersonAct {
  return { id, act: "step-told", on: when.today, at: when.now, detail: action, mailId: item.mailId };
}

export async function putActs(
  item: Pick<MailItem, "accountId">,
  timeline: Pick<Timeline, "parcelId">,
  acts: readonly PersonAct[],
  now: Instant,
  ports: Pick<Ports, "timelines">,
): Promise<void> {
  const expiresAt = parcelKeptUntil(now);
  await Promise.all(
    acts.map((act) => ports.timelines.addAct(item.accountId, timeline.parcelId, act, expiresAt)),
  );
}
