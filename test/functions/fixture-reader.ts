import type { Reader } from "../../functions/ports.ts";
import { placeCountries } from "../../lib/extract/place-countries.ts";
import type { Reading } from "../../lib/extract/reading.ts";
import { sharedKnowledge } from "../../lib/knowledge/load-shared.ts";

const field = "X-Test-Reading: ";

/** Reads what the test wrote into the mail, so that tests of the desk do not depend on what the reading understands. */
export const fixtureReader: Reader = {
  async read({ raw }) {
    const text = Buffer.from(raw).toString("latin1");
    const start = text.indexOf(field) + field.length;
    const reading: Reading = JSON.parse(
      Buffer.from(text.slice(start, text.indexOf("\r\n", start)), "base64").toString(),
    );
    return { ...reading, countries: placeCountries(reading.parcels, sharedKnowledge) };
  },
};

/** A mail that reads as given. Its headers are those of a person's forward unless told otherwise. */
export function mailOf(
  reading: Reading,
  headers: Readonly<Record<string, string>> = {},
  body = "See below.",
): string {
  const fields = {
    From: "Anna <anna@example.com>",
    To: "track@in.example",
    Subject: "Fwd: Your parcel",
    "Message-ID": "<forward-1@example.com>",
    Date: "Fri, 20 Nov 2026 12:00:00 +0000",
    ...headers,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return [...lines, `${field}${Buffer.from(JSON.stringify(reading)).toString("base64")}`, "", body, ""].join(
    "\n",
  );
}
