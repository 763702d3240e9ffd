import { describe, expect, it } from "vitest";
import { parseCommand } from "../../lib/conversation/parse-command.ts";
import { plan } from "../../lib/escalation/make-plan.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { commandWords } from "../../lib/reply/texts/commands.ts";
import { packFor } from "../../lib/reply/texts/index.ts";
import { replyWords } from "../../lib/reply/texts/reply-words.ts";
import { writtenLanguages } from "../../lib/reply/texts/written-languages.ts";
import { applyReading } from "../../lib/timeline/apply-reading.ts";
import { as, type LanguageTag, type LocalDate, type ZoneId } from "../../lib/units.ts";
import { eventReading, foldContext, reading } from "../timeline/readings.ts";

const today = as<LocalDate>("2026-11-20");
const zone = as<ZoneId>("UTC");

function parsed(text: string) {
  return parseCommand(text, { knowledge, today, languages: [as<LanguageTag>("en")], names: [] });
}

/** Every reply that a plan offers, over every status, with and without a shop. */
const offered = [
  ...new Set(
    [...knowledge.statuses.keys()].flatMap((status) =>
      [null, "aliexpress"].flatMap((merchant) => {
        const told = reading("2026-11-19T10:00:00Z", [
          {
            trackingNumber: "LX123456785CN",
            merchant,
            events: [eventReading({ status, statusText: "As the mail says", place: "Madrid, ES" })],
          },
        ]);
        const { timelines } = applyReading([], told, foldContext());
        return timelines.flatMap((timeline) =>
          plan(timeline, knowledge, today, zone).questions.flatMap(({ answers }) =>
            answers.map(({ reply }) => reply),
          ),
        );
      }),
    ),
  ),
];

describe("every reply that an answer offers is understood", () => {
  it("sees the plans' questions", () => {
    expect(offered.length).toBeGreaterThan(15);
  });

  it.each(offered.map((reply) => [reply]))("“%s”", (reply) => {
    // The person puts the number or the country in its place.
    const text = (reply.endsWith(" ") ? `${reply}LX223456788CN` : reply).replace("COUNTRY", "Spain");
    expect(parsed(text).kind).toBe("commands");
  });

  /** Each command with a value that fits it. */
  const examples = commandWords.map((words) => {
    const value = values[words];
    return (value === undefined ? words : `${words} ${value}`)
      .replace("{n}", "3")
      .replace("{day}", "2026-11-06")
      .replace("SHOP", "AliExpress")
      .replace("country COUNTRY", "country Spain")
      .replace("carrier NAME", "carrier UPS")
      .replace("rename NAME", "rename lamp");
  });

  it.each(writtenLanguages.map((tag) => [tag]))("and each command in %s, as what it is in English", (tag) => {
    const { commands } = packFor(tag).pack;
    const meant = (text: string) => {
      const found = parsed(text);
      return found.kind === "commands" ? found.commands.map(({ kind }) => kind).join() : found.kind;
    };
    const wrong = examples
      .map((english) => ({ english, own: replyWords(english, commands) }))
      .filter(({ english, own }) => meant(own) !== meant(english) || !/^[a-z-]+$/.test(meant(own)))
      .map(({ english, own }) => `${english} -> ${own}: ${meant(own)}, not ${meant(english)}`);
    expect(wrong).toEqual([]);
  });

  it.each(writtenLanguages.map((tag) => [tag]))("and none of %s is left in English", (tag) => {
    const { commands } = packFor(tag).pack;
    const left = offered.filter((reply) => replyWords(reply, commands) === reply);
    // A word can be the same in both languages, and then it is the reader's own.
    const own = new Set<string>(Object.values(commands));
    expect(left.filter((reply) => ![...own].some((words) => reply.startsWith(words)))).toEqual([]);
  });
});

/** What stands behind the words of a command that takes a value. */
const values: Readonly<Record<string, string>> = {
  bought: "2026-11-06",
  "bought at": "AliExpress",
  deadline: "2026-12-10",
  country: "ES",
  number: "LX223456788CN",
  language: "de",
  zone: "Europe/Madrid",
  "quiet hours": "22-7",
  setup: "gmail",
  join: "other@example.com",
};
