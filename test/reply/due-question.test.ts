import { describe, expect, it } from "vitest";
import { followUp } from "../../lib/escalation/follow-up.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { questionOf } from "../../lib/reply/follow-up/due-question.ts";
import { as, type LanguageTag, type LocalDate, type ZoneId } from "../../lib/units.ts";
import { galleryViews } from "../../local/gallery/gallery-views.ts";

describe("a follow-up of a delivered parcel", () => {
  it("asks whether it is there, not what the tracker shows, also where the mail names the place", () => {
    const view = galleryViews(as<LanguageTag>("en")).find(({ name }) => name === "news, done")?.view;
    const timeline = view?.parcels[0]?.timeline;
    expect(timeline?.events.at(-1)?.place).toBe("Madrid");
    if (timeline === undefined) return;
    const due = followUp(timeline, knowledge, as<LocalDate>("2026-11-24"), as<ZoneId>("Europe/Madrid"));
    expect(due.plan.questions.map(({ id }) => id)).toContain("is-that-your-town");
    expect(questionOf(due)).toBe("delivered");
  });
});
