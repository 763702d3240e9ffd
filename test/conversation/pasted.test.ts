import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openWorld, type World } from "../functions/world.ts";
import { person } from "./talk-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.setNow("2026-11-20T12:00:00Z"));

const held = [
  "Your parcel is held.",
  "Tracking number: LX123456785CN",
  "19 November 2026 10:00 Import clearance exception",
];

describe("what a person pastes into a reply", () => {
  it("a tracker's page is read as events of the conversation's parcel", async () => {
    const anna = person(world);
    const answer = await anna.reply(
      await anna.forward(held),
      "20 November 2026 08:10 Out for delivery\n19 November 2026 22:00 Released by customs\nso it seems to go on",
    );
    expect(answer.text).toContain("We read what you pasted");
    const [timeline, ...more] = await anna.timelines();
    expect(more).toEqual([]);
    expect(timeline?.events.at(-1)?.status).toBe("delivery.out_for_delivery");
  });

  it("a seller's message that plays for time is called so, with the parcel's dates below", async () => {
    const anna = person(world);
    const answer = await anna.reply(
      await anna.forward(held),
      "Dear friend, please wait for another 15 days and please cancel the dispute, we will refund you after that. Best regards",
    );
    expect(answer).toMatchObject({ reason: "command", state: "SENT" });
    const [timeline] = await anna.timelines();
    expect(timeline?.acts.filter(({ act }) => act !== "step-told")).toEqual([]);
    expect(answer.text).toContain("dispute");
  });
});

describe("words above a forward", () => {
  it("that tell a fact of its parcel are noted with it", async () => {
    const anna = person(world);
    const answer = await anna.forward(held, "bought 2026-10-01 AliExpress PayPal");
    expect(answer.reason).toBe("shipping-news");
    const [timeline] = await anna.timelines();
    expect(timeline).toMatchObject({ merchant: "aliexpress", paymentMethod: "paypal" });
    expect(timeline?.anchors.orderedOn).toBe("2026-10-01");
  });

  it("that would end or delete something do nothing", async () => {
    const anna = person(world);
    await anna.forward(held, "forget me");
    await anna.forward(held, "stop");
    expect((await anna.accountOf())?.pending ?? null).toBeNull();
    expect((await anna.timelines())[0]?.acts.filter(({ act }) => act === "stopped")).toEqual([]);
  });
});

describe("what a command changes", () => {
  it("deadline, country, shop, name and number stand in the plan's answer at once", async () => {
    const anna = person(world);
    const first = await anna.forward(held);
    const deadline = await anna.reply(first, "deadline 2026-12-15");
    expect(deadline.text).toMatch(/15 December/);
    await anna.reply(first, "country ES");
    await anna.reply(first, 'rename "birthday present"');
    await anna.reply(first, "number LX223456788CN");
    const status = await anna.write("status birthday present");
    expect(status.text).toContain("birthday present");
    const [timeline] = await anna.timelines();
    expect(timeline).toMatchObject({ destination: "ES", name: "birthday present" });
    expect(timeline?.anchors.protectionEndsOn).toBe("2026-12-15");
    expect(timeline?.numbers.at(-1)?.trackingNumber).toBe("LX223456788CN");
  });

  it("snooze past the last day is asked back; stop states the day", async () => {
    const anna = person(world);
    const first = await anna.forward(held, "deadline 2026-12-01");
    const asked = await anna.reply(first, "snooze 20d");
    expect(asked.text).toContain("past the last day to claim");
    const [timeline] = await anna.timelines();
    expect(timeline?.acts.some(({ act }) => act === "snoozed")).toBe(false);
    expect((await anna.reply(first, "stop")).text).toMatch(/the last day to claim is [A-Za-z, ]*1 December/);
  });

  it("two that exclude each other change nothing and are asked back", async () => {
    const anna = person(world);
    const answer = await anna.reply(await anna.forward(held), "it came\nnot received");
    expect(answer.text).toContain("did none of them");
    expect((await anna.timelines())[0]?.acts.filter(({ act }) => act !== "step-told")).toEqual([]);
  });

  it("a conversation of two months ago still knows its parcel", async () => {
    const anna = person(world);
    const first = await anna.forward(held);
    world.setNow("2027-01-20T12:00:00Z");
    const answer = await anna.reply(first, "not received");
    expect(answer.text).toContain("it has not arrived");
  });
});
