import { setTimeout as wait } from "node:timers/promises";
import type { StoreUse } from "./counting-proxy.ts";
import { table } from "./figures.ts";
import type { Part } from "./part.ts";
import { forwardedMail, startWorld, type World } from "./world.ts";

const now = new Date("2026-11-20T12:00:00Z");
/** When a step of a parcel that only has been sent is surely due. */
const later = "2026-12-20T12:00:00Z";

type Handler = (event: never) => Promise<unknown>;

/** Requests and capacity units of each kind of mail, as the engine states them on the wire; SES's own events included. */
export const measureStore: Part = async () => {
  const world = await startWorld(now);
  try {
    const { handler: receive } = await import("../functions/receive-mail.ts");
    const { handler: record } = await import("../functions/record-feedback.ts");
    const { service } = await import("../functions/adapters/wiring.ts");
    const rows: string[][] = [["kind", "requests", "write units", "read units", "operations"]];
    const add = (kind: string, use: StoreUse) => rows.push([kind, ...columnsOf(use)]);
    const take = async (event: object) => {
      await receive(event as never);
      await settleAll(world, record);
      return world.store.take();
    };
    const first = await world.receive(forwardedMail("one", "Your package has shipped."));
    add("first mail of an account", await take(first));
    add(
      "first mail of another parcel",
      await take(
        await world.receive(
          forwardedMail("two", "Your package has shipped.").replaceAll(
            "1Z999AA10123456784",
            "1Z999AA10123456793",
          ),
        ),
      ),
    );
    add(
      "later mail of a parcel",
      await take(await world.receive(forwardedMail("three", "Your package is out for delivery."))),
    );
    add("the same mail from SES again", await take(first));
    add(
      "the same content again",
      await take(await world.receive(forwardedMail("one", "Your package has shipped."))),
    );
    add(
      "refused: an automatic reply",
      await take(await world.receive(forwardedMail("four", "I am away.", ["Auto-Submitted: auto-replied"]))),
    );
    const { ports } = service();
    const { openDesk } = await import("../functions/desk.ts");
    const { readEnvironment } = await import("../functions/adapters/environment.ts");
    const desk = openDesk(readEnvironment(), { ...ports, clock: { now: () => later as never } });
    const looked = await desk.followUpDue(100);
    await settleAll(world, record);
    const followUp = world.store.take();
    await desk.followUpDue(100);
    const idle = world.store.take();
    add(`follow-up of ${looked} account, with the look at the index`, followUp);
    add("a look at the index when nothing is due", idle);
    return table(rows);
  } finally {
    await world.close();
  }
};

async function settleAll(world: World, record: Handler): Promise<void> {
  await wait(50);
  for (const batch of world.told()) await record(batch as never);
}

function columnsOf({ requests, writeUnits, readUnits, operations }: StoreUse): readonly string[] {
  const list = [...operations].map(([operation, count]) => `${count} ${operation}`).join(", ");
  return [String(requests), writeUnits.toFixed(1), readUnits.toFixed(1), list];
}
