import { foldTimeline } from "../../../lib/timeline/fold-timeline.ts";
import type { MailFacts, ParcelId, PersonAct, Timeline } from "../../../lib/timeline/timeline.ts";
import type { Instant } from "../../../lib/units.ts";
import type { AccountId } from "../../mail-item.ts";
import { parcelKeys } from "../../parcel-keys.ts";
import type { Conversation, ParcelChange, ParcelKey, StoredParcel, TimelineStore } from "../../ports.ts";
import { after, lookSeconds } from "../../times.ts";
import { dueParcels, lookSoon, scheduleParcel, toNextStep } from "./due-parcels.ts";
import { type Expression, type Item, isExpired, type Table, toEpochSeconds } from "./table-client.ts";
import { ofAccount, ofKey, ofParcel, type TableKey, tableKeys } from "./table-keys.ts";

/** So many parcels can hang together by numbers, orders and conversations; more would be an attack, not a person. */
const parcelLimit = 60;

/**
 * Parcels: what each mail said and what the person did, one item each, which are the truth; the parcel item, which is a
 * projection of them and guards against two writers at once; and the items that lead to it.
 */
export function timelineStore(table: Table): TimelineStore {
  return {
    async find(accountId, keys, options) {
      const found = new Map<ParcelId, StoredParcel>();
      const asked = new Set<string>();
      let ask: readonly ParcelKey[] = keys;
      while (ask.length > 0 && found.size < parcelLimit) {
        for (const key of ask) asked.add(ofKey(key));
        const ids = await parcelsOf(table, accountId, ask);
        const added = await Promise.all(
          ids.filter((id) => !found.has(id)).map((id) => load(table, accountId, id, options)),
        );
        const parcels = added.filter((parcel) => parcel !== null);
        for (const parcel of parcels) found.set(parcel.timeline.parcelId, parcel);
        ask = parcels.flatMap(furtherWays).filter((key) => !asked.has(ofKey(key)));
      }
      return [...found.values()].sort((a, b) => (a.timeline.parcelId < b.timeline.parcelId ? -1 : 1));
    },
    async save(accountId, change) {
      await saveTruth(table, accountId, change);
      return (await saveProjection(table, accountId, change)) ? "saved" : "conflict";
    },
    async list(accountId, options) {
      const items = await table.list(ofAccount(accountId), "parcel#");
      const byParcel = Map.groupBy(items, (item) => String(item.sk).split("#")[1] ?? "");
      return [...byParcel]
        .map(([parcelId, stored]) => fold(parcelId, stored, { exceptMailId: "", ...options }))
        .filter(({ timeline }) => timeline.facts.length > 0)
        .sort((a, b) => (a.timeline.parcelId < b.timeline.parcelId ? -1 : 1));
    },
    async get(accountId, parcelId, options) {
      const parcel = await load(table, accountId, parcelId, { exceptMailId: "", ...options });
      return parcel === null || (parcel.version === 0 && parcel.timeline.facts.length === 0) ? null : parcel;
    },
    due: (now, limit) => dueParcels(table, now, limit),
    schedule: (accountId, parcelId, version, change) =>
      scheduleParcel(table, accountId, parcelId, version, change),
    async removeActs(accountId, parcelId, actIds) {
      await Promise.all(actIds.map((id) => table.delete(tableKeys.act(accountId, parcelId, id))));
    },
    async addAct(accountId, parcelId, act, expiresAt) {
      await table.put(tableKeys.act(accountId, parcelId, act.id), {
        act,
        expiresAt: toEpochSeconds(expiresAt),
      });
      // What the person did changes the plan: if nobody works out by when, somebody looks all the same.
      if (act.act !== "step-told") await lookSoon(table, accountId, parcelId, after(act.at, lookSeconds));
    },
    async remove(accountId, parcelId) {
      const items = await table.list(ofAccount(accountId), ofParcel(parcelId));
      const keys = parcelKeys(items.flatMap((item) => (item.facts ? [item.facts as MailFacts] : [])));
      for (const key of keys) await table.delete(tableKeys.keyOfParcel(accountId, key, parcelId));
      // The facts last: while one is left the parcel is still found, and whoever resumes this removes the rest.
      const lastOfAll = (item: Item) => (item.facts ? 1 : 0);
      for (const { pk, sk } of items.toSorted((a, b) => lastOfAll(a) - lastOfAll(b)))
        await table.delete({ pk: String(pk), sk: String(sk) });
    },
  };
}

/** By what more parcels may hang together with it: each mail began a conversation, mostly of this parcel alone. */
function furtherWays({ timeline, hasOwnThreads }: StoredParcel): readonly ParcelKey[] {
  return parcelKeys(timeline.facts).filter(({ kind }) => kind !== "thread" || hasOwnThreads !== true);
}

async function parcelsOf(
  table: Table,
  accountId: AccountId,
  keys: readonly ParcelKey[],
): Promise<readonly ParcelId[]> {
  const ways = [...new Set(keys.map(ofKey))];
  const pages = await Promise.all(ways.map((way) => table.list(ofAccount(accountId), way)));
  return [...new Set(pages.flat().map((item) => String(item.parcelId)))].sort().slice(0, parcelLimit);
}

async function load(
  table: Table,
  accountId: AccountId,
  parcelId: ParcelId,
  options: Parameters<TimelineStore["find"]>[2],
): Promise<StoredParcel | null> {
  return fold(parcelId, await table.list(ofAccount(accountId), ofParcel(parcelId)), options);
}

