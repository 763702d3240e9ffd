import { describe, expect, test } from "vitest";
import { firstSentence } from "../../lib/reply/first-sentence.ts";

describe("the first sentence of a text", () => {
  test.each([
    ["It is at customs. You need do nothing.", "It is at customs.", "You need do nothing."],
    ["Is it there? Then all is well.", "Is it there?", "Then all is well."],
    [
      "Zu diesem Paket schreiben wir bis Mittwoch, 25. November nichts. Der letzte Tag bleibt.",
      "Zu diesem Paket schreiben wir bis Mittwoch, 25. November nichts.",
      "Der letzte Tag bleibt.",
    ],
    ["It was on 20 November 2026. Look again.", "It was on 20 November 2026.", "Look again."],
    ["Ask, e.g. a neighbour", "Ask, e.g. a neighbour", ""],
  ])("of “%s”", (text, first, rest) => {
    expect(firstSentence(text)).toEqual({ first, rest });
  });
});
