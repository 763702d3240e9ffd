import { hostIndex } from "../../knowledge/host-index.ts";
import type { CarrierId, Knowledge, MerchantId } from "../../knowledge/knowledge.ts";
import type { Protection } from "../../knowledge/marketplace.ts";

/** A carrier that writes from a domain; `place` is its place among all carriers, `length` that of the domain as it is written. */
interface CarrierOfDomain {
  readonly id: CarrierId;
  readonly place: number;
  readonly length: number;
}

/** Who writes from a host, or has links there: worked out once, as every mail asks several times. */
interface Senders {
  readonly carriers: (host: string) => readonly CarrierOfDomain[];
  readonly marketplaces: (host: string) => readonly MerchantId[];
  /** Marketplaces and payment services. */
  readonly protections: (host: string) => readonly MerchantId[];
  /** Anybody's whom we know: senders and links of carriers, marketplaces and payment services. */
  readonly known: (host: string) => readonly true[];
}

const senders = new WeakMap<Knowledge, Senders>();

/** The index of one knowledge's domains. */
export function sendersOf(knowledge: Knowledge): Senders {
  const before = senders.get(knowledge);
  if (before !== undefined) return before;
  const carriers = [...knowledge.carriers.values()];
  const protections = [...knowledge.protections.values()];
  const protectionsBy = (isMeant: (protection: Protection) => boolean) =>
    hostIndex(
      protections
        .filter(isMeant)
        .flatMap(({ id, senderDomains }) => senderDomains.map((domain) => [domain, id] as const)),
    );
  const made: Senders = {
    carriers: hostIndex(
      carriers.flatMap(({ id, senderDomains }, place) =>
        senderDomains.map((domain) => [domain, { id, place, length: domain.length }] as const),
      ),
    ),
    marketplaces: protectionsBy(({ layer }) => layer === "marketplace"),
    protections: protectionsBy(() => true),
    known: hostIndex(
      [
        ...carriers.flatMap(({ senderDomains, links }) => [
          ...senderDomains,
          ...links.map(({ host }) => host),
        ]),
        ...protections.flatMap(({ senderDomains, linkHosts }) => [...senderDomains, ...linkHosts]),
      ].map((domain) => [domain, true] as const),
    ),
  };
  senders.set(knowledge, made);
  return made;
}
