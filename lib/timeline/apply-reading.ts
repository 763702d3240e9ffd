import type { Reading } from "../extract/reading.ts";
import { currentEvent } from "./current-event.ts";
import type { FoldContext } from "./fold-context.ts";
import { foldTimeline } from "./fold-timeline.ts";
import { type ParcelGroup, placeFacts } from "./place-facts.ts";
import type { MailFacts, ParcelId, Timeline } from "./timeline.ts";
import { toFacts } from "./to-facts.ts";

/** A parcel that the mail speaks of, as it was known before, and as it is known now. */
export interface TouchedParcel {
  readonly before: Timeline | undefined;
  readonly after: Timeline;
  /** What the mail says about it, with ids. */
  readonly facts: readonly MailFacts[];
  /** True where the mail says something that no mail said before. */
  readonly isNews: boolean;
}

export interface Applied {
  /** All parcels, those of the mail included, ordered by id. */
  readonly timelines: readonly Timeline[];
  /** The parcels that the mail speaks of, in the mail's order. */
  readonly touched: readonly TouchedParcel[];
  /** Parcels that turned out to be another one, with the id of that one. */
  readonly joined: readonly { readonly from: ParcelId; readonly into: ParcelId }[];
  readonly isNews: boolean;
}

/**
 * The timelines with a mail's news in them. It finds the parcel that each part of the mail speaks of, or begins one;
 * the same mails in any order, and twice, give the same timelines. An id that a parcel has is kept.
 */
export function applyReading(
  timelines: readonly Timeline[],
  reading: Reading,
  context: FoldContext,
): Applied {
  const told = toFacts(reading, context);
  const groups = placeFacts([...timelines.flatMap((timeline) => timeline.facts), ...told], context.zone);
  const ids = giveIds(groups, timelines, context);
  const placed = new Set(groups.flatMap((group) => group.facts.map((mail) => mail.id)));
  const after = groups.map((group) => foldGroup(group, ids, timelines, context));
  const untouched = timelines.filter(
    (timeline) =>
      !timeline.facts.some((mail) => placed.has(mail.id)) &&
      !after.some((each) => each.parcelId === timeline.parcelId),
  );
  const touched = after
    .filter((timeline) => told.some((mail) => hasFacts(timeline, mail)))
    .sort((a, b) => firstIndex(told, a) - firstIndex(told, b))
    .map((timeline) => touch(timeline, timelines, told));
  return {
    timelines: [...after, ...untouched].sort((a, b) => (a.parcelId < b.parcelId ? -1 : 1)),
    touched,
    joined: joinedParcels(timelines, after),
    isNews: touched.some((parcel) => parcel.isNews),
  };
}

/** Each group keeps the id of its oldest facts that have one; a group that is new gets one from its seed. */
function giveIds(
  groups: readonly ParcelGroup[],
  timelines: readonly Timeline[],
  context: FoldContext,
): ReadonlyMap<ParcelGroup, ParcelId> {
  const known = new Map(
    timelines.flatMap((timeline) => timeline.facts.map((mail) => [mail.id, timeline.parcelId] as const)),
  );
  const taken = new Set<ParcelId>();
  const ids = new Map<ParcelGroup, ParcelId>();
  for (const group of groups) {
    const id = group.facts
      .map((mail) => known.get(mail.id))
      .find((each) => each !== undefined && !taken.has(each));
    if (id === undefined) continue;
    ids.set(group, id);
    taken.add(id);
  }
  for (const group of groups) {
    if (ids.has(group)) continue;
    const id = freeId(group.seed, taken, context);
    ids.set(group, id);
    taken.add(id);
  }
  return ids;
}

function freeId(seed: string, taken: ReadonlySet<ParcelId>, context: FoldContext): ParcelId {
  for (let attempt = 0; ; attempt += 1) {
    const id = context.digest(JSON.stringify(["parcel", seed, attempt]));
    if (!taken.has(id)) return id;
  }
}

function foldGroup(
  group: ParcelGroup,
  ids: ReadonlyMap<ParcelGroup, ParcelId>,
  timelines: readonly Timeline[],
  context: FoldContext,
): Timeline {
  const id = ids.get(group) ?? context.digest(group.seed);
  const heirs = timelines.filter(
    (timeline) =>
      timeline.parcelId === id ||
      (![...ids.values()].includes(timeline.parcelId) &&
        timeline.facts.some((mail) => group.facts.some((each) => each.id === mail.id))),
  );
  const folded = foldTimeline(
    id,
    group.facts,
    heirs.flatMap((timeline) => [...timeline.acts, ...(timeline.takenBack ?? [])]),
    context.zone,
  );
  return {
    ...folded,
    name: folded.name ?? heirs.find((timeline) => timeline.name !== null)?.name ?? null,
  };
}

function hasFacts(timeline: Timeline, mail: MailFacts): boolean {
  return timeline.facts.some((each) => each.id === mail.id);
}

function firstIndex(told: readonly MailFacts[], timeline: Timeline): number {
  return told.findIndex((mail) => hasFacts(timeline, mail));
}

function touch(after: Timeline, timelines: readonly Timeline[], told: readonly MailFacts[]): TouchedParcel {
  const before = timelines.find(
    (timeline) => timeline.parcelId === after.parcelId && timeline.facts.length > 0,
  );
  return {
    before,
    after,
    facts: told.filter((mail) => hasFacts(after, mail)),
    isNews: before === undefined || saysMore(before, after),
  };
}

function saysMore(before: Timeline, after: Timeline): boolean {
  const known = new Set(before.events.map((event) => event.id));
  if (after.events.some((event) => !known.has(event.id))) return true;
  const essence = (timeline: Timeline) =>
    JSON.stringify([
      currentEvent(timeline)?.id,
      timeline.numbers,
      timeline.anchors,
      timeline.eta,
      timeline.pickup,
      timeline.deadline,
      timeline.charge,
    ]);
  return essence(before) !== essence(after);
}

function joinedParcels(before: readonly Timeline[], after: readonly Timeline[]): Applied["joined"] {
  return before
    .filter(
      (timeline) => timeline.facts.length > 0 && !after.some((each) => each.parcelId === timeline.parcelId),
    )
    .flatMap((timeline) => {
      const into = after.find((each) => timeline.facts.some((mail) => hasFacts(each, mail)));
      return into === undefined ? [] : [{ from: timeline.parcelId, into: into.parcelId }];
    });
}
