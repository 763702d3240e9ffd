import type { TalkContext } from "../lib/conversation/context.ts";
import type { AnswerReason, OwnWords, Reading } from "../lib/extract/reading.ts";
import { dayIn } from "../lib/timeline/zoned-time.ts";
import type { Instant } from "../lib/units.ts";
import { answerLanguage } from "./answer-language.ts";
import { type Conversed, converse, tell } from "./commands/converse.ts";
import { isOfForgotten } from "./commands/forget.ts";
import { hearSeller } from "./commands/hear-seller.ts";
import { commandsInNote, doFromNote } from "./commands/note-commands.ts";
import { relayConfirmation } from "./commands/relay-confirmation.ts";
import { sellerMessageOf } from "./commands/seller-message.ts";
import { isTalk, type Words, wordsOf } from "./commands/talk.ts";
import type { TalkMatter } from "./commands/talk-matter.ts";
import type { Decision } from "./decision.ts";
import { withHome } from "./home-country.ts";
import type { Identity } from "./identify.ts";
import { answersADay, answersAnHour } from "./loop-limits.ts";
import type { MailItem, ReceivedMail } from "./mail-item.ts";
import { type MetMail, meetMail } from "./meet-mail.ts";
import { contentKey, type OuterMail } from "./outer-mail.ts";
import { newThread, type OwnDomain } from "./own-addresses.ts";
import type { Account, Ports } from "./ports.ts";
import { prepareFollowUps } from "./prepare-follow-ups.ts";
import { recordNews } from "./record-news.ts";
import { after, day, sameContentSeconds } from "./times.ts";
import { isTooOld, refusalBeforeReading, refusalByReading } from "./whom-to-answer.ts";
import { isWanted, isWorthAMail, newsKey, type PlannedChange } from "./worth-a-mail.ts";
import { writeAnswer, zoneOf } from "./write-answer.ts";
import { zoneByDate } from "./zone-by-date.ts";

/**
 * Reads a mail, keeps what it says, and decides on its answer. Everything that it writes can be written again: whoever
 * resumes it decides the same.
 *
 * @param met the mail, where whoever calls has looked whose it is in this very moment
 */
export async function planAnswer(
  item: ReceivedMail,
  own: OwnDomain,
  ports: Ports,
  met: MetMail | undefined,
): Promise<Decision> {
  const { raw, mail, identities } = met ?? (await meetMail(item.receipt, own, ports));
  const identity = identities.find((each) => each.accountId === item.accountId) ?? identities[0];
  if (identity === undefined) return refuse("sender-unverified");
  const early = refusalBeforeReading(item.receipt, mail, identity, own);
  if (early !== null || identity.kind === "stranger") return refuse(early ?? "sender-unverified");
  const known =
    identity.kind === "person" && identity.account !== undefined
      ? identity.account
      : await ports.accounts.get(item.accountId);
  if (known?.suppressedBecause) return refuse("suppressed");
  if (known === null && identity.kind === "person" && (await isOfForgotten(item, identity.address, ports)))
    return refuse("forgotten");

  const reading = await ports.reader.read({ raw });
  if (reading.kind === "forwarding-confirmation")
    return relayConfirmation(
      { item, identity, account: known, confirmation: reading.confirmation ?? null },
      own,
      ports,
    );
  const late = refusalByReading(reading, mail, identity);
  if (late !== null) return refuse(late);
  const now = ports.clock.now();
  const isFirst = await ports.mails.claim(item.accountId, contentKey(mail, ports.keys), item.mailId, {
    now,
    expiresAt: after(now, sameContentSeconds),
  });
  if (!isFirst) return refuse("duplicate");
  // Whoever opened it may have died before every way led to it: its own mail opens it again.
  const account =
    known !== null && known.firstMailId !== item.mailId
      ? known
      : ((await open(item, identity, mail, now, ports)) ?? known);
  const thread = identity.thread ?? newThread(item.accountId, item.mailId, ports.keys);
  return account === null
    ? refuse("sender-unverified")
    : decide({ item, identity, account, mail, reading, thread, now }, own, withHome(ports, account));
}

interface ReadMail {
  readonly item: ReceivedMail;
  readonly identity: Exclude<Identity, { kind: "stranger" }>;
  readonly account: Account;
  readonly mail: OuterMail;
  readonly reading: Reading & OwnWords;
  /** The conversation that the mail goes on with, or begins. */
  readonly thread: string;
  readonly now: Instant;
}

type TalkedMail = ReadMail & { readonly identity: Extract<Identity, { kind: "person" }> };

