import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { statusKnowledge } from "../../lib/knowledge/schema/status.ts";
import {
  reasonCodes,
  type StatusKnowledge,
  serviceClasses,
  statusCodes,
} from "../../lib/knowledge/status.ts";
import { reasons, statuses } from "../../lib/knowledge/statuses/index.ts";

const sentences = (status: StatusKnowledge) => [
  status.title,
  status.meaning,
  status.where,
  status.today,
  status.next,
  ...status.doList,
  ...status.dontList,
];
const figures = (status: StatusKnowledge) => [...status.dwell, ...status.stuckAfter, ...status.ladder];

describe("the statuses", () => {
  test("are the 62 leaves of the taxonomy, each once and in its order", () => {
    expect(statuses.map(({ code }) => code)).toEqual([...statusCodes]);
    expect(statuses).toHaveLength(62);
  });

  test("share no meaning, no advice and no warning", () => {
    const texts = statuses.flatMap(({ meaning, today, doList, dontList }) => [
      meaning,
      today,
      ...doList,
      ...dontList,
    ]);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  test("give every figure its source, and call our own a rule of thumb", () => {
    const all = statuses.flatMap(figures);
    expect(all.length).toBeGreaterThan(200);
    for (const { source, confidence } of all) {
      const urls = [source].flat();
      if (confidence === "rule-of-thumb") expect(urls).toEqual(["rule-of-thumb"]);
      else for (const url of urls) expect(url).toMatch(/^https?:\/\/\S+$/);
    }
  });

  test("state no figure in their sentences, where it would have no source", () => {
    expect(statuses.flatMap(sentences).filter((text) => /\d/.test(text))).toEqual([]);
  });

  test("promise nothing", () => {
    const promise = /don['’]t worry|do not worry|\blost\b|nothing to pay|guaranteed|\bsafe\b|\bclosed\b/i;
    for (const status of statuses) {
      const found = sentences(status).filter((text) => promise.test(text));
      if (status.code === "end.lost") expect(found.every((text) => /\blost\b/.test(text))).toBe(true);
      else expect(found).toEqual([]);
    }
  });

  test("have a ladder that rises for every class of service", () => {
    const inDays = (wait: { value: number; unit: string }) =>
      wait.unit === "business-days" ? wait.value * 1.4 : wait.value;
    for (const { code, ladder } of statuses) {
      for (const service of serviceClasses) {
        const waits = ladder.map((rung) => inDays(rung.byService[service] ?? rung.after));
        expect(
          [...waits].sort((a, b) => a - b),
          `${code} ${service}`,
        ).toEqual(waits);
      }
    }
  });

  test("name the carrier of the destination only once the parcel can have arrived there", () => {
    const before = statuses.filter(({ code }) =>
      /^(order|origin|export)\.|^linehaul\.(departed|at_|left_)/.test(code),
    );
    expect(before.length).toBe(16);
    expect(before.filter(({ ladder }) => ladder.some(({ action }) => action === "contact-carrier"))).toEqual(
      [],
    );
  });

  test("climb from tracker to carrier to seller for a customs exception without a reason", () => {
    const status = statuses.find(({ code }) => code === "import.exception");
    expect(status?.ladder.map(({ action }) => action)).toEqual([
      "check-tracker",
      "contact-carrier",
      "contact-seller",
    ]);
    expect(status?.whoActs).toEqual(["nobody"]);
  });

  test("refuse a key that is not known, and a figure without a source", () => {
    const [good] = statuses;
    expect(v.is(statusKnowledge, good)).toBe(true);
    expect(v.is(statusKnowledge, { ...good, mood: "cheerful" })).toBe(false);
    expect(
      v.is(statusKnowledge, { ...good, stuckAfter: [{ service: "any", value: 3, unit: "calendar-days" }] }),
    ).toBe(false);
    const borrowed = {
      service: "any",
      value: 3,
      unit: "calendar-days",
      source: "rule-of-thumb",
      confidence: "high",
    };
    expect(v.is(statusKnowledge, { ...good, stuckAfter: [borrowed] })).toBe(false);
  });
});

describe("the reasons", () => {
  test("are the 55 of the taxonomy, each with a sentence of its own", () => {
    expect(reasons.map(({ code }) => code)).toEqual([...reasonCodes]);
    expect(new Set(reasons.map(({ meaning }) => meaning)).size).toBe(55);
  });
});
