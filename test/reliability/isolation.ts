import { openDesk } from "../../functions/desk.ts";
import type { Receipt } from "../../functions/mail-item.ts";
import { asStored } from "../functions/as-stored.ts";
import { own } from "../functions/world.ts";
import { type CrashWorld, openCrashWorld } from "./crash/worlds.ts";
import { inTurns } from "./in-turns.ts";
import { openMail, type SentMail } from "./inbox.ts";
import { filterAddress, type Person, person, replyAddress, wordsOf } from "./people.ts";
import { type Random, randomFrom } from "./random.ts";
import { countSends } from "./redelivery.ts";
import { part, type Row } from "./row.ts";

interface Counts {
  readonly accounts: number;
  readonly mails: number;
}

/**
 * Everybody holds what is nobody else's: thread addresses, secret addresses, tracking numbers. In all that is sent to one
 * person there is no mark of another.
 */
export const isolation = part({
  name: "isolation",
  full: { accounts: 200, mails: 10_000 },
  short: { accounts: 8, mails: 120 },
  async run(counts: Counts, seed) {
    const world = await openCrashWorld();
    try {
      return [await attack(counts, world, randomFrom(seed))];
    } finally {
      await world.world.close();
    }
  },
});

/** A person, with what only they and we know. */
interface Holder extends Person {
  readonly accountId: string;
  /** The local part of the secret address. */
  readonly token: string;
  /** Where they reply to the answer to their first mail. */
  readonly thread: string;
}

const start = Date.parse("2026-11-20T00:00:00Z");
const workers = 8;

/** Stands in every field of a person's own mails, with their serial. */
const markOf = (serial: number) => `qz${String(serial).padStart(5, "0")}zq`;
const marks = /qz(\d{5})zq/gi;

async function attack(counts: Counts, crashWorld: CrashWorld, random: Random): Promise<Row> {
  const { world, ports } = crashWorld;
  const desk = openDesk(own, ports);
  world.setNow(new Date(start).toISOString());
  const holders: Holder[] = [];
  for (let serial = 1; serial <= counts.accounts; serial += 1) holders.push(await join(serial));

  const forged: Receipt[] = [];
  const perHour = 400;
  for (let begun = 0; begun < counts.mails; begun += perHour) {
    // An hour later nobody has used up what one person is answered in an hour.
    world.setNow(new Date(start + (1 + begun / perHour) * 3_600_000).toISOString());
    const batch: Receipt[] = [];
    for (let n = begun; n < Math.min(begun + perHour, counts.mails); n += 1) {
      const { raw, isForged, ...envelope } = oneMail(holders, n, random);
      const receipt = await world.receive(raw, envelope);
      batch.push(receipt);
      if (isForged) forged.push(receipt);
    }
    await inTurns(batch, workers, (receipt) => desk.receive(receipt));
  }
  return verdict(counts.mails, holders, forged, crashWorld);

  async function join(serial: number): Promise<Holder> {
    const who = person(serial);
    const accountId = ports.keys.hash("account", who.address);
    const receipt = await world.receive(news(who, "first"), { envelopeFrom: who.address });
    await desk.receive(receipt);
    const account = await ports.accounts.get(accountId);
    if (account === null) throw new Error(`no account for ${who.address}`);
    const thread = replyAddress(accountId, receipt.sesMessageId, who, ports.keys);
    return { ...who, accountId, token: filterAddress(account.token), thread };
  }
}

type Envelope = Partial<Pick<Receipt, "recipients" | "envelopeFrom" | "verdicts">>;
type Mail = Envelope & { readonly raw: string; readonly isForged: boolean };

const unproved = { spam: "PASS", virus: "PASS", spf: "PASS", dkim: "FAIL", dmarc: "FAIL" } as const;
const words = [
  "list",
  "status",
  "help",
  "export",
  "it came",
  "snooze 3d",
  "stop",
  "resume",
  "address",
  "new address",
  "forget me",
  "yes",
  "undo",
  "mails none",
  "mails all",
  "country Spain",
  "how much longer?",
];
/** What nobody who is not its owner may bring about; the owner's own words leave out what would end their account. */
const ownWords = words.filter((each) => !["yes", "forget me", "stop", "new address"].includes(each));

/** One mail of the mix: people's own business, and every way to misuse what is another's. */
function oneMail(holders: readonly Holder[], n: number, random: Random): Mail {
  const who = random.pick(holders);
  const victim = random.pick(holders.filter((each) => each !== who));
  const id = `mail-${n}`;
  const said = random.pick(words);
  switch (random.below(10)) {
    case 0:
      return { raw: news(who, id), envelopeFrom: who.address, isForged: false };
    case 1:
      return {
        ...toThread(who.thread),
        raw: wordsOf(who, random.pick(ownWords), id),
        envelopeFrom: who.address,
        isForged: false,
      };
    // The thread address of another, as after they forwarded an answer.
    case 2:
      return {
        ...toThread(victim.thread),
        raw: wordsOf(who, random.pick(ownWords), id),
        envelopeFrom: who.address,
        isForged: false,
      };
    case 3:
      return {
        ...toThread(victim.thread),
        raw: aboutNumber(who, victim, id),
        envelopeFrom: who.address,
        isForged: false,
      };
    // The number of another, in one's own account.
    case 4:
      return { raw: aboutNumber(who, victim, id), envelopeFrom: who.address, isForged: false };
    // The secret address of another: it can only add, so no word to it is a command.
    case 5:
      return {
        ...toThread(victim.token),
        raw: wordsOf(who, said, id),
        envelopeFrom: who.address,
        isForged: true,
      };
    case 6:
      return {
        ...toThread(victim.token),
        raw: wordsOf(victim, said, id),
        verdicts: unproved,
        isForged: true,
      };
    // A sender who is somebody else.
    case 7:
      return { raw: wordsOf(victim, said, id), verdicts: unproved, isForged: true };
    case 8:
      return {
        ...toThread(victim.thread),
        raw: wordsOf(victim, said, id),
        verdicts: unproved,
        isForged: true,
      };
    default:
      return { ...random.pick(twoSenders(who, victim, said, id)), isForged: true };
  }
}

