import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { statusCodes } from "../lib/knowledge/status.ts";
import { main } from "../local/explain.ts";

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats.default(ajv);
const isAnswer = ajv.compile(JSON.parse(readFileSync("docs/explain.schema.json", "utf8")));

let printed: string[] = [];
let complained: string[] = [];
beforeEach(() => {
  printed = [];
  complained = [];
  vi.spyOn(console, "log").mockImplementation((text: string) => void printed.push(text));
  vi.spyOn(console, "error").mockImplementation((text: string) => void complained.push(text));
});
afterEach(() => vi.restoreAllMocks());

interface Answer {
  readonly status: string | null;
  readonly headline: string;
  readonly where: string;
  readonly whoActs: readonly string[];
  readonly today: string;
  readonly steps: readonly {
    readonly on: string;
    readonly action: string;
    readonly basis: string;
    readonly links: readonly { readonly url: string }[];
  }[];
  readonly lastDay: { readonly on: string; readonly basis: string } | null;
  readonly questions: readonly { readonly id: string }[];
}

const zone = ["--zone", "Europe/Madrid"];

async function explain(...args: string[]): Promise<string> {
  printed = [];
  expect(await main([...args, ...zone])).toBe(0);
  return printed.join("\n");
}

async function explainJson(...args: string[]): Promise<Answer> {
  const answer = JSON.parse(await explain(...args, "--as", "json"));
  expect(isAnswer(answer), JSON.stringify(isAnswer.errors)).toBe(true);
  return answer;
}

const now = ["--now", "2026-11-22T10:00:00Z"];

describe("explain a status without a mail", () => {
  test.each(statusCodes)("%s", async (status) => {
    const answer = await explainJson(
      "--status",
      status,
      "--carrier",
      "usps",
      "--marketplace",
      "aliexpress",
      "--since",
      "2026-11-10",
      ...now,
    );
    expect(answer.headline).not.toBe("");
    expect(answer.where).not.toBe("");
    expect(answer.today).not.toBe("");
    const days = answer.steps.map(({ on }) => on);
    expect(days).toEqual([...days].sort());
    expect(answer.steps.every(({ basis, action }) => basis !== "" && action !== "")).toBe(true);
  });

  test("takes a code of a tracking system", async () => {
    expect((await explainJson("--status", "CC_IM_FAILURE", ...now)).status).toBe("import.exception");
  });

  test("counts the last day from the day that is given", async () => {
    const without = await explainJson("--status", "import.exception", "--marketplace", "aliexpress", ...now);
    expect(without.lastDay).toBeNull();
    const ends = ["--protection-ends", "2026-12-20"];
    const given = await explainJson(
      "--status",
      "import.exception",
      "--marketplace",
      "aliexpress",
      ...ends,
      ...now,
    );
    expect(given.lastDay?.on).toBe("2026-12-20");
  });
});

describe("explain the sample", () => {
  const sample = ["samples/import-clearance-exception.eml", ...now];

  test("tells what to do about a customs exception, on which days, until when", async () => {
    const answer = await explainJson(...sample);
    expect(answer.status).toBe("import.exception");
    expect(answer.whoActs).toEqual(["nobody"]);
    const actions = answer.steps.map(({ action }) => action);
    const ladder = ["check-tracker", "contact-carrier", "contact-seller", "open-dispute"];
    expect(actions.filter((action) => ladder.includes(action))).toEqual(ladder);
    const tracker = answer.steps.find(({ action }) => action === "check-tracker");
    expect(tracker?.links.map(({ url }) => url)).toEqual([
      "https://t.17track.net/en#nums=LP007305188CN",
      "https://parcelsapp.com/en/tracking/LP007305188CN",
    ]);
    expect(answer.lastDay?.on).toMatch(/^202[67]-\d\d-\d\d$/);
    expect(answer.lastDay?.basis).not.toBe("");
  });

  test("says the same as text, HTML and calendar", async () => {
    const text = await explain(...sample);
    expect(text.split("\n")[0]).toMatch(/^Held at customs.*Today: .*If nothing comes by /);
    expect(await explain(...sample, "--as", "html")).toMatch(/^<!doctype html>/);
    const calendar = await explain(...sample, "--as", "ics");
    expect(calendar).toMatch(/^BEGIN:VCALENDAR[\s\S]*METHOD:PUBLISH/);
    expect(calendar.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThanOrEqual(5);
    expect(calendar).toContain("UID:");
  });

  test("takes what is written above the forward for what the reader says", async () => {
    const day = ["--now", "2026-11-19T23:30:00Z", "--zone", "America/Chicago"];
    const answer = await explainJson("samples/delivered-not-received.eml", ...day);
    expect(answer.status).toBe("done.left_at_place");
    expect(answer.where).toContain("you say that it is not there");
    expect(answer.today).toMatch(/^Report to USPS that it is not there/);
    expect(answer.steps[0]?.action).toBe("report-missing");
  });

  test("does not know a last day where no day was given, and asks for it", async () => {
    const answer = await explainJson("samples/no-order-date.eml", ...now);
    expect(answer.status).toBe("import.exception");
    expect(answer.lastDay).toBeNull();
    expect(answer.questions.map(({ id }) => id)).toEqual(
      expect.arrayContaining([expect.stringMatching(/paid-on|protection-ends/)]),
    );
    expect(await explain("samples/no-order-date.eml", ...now)).toContain("Not known yet");
  });
});

describe("wrong usage", () => {
  test.each([
    [["--status", "import.nonsense"], "no status that we know"],
    [["--status", "import.exception", "--since", "2026-02-31"], "--since is a day"],
    [["--status", "import.exception", "--now", "yesterday"], "--now is an instant"],
    [["--status", "import.exception", "--zone", "Mars/Base"], "not a time zone"],
    [["--status", "import.exception", "--carrier", "pigeon"], "not one of"],
    [["--status", "import.exception", "--as", "pdf"], "--as is one of"],
    [["--status", "import.exception", "a.eml"], "not both"],
    [["--nonsense"], "--nonsense"],
    [[], "Name a file"],
  ])("%j is said in a sentence, with the usage", async (args, sentence) => {
    expect(await main(args)).toBe(2);
    expect(complained.join("\n")).toContain(sentence);
    expect(complained.join("\n")).toContain("Usage:");
    expect(printed).toEqual([]);
  });

  test("a file that is not there gives 1, help gives 0", async () => {
    expect(await main(["does-not-exist.eml"])).toBe(1);
    expect(complained.join("\n")).toContain("does-not-exist.eml");
    expect(await main(["--help"])).toBe(0);
    expect(printed.join("\n")).toContain("Usage:");
  });
});
