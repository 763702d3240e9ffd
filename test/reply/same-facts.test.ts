import { describe, expect, test } from "vitest";
import { knowledge } from "../../lib/knowledge/load.ts";
import { composeAnswer, draftReply } from "../../lib/reply/in-every-language.ts";
import { writtenLanguages } from "../../lib/reply/texts/written-languages.ts";
import { galleryViews } from "../../local/gallery/gallery-views.ts";
import { factsOf, readable } from "./facts.ts";

const flat = (text: string) => text.replace(/\s+/g, " ");

describe.each(writtenLanguages)("every kind of answer in %s", (language) => {
  const answers = galleryViews(language).map(({ name, view }) => ({
    name,
    answer: composeAnswer(view, knowledge),
    ...draftReply(view, knowledge),
  }));

  test("says the same as text and as HTML", () => {
    for (const { name, answer, text, html } of answers) {
      const forms = { text: flat(text), html: readable(html) };
      for (const fact of factsOf(answer)) {
        const sought = flat(fact).replace(/\.$/, "");
        expect(forms.text, name).toContain(sought);
        expect(forms.html, name).toContain(sought);
      }
    }
  });

  test("is in that language, and repeats its sentence where a list of mails shows it", () => {
    for (const { name, answer, html } of answers) {
      expect(answer.language, name).toBe(language);
      const preview = /<div style="display:none[^"]*">([^<]*)/.exec(html)?.[1];
      expect(readable(`<p>${preview}</p>`).trim(), name).toContain(flat(answer.sentence).trim());
    }
  });

  test("has no heading that only says the title again", () => {
    for (const { name, answer } of answers) {
      const headings = answer.sections.map(({ heading }) => heading);
      expect(headings, name).not.toContain(answer.title);
    }
  });
});

test("how much each kind says, and what it weighs", () => {
  const rows = galleryViews(writtenLanguages[0] as (typeof writtenLanguages)[number]).map(
    ({ name, view }) => {
      const bytes = new TextEncoder().encode(draftReply(view, knowledge).html).length;
      return { name, bytes, facts: factsOf(composeAnswer(view, knowledge)).length };
    },
  );
  // biome-ignore lint/suspicious/noConsole: the weight and the facts of each kind are part of what this test shows.
  console.info(
    rows
      .map(({ name, bytes, facts }) => `${(bytes / 1000).toFixed(1)} KB, ${facts} facts: ${name}`)
      .join("\n"),
  );
  for (const { name, bytes, facts } of rows) {
    expect(bytes, name).toBeLessThan(60_000);
    expect(facts, name).toBeGreaterThan(5);
  }
});
