import type { Command } from "../../lib/conversation/command.ts";
import { type ActDraft, toActs } from "../../lib/conversation/to-acts.ts";
import type { Plan } from "../../lib/escalation/plan.ts";
import type { TalkNote } from "../../lib/reply/conversation/talk.ts";
import type { PersonAct } from "../../lib/timeline/timeline.ts";
import { as, type Instant, type LocalDate } from "../../lib/units.ts";
import type { StoredParcel } from "../ports.ts";
import { after, day, parcelKeptUntil } from "../times.ts";
import { noted, type TalkMatter, type TalkOutcome } from "./talk-matter.ts";
import { isOpen } from "./which-parcel.ts";

/** What the person did or told of one parcel: it is kept as acts, and the plan goes on from there. */
export async function doToParcel(
  command: Command,
  parcel: StoredParcel,
  matter: TalkMatter,
  at: number,
): Promise<TalkOutcome> {
  const { timeline } = parcel;
  const plan = matter.ports.core.plan(timeline, matter.today, matter.zone);
  const about = [timeline.parcelId];
  const refusal = refusalOf(command, plan, matter);
  if (refusal !== null) return { ...refusal, about };
  if (command.kind === "undo") return undo(parcel, matter);
  const doing = stepInHand(plan, matter.today);
  const drafts = toActs(command, matter.today, doing?.action ?? null);
  await putActs(drafts, parcel, matter, at);
  const notes = notesOf(command, plan, doing?.title ?? null, matter);
  return noted(command.kind === "delivered" ? [...notes, ...othersOfOrder(parcel, matter)] : notes, about);
}

/** One parcel has come, not the order: how many others of it are still on their way. */
function othersOfOrder({ timeline }: StoredParcel, { parcels }: TalkMatter): readonly TalkNote[] {
  const { orderNumber, parcelId, numbers, name } = timeline;
  if (orderNumber === null) return [];
  const others = parcels.filter(
    (other) =>
      other.timeline.orderNumber === orderNumber && other.timeline.parcelId !== parcelId && isOpen(other),
  );
  const about = name ?? numbers.at(-1)?.trackingNumber ?? orderNumber;
  return others.length === 0 ? [] : [{ id: "delivered-one", values: { about, count: others.length } }];
}

/** Mails further apart than this do not come in the wrong order. */
const closeSeconds = 5;

/** Writes acts whose ids come from the mail, so that it does not matter how often it is done. */
async function putActs(
  drafts: readonly ActDraft[],
  { timeline }: StoredParcel,
  matter: TalkMatter,
  at: number,
): Promise<void> {
  const { item, ports, now } = matter;
  const when = laterThan(timeline.acts, item.receipt.receivedAt);
  for (const [index, draft] of drafts.entries()) {
    const id = ports.keys.hash("event", JSON.stringify(["act", item.mailId, at, index, timeline.parcelId]));
    const act: PersonAct = { ...draft, id, at: when, mailId: item.mailId };
    await ports.timelines.addAct(item.accountId, timeline.parcelId, act, parcelKeptUntil(now));
  }
}

/** Of two mails of one second the one that is worked later is the later one, so that "undo" knows which was the last. */
function laterThan(acts: readonly PersonAct[], receivedAt: Instant): Instant {
  const times = acts.flatMap(({ act, at }) => (act === "step-told" || at < receivedAt ? [] : [at]));
  const last = times.sort().at(-1);
  const isClose = last !== undefined && Date.parse(last) - Date.parse(receivedAt) < closeSeconds * 1000;
  return isClose ? after(last, 1) : receivedAt;
}

async function undo(parcel: StoredParcel, matter: TalkMatter): Promise<TalkOutcome> {
  const { timeline } = parcel;
  const last = timeline.acts.findLast((act) => act.act !== "step-told");
  if (last === undefined) return noted([{ id: "nothing-to-undo" }], [timeline.parcelId]);
  // What one mail said is taken back as one.
  const all = timeline.acts.filter(
    (act) => act === last || (last.mailId !== undefined && act.mailId === last.mailId),
  );
  await putActs(
    all
      .filter((act) => act.act !== "step-told")
      .map((act) => ({ act: "undone", on: matter.today, detail: act.id })),
    parcel,
    matter,
    0,
  );
  return noted([{ id: "undone", values: { act: last.act } }], [timeline.parcelId]);
}

