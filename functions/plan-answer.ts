import type { AnswerReason } from "../lib/extract/reading.ts";
import { dayIn } from "../lib/timeline/zoned-time.ts";
import type { Instant } from "../lib/units.ts";
import type { Conversed } from "./commands/converse.ts";
import { isOfForgotten } from "./commands/forget.ts";
import { loadCommands } from "./commands/load-commands.ts";
import { sellerMessageOf } from "./commands/seller-message.ts";
import { isTalk, type Words } from "./commands/talk.ts";
import type { TalkMatter } from "./commands/talk-matter.ts";
import { decideOnNews, keepNews, type ReadMail } from "./decide-on-news.ts";
import type { Decision } from "./decision.ts";
import { withHome } from "./home-country.ts";
import type { Identity } from "./identify.ts";
import type { MailItem, ReceivedMail } from "./mail-item.ts";
import { type MetMail, meetMail } from "./meet-mail.ts";
import { once } from "./once.ts";
import { contentKey, type OuterMail } from "./outer-mail.ts";
import { newThread, type OwnDomain } from "./own-addresses.ts";
import { isOwnMailInside, withoutOurWords } from "./own-mail-inside.ts";
import type { Account, Ports } from "./ports.ts";
import { prepareFollowUps } from "./prepare-follow-ups.ts";
import { talkContext } from "./talk-context.ts";
import { after, day, sameContentSeconds } from "./times.ts";
import { isTooOld, refusalBeforeReading, refusalByReading } from "./whom-to-answer.ts";
import { isWithinLimits } from "./within-limits.ts";
import { zoneOf } from "./write-answer.ts";
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
  if (known === null && identity.kind === "person" && isOfForgotten(item, identity.forgottenAt))
    return refuse("forgotten");

  const reading = await ports.reader.read({ raw });
  if (reading.kind === "forwarding-confirmation") {
    const { relayConfirmation } = await loadCommands();
    const { confirmation = null } = reading;
    return relayConfirmation({ item, identity, account: known, confirmation }, own, ports);
  }
  const late = refusalByReading(reading, mail, identity);
  if (late !== null) return refuse(late);
  const now = ports.clock.now();
  const isFirst = await ports.mails.claim(item.accountId, contentKey(mail, ports.keys), item.mailId, {
    now,
    expiresAt: after(now, sameContentSeconds),
  });
  if (!isFirst) return refuse("duplicate");
  // Whoever opened it may have died before every way led to it: its own mail opens it again.
  const isOpened = known !== null && known.firstMailId !== item.mailId;
  const opened = isOpened ? null : await open(item, identity, mail, now, ports);
  const account = opened?.account ?? known;
  if (account === null) return refuse("sender-unverified");
  const read: ReadMail = {
    ...{ item, identity, account, mail, reading, now },
    thread: identity.thread ?? newThread(item.accountId, item.mailId, ports.keys),
    isNewAccount: known === null && met !== undefined && account.firstMailId === item.mailId,
    besides: once(() => Promise.all([opened?.lead(), met?.noteReceipt?.()])),
  };
  const decision = await decide(read, own, withHome(ports, account));
  await read.besides();
  return decision;
}

type TalkedMail = ReadMail & { readonly identity: Extract<Identity, { kind: "person" }> };

async function decide(read: ReadMail, own: OwnDomain, ports: Ports): Promise<Decision> {
  const { item, identity, account, reading, now } = read;
  const words = isTalk(reading, identity, own)
    ? (await loadCommands()).wordsOf(
        reading,
        identity,
        read.mail,
        own,
        await talkContext(account, reading, now, ports),
      )
    : null;
  if (words !== null && identity.kind === "person") {
    if (isTooOld(item.receipt, now)) return refuse("too-old");
    if (!(await isWithinLimits(item, now, ports))) return refuse("rate-limited");
    await read.besides();
    return talk({ ...read, identity }, words, own, ports);
  }
  if (isOwnMailInside(reading, own)) return answerOwnMail(read, own, ports);
  const heard = await hearForwarded(read, own, ports);
  if (heard !== null) return heard;
  return decideOnNews(read, own, ports);
}

/**
 * A mail of ours that is sent on to us gets help once a day: what we wrote is no news of the parcel, and a rule that
 * sends on each answer would go round in circles. With a word above it, it is answered each time.
 */
async function answerOwnMail(read: ReadMail, own: OwnDomain, ports: Ports): Promise<Decision> {
  const { item, reading, now } = read;
  const times = { now, expiresAt: after(now, day) };
  const key = ports.keys.hash("content", "a mail of ours, sent on");
  if (reading.note === null && !(await ports.mails.claim(item.accountId, key, item.mailId, times)))
    return refuse("own-mail");
  return decideOnNews({ ...read, reading: withoutOurWords(reading) }, own, ports);
}

/** Does what the person says, and answers; what it changes of a parcel changes its follow-ups. */
async function talk(read: TalkedMail, words: Words, own: OwnDomain, ports: Ports): Promise<Decision> {
  const isFirstMail = read.account.firstMailId === read.item.mailId;
  const matter = await matterOf(read, own, ports);
  const { converse } = await loadCommands();
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
  const { hearSeller, tell } = await loadCommands();
  const outcome = hearSeller(message, matter);
  if (outcome === null) return null;
  if (isTooOld(item.receipt, now)) return refuse("too-old");
  if (!(await isWithinLimits(item, now, ports))) return refuse("rate-limited");
  await keepNews(read, ports);
  const isFirstMail = account.firstMailId === item.mailId;
  return finish(read, await tell(outcome, { mail: read.mail, isFirstMail }, matter), ports);
}

interface OpenedAccount {
  readonly account: Account;
  /** Lets the ways lead to it. */
  readonly lead: () => Promise<void>;
}

/** The first mail of a verified address opens its account. A secret address without an account opens none. */
async function open(
  item: MailItem,
  identity: Exclude<Identity, { kind: "stranger" }>,
  mail: OuterMail,
  now: Instant,
  { accounts, keys }: Pick<Ports, "accounts" | "keys">,
): Promise<OpenedAccount | null> {
  if (identity.kind !== "person") return null;
  const { accountId, mailId } = item;
  // Made of the mail, so that whoever resumes it makes the same.
  const token = keys.hash("token", JSON.stringify(["open", accountId, mailId])).slice(0, 26);
  const account = await accounts.open({
    accountId,
    address: identity.address,
    token,
    firstMailId: mailId,
    openedAt: now,
    zone: zoneByDate(mail),
    language: null,
    suppressedBecause: null,
  });
  const hashes = {
    address: keys.hash("address", identity.address),
    token: keys.hash("token", token),
  };
  // The loser of two first mails has another token than the account: only the winner's leads to it.
  const isOurs = account.token === token;
  return { account, lead: async () => (isOurs ? accounts.lead(accountId, hashes) : undefined) };
}

function refuse(reason: AnswerReason): Decision {
  return { answer: null, reason };
}
