import { describe, expect, it } from "vitest";
import { addDays } from "../../lib/escalation/local-days.ts";
import { plan } from "../../lib/escalation/make-plan.ts";
import type { Plan } from "../../lib/escalation/plan.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { statusCodes } from "../../lib/knowledge/status.ts";
import { draftReply } from "../../lib/reply/in-every-language.ts";
import { as, type Instant, type LocalDate, type ZoneId } from "../../lib/units.ts";
import { explainLookUp } from "../../local/explain/explain-look-up.ts";
import { readOptions } from "../../local/explain/options.ts";
import { aTimeline } from "./a-timeline.ts";

const zone = "Europe/Madrid" as ZoneId;
const begin = "2026-11-10" as LocalDate;
const marketplaces = [...knowledge.protections.values()]
  .filter((each) => each.layer === "marketplace")
  .map((each) => each.id);
const payments = ["paypal", "visa_chargeback", "klarna", null] as const;

const promises = /don['’]t worry|do not worry|nothing to pay|guaranteed|\bsafe\b|has not moved/i;
/** A computed window is "probably over"; blanks that were not filled say nothing. */
const slips = /\bclosed\b|undefined|\bnull\b|NaN|\{\w+\}/;

function textOf(made: Plan): string {
  return [
    made.headline,
    made.meaning,
    made.where,
    made.today,
    made.next ?? "",
    made.lastDay?.basisText ?? "",
    ...made.doList,
    ...made.dontList,
    ...made.cautions,
    ...made.steps.flatMap((step) => [step.title, step.basisText, step.contact ?? ""]),
    ...made.questions.flatMap((question) => [question.text, ...question.answers.map(({ label }) => label)]),
    ...made.doubts.map((doubt) => doubt.text),
    ...made.drafts.flatMap((draft) => [draft.subject, draft.body]),
  ].join("\n");
}

function expectHonest(text: string, status: string): void {
  expect(text).not.toMatch(promises);
  expect(text).not.toMatch(slips);
  if (status !== "end.lost") expect(text).not.toMatch(/\blost\b/i);
}

describe("the words of a plan", () => {
  it.each(statusCodes)("of %s promise nothing, whatever the shop and the day", (status) => {
    for (const [index, merchant] of [...marketplaces, undefined, "Muster Shop"].entries()) {
      const payment = payments[index % payments.length];
      for (const days of [0, 2, 25, 90]) {
        const timeline = aTimeline({
          origin: "CN",
          destination: index % 2 === 0 ? "ES" : "GB",
          carrier: index % 3 === 0 ? "correos_es" : "royal_mail",
          number: "RX123456785CN",
          ordered: "2026-10-20",
          promised: "2026-11-25",
          ...(merchant === undefined ? {} : { merchant }),
          ...(payment == null ? {} : { payment }),
          events: [{ status, on: begin }],
        });
        expectHonest(textOf(plan(timeline, knowledge, addDays(begin, days), zone)), status);
      }
    }
  });
});

describe("the first screen of an answer", () => {
  it.each(statusCodes)("about %s promises nothing", (status) => {
    for (const now of ["2026-11-12T10:00:00Z", "2026-12-05T10:00:00Z"]) {
      const options = readOptions([
        "--status",
        status,
        "--carrier",
        "correos_es",
        "--marketplace",
        "aliexpress",
        "--since",
        "2026-11-10",
        "--now",
        as<Instant>(now),
      ]);
      if (options === "help" || options.lookUp === null) throw new Error("a look-up was asked for");
      const { subject, text } = draftReply(explainLookUp(options.lookUp, options), knowledge);
      expectHonest(`${subject}\n${text.slice(0, 2000)}`, status);
    }
  });
});