/** The step that "done" is about: what is due, else what comes next. */
function stepInHand(plan: Plan, today: LocalDate): Plan["steps"][number] | null {
  const real = plan.steps.filter(({ action }) => action !== "wait" && action !== "none");
  return real.find(({ on }) => on <= today) ?? real[0] ?? null;
}

function refusalOf(command: Command, plan: Plan, matter: TalkMatter): TalkOutcome | null {
  if (command.kind === "bought" && command.on !== null && command.on > matter.today)
    return noted([{ id: "bought-future", values: { day: command.on } }]);
  if (command.kind !== "snooze" || plan.lastDay === null || plan.lastDay.isPast) return null;
  const until = addDays(matter.today, command.days);
  if (until < plan.lastDay.on) return null;
  const left = daysUntil(matter.today, plan.lastDay.on) - 2;
  return {
    talk: {
      title: "sure",
      notes: [{ id: "snooze-past-last-day", values: { days: command.days, day: plan.lastDay.on } }],
      choices: [
        ...(left >= 1 ? [{ id: "snooze-shorter", reply: `snooze ${left}d` } as const] : []),
        { id: "stop-anyway", reply: "stop" },
      ],
    },
    about: [],
    reason: "command",
  };
}

function notesOf(command: Command, plan: Plan, step: string | null, matter: TalkMatter): readonly TalkNote[] {
  const { knowledge } = matter.ports.core;
  const protection = (id: string | null) =>
    id === null
      ? ""
      : (knowledge.protections.get(id)?.aliases[0] ?? knowledge.protections.get(id)?.name ?? id);
  switch (command.kind) {
    case "done":
      return step === null ? [{ id: "done-nothing" }] : [{ id: "done", values: { step } }];
    case "paid":
      return command.on === null && command.method === null
        ? [{ id: "paid" }]
        : [
            {
              id: "paid-on",
              values: {
                day: command.on === null ? "" : command.on,
                method: protection(command.method),
              },
            },
          ];
    case "bought":
      return [
        {
          id: "bought",
          values: {
            day: command.on === null ? "" : command.on,
            shop: protection(command.merchant),
            method: protection(command.method),
          },
        },
      ];
    case "snooze":
      return [{ id: "snoozed", values: { day: addDays(matter.today, command.days) } }];
    case "stop":
      return [
        { id: "stopped" },
        ...(plan.lastDay === null || plan.lastDay.isPast
          ? []
          : [{ id: "stopped-last-day", values: { day: plan.lastDay.on } } as const]),
      ];
    case "resume":
      return [{ id: "resumed" }];
    case "rename":
      return [{ id: "renamed", values: { name: command.name } }];
    case "deadline":
      return [{ id: command.on < matter.today ? "deadline-past" : "deadline", values: { day: command.on } }];
    case "country":
      return [{ id: "country", values: { country: command.country } }];
    case "carrier":
      return [
        {
          id: "carrier",
          values: { carrier: knowledge.carriers.get(command.carrier)?.name ?? command.carrier },
        },
      ];
    case "number":
      return [{ id: "number", values: { number: command.trackingNumber } }];
    case "delivered":
    case "not-received":
    case "broken":
    case "wrong-item":
    case "part-missing":
    case "same":
    case "moved":
    case "contacted-seller":
    case "contacted-carrier":
    case "sent-documents":
    case "disputed":
    case "refunded":
    case "not-mine":
    case "tax-on-receipt":
    case "no-tax-on-receipt":
      return [{ id: command.kind }];
    default:
      return [];
  }
}

function addDays(on: LocalDate, days: number): LocalDate {
  return as<LocalDate>(
    new Date(Date.parse(`${on}T00:00:00Z`) + days * day * 1000).toISOString().slice(0, 10),
  );
}

function daysUntil(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / (day * 1000));
}
