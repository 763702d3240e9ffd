import { describe, expect, it } from "vitest";
import { killableReader } from "../../../functions/adapters/killable-reader.ts";
import { as, type Bytes, type Seconds } from "../../../lib/units.ts";

/** Wide enough for a busy machine; each case narrows the one bound that it is about. */
const bounds = {
  cpuSeconds: as<Seconds>(50),
  wallSeconds: as<Seconds>(50),
  memoryBytes: as<Bytes>(1024 * 1024 * 1024),
};
const script = new URL("./hostile-worker.ts", import.meta.url);
const mail = (word: string) => ({ raw: new TextEncoder().encode(word) });

describe("a mail that falls through a hole in the reader ends as unreadable, and the next mail is read", () => {
  const little = { memoryBytes: as<Bytes>(100 * 1024 * 1024) };
  it.each([
    ["spin", { cpuSeconds: as<Seconds>(0.5) }, { kind: "reader-overrun", bound: "cpu" }],
    ["wait", { wallSeconds: as<Seconds>(0.5) }, { kind: "reader-overrun", bound: "wall" }],
    ["buffers", little, { kind: "reader-overrun", bound: "memory" }],
    ["heap", little, { kind: "reader-overrun", bound: "memory" }],
    ["throw", {}, { kind: "parser-refused", stage: "mime" }],
  ])("%s", async (word, narrow, failure) => {
    const reader = killableReader({ ...bounds, ...narrow }, script);
    const stopped = await reader.read(mail(word));
    const next = await reader.read(mail("next"));
    await reader.stop();
    expect(stopped).toMatchObject({ kind: "unreadable", failure });
    expect(JSON.stringify(stopped)).not.toContain("words of the mail");
    expect(next).toMatchObject({ kind: "not-shipping", original: { subject: "next" }, failure: null });
  });
});

it("lays to no mail's charge what memory the rest of the process takes", async () => {
  const narrow = { memoryBytes: as<Bytes>(100 * 1024 * 1024), wallSeconds: as<Seconds>(1) };
  const reader = killableReader({ ...bounds, ...narrow }, script);
  const reading = reader.read(mail("wait"));
  const elsewhere = Array.from({ length: 200 }, () => new Uint8Array(1024 * 1024).fill(1));
  expect((await reading).failure).toEqual({ kind: "reader-overrun", bound: "wall" });
  expect(elsewhere).toHaveLength(200);
  await reader.stop();
});

it("answers mails in the order in which they came", async () => {
  const reader = killableReader(bounds, script);
  const words = ["a", "b", "c", "d"];
  const readings = await Promise.all(words.map((word) => reader.read(mail(word))));
  await reader.stop();
  expect(readings.map((reading) => reading.original.subject)).toEqual(words);
});

it("reads nothing more once it is stopped", async () => {
  const reader = killableReader(bounds, script);
  expect((await reader.read(mail("once"))).original.subject).toBe("once");
  await reader.stop();
  await expect(reader.read(mail("again"))).rejects.toThrow("stopped");
});

it("says so where its worker cannot start, as that is no mail's fault", async () => {
  const reader = killableReader(bounds, new URL("./there-is-none.ts", import.meta.url));
  await expect(reader.read(mail("any"))).rejects.toThrow();
  await reader.stop();
});
