import { serveReader } from "../../../functions/adapters/killable-reader-protocol.ts";
import type { Reading } from "../../../lib/extract/reading.ts";
import { as, type LanguageTag } from "../../../lib/units.ts";

/** Stands for a reader with a hole in it: the mail's one word says through which it falls. */
serveReader(async (raw) => {
  const word = new TextDecoder().decode(raw);
  if (word === "spin") while (true) word.indexOf("x");
  if (word === "wait") await new Promise((resolve) => setTimeout(resolve, 1_000_000));
  if (word === "buffers") {
    const held: Uint8Array[] = [];
    for (let count = 0; count < 200; count += 1) held.push(new Uint8Array(1024 * 1024).fill(1));
    await new Promise((resolve) => setTimeout(resolve, 1_000_000));
    return reading(String(held.length));
  }
  if (word === "heap") {
    const held: string[][] = [];
    while (true) held.push(new Array(10_000).fill(String(held.length)));
  }
  if (word === "throw") throw new RangeError("words of the mail");
  return reading(word);
});

function reading(subject: string): Reading {
  return {
    kind: "not-shipping",
    answer: { reply: true, reason: "not-shipping" },
    original: { from: null, subject, sentAt: null, wrapper: "none", depth: 0 },
    note: null,
    language: as<LanguageTag>("en"),
    parcels: [],
    scamSigns: [],
    notUnderstood: [],
    isTruncated: false,
    failure: null,
  };
}
