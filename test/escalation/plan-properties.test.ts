import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../lib/escalation/local-days.ts";
import { plan } from "../../lib/escalation/make-plan.ts";
import type { Plan } from "../../lib/escalation/plan.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { reasonCodes, statusCodes } from "../../lib/knowledge/status.ts";
import type { Timeline } from "../../lib/timeline/timeline.ts";
import type { LocalDate, ZoneId } from "../../lib/units.ts";
import { aTimeline, type TimelineCase } from "./a-timeline.ts";

const zone = "Europe/Madrid" as ZoneId;
const begin = "2026-11-10" as LocalDate;
const marketplaces = [...knowledge.protections.values()]
  .filter((each) => each.layer === "marketplace")
  .map((each) => each.id);
const payments = [...knowledge.protections.values()]
  .filter((each) => each.layer === "payment")
  .map((each) => each.id);

const dayAround = (from: number, to: number) =>
  fc.option(
    fc.integer({ min: from, max: to }).map((days) => addDays(begin, days)),
    { nil: undefined },
  );
const maybe = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });

const acts = [
  "contacted-seller",
  "contacted-carrier",
  "disputed",
  "refunded",
  "paid",
  "confirmed-same",
  "confirmed-moved",
  "sent-documents",
  "not-received",
  "broken",
  "arrived",
  "tax-on-receipt",
  "stopped",
  "snoozed",
] as const;

const cases: fc.Arbitrary<TimelineCase> = fc.record(
  {
    carrier: fc.constantFrom("correos_es", "usps", "dhl_express", "cainiao", "royal_mail", "no-such-carrier"),
    number: fc.constantFrom("LP00123456789012", "RX123456785CN", "1Z999AA10123456784"),
    merchant: fc.constantFrom(...marketplaces, "A shop nobody knows"),
    payment: fc.constantFrom(...payments, "cash"),
    order: fc.constant("8123456789012345"),
    origin: fc.constantFrom("CN", "ES", "DE", "XX"),
    destination: fc.constantFrom("ES", "US", "GB", "SA", "QQ"),
    direction: fc.constantFrom("incoming", "return", "outgoing"),
    events: fc.array(
      fc.record(
        {
          status: fc.constantFrom(...statusCodes),
          on: fc.oneof(
            fc.integer({ min: -30, max: 60 }).map((days) => addDays(begin, days) as string),
            fc.constantFrom(null, "2026-11-12T14:03:00+01:00", "2026-11-12T14:03", "2028-02-29"),
          ),
          reason: fc.constantFrom(...reasonCodes),
          country: fc.constantFrom("CN", "ES", "US"),
          place: fc.constantFrom("Madrid, ES", "Shenzhen"),
          classifier: fc.constantFrom("actual", "actual", "estimated", "planned"),
        },
        { requiredKeys: ["status", "on"] },
      ),
      { maxLength: 4 },
    ),
    acts: fc.array(
      fc.record(
        {
          act: fc.constantFrom(...acts),
          on: fc.integer({ min: 0, max: 40 }).map((days) => addDays(begin, days) as string),
          detail: fc.constant("7"),
        },
        { requiredKeys: ["act", "on"] },
      ),
      { maxLength: 3 },
    ),
    ordered: dayAround(-90, 0),
    paid: dayAround(-90, 0),
    shipped: dayAround(-80, 0),
    promised: dayAround(-40, 60),
    delivered: dayAround(-5, 20),
    protectionEnds: dayAround(-10, 60),
    pickup: fc.record({ until: dayAround(-5, 20) }),
    deadline: fc.record({
      on: fc.integer({ min: -5, max: 30 }).map((days) => addDays(begin, days) as string),
      for: fc.constantFrom("payment", "documents", "objection", "dispute"),
    }),
    charge: fc.constant({ amount: "8.00", currency: "EUR" }),
  } as never,
  { requiredKeys: [] },
) as never;

const todays = fc.integer({ min: 0, max: 120 }).map((days) => addDays(begin, days));
const planOf = (timeline: Timeline, today: LocalDate) => plan(timeline, knowledge, today, zone);

const oneLeaf: fc.Arbitrary<TimelineCase> = fc
  .record({
    status: fc.constantFrom(...statusCodes),
    merchant: maybe(...marketplaces),
    payment: maybe(...payments),
    destination: maybe("ES", "US", "GB"),
    ordered: dayAround(-60, 0),
    shipped: dayAround(-50, 0),
    promised: dayAround(-20, 40),
  })
  .map(({ status, ...rest }) => ({
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    origin: "CN",
    number: "RX123456785CN",
    carrier: "cainiao",
    events: [{ status, on: begin }],
  }));

