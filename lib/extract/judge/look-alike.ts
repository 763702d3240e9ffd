import { isBelow } from "../../knowledge/domains.ts";
import { hostIndex } from "../../knowledge/host-index.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import lists from "../../knowledge/wordings/look-alikes.json" with { type: "json" };
import type { Link } from "../../message/message.ts";
import { isSameHouse } from "../../message/same-house.ts";
import { linkTargets } from "../identity/link-targets.ts";
import { sendersOf } from "../identity/senders.ts";

const throwAway = new Set(lists.throwAwayDomains);
const shorteners = hostIndex(lists.shortenerHosts.map((host) => [host, true] as const));

/** Letters of formulas, circled and small ones: a plain name is never written so. */
const drawnLetters = /[\u{1d400}-\u{1d7ff}\u24b6-\u24e9\u{1f130}-\u{1f189}\u1d00-\u1d2b]/u;
/** Signs without width within a word. */
const hiddenSigns = /\p{Script=Latin}[\u200b\u2060\u00ad\ufeff]\p{Script=Latin}/u;

/** Whether a host is one of a carrier, a marketplace, or of their tracking pages. */
export function isKnownHost(host: string, knowledge: Knowledge): boolean {
  return sendersOf(knowledge).known(host).length > 0;
}

/** Whether a text has letters of two scripts in one word, drawn letters, or signs that nobody sees. */
export function isDisguised(text: string): boolean {
  if (drawnLetters.test(text) || hiddenSigns.test(text)) return true;
  const isMixed = (word: string) =>
    /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word);
  return (text.match(/\p{L}{3,40}/gu) ?? []).some(isMixed);
}

/** A name as hosts write it. */
const brandOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/**
 * Whether a host is a name's own domain in some country: `dpd.ie`. Nobody else gets those, so that one that we do not know is
 * no sign. Under the endings that cost nothing it is one.
 */
export function isOwnDomain(host: string, names: readonly string[]): boolean {
  const labels = host.split(".");
  const end = labels.at(-1) ?? "";
  if (throwAway.has(end) || !/^(?:[a-z]{2}|com|net|org|eu)$/.test(end)) return false;
  const isSecondLevel =
    /^(?:co|com|gov|org|net|gob|or|ne|go)$/.test(labels.at(-2) ?? "") && labels.length > 2;
  const own = labels.at(isSecondLevel ? -3 : -2) ?? "";
  return names.some((name) => brandOf(name).length >= 3 && brandOf(name) === own.replace(/-/g, ""));
}

/** Whether a host has one of the names in it: `dhl-paket-info.example`. A short name counts only as a word of its own. */
export function looksLike(host: string, names: readonly string[]): boolean {
  const words = host.split(/[.-]/);
  const letters = host.replace(/[^a-z0-9]/g, "");
  return names.some((name) => {
    const brand = brandOf(name);
    return brand.length >= 3 && (words.includes(brand) || (brand.length >= 5 && letters.includes(brand)));
  });
}

/** Whether a host is one at which anybody gets an address for nothing. */
export function isFreeMail(host: string): boolean {
  return lists.freeMailHosts.some((domain) => isBelow(host, domain));
}

/** Hosts that the mail's links lead to, click counters' targets among them. */
export function linkHosts(links: readonly Link[]): readonly string[] {
  return [
    ...new Set(links.slice(0, 100).flatMap(({ href }) => linkTargets(href).map(({ url }) => url.hostname))),
  ];
}

/** Whether a link hides where it leads: a shortener, a bare number, an address with a name before it, or another host's letters. */
export function isHiddenLink(link: Link, knowledge: Knowledge): boolean {
  return linkTargets(link.href).some(({ url }) => {
    const host = url.hostname;
    if (shorteners(host).length > 0) return true;
    if (/^\d{1,3}(?:\.\d{1,3}){3}$|^\[/.test(host) || url.username !== "") return true;
    const shown = /^\s*(?:https?:\/\/)?((?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,24})(?:[/\s]|$)/i.exec(
      link.label.slice(0, 300),
    )?.[1];
    if (shown === undefined || !isKnownHost(shown.toLowerCase(), knowledge)) return false;
    return !isKnownHost(host, knowledge) && !isSameHouse(host, shown.toLowerCase());
  });
}
