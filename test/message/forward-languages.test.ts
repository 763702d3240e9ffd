import { describe, expect, it } from "vitest";
import { forwards } from "../../lib/knowledge/clients/index.ts";
import { limits } from "../../lib/message/limits.ts";
import { parseMessage } from "../../lib/message/parse.ts";
import { unwrapForward } from "../../lib/message/unwrap.ts";

const sent = new Date("2026-07-12T21:05:00Z");
const styles = ["full", "long", "medium", "short"] as const;

/** A forward whose block is labelled by the words of one language that stand at `index` of its lists, round and round. */
function forward(words: (typeof forwards.labels)[number], index: number, separator: string, date: string) {
  const label = (list: readonly string[]) => list[index % list.length];
  return `From: Kim <kim@example.com>
To: track@robot.example
Subject: Fwd: A parcel
Date: Sun, 22 Nov 2026 10:00:00 +0100
Content-Type: text/plain; charset=utf-8

a note

${separator}
${label(words.from)}: Carrier <news@carrier.example>
${label(words.date)}: ${date}
${label(words.to)}: kim@example.com
${label(words.subject)}: A parcel is here

What the carrier says.
`;
}

async function unwrap(raw: string) {
  const parsed = await parseMessage(Buffer.from(raw), limits);
  if (!parsed.ok) throw new Error(parsed.failure.kind);
  const { originals, note } = await unwrapForward(parsed.value, limits, forwards);
  const [{ from, subject, sentAt, sections }] = originals;
  return { from: from?.address, subject, sentAt, note, text: sections.at(-1)?.text };
}

describe("a header block in each language", () => {
  it.each(forwards.labels.map((words) => [words.tag, words] as const))("%s", async (_, words) => {
    const { from, to, date, subject, forwarded } = words;
    const rounds = Math.max(...[from, to, date, subject, forwarded].map(({ length }) => length));
    for (let round = 0; round < rounds; round += 1) {
      const phrase = forwarded[round % forwarded.length];
      for (const separator of [`---------- ${phrase} ---------`, `${phrase}:`, ""]) {
        const found = await unwrap(forward(words, round, separator, "2026-07-12 21:05"));
        expect({ round, separator, ...found }).toEqual({
          round,
          separator,
          from: "news@carrier.example",
          subject: "A parcel is here",
          sentAt: "2026-07-12T21:05",
          note: "a note",
          text: "What the carrier says.",
        });
      }
    }
  });

  it.each(forwards.labels.map((words) => [words.tag, words] as const))("%s dates", async (tag, words) => {
    for (const style of styles) {
      const form = { dateStyle: style, timeStyle: "short", timeZone: "UTC" } as const;
      const date = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, form).format(sent);
      const { sentAt } = await unwrap(forward(words, 0, "", date));
      // Basque endings are not read, and a day of digits may be read in two ways: then there is no date, never a wrong one.
      const mayBeNull = style === "short" || tag === "eu";
      if (sentAt !== null || !mayBeNull) expect(`${date}: ${sentAt}`).toBe(`${date}: 2026-07-12T21:05`);
    }
  });

  it("never reads the year of a short date as its day", async () => {
    const korean = forwards.labels.find(({ tag }) => tag === "ko");
    if (korean === undefined) throw new Error("no Korean");
    const found = await unwrap(forward(korean, 0, "", "26. 5. 30. 오전 12:15"));
    expect(found.sentAt).toBe("2026-05-30T00:15");
  });
});
