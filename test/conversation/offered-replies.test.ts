import { describe, expect, it } from "vitest";
import { parseCommand } from "../../lib/conversation/parse-command.ts";
import { plan } from "../../lib/escalation/make-plan.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { fill } from "../../lib/reply/fill.ts";
import { textsFor, writtenLanguages } from "../../lib/reply/texts/index.ts";
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

  it.each(writtenLanguages.map((tag) => [tag]))("and what the help in %s shows", (tag) => {
    const { texts } = textsFor(tag);
    const wrong = texts.commands
      .map(({ reply }) => fill(reply, { day: "2026-11-06", later: "2026-12-10" }))
      .filter((reply) => parsed(reply).kind !== "commands");
    expect(wrong).toEqual([]);
  });
});
