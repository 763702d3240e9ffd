import { describe, expect, it } from "vitest";
import { toCalendar } from "../../functions/adapters/calendar.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { draftReply } from "../../lib/reply/draft-reply.ts";
import { languagesOfAnswer } from "../../lib/reply/languages-of-answer.ts";
import { everyPack } from "../../lib/reply/texts/index.ts";
import { loadPacks } from "../../lib/reply/texts/language-packs.ts";
import { writtenLanguages } from "../../lib/reply/texts/written-languages.ts";
import type { CountryCode, LanguageTag } from "../../lib/units.ts";
import { galleryViews } from "../../local/gallery/gallery-views.ts";

const places = [
  { origin: "CN", destination: "ES" },
  { origin: "DE", destination: "BE" },
  { origin: "PL", destination: "NL" },
] as { readonly origin: CountryCode; readonly destination: CountryCode }[];

describe.each(writtenLanguages)("an answer in %s", (language) => {
  const views = galleryViews(language).map(({ view }, at) => ({
    ...view,
    parcels: view.parcels.map((parcel) => ({
      ...parcel,
      timeline: { ...parcel.timeline, ...places[at % places.length] },
    })),
  }));

  it("says the same with the words of its own languages as with those of all", async () => {
    expect(views.length).toBeGreaterThan(10);
    for (const view of views) {
      const packs = await loadPacks(languagesOfAnswer(view, knowledge));
      expect(draftReply(view, knowledge, packs)).toEqual(draftReply(view, knowledge, everyPack));
      expect(toCalendar(view, knowledge, packs)).toBe(toCalendar(view, knowledge, everyPack));
    }
  });

  it("needs few languages, and never more than somebody in it reads", () => {
    for (const view of views)
      expect(languagesOfAnswer({ ...view, parcels: [] }, knowledge)).toEqual(
        new Set<LanguageTag>([language, "en" as LanguageTag]),
      );
  });
});
