import { type Desk, openDesk } from "../../functions/desk.ts";
import type { SesSendingEvent } from "../../functions/events.ts";
import { mailItemTag } from "../../functions/events.ts";
import { isFinal, mailItemId, type Receipt } from "../../functions/mail-item.ts";
import { own } from "../functions/world.ts";
import { mortal } from "./crash/mortal.ts";
import { type CrashWorld, openCrashWorld } from "./crash/worlds.ts";
import { inTurns } from "./in-turns.ts";
import { forwardOf, person } from "./people.ts";
import { type Random, randomFrom } from "./random.ts";
import { part, type Row } from "./row.ts";

interface Counts {
  readonly mails: number;
  readonly newIds: number;
  readonly orphans: number;
  readonly deliveries: number;
  readonly workers: number;
}

/** Every mail comes several times, in any order, to many workers at once; or never again, after its first worker died. */
export const redelivery = part({
  name: "redelivery",
  full: { mails: 2000, newIds: 300, orphans: 300, deliveries: 5, workers: 8 },
  short: { mails: 24, newIds: 10, orphans: 10, deliveries: 5, workers: 8 },
  async run(counts: Counts, seed) {
    const world = await openCrashWorld();
    const random = randomFrom(seed);
    try {
      return [
        await sameId(world, counts, random),
        await newIds(world, counts, random),
        await onlyItems(world, counts),
      ];
    } finally {
      await world.world.close();
    }
  },
});

const noon = "2026-11-20T12:00:00Z";
/** As many mails of one person as a person forwards at once; a parcel each. */
const mailsOfPerson = 10;
let serial = 0;

interface Mail {
  readonly address: string;
  readonly receipts: readonly Receipt[];
}

/** Mails that have arrived, each `copies` times with an id of its own. */
async function arrived(count: number, copies: number, { world }: CrashWorld): Promise<readonly Mail[]> {
  world.setNow(noon);
  const mails: Mail[] = [];
  for (let n = 0; n < count; n += 1) {
    serial += 1;
    const { address } = person(Math.floor(serial / mailsOfPerson));
    const raw = forwardOf({ ...person(serial), address }, "held", `redelivered-${serial}`);
    const receipts: Receipt[] = [];
    for (let copy = 0; copy < copies; copy += 1)
      receipts.push(await world.receive(raw, { envelopeFrom: address }));
    mails.push({ address, receipts });
  }
  return mails;
}

async function sameId(world: CrashWorld, counts: Counts, random: Random): Promise<Row> {
  const mails = await arrived(counts.mails, 1, world);
  const queue = mails.flatMap(({ receipts }) =>
    Array.from({ length: counts.deliveries }, () => receipts).flat(),
  );
  const faults = await deliver(random.shuffle(queue), counts.workers, world);
  return verdict("redelivery: the same mail, shuffled over workers", queue.length, mails, faults, world);
}

async function newIds(world: CrashWorld, counts: Counts, random: Random): Promise<Row> {
  const mails = await arrived(counts.newIds, counts.deliveries, world);
  const queue = random.shuffle(mails.flatMap(({ receipts }) => receipts));
  const faults = await deliver(queue, counts.workers, world);
  return verdict("redelivery: the same content with new ids", queue.length, mails, faults, world);
}

/** Each worker dies when it has put the item, and the queue is emptied. */
async function onlyItems(world: CrashWorld, counts: Counts): Promise<Row> {
  const mails = await arrived(counts.orphans, 1, world);
  for (const { receipts } of mails)
    for (const receipt of receipts) {
      const worker = mortal(({ effect, side }) => effect === "put mail RECEIVED" && side === "after");
      await worker.outlive(openDesk(own, world.wrap(worker.around)).receive(receipt));
    }
  world.world.setNow("2026-11-20T12:02:00Z");
  let turns = 0;
  const desk = openDesk(own, world.ports);
  for (let looked = 1; looked > 0 && turns < counts.orphans + 10; turns += 1)
    looked = Math.max(
      ...(await Promise.all(Array.from({ length: 2 }, () => desk.resumeDue(100).catch(() => 1)))),
    );
  const row = await verdict("redelivery: only the item is left", mails.length, mails, 0, world);
  return { ...row, notes: [...row.notes, `${turns} turns of the schedule`] };
}

/** Gives how many deliveries failed; they come again, as from a queue. */
async function deliver(queue: readonly Receipt[], workers: number, world: CrashWorld): Promise<number> {
  const desk = openDesk(own, world.ports);
  const failed: Receipt[] = [];
  await inTurns(queue, workers, (receipt) =>
    desk.receive(receipt).catch(() => {
      failed.push(receipt);
    }),
  );
  await inTurns(failed, 1, (receipt) => desk.receive(receipt));
  await goOn(world, desk);
  return failed.length;
}

/** What a busy machine left unfinished, a send whose end nobody heard: SES tells of it, and the schedule comes by. */
async function goOn({ world }: CrashWorld, desk: Desk): Promise<void> {
  await world.tellEvents();
  world.setNow("2026-11-20T12:20:00Z");
  for (let looked = 1, turns = 0; looked > 0 && turns < 20; turns += 1)
    looked = await desk.resumeDue(100).catch(() => 1);
  await world.tellEvents();
}

async function verdict(
  name: string,
  tried: number,
  mails: readonly Mail[],
  faults: number,
  { world, ports }: CrashWorld,
): Promise<Row> {
  const sends = countSends(world.events);
  const harm = { lost: 0, twice: 0, unfinished: 0, "not met": 0 };
  let decisions = 0;
  for (const { address, receipts } of mails) {
    const accountId = ports.keys.hash("account", address);
    const ids = receipts.map(({ sesMessageId }) => ({ accountId, mailId: sesMessageId }));
    const answers = ids.reduce((sum, id) => sum + (sends.get(mailItemId(id)) ?? 0), 0);
    if (answers === 0) harm.lost += 1;
    if (answers > 1) harm.twice += 1;
    const items = await Promise.all(ids.map((id) => ports.mails.get(id.accountId, id.mailId)));
    harm["not met"] += items.filter((item) => item === null).length;
    harm.unfinished += items.filter((item) => item !== null && !isFinal(item.state)).length;
    decisions += items.filter((item) => item?.state === "SENT").length;
  }
  return {
    name,
    tried,
    harm,
    notes: [`${mails.length} mails, ${decisions} answered`, `${faults} deliveries failed and came again`],
  };
}

/** Answers that went out, by mail item. */
export function countSends(events: readonly SesSendingEvent[]): ReadonlyMap<string, number> {
  const sends = new Map<string, number>();
  for (const { eventType, mail } of events) {
    const id = mail.tags[mailItemTag]?.[0];
    if (eventType === "Send" && id !== undefined) sends.set(id, (sends.get(id) ?? 0) + 1);
  }
  return sends;
}
