import type { Carrier } from "../carrier.ts";
import { isBelow } from "../domains.ts";
import { hostIndex } from "../host-index.ts";
import type { CarrierId } from "../knowledge.ts";
import { type Carriers, listOfCarriers } from "./carriers.ts";
import { compactNumber } from "./match-number.ts";
import { urlParameters } from "./url-parameters.ts";

/** A carrier's page that a link leads to, and the number in it where the link has one. */
export interface LinkMatch {
  readonly carrierId: CarrierId;
  /** As compact token; null where the host is the carrier's but the link shows no number. */
  readonly trackingNumber: string | null;
}

/** A carrier's links on one host. */
interface LinksOnHost {
  readonly carrierId: CarrierId;
  /** Length of the longest of their hosts, as it is written. */
  readonly longest: number;
  readonly links: readonly { readonly names: ReadonlySet<string>; readonly path: RegExp | null }[];
}

const longestLink = 2_000;
const compiled = new Map<string, RegExp>();
const byHost = new WeakMap<readonly Carrier[], (host: string) => readonly LinksOnHost[]>();

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
  return linksOn(url.hostname, carriers)
    .map(({ carrierId, longest, links }) => {
      const trackingNumber = numberIn(url, links);
      return { carrierId, trackingNumber, weight: longest + (trackingNumber === null ? 0 : 100) };
    })
    .sort((left, right) => right.weight - left.weight)
    .map(({ carrierId, trackingNumber }) => ({ carrierId, trackingNumber }));
}

/** Carriers with a link on the host, in their own order. */
function linksOn(host: string, carriers: Carriers): readonly LinksOnHost[] {
  const all = listOfCarriers(carriers);
  let index = byHost.get(all);
  if (index === undefined) {
    const places = hostIndex(all.flatMap(({ links }, place) => links.map((link) => [link.host, place])));
    index = remembered((name) =>
      [...new Set(places(name))]
        .sort((one, other) => one - other)
        .flatMap((place) => linksOf(all[place] as Carrier, name)),
    );
    byHost.set(all, index);
  }
  return index(host);
}

/** Hosts that are remembered: a mail's links lead to few, and mails of one sender to the same. */
const mostHosts = 500;

function remembered<Value>(find: (host: string) => Value): (host: string) => Value {
  const known = new Map<string, Value>();
  return (host) => {
    let value = known.get(host);
    if (value === undefined) {
      value = find(host);
      if (known.size >= mostHosts) known.clear();
      known.set(host, value);
    }
    return value;
  };
}

function linksOf(carrier: Carrier, host: string): LinksOnHost {
  const links = carrier.links.filter((link) => isBelow(host, link.host));
  return {
    carrierId: carrier.id,
    longest: Math.max(...links.map((link) => link.host.length)),
    links: links.map(({ query, path }) => ({
      names: new Set((query ?? []).map((name) => name.toLowerCase())),
      path: path === undefined ? null : expressionOf(path),
    })),
  };
}

function expressionOf(path: string): RegExp {
  const expression = compiled.get(path) ?? new RegExp(path, "i");
  compiled.set(path, expression);
  return expression;
}

/** The first number in a parameter or in the path, as one of a carrier's links has it there. */
function numberIn(url: URL, links: LinksOnHost["links"]): string | null {
  for (const { names, path } of links) {
    if (names.size > 0) {
      for (const [name, value] of urlParameters(url).all) {
        const number = names.has(name) ? numberOf(value) : null;
        if (number !== null) return number;
      }
    }
    const group = path?.exec(decoded(`${url.pathname}${url.search}${url.hash}`).slice(0, 400))?.[1];
    const number = group ? numberOf(group) : null;
    if (number !== null) return number;
  }
  return null;
}

function numberOf(value: string): string | null {
  const first = compactNumber(value.split(/[,;|]/)[0] ?? "");
  return /[0-9]/.test(first) ? first : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
