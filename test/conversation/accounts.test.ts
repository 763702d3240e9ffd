import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { tokenAddress } from "../../functions/own-addresses.ts";
import { openWorld, own, type World } from "../functions/world.ts";
import { mail, person, plainText } from "./talk-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.setNow("2026-11-20T12:00:00Z"));

const held = (number = "LX123456785CN") => [
  "Your parcel is held.",
  `Tracking number: ${number}`,
  "19 November 2026 10:00 Import clearance exception",
];
const replyIn = (text: string, begin: string) => new RegExp(`“(${begin}[^”]*)”`).exec(text)?.[1] ?? "";
const sentTo = async (address: string) =>
  (await world.sent()).filter((each) => new RegExp(`^To: ${address}\\r?$`, "m").test(each));

describe("forget me", () => {
  it("is asked back once, then deletes everything; what comes again is not answered and opens no account", async () => {
    const anna = person(world);
    const first = await anna.forward(held());
    const asked = await anna.write("forget me");
    expect(asked.text).toContain("It cannot be taken back");
    expect(await anna.accountOf()).not.toBeNull();
    const account = await anna.accountOf();
    const yes = mail(anna.address, "Re: Are you sure?", [replyIn(asked.text, "yes ")]);
    const gone = await anna.deliver(yes, { recipients: [asked.replyTo] });
    expect(gone.text).toContain("Everything is deleted.");
    expect(await anna.accountOf()).toBeNull();
    const id = account?.accountId ?? "";
    expect(
      await anna.ports.timelines.list(id, { now: anna.ports.clock.now(), zone: "UTC" as never }),
    ).toEqual([]);
    const kept = await anna.ports.mails.list(id);
    expect(kept.every(({ answer, reason }) => answer === null && reason === "forgotten")).toBe(true);
    expect(JSON.stringify(kept)).not.toContain(anna.address);
    expect(await anna.ports.raw.get(first.receipt.objectKey)).toBeNull();

    const before = (await sentTo(anna.address)).length;
    await anna.desk.receive(first.receipt);
    await anna.desk.receive(gone.receipt);
    const replayed = await anna.deliver(yes, { recipients: [asked.replyTo] });
    expect(replayed).toMatchObject({ reason: "forgotten", text: "" });
    expect(await sentTo(anna.address)).toHaveLength(before);
    expect(await anna.accountOf()).toBeNull();
  });

  it("a yes without a question, or in another conversation, or a week too late deletes nothing", async () => {
    const anna = person(world);
    const first = await anna.forward(held());
    const asked = await anna.write("forget me");
    expect((await anna.reply(first, "yes")).text).toContain("We have no open question");
    expect((await anna.reply(first, "yes aaaaaa")).text).toContain("We have no open question");
    world.setNow("2026-11-28T12:00:00Z");
    expect((await anna.reply(asked, "yes")).text).toContain("We have no open question");
    expect(await anna.accountOf()).not.toBeNull();
  });

  it("no keeps everything, and takes the question away", async () => {
    const anna = person(world);
    const asked = await anna.write("forget me");
    expect((await anna.reply(asked, "no")).text).toContain("Nothing was deleted");
    expect((await anna.reply(asked, "yes")).text).toContain("We have no open question");
  });

  it("forgets one parcel with its mails, and no other", async () => {
    const anna = person(world);
    const first = await anna.forward(held());
    await anna.forward(held("LX223456788CN"));
    const answer = await anna.reply(first, "forget this parcel");
    expect(answer.text).toContain("All that we knew of this parcel is deleted");
    expect((await anna.timelines()).map(({ numbers }) => numbers[0]?.trackingNumber)).toEqual([
      "LX223456788CN",
    ]);
    expect(await anna.ports.raw.get(first.receipt.objectKey)).toBeNull();
  });
});