async function decide(read: ReadMail, own: OwnDomain, ports: Ports): Promise<Decision> {
  const { item, identity, account, reading, thread, now } = read;
  const words = isTalk(reading, identity, own)
    ? wordsOf(reading, identity, read.mail, own, await talkContext(account, reading, now, ports))
    : null;
  if (words !== null && identity.kind === "person") {
    if (isTooOld(item.receipt, now)) return refuse("too-old");
    if (!(await isWithinLimits(item, now, ports))) return refuse("rate-limited");
    return talk({ ...read, identity }, words, own, ports);
  }
  const heard = await hearForwarded(read, own, ports);
  if (heard !== null) return heard;
  const changes = await withNote(await keep(read, ports), read, own, ports);
  if (isTooOld(item.receipt, now)) return refuse("too-old");
  if (identity.kind === "forwarded") {
    if (!isWanted(account, changes)) return refuse("suppressed");
    if (!(await isUnheardNews(read, changes, ports))) return refuse("no-news");
  }
  if (!(await isWithinLimits(item, now, ports))) return refuse("rate-limited");
  const language = await answerLanguage(account, reading);
  const answer = await writeAnswer(
    {
      language,
      account: writtenTo(account, identity),
      item,
      mail: read.mail,
      reading,
      changes,
      isSigned: isSigned(read, ports),
      thread,
      now,
    },
    own,
    ports,
  );
  const parcels = changes.map(({ parcel, after, version }) => ({
    timeline: parcel.after,
    plan: after,
    version,
  }));
  await prepareFollowUps({ item, account, mail: read.mail, thread, now, language }, parcels, ports);
  return { answer, reason: reading.answer.reply ? reading.answer.reason : "shipping-news" };
}

/** The person's mail is answered to where they wrote from, which is verified; a filter's to the account's own address. */
function writtenTo(account: Account, identity: Identity): Account {
  return identity.kind === "person" ? { ...account, address: identity.address } : account;
}

/** Does what the person says, and answers; what it changes of a parcel changes its follow-ups. */
async function talk(read: TalkedMail, words: Words, own: OwnDomain, ports: Ports): Promise<Decision> {
  const isFirstMail = read.account.firstMailId === read.item.mailId;
  const matter = await matterOf(read, own, ports);
  return finish(read, await converse({ words, mail: read.mail, isFirstMail }, matter), ports);
}

async function matterOf(read: TalkedMail, own: OwnDomain, ports: Ports): Promise<TalkMatter> {
  const { item, identity, account, thread, now } = read;
  const zone = zoneOf(account);
  const parcels = await ports.timelines.list(item.accountId, { now, zone, exceptMailId: item.mailId });
  return { item, identity, account, thread, now, today: dayIn(zone, now), zone, parcels, own, ports };
}

async function finish(
  read: ReadMail,
  { decision, parcels, language }: Conversed,
  ports: Ports,
): Promise<Decision> {
  if (decision.answer !== null) await prepareFollowUps({ ...read, language }, parcels, ports);
  return decision;
}

/** A seller's message that the person sends on is answered as such. What it says of the order is kept like any mail's. */
async function hearForwarded(read: ReadMail, own: OwnDomain, ports: Ports): Promise<Decision | null> {
  const { item, identity, account, now } = read;
  const message = sellerMessageOf(read.reading, ports.core.knowledge);
  if (message === null || identity.kind !== "person") return null;
  const matter = await matterOf({ ...read, identity }, own, ports);
  const outcome = hearSeller(message, matter);
  if (outcome === null) return null;
  if (isTooOld(item.receipt, now)) return refuse("too-old");
  if (!(await isWithinLimits(item, now, ports))) return refuse("rate-limited");
  await keep(read, ports);
  const isFirstMail = account.firstMailId === item.mailId;
  return finish(read, await tell(outcome, { mail: read.mail, isFirstMail }, matter), ports);
}

/** What a person's words are read against: their languages, and the names that they gave to parcels. */
async function talkContext(
  account: Account,
  reading: Reading,
  now: Instant,
  ports: Pick<Ports, "timelines" | "core">,
): Promise<TalkContext> {
  const zone = zoneOf(account);
  const parcels = await ports.timelines.list(account.accountId, { now, zone });
  return {
    knowledge: ports.core.knowledge,
    today: dayIn(zone, now),
    languages: [...(account.language === null ? [] : [account.language]), reading.language],
    names: parcels.flatMap(({ timeline }) => (timeline.name === null ? [] : [timeline.name])),
  };
}

