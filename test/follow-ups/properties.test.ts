import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { AccountId } from "../../functions/mail-item.ts";
import { scheduleParcels } from "../../functions/schedule-parcels.ts";
import { followUpId } from "../../lib/escalation/told-steps.ts";
import type { StatusCode } from "../../lib/knowledge/status.ts";
import type { PersonAct } from "../../lib/timeline/timeline.ts";
import { as, type Instant, type LocalDate, type ZoneId } from "../../lib/units.ts";
import { openRehearsal, own, type Rehearsal, type Stage } from "../../local/conversation/rehearsal.ts";
import { runUntil } from "../../local/run-until.ts";
import { fixtureReader, mailOf } from "../functions/fixture-reader.ts";
import { eventReading, reading } from "../timeline/readings.ts";

const runs = 12;
const utc = as<ZoneId>("UTC");
const start = Date.parse("2026-11-01T10:00:00Z");
const numbers = ["DUE000001", "DUE000002"] as const;
const statuses: readonly StatusCode[] = [
  "import.exception",
  "import.charges_due",
  "domestic.in_transit",
  "delivery.ready_for_pickup",
  "delivery.attempt_failed",
  "end.returning",
  "done.delivered",
];
const acts: readonly PersonAct["act"][] = [
  "arrived",
  "not-received",
  "confirmed-same",
  "confirmed-moved",
  "disputed",
  "refunded",
  "snoozed",
  "stopped",
  "resumed",
];

let rehearsal: Rehearsal;
let unaskedMails = 0;
beforeAll(async () => {
  rehearsal = await openRehearsal({ reader: fixtureReader });
});
afterAll(async () => {
  await rehearsal.close();
  // biome-ignore lint/suspicious/noConsole: part of what the run is to show
  console.log(`follow-ups: ${runs} random conversations, ${unaskedMails} follow-ups in them`);
});

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("mail" as const), number: fc.nat(1), status: fc.nat(6) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("act" as const), number: fc.nat(1), act: fc.nat(8) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("time" as const), hours: fc.integer({ min: 1, max: 400 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "twice" as const }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

it("tells no step twice, none after the arrival, none to a stranger, and writes once a day at most", {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      const stage = await rehearsal.stage();
      const told = watchTold(stage);
      const arrivals = new Map<string, number>();
      const player = playerOf(stage, arrivals);
      for (const each of [{ kind: "mail", number: 0, status: 0 } as const, ...steps]) {
        const before = stage.sent.length;
        await player.play(each);
        for (const mail of stage.sent.slice(before).filter(isUnasked)) checkTime(mail.sentAt);
      }
      const unasked = stage.sent.filter(isUnasked);
      unaskedMails += unasked.length;
      for (const mail of unasked) {
        expect(mail.destinations).toEqual(["anna@example.com"]);
        for (const number of numbers) {
          const arrivedAt = arrivals.get(number) ?? Number.POSITIVE_INFINITY;
          const isAbout = textOf(mail.raw).includes(number);
          expect(isAbout && mail.sentAt.getTime() > arrivedAt).toBe(false);
        }
      }
      const days = unasked.map(({ sentAt }) => sentAt.toISOString().slice(0, 10));
      expect(days).toEqual([...new Set(days)]);
      for (const [id, mails] of told) expect({ id, mails: [...mails].length }).toEqual({ id, mails: 1 });
    }),
    { numRuns: runs, seed: 20261124 },
  );
});

