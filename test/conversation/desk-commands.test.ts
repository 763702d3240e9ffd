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
const heldAs = (number: string) => held.map((line) => line.replace("LX123456785CN", number));

describe("a reply in the parcel's conversation", () => {
  it("that it came ends the plan, and wins over the mails", async () => {
    const anna = person(world);
    const first = await anna.forward(held);
    expect(first.reason).toBe("shipping-news");
    const answer = await anna.reply(first, "It came today, thanks!");
    expect(answer).toMatchObject({ reason: "command", state: "SENT" });
    expect(answer.text).toContain("Noted: it has arrived.");
    const [timeline] = await anna.timelines();
    expect(timeline?.events.at(-1)).toMatchObject({ status: "done.delivered", source: "person" });
    expect(timeline?.events).toHaveLength(2);
  });

  it("reads nothing of what it quotes", async () => {
    const anna = person(world);
    const first = await anna.forward(held);
    const answer = await anna.reply(first, "hello there\n> it came\n> stop");
    expect(answer.reason).toBe("not-understood");
    const [timeline] = await anna.timelines();
    expect(timeline?.acts.filter(({ act }) => act !== "step-told")).toEqual([]);
    expect(timeline?.facts).toHaveLength(1);
  });

  it.each([["not delivered"], ["delivered?"], ["it says delivered but I have nothing"], ["never arrived"]])(
    "“%s” is never an arrival",
    async (text) => {
      const anna = person(world);
      const answer = await anna.reply(await anna.forward(held), text);
      expect(answer.state).toBe("SENT");
      const [timeline] = await anna.timelines();
      expect(timeline?.acts.map(({ act }) => act)).not.toContain("arrived");
    },
  );

  it("thanks is not answered", async () => {
    const anna = person(world);
    const answer = await anna.reply(await anna.forward(held), "Thanks!");
    expect(answer).toMatchObject({ state: "REFUSED", reason: "thanks", text: "" });
  });

  it("undo takes back what the last mail said", async () => {
    const anna = person(world);
    const first = await anna.forward(held);
    await anna.reply(first, "it came");
    world.setNow("2026-11-20T13:00:00Z");
    const answer = await anna.reply(first, "undo");
    expect(answer.text).toContain("Taken back");
    const [timeline] = await anna.timelines();
    expect(timeline?.acts.map(({ act }) => act)).not.toContain("arrived");
    expect(timeline?.events.at(-1)?.status).toBe("import.exception");
  });
});

describe("which parcel", () => {
  it("a number in a new mail names it; without one the answer is a list to choose from, whose replies work", async () => {
    const anna = person(world);
    await anna.forward(heldAs("LX123456785CN"));
    await anna.forward(heldAs("LX223456788CN"));
    const asked = await anna.write("it came");
    expect(asked.reason).toBe("command");
    expect(asked.text).toContain("it came LX223456788CN");
    await anna.write("it came LX223456788CN");
    const arrived = (await anna.timelines()).filter(({ acts }) => acts.some(({ act }) => act === "arrived"));
    expect(arrived.map(({ numbers }) => numbers[0]?.trackingNumber)).toEqual(["LX223456788CN"]);
  });
});