/** What the person wrote above a forward of one parcel is done to it: "bought 2026-10-01". */
async function withNote(
  changes: readonly PlannedChange[],
  read: ReadMail,
  own: OwnDomain,
  ports: Ports,
): Promise<readonly PlannedChange[]> {
  const { item, identity, account, reading, thread, now } = read;
  const [change, ...more] = changes;
  const note = reading.written ?? null;
  if (change === undefined || more.length > 0 || identity.kind !== "person" || note === null) return changes;
  if (reading.original.wrapper === "none") return changes;
  const commands = commandsInNote(note, await talkContext(account, reading, now, ports));
  if (commands.length === 0) return changes;
  const zone = zoneOf(account);
  const today = dayIn(zone, now);
  const { parcelId } = change.parcel.after;
  const stored = await ports.timelines.list(item.accountId, { now, zone });
  const matter = { item, identity, account, thread, now, today, zone, parcels: stored, own, ports };
  if (!(await doFromNote(commands, parcelId, matter))) return changes;
  const after = await ports.timelines.get(item.accountId, parcelId, { now, zone });
  if (after === null) return changes;
  return [
    {
      ...change,
      parcel: { ...change.parcel, after: after.timeline, isNews: true },
      version: after.version,
      after: ports.core.plan(after.timeline, today, zone),
    },
  ];
}

/** Folds the mail into the timelines. A mail that may be a scam says nothing that is true of a parcel. */
async function keep(read: ReadMail, ports: Ports): Promise<readonly PlannedChange[]> {
  if (read.reading.kind !== "shipping" || read.reading.parcels.length === 0) return [];
  const zone = zoneOf(read.account);
  const isNewThread = read.identity.thread === null && read.item.postponements === 0;
  const about = { thread: read.thread, isNewThread, zone, now: read.now };
  const applied = await recordNews(read.item, read.reading, about, ports);
  const today = dayIn(zone, read.now);
  return applied.touched.map((parcel) => ({
    parcel,
    version: applied.versions.get(parcel.after.parcelId) ?? 0,
    before: parcel.before === undefined ? null : ports.core.plan(parcel.before, today, zone),
    after: ports.core.plan(parcel.after, today, zone),
  }));
}

/** Of what a filter sends on: worth a mail, and not told by another mail already. */
async function isUnheardNews(
  read: ReadMail,
  changes: readonly PlannedChange[],
  ports: Pick<Ports, "mails" | "keys">,
): Promise<boolean> {
  const times = { now: read.now, expiresAt: after(read.now, sameContentSeconds) };
  const claims = changes
    .filter(isWorthAMail)
    .map(({ parcel }) =>
      ports.mails.claim(read.item.accountId, newsKey(parcel, ports.keys), read.item.mailId, times),
    );
  return (await Promise.all(claims)).includes(true);
}

async function isWithinLimits(item: MailItem, now: Instant, ports: Pick<Ports, "mails">): Promise<boolean> {
  const limits = { anHour: answersAnHour, aDay: answersADay };
  return ports.mails.countAnswer(item.accountId, item.mailId, limits, {
    now,
    expiresAt: after(now, 2 * day),
  });
}

/** The first mail of a verified address opens its account. A secret address without an account opens none. */
async function open(
  item: MailItem,
  identity: Exclude<Identity, { kind: "stranger" }>,
  mail: OuterMail,
  now: Instant,
  ports: Pick<Ports, "accounts" | "keys">,
): Promise<Account | null> {
  if (identity.kind !== "person") return null;
  // Made of the mail, so that whoever resumes it makes the same.
  const token = ports.keys.hash("token", JSON.stringify(["open", item.accountId, item.mailId])).slice(0, 26);
  return ports.accounts.open(
    {
      accountId: item.accountId,
      address: identity.address,
      token,
      firstMailId: item.mailId,
      openedAt: now,
      zone: zoneByDate(mail),
      language: null,
      suppressedBecause: null,
    },
    { address: ports.keys.hash("address", identity.address), token: ports.keys.hash("token", token) },
  );
}

/** Only a mail that reached us unchanged, from a domain of the very carrier, whose signature SES has checked. */
function isSigned(read: ReadMail, ports: Pick<Ports, "core">): boolean {
  const { item, mail, reading, identity } = read;
  if (identity.kind !== "forwarded" || item.receipt.verdicts.dmarc !== "PASS" || mail.from === null)
    return false;
  const domain = mail.from.slice(mail.from.lastIndexOf("@") + 1);
  const known = reading.parcels.flatMap(
    ({ carrier }) => ports.core.knowledge.carriers.get(carrier ?? "")?.senderDomains ?? [],
  );
  return known.some((sender) => domain === sender || domain.endsWith(`.${sender}`));
}

function refuse(reason: AnswerReason): Decision {
  return { answer: null, reason };
}
