import { openDesk } from "../../../functions/desk.ts";
import type { SesSendingEvent } from "../../../functions/events.ts";
import { mailItemId, type Receipt } from "../../../functions/mail-item.ts";
import type { Ports } from "../../../functions/ports.ts";
import { settle } from "../../../functions/settle.ts";
import { sweepObject } from "../../../functions/sweep-object.ts";
import { connectPorts, own } from "../../functions/world.ts";
import { type CrashWorld, openCrashWorld } from "../crash/worlds.ts";
import { inTurns } from "../in-turns.ts";
import { forwardOf, person } from "../people.ts";
import { type Random, randomFrom } from "../random.ts";
import { countSends } from "../redelivery.ts";
import { part, type Row } from "../row.ts";
import { faultPlan } from "./fault-plan.ts";
import { type FaultyProxy, openFaultyProxy } from "./faulty-proxy.ts";

interface Counts {
  readonly mails: number;
  readonly workers: number;
  /** Minutes from one turn of the schedule to the next. */
  readonly everyMinutes: number;
}

/** Table, bucket and mail service fail at every third call for half an hour, and the mail service wholly for ten minutes. */
export const faults = part({
  name: "faults",
  full: { mails: 150, workers: 16, everyMinutes: 1 },
  short: { mails: 6, workers: 6, everyMinutes: 5 },
  async run(counts: Counts, seed) {
    const world = await openCrashWorld();
    const minutes = { now: 0 };
    const plan = faultPlan(randomFrom(seed), {
      faulty: () => minutes.now < faultyMinutes,
      blackout: () => minutes.now < blackoutMinutes,
    });
    const { dynamodb, s3, ses } = world.world.address;
    const proxies = {
      dynamodb: await openFaultyProxy(dynamodb, plan.dynamodb),
      s3: await openFaultyProxy(s3, plan.s3),
      ses: await openFaultyProxy(ses, plan.ses),
    };
    try {
      return [await attack(counts, world, proxies, minutes, randomFrom(seed + 1))];
    } finally {
      for (const proxy of Object.values(proxies)) await proxy.close();
      await world.world.close();
    }
  },
});

const start = "2026-11-20T12:00:00Z";
const blackoutMinutes = 10;
const faultyMinutes = 30;
const lastMinute = 90;
/** The queue brings a message so often, and then gives it up. */
const tries = 5;

type Proxies = Readonly<Record<"dynamodb" | "s3" | "ses", FaultyProxy>>;

async function attack(
  { mails, workers, everyMinutes }: Counts,
  { world, ports: sound }: CrashWorld,
  proxies: Proxies,
  minutes: { now: number },
  random: Random,
): Promise<Row> {
  world.setNow(start);
  const faulty = connectPorts(
    { dynamodb: proxies.dynamodb.url, s3: proxies.s3.url, ses: proxies.ses.url },
    sound.clock,
  );
  const ports = { ...faulty, reader: sound.reader };
  const desk = openDesk(own, ports);
  const all = await arrived(mails, world);
  const received = queueOf(all, workers, random);
  const noticed = queueOf(all, workers, random);
  const untold = new Set<SesSendingEvent>();
  let known = 0;
  const counts = { failed: 0, drained: 0 };
  const failing = (work: Promise<unknown>) =>
    work.then(
      () => true,
      () => {
        counts.failed += 1;
        return false;
      },
    );
  for (minutes.now = 0; minutes.now <= lastMinute; minutes.now += everyMinutes) {
    world.setNow(new Date(Date.parse(start) + minutes.now * 60_000).toISOString().replace(".000", ""));
    // A queue brings what failed some minutes later; S3's notices come ten minutes late, from a queue of their own.
    if (minutes.now % 5 === 0) {
      await received.deliver((receipt) => failing(desk.receive(receipt)));
      if (minutes.now >= 10)
        await noticed.deliver(({ objectKey }) => failing(sweepObject(objectKey, desk, ports)));
    }
    await Promise.all(Array.from({ length: 4 }, () => failing(desk.resumeDue(100))));
    for (const event of world.events.slice(known)) untold.add(event);
    known = world.events.length;
    await inTurns([...untold], workers, async (event) => {
      if (await failing(settle(event, ports))) untold.delete(event);
    });
    if (minutes.now >= faultyMinutes) {
      if ((await sound.mails.due("9999-12-31T23:59:59Z" as never, 1)).length === 0) break;
      counts.drained = minutes.now + 1;
    }
  }
  const sends = countSends(world.events);
  const answers = all.map((receipt) => sends.get(mailItemId(idOf(receipt, sound))) ?? 0);
  const unanswered = all.filter((_, at) => answers[at] === 0);
  return {
    name: "faults: 30 % of all calls, 10 minutes without SES",
    tried: mails,
    harm: {
      lost: answers.filter((count) => count === 0).length,
      twice: answers.filter((count) => count > 1).length,
      unfinished: (await sound.mails.due("9999-12-31T23:59:59Z" as never, 100)).length,
    },
    notes: [
      `faults: ${proxies.dynamodb.faults} table, ${proxies.s3.faults} bucket, ${proxies.ses.faults} mail service`,
      ...(await Promise.all(unanswered.slice(0, 5).map((receipt) => endOf(receipt, sound)))),
      `${counts.failed} handlers failed, ${received.dead()} dead letters, drained ${Math.max(0, counts.drained - faultyMinutes)} minutes after the faults`,
    ],
  };
}

function idOf({ envelopeFrom, sesMessageId }: Receipt, { keys }: Ports) {
  return { accountId: keys.hash("account", envelopeFrom ?? ""), mailId: sesMessageId };
}

/** What became of a mail without an answer. */
async function endOf(receipt: Receipt, ports: Ports): Promise<string> {
  const { accountId, mailId } = idOf(receipt, ports);
  const item = await ports.mails.get(accountId, mailId);
  if (item === null)
    return `${mailId}: no item, ${(await ports.mails.hasReceipt(mailId)) ? "noted as met" : "not noted"}`;
  const { state, reason, sendCode, attempts, postponements } = item;
  return `${mailId}: ${state} ${reason} ${sendCode}, ${attempts} attempts, ${postponements} postponements`;
}

async function arrived(mails: number, world: CrashWorld["world"]): Promise<readonly Receipt[]> {
  const receipts: Receipt[] = [];
  for (let n = 0; n < mails; n += 1) {
    const who = person(n);
    const raw = forwardOf(who, "held", `faulty-${n}`);
    receipts.push(await world.receive(raw, { envelopeFrom: who.address }));
  }
  return receipts;
}

/** A queue that brings each message until it was worked, five times at most. */
function queueOf(receipts: readonly Receipt[], workers: number, random: Random) {
  let waiting = receipts.map((receipt) => ({ receipt, brought: 0 }));
  let dead = 0;
  return {
    dead: () => dead,
    async deliver(work: (receipt: Receipt) => Promise<boolean>): Promise<void> {
      const batch = random.shuffle(waiting);
      waiting = [];
      await inTurns(batch, workers, async ({ receipt, brought }) => {
        if (await work(receipt)) return;
        if (brought + 1 < tries) waiting.push({ receipt, brought: brought + 1 });
        else dead += 1;
      });
    },
  };
}
