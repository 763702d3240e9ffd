import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Desk, openDesk } from "../../functions/desk.ts";
import { mailItemId, type Receipt } from "../../functions/mail-item.ts";
import type { Ports } from "../../functions/ports.ts";
import { receiveBatch } from "../../functions/receive-mail.ts";
import { openQueue, type Queue } from "../../local/queue.ts";
import { snsEnvelope } from "../../local/receipt.ts";
import { notificationOf } from "../functions/notification-of.ts";
import { own } from "../functions/world.ts";
import { type CrashWorld, openCrashWorld } from "./crash/worlds.ts";
import { forwardOf, person } from "./people.ts";
import { type Random, randomFrom } from "./random.ts";
import { countSends } from "./redelivery.ts";
import { part, type Row } from "./row.ts";

/** One message in ten is bad, each in its own way; the others come by the same queue, in the same batches. */
export const poison = part({
  name: "poison",
  full: { messages: 500 },
  short: { messages: 40 },
  async run({ messages }: { readonly messages: number }, seed) {
    const world = await openCrashWorld();
    const folder = await mkdtemp(join(tmpdir(), "parcelwise-poison-"));
    try {
      return [await attack(messages, world, folder, randomFrom(seed))];
    } finally {
      await world.world.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
});

const start = "2026-11-20T12:00:00Z";
const tries = 5;
/** Stands for a fault of our own, that is found out by one mail. */
const crashing = "X-Test-Crashes: yes";

/** Ways to be bad: what comes by the queue for a mail. */
const bad: Readonly<Record<string, (receipt: Receipt) => string>> = {
  "no JSON": () => "<html>502 Bad Gateway</html>",
  "no topic's message": () => JSON.stringify({ Type: "SubscriptionConfirmation", Token: "abc" }),
  "another notification": (receipt) => onTopic({ ...notificationOf(receipt), notificationType: "Complaint" }),
  "no object": (receipt) => onTopic(notificationOf({ ...receipt, objectKey: "gone" })),
  "no recipients": (receipt) => {
    const { receipt: inner, ...rest } = notificationOf(receipt);
    return onTopic({ ...rest, receipt: { ...inner, recipients: undefined } });
  },
  "no time": (receipt) => {
    const { receipt: inner, ...rest } = notificationOf(receipt);
    return onTopic({ ...rest, receipt: { ...inner, timestamp: "yesterday" } });
  },
};

function onTopic(message: object): string {
  return JSON.stringify(snsEnvelope("received", message, new Date(start)));
}

/** What was sent into the queue. */
interface Sent {
  readonly good: Receipt[];
  /** At which reading throws; the queue is told so once, and the index goes on with them. */
  readonly crashes: Receipt[];
  /** Messages that can become nothing. */
  readonly dead: string[];
}

async function attack(count: number, world: CrashWorld, folder: string, random: Random): Promise<Row> {
  const desk = openDesk(own, { ...world.ports, reader: readerThatThrows(world.ports) });
  const given: string[] = [];
  const queue = await openQueue({
    folder,
    name: "received",
    visibilitySeconds: 1,
    maxReceives: tries,
    handler: (event) => receiveBatch(event, () => desk),
    onDeadLetter: (_, messageId) => given.push(messageId),
  });
  const sent = await sendAll(count, queue, world, random);
  const silence = silenceFaults();
  try {
    queue.start();
    while (queue.size() > 0) await wait(50);
    await queue.close();
    await halfADay(desk, world);
  } finally {
    silence.end();
  }
  return verdict(sent, given, await triesOf(join(folder, "received-dead-letter")), world);
}

function readerThatThrows({ reader }: Ports): Ports["reader"] {
  return {
    read: (mail) => {
      if (Buffer.from(mail.raw).includes(crashing)) throw new RangeError("a mail that no code was ready for");
      return reader.read(mail);
    },
  };
}

async function sendAll(count: number, queue: Queue, { world }: CrashWorld, random: Random): Promise<Sent> {
  world.setNow(start);
  const sent: Sent = { good: [], crashes: [], dead: [] };
  for (let n = 0; n < count; n += 1) {
    const who = person(n);
    const kind = n % 10 === 5 ? random.pick([...Object.keys(bad), crashing]) : null;
    const raw = forwardOf(who, "held", `poison-${n}`);
    const stored = kind === crashing ? `${crashing}\r\n${raw}` : raw;
    const receipt = await world.receive(stored, { envelopeFrom: who.address });
    const id = `message-${n}`;
    const body = kind === null ? undefined : bad[kind];
    if (body !== undefined) sent.dead.push(id);
    else (kind === null ? sent.good : sent.crashes).push(receipt);
    await queue.send(body?.(receipt) ?? onTopic(notificationOf(receipt)), { id });
  }
  return sent;
}

async function halfADay(desk: Desk, { world }: CrashWorld): Promise<void> {
  for (let minutes = 3; minutes < 12 * 60; minutes += 30) {
    world.setNow(new Date(Date.parse(start) + minutes * 60_000).toISOString().replace(".000", ""));
    // A turn that meets a bad mail says so after it has worked the others.
    await desk.resumeDue(100).catch(() => 0);
  }
}

async function triesOf(folder: string): Promise<readonly number[]> {
  const files = await readdir(folder);
  const letters = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  return letters.map((letter) => (JSON.parse(letter) as { readonly receiveCount: number }).receiveCount);
}

async function verdict(
  sent: Sent,
  given: readonly string[],
  receives: readonly number[],
  { world, ports }: CrashWorld,
): Promise<Row> {
  const sends = countSends(world.events);
  const idOf = ({ envelopeFrom, sesMessageId }: Receipt) => ({
    accountId: ports.keys.hash("account", envelopeFrom ?? ""),
    mailId: sesMessageId,
  });
  const answers = sent.good.map((receipt) => sends.get(mailItemId(idOf(receipt))) ?? 0);
  const crashed = await Promise.all(
    sent.crashes.map(idOf).map(({ accountId, mailId }) => ports.mails.get(accountId, mailId)),
  );
  return {
    name: "poison: one message in ten",
    tried: sent.good.length + sent.crashes.length + sent.dead.length,
    harm: {
      lost: answers.filter((count) => count === 0).length,
      twice: answers.filter((count) => count > 1).length,
      "not in the dead letters": sent.dead.filter((id) => !given.includes(id)).length,
      "good in them": given.filter((id) => !sent.dead.includes(id)).length,
      [`not after ${tries} tries`]: receives.filter((each) => each !== tries).length,
      "no alarm": crashed.filter((item) => item?.state !== "UNSETTLED").length,
    },
    notes: [
      `${given.length} dead letters of ${Object.keys(bad).length} kinds`,
      `${sent.crashes.length} mails that no code was ready for: UNSETTLED, with an alarm`,
    ],
  };
}

/** The faults of bad messages are logged as they should be: hundreds of lines that nobody wants to read here. */
function silenceFaults(): { end(): void } {
  const { error } = console;
  console.error = () => {};
  return {
    end() {
      console.error = error;
    },
  };
}
