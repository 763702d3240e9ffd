import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { tokenAddress } from "../../functions/own-addresses.ts";
import { openWorld, own, type World } from "../functions/world.ts";
import { mail, person } from "./talk-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.setNow("2026-11-20T12:00:00Z"));

type Person = ReturnType<typeof person>;

const held = (number = "LX123456785CN") => [
  "Your parcel is held.",
  `Tracking number: ${number}`,
  "19 November 2026 10:00 Import clearance exception",
];
const failed = { spam: "PASS", virus: "PASS", spf: "FAIL", dkim: "FAIL", dmarc: "FAIL" } as const;

/** What a person has said of their parcels, as it is kept. */
async function said(who: Person): Promise<readonly string[]> {
  const acts = (await who.timelines()).flatMap((timeline) => timeline.acts);
  return acts.map(({ act }) => act).filter((act) => act !== "step-told");
}

async function expectUntouched(who: Person): Promise<void> {
  expect(await said(who)).toEqual([]);
  const account = await who.accountOf();
  expect([account?.mails ?? "all", account?.pending ?? null]).toEqual(["all", null]);
}

/** A reply to the answer to a forward, in just these lines. */
async function replyAs(who: Person, lines: readonly string[]) {
  const first = await who.forward(held());
  return who.deliver(mail(who.address, "Re: Your parcel", lines), { recipients: [first.replyTo] });
}

describe("a secret address that somebody else knows", () => {
  it.each([["list"], ["status"], ["export"], ["address"], ["it came"], ["forget me"], ["new address"]])(
    "%s to it from a sender that nobody has proved: refused as no news",
    async (words) => {
      const anna = person(world);
      await anna.forward(held());
      const { token } = (await anna.accountOf()) ?? { token: "" };
      const answer = await anna.write(words, "", {
        recipients: [tokenAddress(token, own)],
        verdicts: failed,
      });
      expect(answer).toMatchObject({ state: "REFUSED", reason: "no-news", text: "" });
      expect(await said(anna)).toEqual([]);
    },
  );

  it.each([["list"], ["export"], ["it came"], ["status LX123456785CN"]])(
    "%s to it from a stranger whose address is proved: nothing of the owner's, neither to the one nor to the other",
    async (words) => {
      const anna = person(world);
      await anna.forward(held());
      const { token } = (await anna.accountOf()) ?? { token: "" };
      const thief = person(world);
      const answer = await thief.write(words, "", { recipients: [tokenAddress(token, own)] });
      expect(answer.text).not.toContain("LX123456785CN");
      const [item] = await anna.itemsOf(answer.receipt);
      expect([item?.state, item?.reason]).toEqual(["REFUSED", "no-news"]);
      expect(await said(anna)).toEqual([]);
    },
  );

  it("one that was changed leads nowhere: refused as unknown", async () => {
    const anna = person(world);
    await anna.write("address");
    const { token } = (await anna.accountOf()) ?? { token: "" };
    await anna.write("new address");
    const stranger = person(world, `news${token.slice(0, 8)}@carrier.example`);
    const answer = await stranger.deliver(mail(stranger.address, "list", ["list"]), {
      recipients: [tokenAddress(token, own)],
      verdicts: failed,
    });
    expect(answer).toMatchObject({ state: "REFUSED", reason: "unknown-token", text: "" });
  });
});

describe("somebody else's parcel", () => {
  it.each([
    ["status LX123456785CN"],
    ["it came LX123456785CN"],
    ["forget LX123456785CN"],
    ["stop LX123456785CN"],
  ])("“%s” is answered as a command about a parcel that this account does not have", async (words) => {
    const anna = person(world);
    await anna.forward(held());
    const ben = person(world);
    await ben.forward(held("LX223456788CN"));
    const answer = await ben.write(words);
    expect(answer).toMatchObject({ state: "SENT", reason: "command", to: ben.address });
    expect(answer.text).not.toContain("Held at customs");
    expect(answer.text).toContain("We know no parcel of yours with LX123456785CN");
    expect([await said(anna), await said(ben)]).toEqual([[], []]);
    expect(await anna.timelines()).toHaveLength(1);
  });
});

