import type { Knowledge } from "../../lib/knowledge/knowledge.ts";
import { composeAnswer } from "../../lib/reply/in-every-language.ts";
import type { AnswerView } from "../../lib/reply/reply.ts";
import { scrubParcel } from "../../lib/reply/scrub-plan.ts";

/** An answer as data: the contract of `explain --as json`, in `docs/explain.schema.json`. */
export function answerJson(view: AnswerView, knowledge: Knowledge): Readonly<Record<string, unknown>> {
  const answer = composeAnswer(view, knowledge);
  const [parcel] = ["news", "unchanged", "follow-up"].includes(view.kind) ? view.parcels : [];
  const plan = parcel === undefined ? undefined : scrubParcel(parcel).plan;
  return {
    subject: answer.subject,
    kind: view.kind,
    headline: plan?.headline ?? answer.title,
    status: plan?.status ?? null,
    where: plan?.where ?? null,
    whoActs: plan?.whoActs ?? ["nobody"],
    today: plan?.today ?? answer.lead.map(({ text }) => text).join(" "),
    steps: (plan?.steps ?? []).map(({ on, action, title, contact, url, links, basis, basisText }) => ({
      on,
      action,
      title,
      contact,
      url,
      links,
      basis,
      basisText,
    })),
    lastDay: lastDayJson(plan?.lastDay ?? null),
    questions: plan?.questions ?? [],
    timeline: (parcel?.timeline.events ?? []).map((event) => ({
      status: event.status,
      reason: event.reason,
      statusText: event.statusText,
      classifier: event.classifier,
      occurredAt: event.occurredAt,
      reportedAt: event.reportedAt,
      place: event.place,
      source: event.source,
    })),
    drafts: plan?.drafts ?? [],
  };
}

type LastDay = AnswerView["parcels"][number]["plan"]["lastDay"];

function lastDayJson(lastDay: LastDay) {
  if (lastDay === null) return null;
  const { on, basis, basisText, window, isPast } = lastDay;
  return { on, basis, basisText, window, isPast };
}
