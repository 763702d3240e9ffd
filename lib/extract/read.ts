import type { Failure } from "../failure.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Limits } from "../message/limits.ts";
import type { Message, Unwrapped } from "../message/message.ts";
import { ownWords } from "../message/own-words.ts";
import { parseMessage } from "../message/parse.ts";
import { readSender } from "../message/sender.ts";
import { unwrapForward } from "../message/unwrap.ts";
import { describeParcel } from "./describe-parcel.ts";
import { extract } from "./extract.ts";
import { identifyParcels } from "./identify.ts";
import { forwardingConfirmation } from "./judge/forwarding-confirmation.ts";
import { type Judgement, judge } from "./judge.ts";
import { detectLanguage } from "./language.ts";
import { withNote } from "./note.ts";
import { withPieces } from "./parcel-blocks.ts";
import { parcelScopes } from "./parcel-scopes.ts";
import { placeCountries } from "./place-countries.ts";
import type { InboundMail, ParcelReading, Reading, ServiceReading } from "./reading.ts";
import { extractEvents } from "./status/extract-events.ts";
import { statusLikeWordings } from "./status/status-like-wordings.ts";
import { unreadable } from "./unreadable.ts";

/**
 * Reads one mail: parse, unwrap, extract from each original, group into parcels, judge. Total: every mail gives a reading; one
 * that cannot be read has kind `unreadable` and its `failure`.
 */
export async function readShipment(
  mail: InboundMail,
  knowledge: Knowledge,
  limits: Limits,
): Promise<Reading> {
  const {
    written: _,
    talk: __,
    confirmation: ___,
    countries: ____,
    ...reading
  } = await readWithWords(mail, knowledge, limits);
  return reading;
}

/** The reading, with the person's own words and the countries of its places. */
export async function readWithWords(
  mail: InboundMail,
  knowledge: Knowledge,
  limits: Limits,
): Promise<ServiceReading> {
  const parsed = await parseMessage(mail.raw, limits);
  if (!parsed.ok) return unreadable(parsed.failure);
  const sender = readSender(mail.raw);
  if (!sender.ok && isAmbiguous(sender.failure)) return ofNobody(sender.failure);
  const unwrapped = await unwrapForward(parsed.value, limits, knowledge.forwards);
  const parcels = unwrapped.originals.flatMap((original) => parcelsOf(original, unwrapped, knowledge));
  const read = await reading(unwrapped, parcels, judge(unwrapped, parcels, knowledge), knowledge);
  // A seller's message that names the order's number is a shipping mail without any status.
  const hasStatus = read.parcels.some((parcel) => parcel.events.length > 0);
  const isTalk =
    read.kind === "not-shipping" || read.kind === "command" || (read.kind === "shipping" && !hasStatus);
  return {
    ...read,
    written: ownWords(unwrapped),
    talk: isTalk ? talkOf(unwrapped) : null,
    confirmation: read.kind === "forwarding-confirmation" ? forwardingConfirmation(unwrapped.outer) : null,
    countries: placeCountries(read.parcels, knowledge),
  };
}

const talkLimit = 10_000;

function talkOf({ originals: [original] }: Unwrapped): string | null {
  const texts = original.sections.filter((section) => section.kind === "plain" || section.kind === "html");
  return texts.find((section) => section.text.trim() !== "")?.text.slice(0, talkLimit) ?? null;
}

function parcelsOf(original: Message, unwrapped: Unwrapped, knowledge: Knowledge): readonly ParcelReading[] {
  const findings = withNote(extract(original, knowledge), unwrapped, knowledge);
  const parcels = withPieces(identifyParcels(findings, original, knowledge), original, knowledge);
  const scopes = parcelScopes(parcels, original, knowledge);
  return parcels.map((parcel, index) => {
    const scope = scopes[index];
    return describeParcel(parcel, extractEvents(original, knowledge, scope), original, knowledge, scope);
  });
}

async function reading(
  unwrapped: Unwrapped,
  parcels: readonly ParcelReading[],
  judgement: Judgement,
  knowledge: Knowledge,
): Promise<Reading> {
  const [original] = unwrapped.originals;
  const isShipping = judgement.kind === "shipping";
  return {
    kind: judgement.kind,
    answer: judgement.answer,
    original: {
      from: original.from?.address ?? null,
      subject: original.subject,
      sentAt: original.sentAt,
      wrapper: unwrapped.wrapper,
      depth: unwrapped.depth,
    },
    note: unwrapped.note,
    language: await detectLanguage(original, knowledge),
    parcels: isShipping ? toldOf(parcels, judgement) : [],
    scamSigns: judgement.scamSigns,
    notUnderstood: isShipping
      ? unwrapped.originals.flatMap((message) => statusLikeWordings(message, knowledge))
      : [],
    isTruncated: unwrapped.outer.isTruncated,
    failure:
      judgement.kind === "unreadable"
        ? { kind: "no-readable-text", attachments: unwrapped.outer.attachments.length }
        : null,
  };
}

/** Parcels that the mail tells something of; of a carrier's digest without parcels, the carrier alone. */
function toldOf(parcels: readonly ParcelReading[], judgement: Judgement): readonly ParcelReading[] {
  const told = parcels.filter(judgement.isAboutParcel);
  return told.length > 0 ? told : parcels.filter((parcel) => parcel.carrier !== null).slice(0, 1);
}

/** Several From fields or mailboxes: whose mail it is depends on who reads it. A file that has none at all can be read. */
function isAmbiguous(failure: Failure): boolean {
  return failure.kind === "sender-ambiguous" && (failure.fromHeaders > 1 || failure.mailboxes > 1);
}

function ofNobody(failure: Failure): Reading {
  return { ...unreadable(failure), answer: { reply: false, reason: "sender-ambiguous" } };
}
