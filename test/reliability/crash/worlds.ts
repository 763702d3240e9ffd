import { accountStore } from "../../../functions/adapters/dynamodb/account-store.ts";
import { mailStore } from "../../../functions/adapters/dynamodb/mail-store.ts";
import type { Table } from "../../../functions/adapters/dynamodb/table-client.ts";
import { timelineStore } from "../../../functions/adapters/dynamodb/timeline-store.ts";
import type { Ports } from "../../../functions/ports.ts";
import { readWithWords } from "../../../lib/extract/read.ts";
import { knowledge } from "../../../lib/knowledge/load.ts";
import { limits } from "../../../lib/message/limits.ts";
import { connectPorts, openWorld, type World } from "../../functions/world.ts";
import { type Around, aroundPorts, aroundTable } from "./effects.ts";

/** The same ports over the same connections, with something around each call. */
export type Wrap = (around: Around) => Ports;

/** A world whose ports can be wrapped anew for each worker. */
export interface CrashWorld {
  readonly world: World;
  readonly ports: Ports;
  readonly table: Table;
  readonly wrap: Wrap;
}

/** A database engine, a bucket and a mail service of their own, and the real reader. SES's events are held. */
export async function openCrashWorld(): Promise<CrashWorld> {
  const world = await openWorld();
  world.holdEvents = true;
  const tables: Table[] = [];
  const connected = connectPorts(world.address, world.ports.clock, (table) => {
    tables.push(table);
    return table;
  });
  const [table] = tables;
  if (table === undefined) throw new Error("there is no table");
  const ports: Ports = {
    ...connected,
    reader: { read: ({ raw }) => readWithWords({ raw }, knowledge, limits) },
  };
  const wrap: Wrap = (around) => {
    const wrapped = aroundTable(table, around);
    return {
      ...aroundPorts(ports, around),
      accounts: accountStore(wrapped),
      timelines: timelineStore(wrapped),
      mails: mailStore(wrapped),
    };
  };
  return { world, ports, table, wrap };
}
