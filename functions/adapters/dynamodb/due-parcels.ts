import type { ParcelId } from "../../../lib/timeline/timeline.ts";
import type { Instant } from "../../../lib/units.ts";
import type { AccountId } from "../../mail-item.ts";
import type { NextStep, TimelineStore } from "../../ports.ts";
import type { Item, Table } from "./table-client.ts";
import { dueIndex, dueShards, parcelShard, tableKeys } from "./table-keys.ts";

/** Parcels at which somebody is to look, those due first. An index lags: they are candidates. */
export async function dueParcels(
  table: Table,
  now: Instant,
  limit: number,
): ReturnType<TimelineStore["due"]> {
  const pages = await Promise.all(
    Array.from({ length: dueShards }, (_, index) =>
      table.listIndex(
        dueIndex,
        {
          text: "dueShard = :shard AND dueAt <= :now",
          values: { ":shard": `parcels#${index}`, ":now": now },
        },
        limit,
      ),
    ),
  );
  return pages
    .flat()
    .flatMap((item) => {
      const accountId = /^account#(.+)$/.exec(String(item.pk))?.[1];
      const parcelId = /^parcel#(.+)#parcel$/.exec(String(item.sk))?.[1];
      return accountId === undefined || parcelId === undefined
        ? []
        : [{ accountId, parcelId, dueAt: String(item.dueAt) as Instant }];
    })
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
    .slice(0, limit);
}

/** A next step as part of an update of the parcel's item: what is set, and what goes. */
export function toNextStep(
  accountId: AccountId,
  { dueAt, conversation }: NextStep,
): { readonly set: Item; readonly gone: readonly string[] } {
  return {
    set: {
      ...(dueAt === null ? {} : { dueAt, dueShard: parcelShard(accountId) }),
      ...(conversation === undefined ? {} : { conversation }),
    },
    gone: dueAt === null ? ["dueAt", "dueShard"] : [],
  };
}

/** Whoever wrote the parcel since it was read has worked out a day of their own. */
export function scheduleParcel(
  table: Table,
  accountId: AccountId,
  parcelId: ParcelId,
  version: number,
  change: NextStep,
): Promise<boolean> {
  const { set, gone } = toNextStep(accountId, change);
  const sets = Object.keys(set).map((name) => `${name} = :${name}`);
  const text = [
    ...(sets.length === 0 ? [] : [`SET ${sets.join(", ")}`]),
    ...(gone.length === 0 ? [] : [`REMOVE ${gone.join(", ")}`]),
  ].join(" ");
  return table.update(
    tableKeys.parcel(accountId, parcelId),
    {
      text,
      values: Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
    },
    { text: "#version = :read", names: { "#version": "version" }, values: { ":read": version } },
  );
}

/** Somebody looks at it then, or before; and who has read it before now knows that it has changed. */
export async function lookSoon(
  table: Table,
  accountId: AccountId,
  parcelId: ParcelId,
  at: Instant,
): Promise<void> {
  const key = tableKeys.parcel(accountId, parcelId);
  const isSooner = await table.update(
    key,
    {
      text: "SET dueAt = :at, dueShard = :shard ADD #version :one",
      values: { ":at": at, ":shard": parcelShard(accountId), ":one": 1 },
    },
    {
      text: "attribute_exists(#version) AND (attribute_not_exists(dueAt) OR dueAt > :at)",
      names: { "#version": "version" },
    },
  );
  if (isSooner) return;
  const changed = { text: "ADD #version :one", values: { ":one": 1 } };
  await table.update(key, changed, { text: "attribute_exists(#version)", names: { "#version": "version" } });
}