describe("who may say it", () => {
  it("a forged From changes nothing and is not answered", async () => {
    const anna = person(world);
    const first = await anna.forward(held());
    const fail = { spam: "PASS", virus: "PASS", spf: "FAIL", dkim: "FAIL", dmarc: "FAIL" } as const;
    const forged = await anna.reply(first, "forget me", { verdicts: fail });
    expect(forged).toMatchObject({ reason: "sender-unverified", state: "REFUSED", text: "" });
    expect((await anna.accountOf())?.pending ?? null).toBeNull();
  });

  it("a stolen thread address gives its thief nothing of the owner's, and the owner's parcels stay", async () => {
    const anna = person(world);
    const first = await anna.forward(held());
    const thief = person(world);
    for (const words of ["status", "it came", "list", "export", "forget this parcel"]) {
      const answer = await thief.reply(first, words);
      expect(answer.to).toBe(thief.address);
      expect(answer.text).not.toContain("LX123456785CN");
    }
    expect((await anna.timelines())[0]?.acts.filter(({ act }) => act !== "step-told")).toEqual([]);
  });

  it("a token can only add: a command to it from an unproved sender does nothing", async () => {
    const anna = person(world);
    await anna.forward(held());
    const token = (await anna.accountOf())?.token ?? "";
    const fail = { spam: "PASS", virus: "PASS", spf: "FAIL", dkim: "FAIL", dmarc: "FAIL" } as const;
    for (const words of ["list", "export", "forget me", "it came", "new address"]) {
      const answer = await anna.write(words, "", { recipients: [tokenAddress(token, own)], verdicts: fail });
      expect(answer).toMatchObject({ state: "REFUSED", text: "" });
    }
    expect((await anna.accountOf())?.token).toBe(token);
    expect((await anna.accountOf())?.pending ?? null).toBeNull();
  });

  it("an out-of-office that answers one of our mails is no command", async () => {
    const anna = person(world);
    const first = await anna.forward(held());
    const away = await anna.deliver(
      mail(anna.address, "Automatic reply: Your parcel", ["Delivered"], { "Auto-Submitted": "auto-replied" }),
      { recipients: [first.replyTo] },
    );
    expect(away).toMatchObject({ reason: "auto-reply", state: "REFUSED" });
  });
});

describe("settings", () => {
  it.each([
    ["language de", { language: "de" }],
    ["zone Europe/Madrid", { zone: "Europe/Madrid" }],
    ["quiet hours 22-7", { quietHours: { from: 22, to: 7 } }],
    ["mails important", { mails: "important" }],
    ["stop everything", { mails: "none" }],
    ["country ES", { country: "ES", zone: "Europe/Madrid" }],
  ])("%s", async (words, setting) => {
    const anna = person(world);
    const answer = await anna.write(words);
    expect(answer).toMatchObject({ reason: "command", state: "SENT" });
    expect(await anna.accountOf()).toMatchObject(setting);
  });

  it.each([["zone Mars/Olympus"], ["country Atlantis"], ["quiet hours 22-99"], ["snooze never"]])(
    "%s is no value: nothing changes, and the answer shows how it goes",
    async (words) => {
      const anna = person(world);
      const answer = await anna.write(words);
      expect(answer).toMatchObject({ reason: "not-understood", state: "SENT" });
      expect(answer.text).toContain("Nothing was changed");
    },
  );

  it("the first guess at the zone is the offset of the person's own mail", async () => {
    const anna = person(world);
    await anna.deliver(mail(anna.address, "", ["help"], { Date: "Fri, 20 Nov 2026 13:00:00 +0100" }));
    expect((await anna.accountOf())?.zone).toBe("Etc/GMT-1");
  });
});

describe("addresses", () => {
  it("address tells the secret one; new address makes another, and the old one is dead", async () => {
    const anna = person(world);
    const told = await anna.write("address");
    const old = (await anna.accountOf())?.token ?? "";
    expect(told.text).toContain(tokenAddress(old, own));
    const changed = await anna.write("new address");
    const token = (await anna.accountOf())?.token ?? "";
    expect(token).not.toBe(old);
    expect(changed.text).toContain(tokenAddress(token, own));
    await anna.desk.receive(changed.receipt);
    expect((await anna.accountOf())?.token).toBe(token);
    const late = await world.receive(mail("news@carrier.example", "Your parcel", held()), {
      envelopeFrom: "news@carrier.example",
      recipients: [tokenAddress(old, own)],
    });
    await anna.desk.receive(late);
    expect((await anna.itemsOf(late))[0]).toMatchObject({ reason: "unknown-token" });
  });

  it("another address is joined when its owner says yes in the account; both are told", async () => {
    const anna = person(world);
    await anna.forward(held());
    const work = person(world);
    const asked = await work.write(`join ${anna.address}`);
    expect(asked.text).toContain("a question has gone there");
    const question =
      (await sentTo(anna.address)).find((each) => plainText(each).includes(work.address)) ?? "";
    const yes = await anna.write(replyIn(plainText(question), "yes "));
    expect(yes.text).toContain("now belongs to your account");
    expect((await sentTo(work.address)).some((each) => plainText(each).includes("now belongs"))).toBe(true);
    expect((await work.accountOf())?.address).toBe(anna.address);
    const list = await work.write("list");
    expect(list.to).toBe(work.address);
    expect(list.text).toContain("LX123456785CN");
  });

  it("join tells nothing about an address that we do not know, and writes nothing to it", async () => {
    const anna = person(world);
    const answer = await anna.write("join nobody@elsewhere.example");
    expect(answer.text).toContain("If nobody@elsewhere.example uses Parcelwise");
    expect(await sentTo("nobody@elsewhere.example")).toEqual([]);
  });
});

