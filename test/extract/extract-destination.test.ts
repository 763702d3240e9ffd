import { describe, expect, it } from "vitest";
import { extractDestination } from "../../lib/extract/extract-destination.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { messageOf } from "./status/message-of.ts";

const countryIn = (text: string, kind: "html" | "plain" = "html") =>
  extractDestination(messageOf(text, kind), knowledge)[0]?.value ?? null;

describe("extractDestination", () => {
  it.each([
    ["Shipping to: Madrid, Spain", "ES"],
    ["Destination: ES", "ES"],
    ["Destination country\tGermany", "DE"],
    ["Zielland: Österreich", "AT"],
    ["Pays de destination : Belgique", "BE"],
    ["País de destino: Chile", "CL"],
    ["Kraj docelowy: Polska", "PL"],
    ["Ship to:\nChad Miller\n12 Mill Lane\nLouisville, KY 40213\n\nThank you", "US"],
    ["Delivery address:\nAna Ruiz\nCalle Mayor 1\n28013 Madrid\nSpain\nOrder date: 2 November 2026", "ES"],
    ["Lieferadresse\nAnna Berg\nHauptstr. 1\n1010 Wien\nÖsterreich", "AT"],
    ["Shipping address\tTom Lee\nCurzon Road 3\nLeeds\nUnited Kingdom\nOrder\t12345", "GB"],
  ])("%j goes to %s", (text, country) => {
    expect(countryIn(text)).toBe(country);
    expect(countryIn(text, "plain")).toBe(country);
  });

  it.each([
    ["a town alone", "Shipping to: Madrid"],
    ["a sentence", "Your parcel is on its way to Spain."],
    ["a country that nobody labels", "Spain\n\nTracking number: LP00123456789012"],
    ["a name that is a country's too", "Ship to: Jordan\nTracking number: LP00123456789012"],
    ["a state that is a country's name too", "Shipping to: Atlanta, Georgia"],
    ["a code that is a state's too", "Destination: CA"],
    ["what follows the field", "Shipping to: Madrid\n\nSpain"],
    ["the next field's value", "Shipping to: Madrid\nShipped from: China"],
    ["two fields that differ", "Destination: Spain\n\nDestination: France"],
  ])("%s says no country", (_what, text) => {
    expect(countryIn(text)).toBeNull();
    expect(countryIn(text, "plain")).toBeNull();
  });

  it("quotes the country's line and its label, where they stand", () => {
    const text = "Tracking number: LP00123456789012\nShipping to: Madrid, Spain\n";
    const [found] = extractDestination(messageOf(text, "html"), knowledge);
    expect(found?.evidence.map(({ quote }) => quote)).toEqual(["Madrid, Spain", "Shipping to"]);
    for (const { quote, span } of found?.evidence ?? []) expect(text.slice(span.start, span.end)).toBe(quote);
  });
});
