import type { Carrier } from "../../knowledge/carrier.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message, Section } from "../../message/message.ts";
import { hostOfAddress, isBelow } from "../identity/domains.ts";
import { linkTargets } from "../identity/link-targets.ts";
import { nameHits } from "../identity/name-hits.ts";
import { readableSections } from "../identity/readable.ts";
import { kindWords } from "./kind-words.ts";

/** The closed list of what may speak against a mail. */
export const scamSignNames = [
  /** It calls itself a carrier or marketplace, and its address is not theirs. */
  "sender-not-of-carrier",
  /** The address looks like a carrier's: its name within another domain. */
  "look-alike-domain",
  /** Letters of two scripts in one word, or letters of formulas in place of plain ones. */
  "disguised-letters",
  /** It asks for money or for data by a link. */
  "asks-by-link",
  /** None of its links leads to whom it claims to be. */
  "foreign-links",
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
  if (isKnownHost(host, knowledge)) return [];
  const claimed = claimedParties(message, knowledge);
  const words = readableSections(message).flatMap((section) =>
    kindWords(section, knowledge).map((hit) => hit.value),
  );
  const signs: ScamSign[] = [];
  if (claimed.length > 0) signs.push("sender-not-of-carrier");
  if (claimed.some((party) => looksLike(host, party.names))) signs.push("look-alike-domain");
  if (isDisguised(`${message.from?.name ?? ""}\n${message.subject}`)) signs.push("disguised-letters");
  if (words.includes("feeWords") && message.links.length > 0) signs.push("asks-by-link");
  if (message.links.length > 0 && !hasLinkTo(message, knowledge)) signs.push("foreign-links");
  if (words.includes("urgencyWords")) signs.push("urgency");
  return isEnough(signs, words.includes("parcelWords")) ? signs : [];
}

function isEnough(signs: readonly ScamSign[], isAboutParcels: boolean): boolean {
  const has = (sign: ScamSign) => signs.includes(sign);
  if (has("disguised-letters") && (has("sender-not-of-carrier") || isAboutParcels)) return true;
  if (!has("foreign-links")) return false;
  if (has("sender-not-of-carrier")) return has("asks-by-link") || has("urgency");
  return isAboutParcels && has("asks-by-link") && has("urgency");
}

interface Party {
  readonly names: readonly string[];
}

function isKnownHost(host: string, knowledge: Knowledge): boolean {
  const isOf = (entry: { readonly senderDomains: readonly string[] }) =>
    entry.senderDomains.some((domain) => isBelow(host, domain));
  const isLinkHost = (carrier: Carrier) => carrier.links.some((link) => isBelow(host, link.host));
  return (
    [...knowledge.carriers.values()].some((carrier) => isOf(carrier) || isLinkHost(carrier)) ||
    [...knowledge.protections.values()].some(
      (protection) => isOf(protection) || protection.linkHosts.some((domain) => isBelow(host, domain)),
    )
  );
}

/** Whom the sender's display name claims to be. */
function claimedParties(message: Message, knowledge: Knowledge): readonly Party[] {
  const section: Section = { part: "from", kind: "subject", text: plainLetters(message.from?.name ?? "") };
  return nameHits(section, knowledge).map((hit) => ({
    names: [
      ...hit.value.carriers.map((id) => knowledge.carriers.get(id)?.name ?? ""),
      ...hit.value.merchants.map((id) => knowledge.protections.get(id)?.name ?? ""),
      section.text.slice(hit.start, hit.end),
    ],
  }));
}

/** Letters of formulas ("𝐔𝐏𝐒") as plain ones. */
const plainLetters = (text: string) => text.normalize("NFKC");

function looksLike(host: string, names: readonly string[]): boolean {
  const letters = host.replace(/[^a-z0-9]/g, "");
  return names.some((name) => {
    const brand = name.toLowerCase().replace(/[^a-z0-9]/g, "");
    return brand.length >= 3 && letters.includes(brand);
  });
}

function isDisguised(text: string): boolean {
  if (/[\u{1d400}-\u{1d7ff}]/u.test(text)) return true;
  const isMixed = (word: string) =>
    /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word);
  return (text.match(/\p{L}{3,40}/gu) ?? []).some(isMixed);
}

function hasLinkTo(message: Message, knowledge: Knowledge): boolean {
  return message.links
    .slice(0, 100)
    .some((link) =>
      linkTargets(link.href).some((target) => isKnownHost(new URL(target).hostname, knowledge)),
    );
}
