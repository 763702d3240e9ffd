import type { StepAction } from "../knowledge/status.ts";
import type { PersonAct, Timeline } from "../timeline/timeline.ts";
import type { LocalDate } from "../units.ts";
import { addBusinessDays } from "./business-days.ts";
import type { Candidate } from "./candidate.ts";
import { addDays, isDay, later } from "./local-days.ts";
import type { Standing } from "./standing.ts";

const settledBy: Readonly<Partial<Record<PersonAct["act"], readonly StepAction[]>>> = {
  "contacted-seller": ["contact-seller"],
  "contacted-carrier": ["contact-carrier"],
  "sent-documents": ["send-documents", "give-id", "prove-value"],
  paid: ["pay-charges"],
  "paid-charges": ["pay-charges"],
  "confirmed-same": ["check-tracker"],
  arrived: ["confirm-received", "report-missing", "contact-seller", "collect", "rebook-delivery"],
  "not-received": ["confirm-received"],
  broken: ["confirm-received", "report-missing"],
  "wrong-item": ["confirm-received", "report-missing"],
  "part-missing": ["confirm-received", "report-missing"],
};

/** Whoever was asked gets two business days before the next one is. Our rule of thumb. */
const restDays = 2;

/** The steps without what has been done, later where the person wants peace, none where they want none. */
export function settle(candidates: readonly Candidate[], standing: Standing): readonly Candidate[] {
  if (isHalted(standing)) return [];
  const done = doneSince(standing);
  const told = toldBefore(standing);
  const rest = restUntil(standing);
  return candidates
    .filter((step) => !done.has(step.action) && !(told.has(step.action) && step.latest === null))
    .map((step) =>
      step.isFixed || step.latest !== null || rest === null ? step : { ...step, on: later(step.on, rest) },
    );
}

/** True where the person says that it is not their parcel. */
export function isSomebodyElses({ acts }: Pick<Timeline, "acts">): boolean {
  return acts.findLast((act) => act.act === "not-mine" || act.act === "resumed")?.act === "not-mine";
}

/** True where the money is back, or the person wants no more steps. */
export function isHalted({ timeline }: Standing): boolean {
  const { acts } = timeline;
  const halted = acts.findLast((act) => /^(stopped|not-mine|resumed)$/.test(act.act));
  return acts.some((act) => act.act === "refunded") || (halted !== undefined && halted.act !== "resumed");
}

/** What the person did since the newest event was reported: older news was answered by older steps. */
function recentActs({ timeline, event }: Standing): readonly PersonAct[] {
  return timeline.acts.filter((act) => isDay(act.on) && (event === null || act.at >= event.reportedAt));
}

function doneSince(standing: Standing): ReadonlySet<string> {
  return new Set(
    recentActs(standing).flatMap((act) => [
      ...(settledBy[act.act] ?? []),
      ...(act.act === "step-done" && act.detail !== null ? [act.detail] : []),
    ]),
  );
}

/** What our own mails of earlier days told: it is not told again, unless a window ends over it. */
function toldBefore(standing: Standing): ReadonlySet<string> {
  return new Set(
    recentActs(standing).flatMap((act) =>
      act.act === "step-told" && act.detail !== null && act.on < standing.today ? [act.detail] : [],
    ),
  );
}

/** Until when nobody else is asked: two business days after the last question, or as long as the person put it off. */
function restUntil(standing: Standing): LocalDate | null {
  const days = recentActs(standing).flatMap((act) => {
    if (act.act === "contacted-seller" || act.act === "contacted-carrier" || act.act === "step-done")
      return [addBusinessDays(act.on, restDays, standing.destination)];
    if (act.act === "confirmed-same") return [addDays(act.on, 1)];
    if (act.act === "confirmed-moved") return [addDays(act.on, restDays)];
    const days = act.act === "snoozed" ? Number(act.detail) : Number.NaN;
    return Number.isInteger(days) && days > 0 ? [addDays(act.on, Math.min(days, 60))] : [];
  });
  return days.reduce<LocalDate | null>((latest, day) => (latest === null ? day : later(latest, day)), null);
}
