import type { ServiceReading } from "../lib/extract/reading.ts";
import { hostOfAddress, isBelow } from "../lib/knowledge/domains.ts";
import { dayIn } from "../lib/timeline/zoned-time.ts";
import type { Instant, LanguageTag } from "../lib/units.ts";
import { answerLanguage } from "./answer-language.ts";
import { loadCommands } from "./commands/load-commands.ts";
import type { Decision } from "./decision.ts";
import { isOutage } from "./fault.ts";
import type { Identity } from "./identify.ts";
import type { ReceivedMail } from "./mail-item.ts";
import type { OuterMail } from "./outer-mail.ts";
import type { OwnDomain } from "./own-addresses.ts";
import type { Account, Ports } from "./ports.ts";
import { marksOf, prepareFollowUps } from "./prepare-follow-ups.ts";
import { type FoldedNews, foldNews, type ParcelVersions, untilWritten, writeNews } from "./record-news.ts";
import { talkContext } from "./talk-context.ts";
import { after, sameContentSeconds } from "./times.ts";
import { isTooOld } from "./whom-to-answer.ts";
import { isWithinLimits } from "./within-limits.ts";
import { isWanted, isWorthAMail, newsKey, type PlannedChange } from "./worth-a-mail.ts";
import { writeAnswer, zoneOf } from "./write-answer.ts";

/** A mail that was read, and whose it is. */
export interface ReadMail {
  readonly item: ReceivedMail;
  readonly identity: Exclude<Identity, { kind: "stranger" }>;
  readonly account: Account;
  readonly mail: OuterMail;
  readonly reading: ServiceReading;
  /** The conversation that the mail goes on with, or begins. */
  readonly thread: string;
  readonly now: Instant;
  /** True where the mail has just opened the account, and is worked for the first time. */
  readonly isNewAccount: boolean;
  /** Writes, once, what else is to be written before an answer is planned: the ways to a new account, that the mail was met. */
  readonly besides: () => Promise<void>;
}

/**
 * Keeps what a mail says of parcels, and decides on its answer. The answer is decided before anything is kept, so that all
 * is written at once: facts, the answer, what it tells, and the parcel with its next step.
 */
export async function decideOnNews(read: ReadMail, own: OwnDomain, ports: Ports): Promise<Decision> {
  const commands = await commandsOf(read, ports);
  if (commands.length > 0) return decideOnNote(read, commands, own, ports);
  const { item, now } = read;
  return untilWritten(async (attempt) => {
    const news = await fold(read, attempt, ports);
    const changes = news === null ? [] : plannedChanges(news, new Map(), read, ports);
    const write = (marks?: ReturnType<typeof marksOf>) =>
      news === null ? new Map() : writeNews(item, news, { now, ...(marks ? { marks } : {}) }, ports);
    const { answer, reason, language } = await answerTo(read, changes, own, ports).catch(async (error) => {
      // What it says is kept, whatever is wrong with the answer.
      if (!isOutage(error)) await write();
      throw error;
    });
    if (answer === null) return (await write()) === null ? null : { answer, reason };
    const marks = marksOf({ ...read, language }, toldParcels(changes), ports);
    const keep = await ports.mails.packAnswer(item, answer);
    // Asked for in one turn: one request.
    const [versions, kept] = await Promise.all([write(marks), keep(), read.besides()]);
    return versions === null ? null : { answer: kept, reason };
  });
}

/** The same of a mail over which the person wrote what is to be done: its news have to be there for that. */
async function decideOnNote(
  read: ReadMail,
  commands: NoteCommands,
  own: OwnDomain,
  ports: Ports,
): Promise<Decision> {
  const changes = await withNote(await keepNews(read, ports), commands, read, own, ports);
  const { answer, reason, language } = await answerTo(read, changes, own, ports);
  if (answer !== null) await prepareFollowUps({ ...read, language }, toldParcels(changes), ports);
  return { answer, reason };
}

interface AnswerDecision extends Decision {
  readonly language: LanguageTag;
}

