import type { Command } from "../../lib/conversation/command.ts";
import type { Plan } from "../../lib/escalation/plan.ts";
import type { TalkNote } from "../../lib/reply/conversation/talk.ts";
import type { Timeline } from "../../lib/timeline/timeline.ts";
import type { StoredParcel } from "../ports.ts";
import type { TalkMatter, TalkOutcome } from "./talk-matter.ts";

/** Answers a question about one parcel from its plan; nothing is changed. */
export function askAboutParcel(command: Command, parcel: StoredParcel, matter: TalkMatter): TalkOutcome {
  const { timeline } = parcel;
  const plan = matter.ports.core.plan(timeline, matter.today, matter.zone);
  const about = [timeline.parcelId];
  const answer = (notes: readonly TalkNote[], draftTo?: string): TalkOutcome => ({
    talk: { title: "answer", notes, ...(draftTo === undefined ? {} : { draftTo }) },
    about,
    reason: "command",
  });
  switch (command.kind) {
    case "where":
      return answer([{ id: "where", values: { where: plan.where } }]);
    case "how-long":
      return answer(howLong(plan, timeline, matter));
    case "should-i-pay":
      return answer(shouldIPay(plan, timeline));
    case "is-it-a-scam":
      return answer([{ id: "scam-rules" }]);
    case "draft":
      return draftFor(command.to, plan, parcel, matter, answer);
    default:
      return answer([]);
  }
}

/** What waits for the person is not brought further by time; of the rest, what is promised and what is usual. */
function howLong(plan: Plan, timeline: Timeline, matter: TalkMatter): readonly TalkNote[] {
  if (plan.status?.startsWith("done.") === true) return [{ id: "how-long-arrived" }];
  const until = plan.status?.includes("pickup") === true ? (timeline.pickup?.until ?? null) : null;
  if (until !== null && until >= matter.today) return [{ id: "how-long-pickup", values: { day: until } }];
  const promised = timeline.eta?.to ?? null;
  const promise: readonly TalkNote[] =
    promised === null || promised < matter.today
      ? []
      : [{ id: "how-long-promised", values: { day: promised } }];
  if (plan.whoActs.includes("recipient")) return [{ id: "how-long-yours" }, ...promise];
  const usual = usualTime(plan, matter);
  if (usual === null) return promise.length > 0 ? promise : [{ id: "how-long-unknown" }];
  return [...promise, usual];
}

/** How long the status usually lasts; our own figure says that it is ours, and a badly founded one is not stated. */
function usualTime({ dwell }: Plan, { ports }: TalkMatter): TalkNote | null {
  if (dwell === null || dwell.day < 1) return null;
  const [, code = "", nth] = /^status\/([\w.]+)\/dwell\/(\d+)$/.exec(dwell.basis) ?? [];
  const status = [...ports.core.knowledge.statuses.values()].find((each) => each.code === code);
  const confidence = status?.dwell[Number(nth) - 1]?.confidence ?? null;
  if (confidence === "low" || confidence === "unverified") return null;
  const isFounded = confidence === "high" || confidence === "medium";
  return {
    id: isFounded ? "how-long" : "how-long-thumb",
    values: { from: dwell.usualFrom, to: dwell.usualTo, day: dwell.day },
  };
}

function shouldIPay(plan: Plan, timeline: Timeline): readonly TalkNote[] {
  const { charge } = timeline;
  if (timeline.acts.some(({ act }) => act === "paid-charges")) return [{ id: "pay-done" }];
  if (charge !== null)
    return [
      { id: "pay-asked-amount", values: { amount: `${charge.amount} ${charge.currency}` } },
      { id: "pay-rules" },
    ];
  return [{ id: plan.status === "import.charges_due" ? "pay-asked" : "pay-not-asked" }];
}

/** The text that the plan has ready; else the plain question to the seller or the carrier. */
function draftFor(
  to: string,
  plan: Plan,
  { timeline }: StoredParcel,
  { ports, today, zone }: TalkMatter,
  answer: (notes: readonly TalkNote[], draftTo?: string) => TalkOutcome,
): TalkOutcome {
  if (plan.drafts.some((draft) => draft.to === to)) return answer([{ id: "draft" }], to);
  const draft =
    to === "seller" || to === "carrier" ? ports.core.draft(`${to}-ask`, timeline, today, zone) : null;
  if (draft === null || plan.status?.startsWith("done.") === true) return answer([{ id: "no-draft" }]);
  const outcome = answer([{ id: "draft" }]);
  return { ...outcome, talk: { ...outcome.talk, drafts: [draft] } };
}