function fold(
  parcelId: ParcelId,
  stored: readonly Item[],
  options: Parameters<TimelineStore["find"]>[2],
): StoredParcel {
  const items = stored.filter((item) => !isExpired(item, options.now));
  const facts = items.flatMap((item) => (item.facts ? [item.facts as MailFacts] : []));
  const acts = items.flatMap((item) => (item.act ? [item.act as PersonAct] : []));
  // An expired parcel that the engine has not deleted yet still has its version, and is written over.
  const projection = stored.find((item) => typeof item.version === "number");
  const known = facts.filter((each) => each.mailId !== options.exceptMailId);
  const version = Number(projection?.version ?? 0);
  const done = acts.filter((act) => act.mailId === undefined || act.mailId !== options.exceptMailId);
  const folded = foldTimeline(parcelId, known, done, options.zone);
  return {
    timeline: { ...folded, name: folded.name ?? nameOf(projection) },
    version,
    keptUntil: typeof projection?.expiresAt === "number" ? toInstant(projection.expiresAt) : null,
    dueAt: typeof projection?.dueAt === "string" ? (projection.dueAt as Instant) : null,
    conversation: (projection?.conversation ?? null) as Conversation | null,
    hasOwnThreads: projection?.hasOwnThreads === true,
  };
}

function toInstant(epochSeconds: number): Instant {
  return after("1970-01-01T00:00:00Z" as Instant, epochSeconds);
}

function nameOf(projection: Item | undefined): string | null {
  return typeof projection?.name === "string" ? projection.name : null;
}

/** What is kept of it, and the ways to it: a way that leads nowhere yet does no harm, and none is missed for long. */
async function saveTruth(table: Table, accountId: AccountId, change: ParcelChange): Promise<void> {
  const { parcelId } = change.timeline;
  const { keys, facts, acts, isKnown } = toWrite(change);
  const expiresAt = toEpochSeconds(change.expiresAt);
  const write = (key: TableKey, name: "facts" | "act", value: MailFacts | PersonAct) =>
    isKnown(value.id)
      ? table.update(key, putOnce(name, value, expiresAt))
      : table.put(key, { [name]: value, expiresAt });
  await Promise.all([
    ...keys.map((key) => table.put(tableKeys.keyOfParcel(accountId, key, parcelId), { parcelId, expiresAt })),
    ...facts.map((each) => write(tableKeys.facts(accountId, parcelId, each.id), "facts", each)),
    ...acts.map((act) => write(tableKeys.act(accountId, parcelId, act.id), "act", act)),
  ]);
  await Promise.all(change.removedFacts.map((id) => table.delete(tableKeys.facts(accountId, parcelId, id))));
}

/** Of a parcel that is kept for long enough already, only what is new. */
function toWrite({ timeline, version, keys, before, expiresAt }: ParcelChange): {
  readonly keys: readonly ParcelKey[];
  readonly facts: readonly MailFacts[];
  readonly acts: readonly PersonAct[];
  readonly isKnown: (id: string) => boolean;
} {
  const { facts, acts } = partsOf(timeline);
  const known = before === undefined ? null : partsOf(before.timeline);
  const ids = new Set([...(known?.facts ?? []), ...(known?.acts ?? [])].map(({ id }) => id));
  const isKnown = (id: string) => (known === null ? version > 0 : ids.has(id));
  if (known === null || (before?.keptUntil ?? "") < expiresAt) return { keys, facts, acts, isKnown };
  const ways = new Set(parcelKeys(known.facts).map(ofKey));
  return {
    keys: keys.filter((key) => !ways.has(ofKey(key))),
    facts: facts.filter(({ id }) => !ids.has(id)),
    acts: acts.filter(({ id }) => !ids.has(id)),
    isKnown,
  };
}

function partsOf({ facts, acts, takenBack = [] }: Timeline) {
  return { facts, acts: [...acts, ...takenBack] };
}

/** What was told first stays; a parcel that is still spoken of is kept whole, so its time is always the newest. */
function putOnce(name: "facts" | "act", value: MailFacts | PersonAct, expiresAt: number): Expression {
  return {
    text: "SET #what = if_not_exists(#what, :what), expiresAt = :expires",
    names: { "#what": name },
    values: { ":what": value, ":expires": expiresAt },
  };
}

async function saveProjection(table: Table, accountId: AccountId, change: ParcelChange): Promise<boolean> {
  const key = tableKeys.parcel(accountId, change.timeline.parcelId);
  const next = change.next ?? (change.lookAt === undefined ? null : { dueAt: change.lookAt });
  const { set, gone } = next === null ? { set: {}, gone: [] } : toNextStep(accountId, next);
  const attributes = {
    ...summaryOf(change.timeline),
    hasOwnThreads: change.hasOwnThreads === true,
    expiresAt: toEpochSeconds(change.expiresAt),
    ...set,
  };
  const names = Object.keys(attributes);
  return table.update(
    key,
    {
      text: `SET ${names.map((name) => `#${name} = :${name}`).join(", ")}, #version = :next${gone.length === 0 ? "" : ` REMOVE ${gone.join(", ")}`}`,
      names: { ...Object.fromEntries(names.map((name) => [`#${name}`, name])), "#version": "version" },
      values: {
        ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`:${name}`, value])),
        ":next": change.version + 1,
      },
    },
    change.version === 0
      ? { text: "attribute_not_exists(pk)" }
      : { text: "#version = :read", values: { ":read": change.version } },
  );
}

/** What lists of parcels show; all of it is in the facts too. */
function summaryOf(timeline: Timeline): Item {
  const last = timeline.events.at(-1);
  return {
    parcelId: timeline.parcelId,
    name: timeline.name,
    numbers: timeline.numbers.map((each) => each.trackingNumber),
    merchant: timeline.merchant,
    orderNumber: timeline.orderNumber,
    lastStatus: last?.status ?? null,
    newestMailAt: timeline.newestMailAt as Instant | null,
  };
}
