import { describe, expect, test } from "vitest";
import { plan } from "../../lib/escalation/make-plan.ts";
import { scamSignNames } from "../../lib/extract/judge/scam-signs.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { fill } from "../../lib/reply/fill.ts";
import { composeAnswer, draftReply } from "../../lib/reply/in-every-language.ts";
import type { AnswerView } from "../../lib/reply/reply.ts";
import type { Sentence } from "../../lib/reply/texts/counted.ts";
import { packFor } from "../../lib/reply/texts/index.ts";
import { writtenLanguages } from "../../lib/reply/texts/written-languages.ts";
import { planBook } from "../../lib/reply/translate/translate-plan.ts";
import { as, type CountryCode, type LanguageTag, type LocalDate } from "../../lib/units.ts";
import { englishSentences } from "../../local/untranslated/english-sentences.ts";
import { missingSentences } from "../../local/untranslated/missing-sentences.ts";
import { reading, timeline, view } from "./views.ts";

const others = writtenLanguages.filter((language) => language !== "en");
const german = as<LanguageTag>("de");
const inGerman = { ...view, language: german };

/** Each leaf with a shop, a day and a country: what German-speaking readers forward. */
const scenes = [...knowledge.statuses.keys()].flatMap((status) =>
  [null, "aliexpress", "ebay"].flatMap((merchant) =>
    ["2026-11-21", "2026-10-12"].map((on) => ({ status, merchant, on })),
  ),
);

function viewOf({ status, merchant, on }: (typeof scenes)[number], language: LanguageTag): AnswerView {
  const [first] = timeline.events;
  if (first === undefined) throw new Error("the timeline has events");
  const parcel = {
    ...timeline,
    merchant,
    destination: as<CountryCode>("DE"),
    events: [{ ...first, status, occurredAt: as<LocalDate>(on), country: null, statusText: null }],
    anchors: { ...timeline.anchors, paidOn: as<LocalDate>("2026-10-10"), orderedOn: null },
  };
  const made = plan(parcel, knowledge, view.today, view.zone);
  return {
    ...view,
    reading: null,
    isFirstMail: false,
    language,
    parcels: [{ timeline: parcel, plan: made }],
  };
}

describe.each(others)("the words of plans in %s", (language) => {
  const words = packFor(language).pack.plan;

  test("have as many pieces of advice as the English ones", () => {
    for (const [code, { doList, dontList }] of knowledge.statuses) {
      expect(words?.statuses[code].doList, code).toHaveLength(doList.length);
      expect(words?.statuses[code].dontList, code).toHaveLength(dontList.length);
    }
  });

  test("have a reason's advice exactly where the English one has", () => {
    for (const [code, { advice }] of knowledge.reasons)
      expect(words?.reasons[code].advice === null, code).toBe(advice === null);
  });

  test("keep every blank of a sentence", () => {
    const blanksOf = (text: string) =>
      [...text.matchAll(/\{(\w+)(?::\w+)?\}/g)].map(([, kind]) => kind).sort();
    for (const [english, other] of [
      ...Object.entries<Sentence>(words?.sentences ?? {}),
      ...Object.entries(words?.drafts ?? {}),
    ])
      expect(blanksOf(typeof other === "string" ? other : other.other), english).toEqual(blanksOf(english));
  });

  test("have whoever is written to in each form that a sentence asks for", () => {
    const asked = new Set(
      [...JSON.stringify(words?.sentences ?? {}).matchAll(/\{party:(\w+)\}/g)].map(([, form]) => form),
    );
    for (const [phrase, forms] of Object.entries(words?.parties ?? {}))
      expect(Object.keys(forms), phrase).toEqual(expect.arrayContaining(["nom", ...asked]));
  });
});

describe.each(writtenLanguages)("an answer in %s", (language) => {
  const held: AnswerView = { ...view, ...viewOf(scenes[0] as (typeof scenes)[number], language) };
  const words = "Import clearance & exception";
  const quoted = {
    ...held,
    parcels: held.parcels.map((parcel) => ({
      ...parcel,
      timeline: {
        ...parcel.timeline,
        events: parcel.timeline.events.map((event) => ({ ...event, statusText: words })),
      },
    })),
  };

  test("quotes the carrier's words and marks its labels in its own way", () => {
    const { text, html } = draftReply(quoted, knowledge);
    const { mark, lead } = packFor(language).pack.texts;
    const quote = fill(mark.quote, { text: words });
    expect(text).toContain(quote);
    expect(html).toContain(`<span dir="auto">${quote.replace("&", "&amp;")}</span>`);
    expect(text).toContain(`\n${fill(mark.label, { label: lead.who })} `);
    expect(html).toContain(`<strong>${fill(mark.label, { label: lead.who })}</strong> `);
  });

  test("names every sign of a scam, each in words of its own", () => {
    const names = Object.values(packFor(language).pack.texts.scamSign);
    expect(new Set(names).size).toBe(scamSignNames.length);
    const { text, html } = draftReply(
      {
        ...view,
        language,
        kind: "suspected-phishing",
        parcels: [],
        reading: { ...reading, scamSigns: scamSignNames },
      },
      knowledge,
    );
    for (const name of names) expect(text.toLowerCase()).toContain(name.toLowerCase());
    for (const sign of scamSignNames) if (sign !== "urgency") expect(html).not.toContain(sign);
  });
});

describe("a language's books", () => {
  // A share of all occasions; \`npm run -s untranslated\` looks at every one.
  const english = englishSentences(23);

  test.each(others)("%s has every sentence that occurs", (language) => {
    const words = packFor(language).pack.plan;
    if (words === null) throw new Error("a language that plans are not made in has words for them");
    const missing = missingSentences(english, words, language);
    expect([...missing.sentences.keys(), ...missing.parties, ...missing.drafts]).toEqual([]);
  });
});

