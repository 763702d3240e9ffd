import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { scamSignNames } from "../../lib/extract/judge/scam-signs.ts";
import { answerReasons, mailKinds, type Reading } from "../../lib/extract/reading.ts";
import { reasonCodes, statusCodes } from "../../lib/knowledge/status.ts";
import { limits } from "../../lib/message/limits.ts";
import { parseMessage } from "../../lib/message/parse.ts";
import { main } from "../../local/read.ts";
import { mailOf } from "./mails.ts";

const schema = JSON.parse(readFileSync("docs/read.schema.json", "utf8"));
const isReading = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

const shipped = mailOf({
  from: "Bright Lamps <orders@brightlamps.example>",
  subject: "Your order BL-20394 has shipped",
  html: '<p>Your order #BL-20394 has shipped with UPS.</p><p>Tracking number: 1Z999AA10123456784</p><p>Estimated delivery: Tuesday, 24 November 2026</p><a href="https://www.ups.com/track?tracknum=1Z999AA10123456784">Track</a>',
});
const mails: Readonly<Record<string, Uint8Array>> = {
  "empty.eml": new Uint8Array(),
  "noise.eml": Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256),
  "person.eml": mailOf({ from: "bob@example.org", subject: "hello", text: "list" }),
  "shipped.eml": shipped,
};

let folder = "";
let printed: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "read-"));
  for (const [name, raw] of Object.entries(mails)) writeFileSync(join(folder, name), raw);
  printed = [];
  vi.spyOn(console, "log").mockImplementation((text: string) => void printed.push(text));
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const readings = () => printed.map((line) => JSON.parse(line) as Reading & { readonly file: string });

describe("read", () => {
  it("prints one object of the schema for each mail of a folder, in the order of their names", async () => {
    expect(await main([folder])).toBe(0);
    expect(readings().map((reading) => reading.file)).toEqual(
      Object.keys(mails).map((name) => join(folder, name)),
    );
    for (const reading of readings()) expect(isReading(reading) ? [] : isReading.errors).toEqual([]);
    expect(readings()[3]?.parcels[0]).toMatchObject({
      carrier: "ups",
      trackingNumber: "1Z999AA10123456784",
      orderNumber: "BL-20394",
    });
  });

  it("quotes the mail's own text, at its place", async () => {
    await main([join(folder, "shipped.eml")]);
    const message = await parseMessage(shipped, limits);
    if (!message.ok) throw new Error("the mail was not read");
    const evidence = readings()[0]?.parcels[0]?.evidence ?? [];
    expect(evidence.length).toBeGreaterThan(3);
    for (const { part, start, end, quote } of evidence) {
      expect(message.value.sections.find((section) => section.part === part)?.text.slice(start, end)).toBe(
        quote,
      );
    }
  });

  it("says by its exit code what went wrong", async () => {
    expect(await main([join(folder, "absent.eml"), join(folder, "person.eml")])).toBe(1);
    expect(printed).toHaveLength(1);
    expect(await main([])).toBe(2);
    expect(await main(["--nonsense"])).toBe(2);
    expect(await main(["--help"])).toBe(0);
  });

  it("has a schema with the same closed lists as the code", () => {
    expect(schema.properties.kind.enum).toEqual([...mailKinds]);
    expect(schema.properties.answer.properties.reason.enum).toEqual([...answerReasons]);
    expect(schema.properties.scamSigns.items.enum).toEqual([...scamSignNames]);
    expect(schema.$defs.status.enum).toEqual([...statusCodes]);
    expect(schema.$defs.reason.enum).toEqual([...reasonCodes]);
  });
});
