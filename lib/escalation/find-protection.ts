import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Protection } from "../knowledge/marketplace.ts";
import type { CountryCode } from "../units.ts";
import { isInUnion } from "./european-union.ts";

/** The record of a shop or payment method by its id, its name or another name of it; null where we have none. */
export function findProtection(
  name: string | null,
  layer: Protection["layer"],
  knowledge: Knowledge,
): Protection | null {
  if (name === null) return null;
  const wanted = fold(name);
  const inLayer = [...knowledge.protections.values()].filter((each) => each.layer === layer);
  return (
    inLayer.find((each) => fold(each.id) === wanted) ??
    inLayer.find((each) => [each.name, ...each.aliases].some((known) => fold(known) === wanted)) ??
    null
  );
}

/** The laws that hold for a buyer in a country. */
export function lawsOf(country: CountryCode | null, knowledge: Knowledge): readonly Protection[] {
  if (country === null) return [];
  return [...knowledge.protections.values()].filter(
    (each) =>
      each.layer === "law" &&
      (each.countries.includes(country) || (isInUnion(country) && each.countries.includes("EU"))),
  );
}

function fold(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_.-]+/g, "");
}
