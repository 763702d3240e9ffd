import { describe, expect, it } from "vitest";
import { extractEvents } from "../../lib/extract/status/extract-events.ts";
import { parsePhrase } from "../../lib/extract/status/phrase-pattern.ts";
import { languages } from "../../lib/knowledge/languages/index.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { reasonCodes, statusCodes } from "../../lib/knowledge/status.ts";
import { messageOf } from "../extract/status/message-of.ts";

describe.each(languages.map((language) => [language.tag, language] as const))("%s", (_tag, language) => {
  it("names only statuses and reasons of the taxonomy, each group once", () => {
    const ids = language.statuses.map((group) => group.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const group of language.statuses) {
      expect(statusCodes).toContain(group.status);
      if (group.reason) expect(reasonCodes).toContain(group.reason);
    }
    for (const reason of Object.keys(language.reasons)) expect(reasonCodes).toContain(reason);
  });

  it("has wordings that can be matched, and parentheses that close", () => {
    const phrases = language.statuses.flatMap((group) => [...group.phrases, ...group.headings]);
    expect(phrases.length).toBeGreaterThan(25);
    const broken = phrases.filter(
      (phrase) => parsePhrase(phrase) === undefined || /[()]/.test(phrase.replace(/\([^()]*\)/g, "")),
    );
    expect(broken).toEqual([]);
  });

  it("says customs news, delivery, collection and failure", () => {
    const said = new Set(language.statuses.map((group) => group.status));
    for (const status of [
      "import.exception",
      "import.charges_due",
      "import.cleared",
      "delivery.out_for_delivery",
      "delivery.attempt_failed",
      "delivery.ready_for_pickup",
      "done.delivered",
      "order.shipped",
      "end.returning",
    ]) {
      expect(said).toContain(status);
    }
  });

  it("reads its examples as a subject or a sentence", () => {
    const wrong = language.statuses.flatMap((group) =>
      group.examples.match.flatMap((text) => {
        const read = (["plain", "subject"] as const).map(
          (kind) => extractEvents(messageOf(text, kind), knowledge).at(-1)?.value.status,
        );
        return read.includes(group.status) ? [] : [`${group.id}: ${text} -> ${read.join(" / ")}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("reads nothing where nothing is said", () => {
    const claimed = language.saysNothing.flatMap((text) => {
      const event = extractEvents(messageOf(text), knowledge).at(-1);
      return event ? [`${text} -> ${event.value.status} (${event.evidence[0].quote})`] : [];
    });
    expect(language.saysNothing.length).toBeGreaterThan(2);
    expect(claimed).toEqual([]);
  });
});
