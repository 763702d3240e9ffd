import type { Command } from "../../lib/conversation/command.ts";
import type { StoredParcel } from "../ports.ts";
import type { TalkMatter, TalkOutcome } from "./talk-matter.ts";
import { isOpen } from "./which-parcel.ts";

const chosenFrom = 8;

export function showHelp(): TalkOutcome {
  return { talk: { title: "answer", notes: [] }, about: [], reason: "command" };
}

/** Open parcels, those that wait to be collected first, then by urgency. */
export function listParcels(matter: TalkMatter): TalkOutcome {
  const { core } = matter.ports;
  const open = matter.parcels
    .filter(isOpen)
    .map((parcel) => ({ parcel, plan: core.plan(parcel.timeline, matter.today, matter.zone) }));
  const isPickup = (action: string | undefined) => action === "collect";
  const rank = ({ plan }: (typeof open)[number]) =>
    plan.steps.some((step) => isPickup(step.action))
      ? 0
      : ["act", "watch", "ok", "done"].indexOf(plan.severity) + 1;
  const due = ({ plan }: (typeof open)[number]) => plan.steps[0]?.on ?? plan.lastDay?.on ?? "9999-12-31";
  const inOrder = open.toSorted(
    (a, b) => rank(a) - rank(b) || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0),
  );
  return {
    talk: {
      title: "list",
      notes: [{ id: inOrder.length === 0 ? "list-empty" : "list" }],
      isList: true,
      answers: parcelAnswers(
        inOrder.map(({ parcel }) => parcel),
        "status",
        matter,
      ),
    },
    about: inOrder.map(({ parcel }) => parcel.timeline.parcelId),
    reason: "command",
  };
}

/** Asks which one is meant: each answer is the person's own line with the parcel in it. */
export function chooseParcel(
  command: Command,
  parcels: readonly StoredParcel[],
  matter: TalkMatter,
): TalkOutcome {
  const line = command.about === null ? command.line : command.line.replace(command.about, "").trim();
  return {
    talk: {
      title: "choose",
      notes: [{ id: "choose", values: { line: command.line } }],
      isList: true,
      answers: parcelAnswers(parcels, line.replace(/(?<![.!,;?])[.!,;?]+$/, ""), matter),
    },
    about: [],
    reason: "command",
  };
}

/** A tap for each parcel that a reply can mean: the words, with the parcel's number or name after them. */
export function parcelAnswers(
  parcels: readonly StoredParcel[],
  words: string,
  matter: TalkMatter,
): NonNullable<TalkOutcome["talk"]["answers"]> {
  return parcels.slice(0, chosenFrom).flatMap((parcel) => {
    const name = shortName(parcel);
    return name === null ? [] : [{ label: labelOf(parcel, matter), reply: `${words} ${name}` }];
  });
}

/** By what a reply can mean it. */
function shortName({ timeline }: StoredParcel): string | null {
  return timeline.name ?? timeline.numbers.at(-1)?.trackingNumber ?? timeline.orderNumber;
}

function labelOf({ timeline }: StoredParcel, { ports }: TalkMatter): string {
  const { knowledge } = ports.core;
  const carrier = timeline.numbers.at(-1)?.carrier ?? timeline.carrier;
  const shop = knowledge.protections.get(timeline.merchant ?? "");
  const names = [
    timeline.name,
    timeline.merchant === null ? null : (shop?.aliases[0] ?? shop?.name ?? timeline.merchant),
    carrier === null ? null : (knowledge.carriers.get(carrier)?.name ?? null),
  ].filter((name) => name !== null);
  return (
    names.join(", ").slice(0, 80) || (timeline.numbers.at(-1)?.trackingNumber ?? timeline.orderNumber ?? "")
  );
}
