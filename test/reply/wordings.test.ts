import { describe, expect, test } from "vitest";
import { oneDraft } from "../../lib/escalation/one-draft.ts";
import type { DraftText } from "../../lib/escalation/plan.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { composeAnswer, draftReply } from "../../lib/reply/in-every-language.ts";
import type { AnswerView } from "../../lib/reply/reply.ts";
import { draftTitle } from "../../lib/reply/sections/draft-title.ts";
import { texts as en } from "../../lib/reply/texts/en/texts.ts";
import { writtenLanguages } from "../../lib/reply/texts/written-languages.ts";
import { as, type CurrencyCode, type LanguageTag } from "../../lib/units.ts";
import { galleryViews } from "../../local/gallery/gallery-views.ts";
import { parcelReading, plan, reading, timeline, view } from "./views.ts";

const shown = (name: string, language = "en") =>
  galleryViews(as<LanguageTag>(language)).find((each) => each.name === name)?.view as AnswerView;

describe("a text to copy", () => {
  test("is said to stand below only where it does, also by the later steps of a follow-up", () => {
    const { sections } = composeAnswer(shown("follow-up"), knowledge);
    const blocks = sections.flatMap((section) => section.blocks);
    const below = new Set(blocks.flatMap((block) => (block.kind === "draft" ? [block.title] : [])));
    const said = blocks.flatMap((block) =>
      block.kind === "steps" ? block.steps.flatMap(({ copy }) => copy ?? []) : [],
    );
    expect(said.length).toBeGreaterThan(0);
    const untrue = said.filter((copy) => ![...below].some((title) => copy.includes(title)));
    expect(untrue).toEqual([]);
  });

  test("has a number where another is for the same", () => {
    const draft = (id: string, to: DraftText["to"]): DraftText => ({ id, to, subject: "", body: "" });
    const drafts = [draft("a", "carrier"), draft("b", "seller"), draft("c", "carrier")];
    expect(drafts.map((each) => draftTitle(each, drafts, en))).toEqual([
      "Message to the carrier (1)",
      "Message to the seller",
      "Message to the carrier (2)",
    ]);
  });

  test("attaches what its own claim brings, and nothing for another one", () => {
    const claim = (act?: string) =>
      oneDraft(
        "marketplace-claim",
        act === undefined
          ? timeline
          : {
              ...timeline,
              acts: [{ act, on: view.today, detail: null }] as unknown as typeof timeline.acts,
            },
        knowledge,
        view.today,
        view.zone,
      )?.body;
    expect(claim()).toContain("I attach: order number, screenshot of the tracking.");
    expect(claim("broken")).toContain(
      "I attach: order number, screenshot of the tracking, photos or a video.",
    );
  });

  test("speaks in the first person of what is attached", () => {
    const pieces = [...knowledge.protections.values()].flatMap(({ evidence }) =>
      evidence.map((piece) =>
        typeof piece === "string" ? piece : piece.claims.length === 0 ? "" : piece.text,
      ),
    );
    expect(pieces.filter((piece) => /\b(?:your?s?|if|when)\b/.test(piece))).toEqual([]);
  });
});

describe("an answer", () => {
  test("asks for no money any more of a parcel that is done with", () => {
    const charge = { amount: "8.00", currency: as<CurrencyCode>("EUR"), by: null };
    const asked = { ...view, parcels: [{ timeline: { ...timeline, charge }, plan }] };
    expect(draftReply(asked, knowledge).text).toContain("8.00");
    const done = {
      ...asked,
      parcels: [{ timeline: { ...timeline, charge }, plan: { ...plan, severity: "done" as const } }],
    };
    expect(draftReply(done, knowledge).text).not.toContain("8.00");
  });

  test("quotes a place as a place, and no status", () => {
    const evidence = {
      field: "status",
      quote: "Madrid",
      part: "1",
      start: 0,
      end: 6,
      rule: "label/place/en",
    };
    const read = { ...reading, parcels: [{ ...parcelReading, evidence: [evidence] }] };
    const { text } = draftReply({ ...view, reading: read }, knowledge);
    expect(text).toContain(`${en.field.place}: “Madrid”`);
    expect(text).not.toContain(`${en.field.status}: “Madrid”`);
  });

  test.each(writtenLanguages)("has no link whose label needs two colons, %s", (language) => {
    const names = ["news, act: late", "news, done", "follow-up, daily digest"];
    const lines = names.flatMap((name) =>
      draftReply(shown(name, language), knowledge)
        .text.split("\n")
        .filter((line) => /https:/.test(line)),
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => /:\s.*:\s*https:/.test(line))).toEqual([]);
  });

  test("tells its buttons apart where styles are off", () => {
    const { html } = draftReply(shown("talk, not-understood: not-understood"), knowledge);
    const bare = html.replace(/<[^>]*>/g, "");
    expect(bare).toMatch(/help\s*· \s*done/);
  });

  test.each([
    ["en", "Taken back: you told us the shop"],
    ["de", "Zurückgenommen: Sie "],
    ["it", "Annullato: "],
  ])("goes on small behind a colon, in German with a capital: %s", (language, wanted) => {
    const talk = { title: "noted", notes: [{ id: "undone", values: { act: "told-merchant" } }] } as const;
    const { text } = draftReply(
      { ...view, kind: "talk", reading: null, parcels: [], language: as<LanguageTag>(language), talk },
      knowledge,
    );
    const at = text.indexOf(wanted.slice(0, wanted.indexOf(":") + 1));
    expect(at).toBeGreaterThan(-1);
    expect(text.slice(at)).toMatch(language === "de" ? /^\p{L}+: \p{Lu}/u : /^[\p{L} ]+: \p{Ll}/u);
    if (language !== "it") expect(text).toContain(wanted);
  });
});