async function answerTo(
  read: ReadMail,
  changes: readonly PlannedChange[],
  own: OwnDomain,
  ports: Ports,
): Promise<AnswerDecision> {
  const { item, identity, account, reading, now } = read;
  const language = await answerLanguage(account, reading);
  const refuse = (reason: Decision["reason"]) => ({ answer: null, reason, language });
  if (isTooOld(item.receipt, now)) return refuse("too-old");
  if (identity.kind === "forwarded") {
    if (!isWanted(account, changes)) return refuse("suppressed");
    if (!(await isUnheardNews(read, changes, ports))) return refuse("no-news");
  }
  if (!(await isWithinLimits(item, now, ports))) return refuse("rate-limited");
  const answer = await writeAnswer(
    {
      ...read,
      language,
      account: writtenTo(account, identity),
      changes,
      isSigned: isSigned(read, ports),
    },
    own,
    ports,
  );
  return { answer, reason: reading.answer.reply ? reading.answer.reason : "shipping-news", language };
}

function toldParcels(changes: readonly PlannedChange[]) {
  return changes.map(({ parcel, after, version }) => ({ timeline: parcel.after, plan: after, version }));
}

/** The person's mail is answered to where they wrote from, which is verified; a filter's to the account's own address. */
function writtenTo(account: Account, identity: Identity): Account {
  return identity.kind === "person" ? { ...account, address: identity.address } : account;
}

/** The commands that the person wrote above a forward. */
async function commandsOf({ identity, account, reading, now }: ReadMail, ports: Ports) {
  const note = reading.written ?? "";
  if (identity.kind !== "person" || note.trim() === "" || reading.original.wrapper === "none") return [];
  const { commandsInNote } = await loadCommands();
  return commandsInNote(note, await talkContext(account, reading, now, ports));
}

type NoteCommands = Awaited<ReturnType<typeof commandsOf>>;

/** What the person wrote above a forward of one parcel is done to it: "bought 2026-10-01". */
async function withNote(
  changes: readonly PlannedChange[],
  commands: NoteCommands,
  read: ReadMail,
  own: OwnDomain,
  ports: Ports,
): Promise<readonly PlannedChange[]> {
  const { item, identity, account, thread, now } = read;
  const [change, ...more] = changes;
  if (change === undefined || more.length > 0 || identity.kind !== "person") return changes;
  const zone = zoneOf(account);
  const today = dayIn(zone, now);
  const { parcelId } = change.parcel.after;
  const stored = await ports.timelines.list(item.accountId, { now, zone });
  const matter = { item, identity, account, thread, now, today, zone, parcels: stored, own, ports };
  const { doFromNote } = await loadCommands();
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

/** Folds the mail into the timelines, and writes them. */
export async function keepNews(read: ReadMail, ports: Ports): Promise<readonly PlannedChange[]> {
  return untilWritten(async (attempt) => {
    const news = await fold(read, attempt, ports);
    if (news === null) return [];
    const versions = await writeNews(read.item, news, { now: read.now }, ports);
    return versions === null ? null : plannedChanges(news, versions, read, ports);
  });
}

/** A mail that may be a scam says nothing that is true of a parcel. */
async function fold(read: ReadMail, attempt: number, ports: Ports): Promise<FoldedNews | null> {
  if (read.reading.kind !== "shipping" || read.reading.parcels.length === 0) return null;
  const { item, reading, thread, now, isNewAccount } = read;
  const isNewThread = read.identity.thread === null && item.postponements === 0;
  const about = { thread, isNewThread, isNewAccount, zone: zoneOf(read.account), now, attempt };
  return foldNews(item, reading, about, ports);
}

function plannedChanges(
  { touched }: FoldedNews,
  versions: ParcelVersions,
  read: ReadMail,
  { core }: Ports,
): readonly PlannedChange[] {
  const zone = zoneOf(read.account);
  const today = dayIn(zone, read.now);
  return touched.map((parcel) => ({
    parcel,
    version: versions.get(parcel.after.parcelId) ?? 0,
    before: parcel.before === undefined ? null : core.plan(parcel.before, today, zone),
    after: core.plan(parcel.after, today, zone),
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

/** Only a mail that reached us unchanged, from a domain of the very carrier, whose signature SES has checked. */
function isSigned(read: ReadMail, ports: Pick<Ports, "core">): boolean {
  const { item, mail, reading, identity } = read;
  if (identity.kind !== "forwarded" || item.receipt.verdicts.dmarc !== "PASS" || mail.from === null)
    return false;
  const host = hostOfAddress(mail.from);
  const known = reading.parcels.flatMap(
    ({ carrier }) => ports.core.knowledge.carriers.get(carrier ?? "")?.senderDomains ?? [],
  );
  return known.some((domain) => isBelow(host, domain));
}