describe("two commands in one mail", () => {
  it("are both done where one does not take back the other, each once", async () => {
    const anna = person(world);
    const answer = await anna.reply(await anna.forward(held()), "paid\nsnooze 3d");
    expect(answer).toMatchObject({ state: "SENT", reason: "command" });
    expect((await said(anna)).toSorted()).toEqual(["paid", "snoozed"]);
  });

  it.each([["it came\nnot received"], ["stop\nresume"], ["forget this parcel\nit came"]])(
    "%j: neither is done, and the answer asks which",
    async (words) => {
      const anna = person(world);
      const answer = await anna.reply(await anna.forward(held()), words);
      expect(answer).toMatchObject({ state: "SENT", reason: "command" });
      for (const line of words.split("\n")) expect(answer.text).toContain(line);
      expect(await said(anna)).toEqual([]);
      expect(await anna.timelines()).toHaveLength(1);
    },
  );

  it("one of which has no value that we understand: neither is done", async () => {
    const anna = person(world);
    const answer = await anna.reply(await anna.forward(held()), "paid\nsnooze never");
    expect(answer).toMatchObject({ state: "SENT", reason: "not-understood" });
    expect(await said(anna)).toEqual([]);
  });
});

describe("a conversation of two months ago", () => {
  it("goes on: the command is done, once, and answered", async () => {
    const anna = person(world);
    const first = await anna.forward(held());
    world.setNow("2027-01-22T12:00:00Z");
    const answer = await anna.reply(first, "it came");
    expect(answer).toMatchObject({ state: "SENT", reason: "command" });
    expect(await said(anna)).toEqual(["arrived"]);
  });

  it("a mail that itself is older than a week changes what it says, and is refused an answer as too old", async () => {
    const anna = person(world);
    const first = await anna.forward(held());
    world.setNow("2027-01-22T12:00:00Z");
    const answer = await anna.reply(first, "it came", { receivedAt: "2026-11-21T12:00:00Z" as never });
    expect(answer).toMatchObject({ state: "REFUSED", reason: "too-old", text: "" });
  });
});

describe("a command inside what is quoted", () => {
  const attribution = "On Fri, Nov 20, 2026 at 1:00 PM Ben <ben@example.com> wrote:";
  const outlook = [
    "From: Ben <ben@example.com>",
    "Sent: Friday, November 20, 2026 1:00 PM",
    "To: Anna <anna@example.com>",
    "Subject: the parcel",
    "",
    "it came",
    "stop everything",
  ];
  const german = [
    "Von: Ben <ben@example.com>",
    "Gesendet: Freitag, 20. November 2026 13:00",
    "An: Anna <anna@example.com>",
    "Betreff: das Paket",
    "",
    "angekommen",
    "stop alles",
  ];
  const ownMail = `On Fri, Nov 20, 2026 at 1:00 PM Parcelwise <${own.localPart}@${own.domain}> wrote:`;

  it.each([
    ["our own answer, in angle marks", ["hello there", "", "> it came", "> stop"]],
    ["our own answer, without marks", ["hello there", "", ownMail, "", "it came", "stop everything"]],
    ["nothing but quoted lines", ["> it came", "> stop"]],
  ])("%s: nothing is done, and the answer says that nothing was understood", async (_, lines) => {
    const anna = person(world);
    expect(await replyAs(anna, lines)).toMatchObject({ state: "SENT", reason: "not-understood" });
    await expectUntouched(anna);
  });

  // What another person wrote is looked at as a seller's message, and as nothing else.
  it.each([
    ["in angle marks", ["hello there", "", attribution, "", "> it came", "> forget me"]],
    ["without marks", ["hello there", "", attribution, "", "it came", "stop everything"]],
    ["under Outlook's line", ["hello there", "", "________________________________", ...outlook]],
    ["under Outlook's divider", ["hello there", "", "-----Original Message-----", ...outlook]],
    ["under Outlook's header block in German", ["hello there", "", ...german]],
    ["with nothing above it", ["-----Original Message-----", ...outlook]],
  ])("another person's mail %s: nothing is done, and it is answered as a message", async (_, lines) => {
    const anna = person(world);
    const answer = await replyAs(anna, lines);
    expect(answer).toMatchObject({ state: "SENT", reason: "command" });
    expect(answer.text).toContain("We read the message");
    await expectUntouched(anna);
  });

  it.each([["it came"], ["stop everything"], ["forget me"]])(
    "a forwarded mail whose text is “%s” is read as a mail, not as a command",
    async (words) => {
      const anna = person(world);
      await anna.forward(held());
      const answer = await anna.forward([words]);
      expect(answer).toMatchObject({ state: "SENT", reason: "not-shipping" });
      await expectUntouched(anna);
    },
  );
});