const toThread = (address: string) => ({ recipients: [address] });

/** Programs disagree on whose mail this is, so it is nobody's. */
function twoSenders(who: Person, victim: Person, said: string, id: string): readonly Mail[] {
  const mine = wordsOf(who, said, id);
  const from = `From: <${who.address}>`;
  return [
    mine.replace(from, `${from}\r\nFrom: <${victim.address}>`),
    mine.replace(from, `From: <${victim.address}>\r\n${from}`),
    mine.replace(from, `From: <${who.address}>, <${victim.address}>`),
    mine.replace(from, `From : <${victim.address}>\r\n${from}`),
  ].map((raw) => ({ raw, envelopeFrom: who.address, isForged: true }));
}

/** A forward with the person's mark in every field that an answer may repeat. */
function news(who: Person, id: string): string {
  const mark = markOf(who.serial);
  return forward(who, id, [
    `Order number: ${mark.toUpperCase()}-77`,
    `Tracking number: ${who.trackingNumber}`,
    `19 November 2026 10:00 ${mark}ville Import clearance exception`,
    `Shipping to: ${mark}ville, Spain`,
    `Seller: ${mark} Shop`,
    `Amount due: 8.00 EUR to ${mark} Customs`,
  ]);
}

/** What somebody can write who has seen a number of another: it, and nothing else of them. */
function aboutNumber(who: Person, victim: Person, id: string): string {
  return forward(who, id, [
    `Tracking number: ${victim.trackingNumber}`,
    "20 November 2026 09:00 Released by customs",
  ]);
}

function forward(who: Person, id: string, lines: readonly string[]): string {
  return asStored(
    [
      `From: ${markOf(who.serial)} <${who.address}>`,
      `To: ${own.localPart}@${own.domain}`,
      `Subject: Fwd: Your parcel ${markOf(who.serial)}`,
      `Message-ID: <${id}.${who.serial}@example.com>`,
      "Date: Fri, 20 Nov 2026 12:00:00 +0000",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "---------- Forwarded message ---------",
      "From: Parcel Service <news@carrier.example>",
      "Date: Thu, Nov 19, 2026 at 10:00 AM",
      "Subject: Your parcel",
      `To: <${who.address}>`,
      "",
      ...lines,
      "",
    ].join("\n"),
  );
}

async function verdict(
  tried: number,
  holders: readonly Holder[],
  forged: readonly Receipt[],
  { world, ports }: CrashWorld,
): Promise<Row> {
  const byAddress = new Map(holders.map((holder) => [holder.address, holder]));
  const secrets = new Map(
    holders.flatMap(({ token, thread, serial }) => [token, thread].map((each) => [each, serial] as const)),
  );
  const harm = { "bytes of another": 0, "to nobody we know": 0, "forged and obeyed": 0, "account gone": 0 };
  const first: string[] = [];
  let ownMarks = 0;
  const sent = await world.sent();
  for (const raw of sent) {
    const mail = await openMail(raw);
    const holder = byAddress.get(mail.to);
    if (holder === undefined) {
      harm["to nobody we know"] += 1;
      continue;
    }
    const foreign = foreignIn(mail, holder, secrets);
    ownMarks += mail.all.match(marks)?.length ?? 0;
    harm["bytes of another"] += foreign.reduce((sum, found) => sum + found.length, 0);
    if (foreign.length > 0 && first.length < 3)
      first.push(`${holder.address}, ${mail.inReplyTo}: ${foreign[0]}`);
  }
  const answered = new Set([...countSends(world.events).keys()].map((id) => id.slice(id.indexOf(".") + 1)));
  harm["forged and obeyed"] = forged.filter(({ sesMessageId }) => answered.has(sesMessageId)).length;
  for (const { accountId } of holders)
    if ((await ports.accounts.get(accountId)) === null) harm["account gone"] += 1;
  const notes = [
    `${holders.length} accounts, ${sent.length} answers`,
    `${forged.length} forged or stolen, none answered`,
    `own marks seen ${ownMarks} times`,
  ];
  return {
    name: "isolation: stolen addresses, forged senders",
    tried: ownMarks === 0 ? 0 : tried,
    harm,
    notes: [...notes, ...first],
  };
}

/** Marks, secret addresses and mailboxes in a mail that are not its reader's. Numbers are not secret: whoever names one knows it. */
function foreignIn(mail: SentMail, holder: Holder, secrets: ReadonlyMap<string, number>): readonly string[] {
  const foundMarks = [...mail.all.matchAll(marks)].filter(([, serial]) => Number(serial) !== holder.serial);
  const mailboxes = mail.all.match(/person\d+@example\.com/g) ?? [];
  const addresses = mail.all.match(/\b[ut]-[a-z2-7-]{20,60}@in\.example/g) ?? [];
  return [
    ...foundMarks.map(([found]) => found),
    ...mailboxes.filter((each) => each !== holder.address),
    ...addresses.filter((each) => (secrets.get(each) ?? holder.serial) !== holder.serial),
  ];
}
