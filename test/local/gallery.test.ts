import { expect, it } from "vitest";
import { as, type LanguageTag } from "../../lib/units.ts";
import { galleryKinds, galleryViews } from "../../local/gallery/gallery-views.ts";

it("shows every kind of answer that is not part of a conversation", () => {
  const shown = new Set(galleryViews(as<LanguageTag>("en")).map(({ view }) => view.kind));
  expect(Object.keys(galleryKinds).filter((kind) => !shown.has(kind as never))).toEqual([]);
});
