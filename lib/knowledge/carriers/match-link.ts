import type { Carrier, TrackingLink } from "../carrier.ts";
import { isBelow } from "../domains.ts";
import { hostIndex } from "../host-index.ts";
import type { CarrierId } from "../knowledge.ts";
import { type Carriers, listOfCarriers } from "./carriers.ts";
import { compactNumber } from "./match-number.ts";

/** A carrier's page that a link leads to, and the number in it where the link has one. */
export interface LinkMatch {
  readonly carrierId: CarrierId;
  /** As compact token; null where the host is the carrier's but the link shows no number. */
  readonly trackingNumber: string | null;
}

const longestLink = 2_000;
const compiled = new Map<string, RegExp>();
const byHost = new WeakMap<readonly Carrier[], (host: string) => readonly Carrier[]>();

/**
 * Every carrier on whose tracking host a link ends, links with a number first, the longest host first.
 * A link is evidence of what the mail says, not that the mail is genuine.
 *
 * @param parsed the link taken apart, where somebody has done so before
 */
export function matchLink(
  href: string,
  carriers: Carriers,
  parsed: URL | null = URL.parse(href),
): readonly LinkMatch[] {
  const url = href.length <= longestLink && /^https?:\/\//i.test(href) ? parsed : null;
  if (url === null) return [];
  const found: (LinkMatch & { readonly weight: number })[] = [];
  for (const carrier of carriersOfHost(url.hostname, carriers)) {
    const links = carrier.links.filter((link) => isBelow(url.hostname, link.host));
    const numbers = links.map((link) => numberOf(url, link)).filter((number) => number !== null);
    const longest = Math.max(...links.map((link) => link.host.length));
    found.push({
      carrierId: carrier.id,
      trackingNumber: numbers[0] ?? null,
      weight: longest + (numbers.length > 0 ? 100 : 0),
    });
  }
  return found
    .toSorted((left, right) => right.weight - left.weight)
    .map(({ carrierId, trackingNumber }) => ({ carrierId, trackingNumber }));
}

/** Carriers with a link on the host, in their own order. */
function carriersOfHost(host: string, carriers: Carriers): readonly Carrier[] {
  const all = listOfCarriers(carriers);
  let index = byHost.get(all);
  if (index === undefined) {
    const places = hostIndex(all.flatMap(({ links }, place) => links.map((link) => [link.host, place])));
    index = (name) =>
      [...new Set(places(name))].sort((one, other) => one - other).flatMap((place) => all[place] ?? []);
    byHost.set(all, index);
  }
  return index(host);
}

function numberOf(url: URL, link: TrackingLink): string | null {
  for (const value of [...parameters(url, link), ...pathGroup(url, link)]) {
    const first = compactNumber(value.split(/[,;|]/)[0] ?? "");
    if (/[0-9]/.test(first)) return first;
  }
  return null;
}

/** Values of the named parameters, of the query and of a query inside the fragment. */
function parameters(url: URL, link: TrackingLink): readonly string[] {
  if (!link.query) return [];
  const names = new Set(link.query.map((name) => name.toLowerCase()));
  // Most links have neither, and parameters are dear to take apart.
  const query = url.search === "" ? [] : url.searchParams;
  const fragment = url.hash === "" ? [] : new URLSearchParams(url.hash.replace(/^#[^?&=]*[?&]|^#/, ""));
  return [...query, ...fragment].filter(([name]) => names.has(name.toLowerCase())).map(([, value]) => value);
}

function pathGroup(url: URL, link: TrackingLink): readonly string[] {
  if (!link.path) return [];
  const expression = compiled.get(link.path) ?? new RegExp(link.path, "i");
  compiled.set(link.path, expression);
  const group = expression.exec(decoded(`${url.pathname}${url.search}${url.hash}`).slice(0, 400))?.[1];
  return group ? [group] : [];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