describe("texts that are sent on", () => {
  const draftsOf = (more: Partial<AnswerView["parcels"][number]["timeline"]>, language = german) => {
    const parcels = [
      { timeline: { ...timeline, ...more }, plan: plan(timeline, knowledge, view.today, view.zone) },
    ];
    const { sections } = composeAnswer({ ...view, parcels, language }, knowledge);
    return sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "draft" ? [block] : [])),
    );
  };

  test("speak to a seller in the language of the parcel's country, and English where it is none of ours", () => {
    const languagesOf = (origin: string) =>
      draftsOf({ origin: as<CountryCode>(origin) })
        .filter(({ title }) => title.includes("Verkäufer"))
        .map(({ language }) => language);
    expect(new Set(languagesOf("CN"))).toEqual(new Set(["en"]));
    expect(new Set(languagesOf("DE"))).toEqual(new Set(["de"]));
  });

  test("name their language where it is not the answer's", () => {
    for (const { title, language } of draftsOf({ origin: as<CountryCode>("CN") }))
      expect(/\(Englisch\)/.test(title)).toBe(language === "en");
  });
});

describe("a sentence with a number", () => {
  const sentence = { by: "n", one: "{n} dzień", few: "{n} dni", many: "{n} dni temu", other: "{n} dnia" };

  test.each([
    [1, "1 dzień"],
    [3, "3 dni"],
    [5, "5 dni temu"],
    [22, "22 dni"],
    [1.5, "1.5 dnia"],
  ])("takes the form for %s", (n, said) => {
    expect(fill(sentence, { n }, "pl")).toBe(said);
  });
});

describe("an answer in German", () => {
  test("is German from the first word to the last, but for texts that are sent on", () => {
    const english = /\b(?:the|and|you|your|parcel|which|carrier|today|after)\b/i;
    const answers = scenes.map((scene) => composeAnswer(viewOf(scene, german), knowledge));
    const whole = answers.filter(({ language }) => language === "de");
    for (const answer of whole) {
      const sections = answer.sections.filter(({ blocks }) => blocks.every(({ kind }) => kind !== "draft"));
      const said = JSON.stringify({ ...answer, texts: null, subject: "", sections });
      expect(said.match(english)?.[0]).toBeUndefined();
    }
    // What a sentence without a translation costs: an answer in English.
    // biome-ignore lint/suspicious/noConsole: how many there are is part of what this test shows.
    console.info(`${whole.length} of ${answers.length} answers are German`);
    expect(whole.length / answers.length).toBeGreaterThan(0.9);
  });

  test("says the days in German", () => {
    const { text } = draftReply(viewOf(scenes[0] as (typeof scenes)[number], german), knowledge);
    expect(text).toMatch(/(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag), \d{1,2}\. /);
  });

  test("is wholly English where one sentence has no translation", () => {
    const [scene] = scenes;
    if (scene === undefined) throw new Error("there are scenes");
    const known = viewOf(scene, german);
    const parcels = known.parcels.map((each) => ({
      ...each,
      plan: { ...each.plan, cautions: ["A sentence that nobody has translated."] },
    }));
    const odd = draftReply({ ...known, parcels }, knowledge);
    expect(odd.html).toContain('<html lang="en"');
    expect(odd).toEqual(draftReply({ ...known, parcels, language: as<LanguageTag>("en") }, knowledge));
  });

  test("is German for a mail about no parcel too", () => {
    for (const kind of ["not-shipping", "suspected-phishing", "help", "not-understood"] as const) {
      const { html, text } = draftReply({ ...inGerman, kind, parcels: [] }, knowledge);
      expect(html).toContain('<html lang="de"');
      expect(text).toContain("Sie bekommen diese Mail");
    }
  });

  test("keeps a place and the carrier's words as they were", () => {
    const { text } = draftReply(
      { ...viewOf(scenes[5] as (typeof scenes)[number], german), reading },
      knowledge,
    );
    expect(text).toContain("Import clearance exception");
  });

  test("of a language that we do not have is English", () => {
    const { html } = draftReply({ ...view, language: as<LanguageTag>("xx") }, knowledge);
    expect(html).toContain('<html lang="en"');
  });
});

describe("a book of sentences", () => {
  const words = packFor(german).pack.plan;
  if (words === null) throw new Error("there is German");
  const book = planBook(knowledge, words, german, new Set());

  test.each([
    [
      "Ask the carrier in your country where the parcel is kept, and until when",
      "Fragen Sie den Zusteller in Ihrem Land, wo das Paket liegt und bis wann",
    ],
    [
      "4 days after 21 November 2026, the day of the last event; our rule of thumb. That was on 25 November 2026, so it comes as soon as it can",
      "4 Tage nach dem 21. November 2026, dem Tag der letzten Meldung; unsere Faustregel. Das war am 25. November 2026, also steht es so bald wie möglich an",
    ],
    ["In Spain (Madrid): on its way to you", "Spanien (Madrid): auf dem Weg zu Ihnen"],
  ])("says %s", (english, other) => {
    expect(book.translate(english)).toBe(other);
  });

  test("keeps two values of one kind in their order", () => {
    const found = book.translate(
      "An event of 2 May 2026 is older than the order of 3 May 2026: the number may be another parcel's. Ask the seller for a written proof of dispatch with your town on it.",
    );
    expect(found).toContain("vom 2. Mai 2026 ist älter als die Bestellung vom 3. Mai 2026");
  });

  test("has no translation for what it does not know, however long", () => {
    expect(book.translate("Dance, and see.")).toBeNull();
    expect(book.translate(". ".repeat(100_000))).toBeNull();
    expect(book.party("the neighbour's dog")).toBeNull();
  });
});
