import { workBatch } from "../../functions/batch.ts";
import { type Desk, openDesk } from "../../functions/desk.ts";
import type { SesSendingEvent, SqsEvent } from "../../functions/events.ts";
import type { Receipt } from "../../functions/mail-item.ts";
import type { Ports } from "../../functions/ports.ts";
import { receiveBatch } from "../../functions/receive-mail.ts";
import { workDue } from "../../functions/send-follow-ups.ts";
import { settle } from "../../functions/settle.ts";
import { sweepObject } from "../../functions/sweep-object.ts";
import { snsEnvelope } from "../../local/receipt.ts";
import { asStored } from "../functions/as-stored.ts";
import { notificationOf } from "../functions/notification-of.ts";
import { own } from "../functions/world.ts";
import { captureOutput } from "./capture-output.ts";
import { type CrashWorld, openCrashWorld } from "./crash/worlds.ts";
import { type Random, randomFrom } from "./random.ts";
import { part, type Row } from "./row.ts";

interface Counts {
  readonly mails: number;
}

/**
 * Marks stand in mails as names, addresses, numbers, places and words, while everything fails now and then with an error
 * whose text holds some of them, as those of libraries do. None may come out in what operators see.
 */
export const canaries = part({
  name: "canaries",
  full: { mails: 200 },
  short: { mails: 12 },
  async run({ mails }: Counts, seed) {
    const world = await openCrashWorld();
    try {
      return [await attack(mails, world, randomFrom(seed))];
    } finally {
      await world.world.close();
    }
  },
});

const crashing = "X-Test-Crashes: yes";
const start = Date.parse("2026-11-20T12:00:00Z");

/** Five marks for a mail; letters between them, so that none is in another by chance. */
function marksOf(n: number) {
  const serial = String(n).padStart(4, "0");
  return {
    name: `Zkname${serial}q`,
    address: `zkaddress${serial}q@example.com`,
    number: `ZKNUM${serial}Q`,
    place: `Zkplace${serial}q`,
    words: `Zkwords${serial}q`,
  };
}
type Marks = ReturnType<typeof marksOf>;

async function attack(count: number, crashWorld: CrashWorld, random: Random): Promise<Row> {
  const { world } = crashWorld;
  world.setNow(new Date(start).toISOString());
  const all = Array.from({ length: count }, (_, n) => marksOf(n + 1));
  const texts = all.flatMap((marks) => Object.values(marks));
  let faults = 0;
  const ports = crashWorld.wrap(async (_, call) => {
    if (random.below(40) > 0) return call();
    faults += 1;
    throw random.pick([TypeError, RangeError, SyntaxError, Error])(`near "${random.pick(texts)}"`);
  });
  const desk = openDesk(own, { ...ports, reader: readerThatThrows(ports) });
  const output = captureOutput();
  let log: string;
  try {
    await deliverAll(all, desk, crashWorld, random);
    await tellFeedback(all, crashWorld);
    await daysAfter(desk, crashWorld);
  } finally {
    log = output.end();
  }
  return verdict(texts, log, faults, crashWorld);
}

/** At one mail in seven it finds a fault of ours, whose text holds the mail: that one ends in an alarm. */
function readerThatThrows({ reader }: Ports): Ports["reader"] {
  return {
    read: (mail) => {
      const raw = Buffer.from(mail.raw).toString();
      if (raw.includes(crashing)) throw new RangeError(raw);
      return reader.read(mail);
    },
  };
}

async function deliverAll(
  all: readonly Marks[],
  desk: Desk,
  { world, ports }: CrashWorld,
  random: Random,
): Promise<void> {
  for (const [n, marks] of all.entries()) {
    const receipt = await world.receive(mailWith(marks, n, random), { envelopeFrom: marks.address });
    for (let tries = 0; tries < 5; tries += 1)
      await receiveBatch(eventOf(receipt, marks, n, tries), () => desk);
    await workBatch(sqs("", n), () => sweepObject(receipt.objectKey, desk, ports));
  }
}

