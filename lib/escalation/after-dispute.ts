import { isFounded } from "../knowledge/source.ts";
import type { PersonAct } from "../timeline/timeline.ts";
import type { LocalDate } from "../units.ts";
import { durationInWords, sourceKind } from "./basis-words.ts";
import { addBusinessDays, addDuration } from "./business-days.ts";
import { type Candidate, rankOf } from "./candidate.ts";
import { addDays, dayInWords, isDay } from "./local-days.ts";
import type { LastDay } from "./plan.ts";
import type { Standing } from "./standing.ts";
import { disputePlace, stepWords } from "./step-words.ts";

/** A dispute that the person opened and that has not brought the money yet; null otherwise. */
export function openDispute(standing: Standing): PersonAct | null {
  const { acts } = standing.timeline;
  const opened = acts.findLast((act) => act.act === "disputed" || isDisputeStep(act));
  if (opened === undefined || !isDay(opened.on)) return null;
  const isSettled = acts.some((act) => act.act === "refunded" && act.at >= opened.at);
  return isSettled ? null : opened;
}

function isDisputeStep(act: PersonAct): boolean {
  return act.act === "step-done" && (act.detail === "open-dispute" || act.detail === "payment-dispute");
}

/** How long a shop gets before it is asked to decide, where its own rule is not known. Our rule of thumb. */
const patienceDays = 5;

/** After a dispute: ask the shop to decide, and ask for the money until it is there. */
export function afterDispute(standing: Standing, opened: PersonAct): readonly Candidate[] {
  const layer = standing.marketplace ?? standing.payment;
  const rule = layer?.escalation ?? null;
  const isStated = isFounded(rule);
  const response = layer?.sellerResponse ?? null;
  const wait = (isStated ? rule.earliest : null) ?? response;
  const first =
    wait === null
      ? addBusinessDays(opened.on, patienceDays, standing.origin)
      : addDuration(opened.on, wait, standing.origin);
  const last = escalationEnd(standing, opened);
  const step = isStated ? rule.step : `Ask ${disputePlace(standing)} to decide and to pay the money back`;
  const bound = last === null ? null : addDays(last, -2);
  return [
    {
      ...stepWords("request-refund", standing),
      title: `${step}. Keep the dispute open until the money is there`,
      contact: layer?.name ?? disputePlace(standing),
      url: layer?.where.url ?? null,
      links: layer?.where.url == null ? [] : [{ label: layer.name, url: layer.where.url }],
      draft: "marketplace-claim",
      on: again(bound !== null && bound < first ? bound : first, standing),
      action: "request-refund",
      basis:
        layer === null || wait === null
          ? "rule-of-thumb/after-dispute"
          : `protection/${layer.id}/${isStated ? "escalation" : "seller-response"}`,
      basisText: waitText(),
      isRuleOfThumb: wait === null,
      latest: last,
      rank: rankOf("request-refund"),
      isFixed: last !== null,
      answerTime: null,
    },
  ];

  function waitText(): string {
    const from = `from ${dayInWords(opened.on)}, when you opened the dispute`;
    if (wait === null) return `${patienceDays} business days ${from}; our rule of thumb`;
    const kind = isStated && rule?.earliest === wait ? rule : (response ?? rule);
    const ends = last === null ? "" : `; it has to be done by ${dayInWords(last)}`;
    return `${durationInWords(wait)} ${from}; ${kind === null ? "" : sourceKind(kind)}${ends}`;
  }
}

/** Asked, and still no money: it is asked for again, a week of work later, until it is there. */
function again(first: LocalDate, standing: Standing): LocalDate {
  const told = standing.timeline.acts.findLast(
    (act) => act.act === "step-told" && act.detail === "request-refund" && act.on < standing.today,
  );
  if (told === undefined || !isDay(told.on) || told.on < first) return first;
  return addBusinessDays(told.on, patienceDays, standing.origin);
}

/** The last day to take an open dispute further, where the layer has one. */
function escalationEnd(standing: Standing, opened: PersonAct): LocalDate | null {
  const layer = standing.marketplace ?? standing.payment;
  const rule = layer?.escalation ?? null;
  if (rule === null || rule.last === null || !isDay(opened.on)) return null;
  if (rule.confidence !== "high" && rule.confidence !== "medium") return null;
  return addDuration(opened.on, rule.last, standing.origin);
}

/** That day as the last day of the plan: the claim itself has been made. */
export function escalationLastDay(standing: Standing, opened: PersonAct): LastDay | null {
  const layer = standing.marketplace ?? standing.payment;
  const on = escalationEnd(standing, opened);
  const last = layer?.escalation?.last ?? null;
  if (layer === null || on === null || last === null) return null;
  return {
    on,
    basis: `protection/${layer.id}/escalation`,
    basisText: `Computed: ${durationInWords(last)} from ${dayInWords(opened.on)}, when you opened the dispute, to take it further; ${sourceKind(layer.escalation ?? layer)} (${layer.name})`,
    window: { protection: layer.id, claim: standing.problem.claims[0] ?? "not_received" },
    isPast: on < standing.today,
  };
}
