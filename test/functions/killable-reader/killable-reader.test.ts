import { afterAll, describe, expect, it } from "vitest";
import { type KillableReader, killableReader } from "../../../functions/adapters/killable-reader.ts";
import { as, type Bytes, type Seconds } from "../../../lib/units.ts";

const bounds = {
  cpuSeconds: as<Seconds>(0.5),
  wallSeconds: as<Seconds>(2),
  memoryBytes: as<Bytes>(128 * 1024 * 1024),
};
const script = new URL("./hostile-worker.ts", import.meta.url);
const mail = (word: string) => ({ raw: new TextEncoder().encode(word) });

describe("a reader within bounds", () => {
  const reader: KillableReader = killableReader(bounds, script);
  afterAll(() => reader.stop());

  it.each([
    ["spin", { kind: "reader-overrun", bound: "cpu" }],
    ["wait", { kind: "reader-overrun", bound: "wall" }],
    ["buffers", { kind: "reader-overrun", bound: "memory" }],
    ["heap", { kind: "reader-overrun", bound: expect.stringMatching(/^(memory|cpu)$/) }],
    ["throw", { kind: "parser-refused", stage: "mime" }],
  ])("a mail that makes it %s ends as unreadable, and the next mail is read", async (word, failure) => {
    const [stopped, next] = await Promise.all([reader.read(mail(word)), reader.read(mail("next"))]);
    expect(stopped).toMatchObject({ kind: "unreadable", failure });
    expect(JSON.stringify(stopped)).not.toContain("words of the mail");
    expect(next).toMatchObject({ kind: "not-shipping", original: { subject: "next" }, failure: null });
  });

  it("answers mails in the order in which they came", async () => {
    const words = ["a", "b", "c", "d"];
    const readings = await Promise.all(words.map((word) => reader.read(mail(word))));
    expect(readings.map((reading) => reading.original.subject)).toEqual(words);
  });
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
