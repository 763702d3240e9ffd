import { urlParameters } from "../../knowledge/carriers/url-parameters.ts";

const longestHref = 4_000;
const mostTargets = 12;

/** An address as it is written, and taken apart. */
export interface LinkTarget {
  readonly address: string;
  readonly url: URL;
}

/**
 * The addresses that a link may lead to: itself, and those that a click counter has in its path or query, in percent or
 * base64 code. Nothing is fetched.
 */
export function linkTargets(href: string): readonly LinkTarget[] {
  const before = known.get(href);
  if (before !== undefined) return before;
  const targets = findTargets(href);
  if (known.size >= mostKnown) known.clear();
  known.set(href, targets);
  return targets;
}

/** Links of the mail in hand: four extractors ask for the same. */
const known = new Map<string, readonly LinkTarget[]>();
const mostKnown = 256;

function findTargets(href: string): readonly LinkTarget[] {
  const targets: LinkTarget[] = [];
  const queue = [href.trim().slice(0, longestHref)];
  for (let at = 0; at < queue.length && targets.length < mostTargets; at++) {
    const target = asTarget(queue[at] ?? "");
    if (target === null || targets.some(({ address }) => address === target.address)) continue;
    targets.push(target);
    if (at < 6) queue.push(...innerAddresses(target.url).slice(0, 8));
  }
  return targets;
}

function asTarget(text: string): LinkTarget | null {
  const address = /^\/\//.test(text) ? `https:${text}` : text;
  const url = /^https?:\/\/[^\s/]/i.test(address) ? URL.parse(address) : null;
  return url === null ? null : { address, url };
}

/** What an address within another one cannot be without: most links have nothing of the kind. */
const traceOfAddress = /%|\/\/|aHR0c/;

function innerAddresses(url: URL): readonly string[] {
  const { pathname, search, hash } = url;
  if (!traceOfAddress.test(`${pathname}${search}${hash}`)) return [];
  const pieces = [
    ...urlParameters(url).all.map(([, value]) => value),
    ...`${pathname}${search}`.split(/[/?&=]/),
    afterScheme(decoded(`${pathname}${search}${hash}`)),
  ];
  return pieces
    .flatMap((piece) => [mayBegin.test(piece) ? decoded(piece) : "", fromBase64(piece)])
    .filter((piece) => /^(https?:)?\/\/[^\s/]/i.test(piece));
}

/** How an address begins, maybe in percent code. */
const mayBegin = /^[h/%]/i;

/** An address that stands unencoded or half encoded in a path: `/L0/https:%2F%2Fcarrier.example%2F...`. */
function afterScheme(text: string): string {
  const at = text.slice(1).search(/https?:\/\//i);
  return at < 0 ? "" : text.slice(at + 1);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Text of a base64 or base64url piece; empty where it is none. Twenty letters hold the shortest address worth decoding. */
function fromBase64(piece: string): string {
  if (piece.length < 20 || piece.length > 2_000 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(piece)) return "";
  const at = piece.search(/aHR0c/);
  if (at < 0) return "";
  try {
    const text = atob(
      piece
        .slice(at)
        .replace(/-/g, "+")
        .replace(/_/g, "/")
        .replace(/(?<!=)=+$/, ""),
    );
    return /^https?:\/\/[\x20-\x7e]+/.exec(text)?.[0] ?? "";
  } catch {
    return "";
  }
}
