import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk } from "../../functions/desk.ts";
import type { ParcelReading, Reading } from "../../lib/extract/reading.ts";
import { as, type Instant, type LocalDate } from "../../lib/units.ts";
import { runUntil } from "../../local/run-until.ts";
import { mailOf } from "../functions/fixture-reader.ts";
import { openWorld, own, type World } from "../functions/world.ts";
import { eventReading, reading } from "../timeline/readings.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

let serial = 0;
function somebody() {
  serial += 1;
  return { address: `anna${serial}@example.com`, number: `DUE${String(serial).padStart(6, "0")}` };
}

function held(number: string, overrides: Partial<ParcelReading> = {}): Reading {
  return reading("2026-11-20T10:00:00Z", [
    {
      trackingNumber: number,
      merchant: "aliexpress",
      dates: { orderedOn: null, paidOn: day("2026-11-01"), shippedOn: null, deliveredOn: null },
      events: [
        eventReading({ status: "import.exception", statusText: "Held", occurredAt: day("2026-11-20") }),
      ],
      ...overrides,
    },
  ]);
}

const day = (text: string) => as<LocalDate>(text);
const desk = () => openDesk(own, world.ports);

async function forward(address: string, what: Reading, at: string): Promise<void> {
  world.setNow(at);
  await desk().receive(
    await world.receive(mailOf(what, { From: address, "Message-ID": `<${++serial}@example.com>` })),
  );
}

const until = (instant: string) =>
  runUntil(as<Instant>(instant), world.ports, desk(), (now) => world.setNow(now));

async function sentTo(address: string): Promise<readonly string[]> {
  return (await world.sent()).filter((mail) => new RegExp(`^To: ${address}\\r?$`, "m").test(mail));
}

const headerOf = (mail: string | undefined, name: string) => {
  const head = (mail ?? "").slice(0, mail?.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  return new RegExp(`^${name}: (.*)$`, "im").exec(head)?.[1];
};

describe("a step whose day has come", () => {
  it("is mailed in the morning of that day, once, on the parcel's conversation", async () => {
    const { address, number } = somebody();
    await forward(address, held(number), "2026-11-20T12:00:00Z");
    await until("2026-11-25T07:59:59Z");
    const [answer, ...early] = await sentTo(address);
    expect(early).toEqual([]);
    await until("2026-11-25T23:45:00Z");
    const [, followUp, ...more] = await sentTo(address);
    expect(more).toEqual([]);
    expect(headerOf(followUp, "Date")).toBe("Wed, 25 Nov 2026 08:00:00 +0000");
    expect(headerOf(followUp, "Subject")).toBe(headerOf(answer, "Subject"));
    expect(headerOf(followUp, "In-Reply-To")).toBe(headerOf(answer, "Message-ID"));
    expect(headerOf(followUp, "Auto-Submitted")).toBe("auto-generated");
    expect(headerOf(followUp, "List-Unsubscribe")).toContain("subject=stop");
    expect(headerOf(followUp, "Reply-To")).toBe(headerOf(answer, "Reply-To"));
  });
});