/** Forwards, commands, spam, machines, and what is no mail at all. */
function mailWith(marks: Marks, n: number, random: Random): string {
  const head = [
    `From: ${marks.name} <${marks.address}>`,
    `To: ${own.localPart}@${own.domain}`,
    `Message-ID: <${marks.words}@example.com>`,
    "Date: Fri, 20 Nov 2026 12:00:00 +0000",
  ];
  const forwarded = [
    "---------- Forwarded message ---------",
    `From: ${marks.name} <news@carrier.example>`,
    "Date: Thu, Nov 19, 2026 at 10:00 AM",
    `Subject: Your parcel ${marks.number}`,
    "",
    `Hello ${marks.name}, call ${marks.words}`,
    `Tracking number: ${marks.number}`,
    `19 November 2026 10:00 Import clearance exception, ${marks.place}`,
  ];
  const kinds = [
    [...head, `Subject: Fwd: ${marks.words}`, "", ...forwarded],
    [...head, `Subject: ${marks.words}`, "", "list", marks.words],
    [...head, crashing, `Subject: ${marks.words}`, "", marks.words],
    [...head, "Auto-Submitted: auto-replied", `Subject: ${marks.words}`, "", marks.words],
    [...head, `From: ${marks.address}`, `Subject: ${marks.words}`, "", marks.words],
    [...head, `Subject: ${marks.words}`, `Content-Type: multipart/mixed; boundary="${marks.name}`, "", "--"],
    [
      ...head,
      "Content-Type: text/html",
      `Subject: ${marks.words}`,
      "",
      `<p>${marks.place}<img src="${marks.words}`,
    ],
    [`${marks.words} ${marks.name}`, marks.address],
  ];
  return asStored((n < kinds.length ? (kinds[n] ?? []) : random.pick(kinds)).join("\n"));
}

/** SES's notification, and what could come in its place. */
function eventOf(receipt: Receipt, marks: Marks, n: number, tries: number): SqsEvent {
  const notice = notificationOf(receipt);
  const bodies = [
    JSON.stringify(snsEnvelope("received", notice, new Date(start))),
    JSON.stringify(snsEnvelope("received", { ...notice, receipt: marks.words }, new Date(start))),
    `<html>${marks.words}`,
    JSON.stringify(snsEnvelope("received", { ...notice, notificationType: marks.name }, new Date(start))),
    JSON.stringify(
      snsEnvelope("received", notificationOf({ ...receipt, objectKey: marks.words }), new Date(start)),
    ),
  ];
  return sqs(bodies[n % 10 === 9 ? tries : 0] ?? "", n);
}

function sqs(body: string, n: number): SqsEvent {
  const attributes = { ApproximateReceiveCount: "1", SentTimestamp: "0" };
  const eventSourceARN = "arn:aws:sqs:us-east-1:000000000000:queue";
  const messageId = `message-${n}`;
  return {
    Records: [
      { messageId, receiptHandle: "handle", body, attributes, eventSource: "aws:sqs", eventSourceARN },
    ],
  };
}

/** Bounces and complaints about people, some of whom nobody knows. */
async function tellFeedback(all: readonly Marks[], { world, ports }: CrashWorld): Promise<void> {
  for (const event of world.events) await workBatch(sqs("", 0), () => settle(event, ports));
  for (const [n, marks] of all.entries()) {
    const event = {
      eventType: n % 2 === 0 ? "Bounce" : "Complaint",
      mail: { tags: { [marks.name]: [marks.address] }, destination: [marks.address], messageId: marks.words },
    } as unknown as SesSendingEvent;
    await workBatch(sqs("", n), () => settle(event, ports));
  }
}

/** Until what could never be planned is given up with an alarm, and follow-ups have come due. */
async function daysAfter(desk: Desk, { world }: CrashWorld): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    const hours = step < 50 ? step / 3 : 24 * (step - 48);
    world.setNow(new Date(start + 600_000 + hours * 3_600_000).toISOString().replace(".000", ""));
    await workDue(desk).catch(logAsLambda);
  }
}

/** What AWS's runtime writes of an error that a handler lets through: its name, text, stack, and enumerable fields. */
function logAsLambda(error: unknown): void {
  const { name, message, stack } = error as Error;
  console.error(JSON.stringify({ errorType: name, errorMessage: message, stack, ...(error as object) }));
}

function verdict(texts: readonly string[], log: string, faults: number, { world }: CrashWorld): Row {
  const lower = log.toLowerCase();
  const out = texts.filter((text) => lower.includes(text.toLowerCase()));
  const lines = log.split("\n").filter((line) => line !== "");
  const alarms = lines.filter((line) => line.includes('"level":"alarm"'));
  return {
    name: "canaries: marks in what operators see",
    tried: lines.length === 0 ? 0 : texts.length,
    harm: {
      "in logs": out.length,
      "in alarms": texts.filter((text) => alarms.some((line) => line.includes(text))).length,
    },
    notes: [
      `${faults} faults with a mail's words in their text`,
      `${lines.length} lines logged, ${alarms.length} alarms, ${world.events.length} events of sending`,
      ...out
        .slice(0, 3)
        .map((text) => `${text}: ${lines.find((line) => line.includes(text))?.slice(0, 200)}`),
    ],
  };
}