describe("a plan, whatever the timeline", () => {
  it("has steps in rising days, none before today, one a day, each with its basis", () => {
    fc.assert(
      fc.property(cases, todays, (said, today) => {
        const { steps } = planOf(aTimeline(said), today);
        steps.forEach((step, index) => {
          expect(step.on >= today).toBe(true);
          expect(step.on > (steps[index - 1]?.on ?? "0")).toBe(true);
          expect(step.basis).toMatch(/^(status|protection|carrier|mail|rule-of-thumb|customs)\//);
          expect(step.basisText.length).toBeGreaterThan(5);
          if (
            step.isRuleOfThumb &&
            step.basis.startsWith("rule-of-thumb/") &&
            step.action !== "answer-question"
          ) {
            expect(step.basisText).toMatch(/our rule of thumb|The layer that is left/);
          }
        });
      }),
      { numRuns: 700 },
    );
  });

  it("has no step after the last day that does not say why", () => {
    fc.assert(
      fc.property(cases, todays, (said, today) => {
        const { steps, lastDay } = planOf(aTimeline(said), today);
        if (lastDay === null) return;
        for (const step of steps.filter((each) => each.on > lastDay.on)) {
          expect(step.basisText).toMatch(
            /own last day|own after|probably over|is in your mail|has to be done by/,
          );
        }
      }),
      { numRuns: 700 },
    );
  });

  it("is the same for the same input", () => {
    fc.assert(
      fc.property(cases, todays, (said, today) => {
        expect(planOf(aTimeline(said), today)).toEqual(planOf(aTimeline(said), today));
      }),
      { numRuns: 200 },
    );
  });

  it("computes no last day without a day to count from, and asks for it", () => {
    fc.assert(
      fc.property(oneLeaf, todays, (said, today) => {
        const { ordered: _o, shipped: _s, promised: _p, ...bare } = said;
        const timeline = aTimeline({
          ...bare,
          events: (bare.events ?? []).map((each) => ({ ...each, on: null })),
        });
        const made = planOf(timeline, today);
        expect(made.lastDay).toBeNull();
        expect(made.earliestClaim).toBeNull();
        if (timeline.events[0]?.status !== "done.collected") {
          expect(made.questions.map((question) => question.id)).toContain(
            timeline.merchant === null ? "protection-ends" : "paid-on",
          );
        }
      }),
      { numRuns: 400 },
    );
  });

  it("never grows calmer with time alone", () => {
    const rank = ["ok", "watch", "act"];
    fc.assert(
      fc.property(oneLeaf, todays, fc.integer({ min: 1, max: 60 }), (said, today, days) => {
        const timeline = aTimeline(said);
        const before = planOf(timeline, today).severity;
        const after = planOf(timeline, addDays(today, days)).severity;
        if (before === "done") expect(after).toBe("done");
        else expect(rank.indexOf(after)).toBeGreaterThanOrEqual(rank.indexOf(before));
      }),
      { numRuns: 1000 },
    );
  });

  it("names the destination's carrier only after something proves the arrival", () => {
    const early = statusCodes.filter((code) =>
      /^(meta|order|origin|export)\.|^linehaul\.(?!arrived)/.test(code),
    );
    fc.assert(
      fc.property(fc.constantFrom(...early), maybe(...marketplaces), todays, (status, merchant, today) => {
        const timeline = aTimeline({
          carrier: "correos_es",
          number: "RX123456785CN",
          origin: "CN",
          destination: "ES",
          ...(merchant === undefined ? {} : { merchant }),
          ordered: "2026-11-01",
          events: [{ status, on: begin }],
        });
        expect(JSON.stringify(planOf(timeline, today).steps)).not.toMatch(/Correos/);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the cases that were tried", () => {
  it("have several steps, last days and doubts often enough to prove something", () => {
    const made = fc
      .sample(fc.tuple(cases, todays), { numRuns: 300, seed: 7 })
      .map(([said, today]) => planOf(aTimeline(said), today));
    const share = (is: (each: Plan) => boolean) => made.filter(is).length / made.length;
    expect(share((each) => each.steps.length > 1)).toBeGreaterThan(0.2);
    expect(share((each) => each.lastDay !== null)).toBeGreaterThan(0.2);
    expect(share((each) => each.lastDay?.isPast === false && each.steps.length > 1)).toBeGreaterThan(0.04);
    expect(share((each) => each.doubts.length > 0)).toBeGreaterThan(0.02);
  });
});
