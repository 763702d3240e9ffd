import type { Carrier } from "../carrier.ts";

/** Carriers as a map, a list, or what runs over them. */
export type Carriers = Iterable<Carrier> | { values(): Iterable<Carrier> };

const lists = new WeakMap<object, readonly Carrier[]>();

/**
 * The carriers as a list, the same one for the same carriers, so that what is worked out of them once can be kept by it. A map
 * or a list is known again at once; what runs over one is a new object each time, and is compared.
 */
export function listOfCarriers(carriers: Carriers): readonly Carrier[] {
  const known = lists.get(carriers);
  if (known !== undefined) return known;
  const isKept = "values" in carriers;
  const list = [...(isKept ? carriers.values() : carriers)];
  const first = list[0];
  const before = first === undefined ? undefined : lists.get(first);
  const isSame = before?.length === list.length && list.every((carrier, at) => carrier === before[at]);
  const same = isSame ? before : list;
  if (first !== undefined) lists.set(first, same);
  if (isKept) lists.set(carriers, same);
  return same;
}
