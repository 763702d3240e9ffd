import { expect, test } from "vitest";
import { knowledge } from "../../lib/knowledge/load.ts";
import { draftReply } from "../../lib/reply/in-every-language.ts";
import { writtenLanguages } from "../../lib/reply/texts/written-languages.ts";
import { galleryViews } from "../../local/gallery/gallery-views.ts";

/** A blank that a text has, and that nobody fills, would be printed as it stands. */
const blank = /\{[A-Za-z]+(?::[a-z]+)?\}/g;

test.each(writtenLanguages.map((tag) => [tag]))(
  "no blank is left open in any kind of answer in %s",
  (language) => {
    const views = galleryViews(language);
    expect(views.length).toBeGreaterThan(10);
    const left = views.flatMap(({ name, view }) => {
      const { subject, text, html } = draftReply(view, knowledge);
      return [...`${subject}\n${text}\n${html.replace(/<style>.*?<\/style>/gs, "")}`.matchAll(blank)].map(
        ([found]) => `${name}: ${found}`,
      );
    });
    expect(left).toEqual([]);
  },
);