function playerOf(stage: Stage, arrivals: Map<string, number>) {
  let now = start;
  let serial = 0;
  let last: { readonly raw: string } | null = null;
  const setNow = (instant: Instant) => {
    now = Date.parse(instant);
    stage.setNow(instant);
  };
  setNow(instantOf(now));
  const receive = async (raw: string) => {
    const stored = await stage.store(raw);
    const receipt = {
      ...stored,
      receivedAt: instantOf(now),
      envelopeFrom: "anna@example.com",
      recipients: [`${own.localPart}@${own.domain}`],
      verdicts: { spam: "PASS", virus: "PASS", spf: "PASS", dkim: "PASS", dmarc: "PASS" },
    } as const;
    await stage.desk.receive(receipt);
    await stage.desk.receive(receipt);
  };
  return {
    async play(each: Step): Promise<void> {
      // Two mails of one second would have no order.
      now += 60_000;
      setNow(instantOf(now));
      if (each.kind === "time") {
        const until = instantOf(now + each.hours * 3_600_000);
        await runUntil(until, stage.ports, stage.desk, setNow);
        return;
      }
      if (each.kind === "twice") {
        await Promise.all([stage.desk.followUpDue(10), stage.desk.followUpDue(10), stage.desk.resumeDue(10)]);
        if (last !== null) await receive(last.raw);
        return;
      }
      const number = numbers[each.number] ?? numbers[0];
      if (each.kind === "mail") {
        const status = statuses[each.status] ?? "import.exception";
        const day = as<LocalDate>(instantOf(now).slice(0, 10));
        const what = reading(instantOf(now), [
          {
            trackingNumber: number,
            merchant: "aliexpress",
            dates: {
              orderedOn: null,
              paidOn: as<LocalDate>("2026-10-25"),
              shippedOn: null,
              deliveredOn: null,
            },
            events: [eventReading({ status, occurredAt: day })],
          },
        ]);
        serial += 1;
        last = { raw: mailOf(what, { From: "anna@example.com", "Message-ID": `<${serial}@example.com>` }) };
        await receive(last.raw);
        return;
      }
      await act(number, acts[each.act] ?? "confirmed-same");
    },
  };

  async function act(number: string, what: PersonAct["act"]): Promise<void> {
    const { accounts, timelines, keys } = stage.ports;
    const accountId: AccountId =
      (await accounts.findByAddress(keys.hash("address", "anna@example.com"))) ?? "";
    const at = instantOf(now);
    const known = await timelines.list(accountId, { now: at, zone: utc });
    const parcel = known.find(({ timeline }) =>
      timeline.numbers.some((each) => each.trackingNumber === number),
    );
    const account = await accounts.get(accountId);
    if (parcel === undefined || account === null) return;
    const { parcelId } = parcel.timeline;
    serial += 1;
    await timelines.addAct(
      accountId,
      parcelId,
      {
        id: `act${serial}`,
        act: what,
        on: as<LocalDate>(at.slice(0, 10)),
        at,
        detail: what === "snoozed" ? "5" : null,
      },
      as<Instant>("2028-01-01T00:00:00Z"),
    );
    if (what === "arrived") arrivals.set(number, now);
    if (what === "not-received") arrivals.delete(number);
    await scheduleParcels(account, [parcelId], stage.ports);
  }
}

/** Which follow-ups told each step, by the step's own id and parcel. */
function watchTold(stage: Stage): ReadonlyMap<string, ReadonlySet<string>> {
  const told = new Map<string, Set<string>>();
  const { addAct } = stage.ports.timelines;
  Object.assign(stage.ports.timelines, {
    addAct: async (...args: Parameters<typeof addAct>) => {
      const [, parcelId, act] = args;
      if (act.act === "step-told" && act.mailId?.startsWith(followUpId(as<LocalDate>(""))) === true) {
        const key = `${parcelId} ${act.id}`;
        told.set(key, (told.get(key) ?? new Set()).add(act.mailId));
      }
      return addAct(...args);
    },
  });
  return told;
}

function checkTime(sentAt: Date): void {
  expect(sentAt.getUTCHours()).toBeGreaterThanOrEqual(8);
  expect(sentAt.getUTCHours()).toBeLessThan(20);
}

function isUnasked(mail: Stage["sent"][number]): boolean {
  return textOf(mail.raw).includes("Auto-Submitted: auto-generated");
}

function textOf(raw: Uint8Array): string {
  return Buffer.from(raw)
    .toString("latin1")
    .replace(/=\r?\n/g, "");
}

function instantOf(milliseconds: number): Instant {
  return as<Instant>(new Date(milliseconds).toISOString().replace(/\.\d+/, ""));
}