describe("a mail service's forwarding confirmation", () => {
  const confirmation = (
    requester: string,
    link = "https://mail-settings.google.com/mail/vf-%5BABC%5D-12345",
  ) =>
    mail(
      "forwarding-noreply@google.com",
      `(#482716355) Gmail Forwarding Confirmation - Receive Mail from ${requester}`,
      [
        `${requester} has requested to automatically forward mail to your email address.`,
        "Confirmation code: 482716355",
        "",
        "To allow it, please click the link below:",
        link,
        "",
        "To cancel: https://mail-settings.google.com/mail/uf-%5BABC%5D-12345",
      ],
    );
  const deliver = async (anna: ReturnType<typeof person>, raw: string, dmarc: "PASS" | "FAIL" = "PASS") => {
    const token = (await anna.accountOf())?.token ?? "";
    return anna.deliver(raw, {
      envelopeFrom: "forwarding-noreply@google.com",
      recipients: [tokenAddress(token, own)],
      verdicts: { spam: "PASS", virus: "PASS", spf: "PASS", dkim: "PASS", dmarc },
    });
  };

  it("goes to the owner with its link and code, once a day", async () => {
    const anna = person(world);
    await anna.write("address");
    const relayed = await deliver(anna, confirmation(anna.address));
    expect(relayed).toMatchObject({ reason: "forwarding-confirmation", state: "SENT", to: anna.address });
    expect(relayed.text).toContain("https://mail-settings.google.com/mail/vf-%5BABC%5D-12345");
    expect(relayed.text).toContain("482716355");
    expect(relayed.raw).not.toContain("mail/uf-");
    const again = await deliver(anna, confirmation(anna.address));
    expect(again).toMatchObject({ reason: "forwarding-confirmation", state: "REFUSED" });
  });

  it.each([
    ["of somebody else", "stranger@example.com", "PASS"],
    ["that is not signed", null, "FAIL"],
  ] as const)("%s gives no link and no code", async (_, requester, dmarc) => {
    const anna = person(world);
    await anna.write("address");
    const answer = await deliver(anna, confirmation(requester ?? anna.address), dmarc);
    expect(answer.text).not.toContain("mail-settings");
    expect(answer.text).not.toContain("482716355");
    expect(answer.text).toContain("nothing to do");
  });

  it.each([
    ["https://mail-settings.google.com.evil.example/mail/vf-%5BABC%5D-12345"],
    ["https://mail-settings.google.com/mail/uf-%5BABC%5D-12345"],
    ["https://mail-settings.google.com/url?q=https://evil.example/"],
  ])("repeats no other link: %s", async (link) => {
    const anna = person(world);
    await anna.write("address");
    const answer = await deliver(anna, confirmation(anna.address, link));
    expect(answer.raw).not.toMatch(/evil|mail\/uf-|url\?q/);
  });

  it("to the public address goes nowhere, and opens no account", async () => {
    const google = person(world, "forwarding-noreply@google.com");
    const answer = await google.deliver(confirmation("somebody@example.com"));
    expect(answer).toMatchObject({ reason: "forwarding-confirmation", state: "REFUSED" });
    expect(await google.accountOf()).toBeNull();
  });
});

describe("export", () => {
  it("attaches everything of the account as JSON and CSV, and nothing of anybody else", async () => {
    const other = person(world);
    await other.forward(held("LX223456788CN"));
    const anna = person(world);
    await anna.forward(held());
    const answer = await anna.write("export");
    const parts = answer.raw.split(/\r\n--/).filter((part) => /filename=/i.test(part));
    const files = parts.map((part) => {
      const body = part.slice(part.indexOf("\r\n\r\n") + 4);
      return /base64/i.test(part)
        ? Buffer.from(body, "base64").toString()
        : body.replace(/=\r\n/g, "").replace(/=3D/g, "=");
    });
    const json = JSON.parse(files.find((text) => text.trimStart().startsWith("{")) ?? "{}");
    expect(json).toMatchObject({ account: { address: anna.address } });
    expect(json.parcels[0].numbers[0].trackingNumber).toBe("LX123456785CN");
    expect(files.find((text) => text.startsWith("parcel,"))).toContain("import.exception");
    expect(files.join("")).not.toContain("LX223456788CN");
  });
});
