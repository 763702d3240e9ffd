import { hostOfAddress } from "../../knowledge/domains.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message, Section } from "../../message/message.ts";
import { nameHits } from "../identity/name-hits.ts";
import { readableSections } from "../identity/readable.ts";
import { kindWords } from "./kind-words.ts";
import {
  isDisguised,
  isFreeMail,
  isHiddenLink,
  isKnownHost,
  isOwnDomain,
  linkHosts,
  looksLike,
} from "./look-alike.ts";
import { hasRealNumber } from "./real-number.ts";

/** The closed list of what may speak against a mail. */
export const scamSignNames = [
  /** It calls itself a carrier or marketplace, and its address is not theirs. */
  "sender-not-of-carrier",
  /** An address or a link looks like a carrier's: its name within another domain. */
  "look-alike-domain",
  /** Letters of two scripts in one word, or letters of formulas in place of plain ones. */
  "disguised-letters",
  /** It asks for money or for data by a link. */
  "asks-by-link",
  /** None of its links leads to whom it claims to be. */
  "foreign-links",
  /** A link that hides where it leads. */
  "hidden-link",
  "urgency",
] as const;
export type ScamSign = (typeof scamSignNames)[number];

/**
 * Signs that a mail only plays a carrier or marketplace; empty unless several come together. What cannot be checked is no sign:
 * an inline forward has no signature, and an original without an address is not judged.
 */
export function scamSigns(message: Message, knowledge: Knowledge): readonly ScamSign[] {
  const address = message.from?.address ?? "";
  if (address === "") return [];
  const host = hostOfAddress(address);
  const isFromKnown = isKnownHost(host, knowledge);
  const names = isFromKnown ? [] : claimedNames(message, knowledge).filter((of) => !isOwnDomain(host, of));
  const words = new Set(
    readableSections(message).flatMap((section) => kindWords(section, knowledge).map((hit) => hit.value)),
  );
  const hosts = linkHosts(message.links);
  const unknown = hosts.filter((entry) => !isKnownHost(entry, knowledge));
  const isForeign = hosts.length > 0 && unknown.length === hosts.length;
  const isAsking =
    words.has("feeWords") && (message.links.length > 0 || (names.length > 0 && isFreeMail(host)));
  const isLikeSender = names.some((of) => looksLike(host, of));
  const isLikeLink = isForeign && unknown.some((entry) => names.some((of) => looksLike(entry, of)));
  const signs: ScamSign[] = [];
  if (names.length > 0) signs.push("sender-not-of-carrier");
  if (isLikeSender || isLikeLink) signs.push("look-alike-domain");
  if (isDisguised(`${message.from?.name ?? ""}\n${message.subject}`)) signs.push("disguised-letters");
  if (isAsking) signs.push("asks-by-link");
  if (isForeign) signs.push("foreign-links");
  if (message.links.slice(0, 100).some((link) => isHiddenLink(link, knowledge))) signs.push("hidden-link");
  if (words.has("urgencyWords") || (names.length > 0 && words.has("pressureWords"))) signs.push("urgency");
  const around: Circumstances = {
    isAboutParcels: words.has("parcelWords"),
    isOfNobody: names.length === 0 && !hasRealNumber(message, knowledge),
    isFreeMail: isFreeMail(host),
    isLikeSender,
    hasUnknownLink: unknown.length > 0,
  };
  return (isFromKnown ? isEnoughOfKnown : isEnoughOfForeign)(signs, around) ? signs : [];
}

/** What is no sign by itself, and weighs with the signs. */
interface Circumstances {
  readonly isAboutParcels: boolean;
  /** It claims to be nobody whom we know, and has no number that speaks for it. */
  readonly isOfNobody: boolean;
  readonly isFreeMail: boolean;
  readonly isLikeSender: boolean;
  readonly hasUnknownLink: boolean;
}

/** A forward does not show whether a carrier's own address is true: only what no carrier does speaks against it. */
function isEnoughOfKnown(signs: readonly ScamSign[], { isAboutParcels }: Circumstances): boolean {
  const has = (sign: ScamSign) => signs.includes(sign);
  if (has("disguised-letters") && has("asks-by-link")) return true;
  return (
    isAboutParcels && has("hidden-link") && has("foreign-links") && has("asks-by-link") && has("urgency")
  );
}

function isEnoughOfForeign(signs: readonly ScamSign[], around: Circumstances): boolean {
  const has = (sign: ScamSign) => signs.includes(sign);
  if (has("disguised-letters") && (has("sender-not-of-carrier") || around.isAboutParcels)) return true;
  if (has("sender-not-of-carrier")) {
    if (has("asks-by-link") && (around.isFreeMail || (around.isLikeSender && around.hasUnknownLink)))
      return true;
    return (has("foreign-links") || has("hidden-link")) && (has("asks-by-link") || has("urgency"));
  }
  if (!around.isOfNobody || !around.isAboutParcels) return false;
  return has("foreign-links") && has("asks-by-link") && (has("urgency") || has("hidden-link"));
}

/** Names of whom the mail claims to be: its display name, or what its subject begins with as a heading ("UPS: ..."). */
function claimedNames(message: Message, knowledge: Knowledge): readonly (readonly string[])[] {
  const name: Section = { part: "from", kind: "subject", text: plainLetters(message.from?.name ?? "") };
  const subject: Section = { part: "from", kind: "subject", text: plainLetters(message.subject) };
  const heading = nameHits(subject, knowledge).filter(
    (hit) => hit.start === 0 && /^\s?[:|]/.test(subject.text.slice(hit.end)),
  );
  // "Max from the eBay shop" is not eBay: a name stands at the beginning, a carrier's at the end too ("Team DHL").
  const own = nameHits(name, knowledge).filter(
    ({ start, end, value }) =>
      !/\p{L}/u.test(name.text.slice(0, start)) ||
      (value.carriers.length > 0 && !/\p{L}/u.test(name.text.slice(end))),
  );
  const named = [
    ...own.map((hit) => ({ hit, text: name.text })),
    ...heading.map((hit) => ({ hit, text: subject.text })),
  ];
  return named.map(({ hit, text }) => [
    ...hit.value.carriers.map((id) => knowledge.carriers.get(id)?.name ?? ""),
    ...hit.value.merchants.map((id) => knowledge.protections.get(id)?.name ?? ""),
    text.slice(hit.start, hit.end),
  ]);
}

/** Letters of formulas ("𝐔𝐏𝐒") as plain ones, and signs without width away. */
const plainLetters = (text: string) => text.normalize("NFKC").replace(/[\u200b\u2060\u00ad\ufeff]/g, "");
