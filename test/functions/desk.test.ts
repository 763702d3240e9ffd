import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openDesk } from "../../functions/desk.ts";
import { answersADay, answersAnHour } from "../../functions/loop-limits.ts";
import type { MailItem, Receipt } from "../../functions/mail-item.ts";
import type { Ports } from "../../functions/ports.ts";
import type { ParcelReading, Reading } from "../../lib/extract/reading.ts";
import { eventReading, reading } from "../timeline/readings.ts";
import { asStored } from "./as-stored.ts";
import { mailOf } from "./fixture-reader.ts";
import { openWorld, own, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.setNow("2026-11-20T12:00:00Z");
  world.holdEvents = false;
  world.refuseSending = null;
});

let serial = 0;
/** A person and a parcel that no other test knows. */
function somebody() {
  serial += 1;
  return { address: `person${serial}@example.com`, number: `TEST${String(serial).padStart(6, "0")}` };
}

function held(number: string, overrides: Partial<ParcelReading> = {}): Reading {
  return reading("2026-11-19T10:00:00Z", [
    {
      trackingNumber: number,
      events: [eventReading({ status: "import.exception", statusText: "Held" })],
      ...overrides,
    },
  ]);
}

function delivered(number: string): Reading {
  return reading("2026-11-20T10:00:00Z", [
    { trackingNumber: number, events: [eventReading({ status: "done.delivered", statusText: "Delivered" })] },
  ]);
}

function forward(from: string, what: Reading, headers: Readonly<Record<string, string>> = {}): string {
  return mailOf(what, { From: from, "Message-ID": `<${++serial}@example.com>`, ...headers });
}

const desk = (ports: Partial<Ports> = {}) => openDesk(own, { ...world.ports, ...ports });

async function itemOf(address: string, receipt: Receipt): Promise<MailItem | null> {
  const { keys, mails } = world.ports;
  return mails.get(keys.hash("account", address), receipt.sesMessageId);
}

async function strangerItem(receipt: Receipt): Promise<MailItem | null> {
  const { keys, mails } = world.ports;
  return mails.get(`stranger-${keys.hash("log", receipt.sesMessageId).slice(0, 16)}`, receipt.sesMessageId);
}

async function sentTo(address: string): Promise<readonly string[]> {
  return (await world.sent()).filter((mail) => new RegExp(`^To: ${address}\\r?$`, "m").test(mail));
}

const headerOf = (mail: string, name: string) => {
  const unfolded = mail.slice(0, mail.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  return new RegExp(`^${name}: (.*)$`, "im").exec(unfolded)?.[1];
};

describe("a person's forward", () => {
  it("is answered once, in its thread, as a machine's answer, with an address of its own for replies", async () => {
    const { address, number } = somebody();
    const receipt = await world.receive(
      forward(address, held(number), { References: "<a@example.com> <b@example.com>" }),
    );
    await desk().receive(receipt);
    const [answer = "", ...more] = await sentTo(address);
    expect(more).toEqual([]);
    expect(headerOf(answer, "In-Reply-To")).toBe(`<${serial}@example.com>`);
    expect(headerOf(answer, "References")).toBe(`<a@example.com> <b@example.com> <${serial}@example.com>`);
    expect(headerOf(answer, "Auto-Submitted")).toBe("auto-replied");
    expect(headerOf(answer, "Subject")).toBe("Re: Fwd: Your parcel");
    expect(headerOf(answer, "Reply-To")).toMatch(/^t-[a-z2-7]{16}-[a-z2-7]{24}@in\.example$/);
    expect(await itemOf(address, receipt)).toMatchObject({
      state: "SENT",
      reason: "shipping-news",
      attempts: 1,
      dueAt: null,
      leaseUntil: null,
    });
  });

  it("opens the account of the verified address, once", async () => {
    const { address, number } = somebody();
    const first = await world.receive(forward(address, held(number)));
    await desk().receive(first);
    await desk().receive(await world.receive(forward(address, delivered(number))));
    const id = await world.ports.accounts.findByAddress(world.ports.keys.hash("address", address));
    const account = id === null ? null : await world.ports.accounts.get(id);
    expect(account).toMatchObject({ address, firstMailId: first.sesMessageId });
  });

  it("lands on the timeline of its parcel, and is answered again also when it is no news", async () => {
    const { address, number } = somebody();
    for (const what of [held(number), delivered(number), delivered(number)])
      await desk().receive(await world.receive(forward(address, what)));
    expect(await sentTo(address)).toHaveLength(3);
    const found = await world.ports.timelines.find(
      world.ports.keys.hash("account", address),
      [{ kind: "number", value: number }],
      { now: world.ports.clock.now(), zone: "UTC" as never, exceptMailId: "" },
    );
    expect(found.map(({ timeline }) => timeline.events.map((event) => event.status))).toEqual([
      ["import.exception", "done.delivered"],
    ]);
  });

  it("that comes again with SES's id, or with another and the same content, is answered no more", async () => {
    const { address, number } = somebody();
    const raw = forward(address, held(number));
    const receipt = await world.receive(raw);
    for (let n = 0; n < 3; n += 1) await desk().receive(receipt);
    const again = await world.receive(raw);
    await desk().receive(again);
    expect(await sentTo(address)).toHaveLength(1);
    expect(await itemOf(address, again)).toMatchObject({ state: "REFUSED", reason: "duplicate" });
  });

  it("delivered by many workers at once is answered once", async () => {
    const { address, number } = somebody();
    const receipt = await world.receive(forward(address, held(number)));
    await Promise.allSettled(Array.from({ length: 12 }, () => desk().receive(receipt)));
    expect(await sentTo(address)).toHaveLength(1);
  });

  it("two mails of one parcel at once are both answered, and both are on its timeline", async () => {
    const { address, number } = somebody();
    const receipts = await Promise.all(
      [held(number), delivered(number)].map((what) => world.receive(forward(address, what))),
    );
    await Promise.all(receipts.map((receipt) => desk().receive(receipt)));
    expect(await sentTo(address)).toHaveLength(2);
    const found = await world.ports.timelines.find(
      world.ports.keys.hash("account", address),
      [{ kind: "number", value: number }],
      { now: world.ports.clock.now(), zone: "UTC" as never, exceptMailId: "" },
    );
    expect(found[0]?.timeline.events).toHaveLength(2);
    expect(found).toHaveLength(1);
  });

  it("to the address of a conversation stays in it; in anybody else's hands the address is worth nothing", async () => {
    const { address, number } = somebody();
    await desk().receive(await world.receive(forward(address, held(number))));
    const [answer = ""] = await sentTo(address);
    const replyTo = headerOf(answer, "Reply-To") ?? "";
    const stranger = somebody().address;
    for (const from of [address, stranger])
      await desk().receive(
        await world.receive(forward(from, held(somebody().number)), { recipients: [replyTo] }),
      );
    const [, second = ""] = await sentTo(address);
    const [foreign = ""] = await sentTo(stranger);
    expect(headerOf(second, "Reply-To")).toBe(replyTo);
    expect(headerOf(foreign, "Reply-To")?.slice(0, 18)).not.toBe(replyTo.slice(0, 18));
  });
});

describe("a parcel without any number", () => {
  it("is known by the conversation that its first mail began", async () => {
    const { address } = somebody();
    const nameless = (status: "order.shipped" | "domestic.at_depot", sentAt: string) =>
      reading(sentAt, [{ events: [eventReading({ status })] }]);
    await desk().receive(
      await world.receive(forward(address, nameless("order.shipped", "2026-11-18T10:00:00Z"))),
    );
    const [answer = ""] = await sentTo(address);
    const conversation = headerOf(answer, "Reply-To") ?? "";
    const next = await world.receive(
      forward(address, nameless("domestic.at_depot", "2026-11-19T10:00:00Z")),
      {
        recipients: [conversation],
      },
    );
    await desk().receive(next);
    const found = await world.ports.timelines.find(
      world.ports.keys.hash("account", address),
      [{ kind: "thread", value: conversation.slice(2, 18) }],
      { now: world.ports.clock.now(), zone: "UTC" as never, exceptMailId: "" },
    );
    expect(found.map(({ timeline }) => timeline.events.map((event) => event.status))).toEqual([
      ["order.shipped", "domestic.at_depot"],
    ]);
  });
});

describe("no answer", () => {
  const cases: readonly (readonly [string, Partial<Receipt>, Readonly<Record<string, string>>, string])[] = [
    [
      "to a sender whom SES did not verify",
      { verdicts: { spam: "PASS", virus: "PASS", spf: "PASS", dkim: "PASS", dmarc: "FAIL" } },
      {},
      "sender-unverified",
    ],
    ["to a null return path", { envelopeFrom: "" }, {}, "bounce"],
    ["where the return path is not known", { envelopeFrom: null }, {}, "sender-unverified"],
    [
      "to an unknown secret address",
      { recipients: ["u-abcdefghijklmnopqrstuvwxyz@in.example"] },
      {},
      "unknown-token",
    ],
    ["to an address that is none of ours", { recipients: ["somebody@in.example"] }, {}, "sender-unverified"],
    [
      "to spam",
      { verdicts: { spam: "FAIL", virus: "PASS", spf: "PASS", dkim: "PASS", dmarc: "PASS" } },
      {},
      "spam-or-virus",
    ],
    [
      "while a virus check has failed",
      { verdicts: { spam: "PASS", virus: "PROCESSING_FAILED", spf: "PASS", dkim: "PASS", dmarc: "PASS" } },
      {},
      "spam-or-virus",
    ],
    ["to our own mail", {}, { "X-Parcelwise-Id": "x" }, "own-mail"],
    ["to our own domain", {}, { From: "track@in.example" }, "own-mail"],
    ["to two senders", {}, { From: "a@example.com, b@example.com" }, "sender-ambiguous"],
  ];
  it.each(cases)("%s", async (_, receiptOverrides, headers, reason) => {
    const { address, number } = somebody();
    const before = (await world.sent()).length;
    const receipt = await world.receive(forward(address, held(number), headers), receiptOverrides);
    await desk().receive(receipt);
    expect(await world.sent()).toHaveLength(before);
    const from = headers.From ?? address;
    const item = (await strangerItem(receipt)) ?? (await itemOf(from, receipt));
    expect(item).toMatchObject({ state: "REFUSED", reason, dueAt: null });
    expect(await world.ports.accounts.findByAddress(world.ports.keys.hash("address", address))).toBeNull();
  });

  it("to what the reading takes for a machine", async () => {
    const { address, number } = somebody();
    const what: Reading = { ...held(number), answer: { reply: false, reason: "mailing-list" } };
    const receipt = await world.receive(forward(address, what));
    await desk().receive(receipt);
    expect(await itemOf(address, receipt)).toMatchObject({ state: "REFUSED", reason: "mailing-list" });
    expect(await world.ports.accounts.findByAddress(world.ports.keys.hash("address", address))).toBeNull();
  });

  it("to what lay in a queue for more than a week, but it is kept", async () => {
    const { address, number } = somebody();
    const receipt = await world.receive(forward(address, held(number)));
    world.setNow("2026-11-28T12:00:00Z");
    await desk().receive(receipt);
    expect(await itemOf(address, receipt)).toMatchObject({ state: "REFUSED", reason: "too-old" });
    const found = await world.ports.timelines.find(
      world.ports.keys.hash("account", address),
      [{ kind: "number", value: number }],
      { now: world.ports.clock.now(), zone: "UTC" as never, exceptMailId: "" },
    );
    expect(found).toHaveLength(1);
  });

  it("after so many in one hour, until the next hour", async () => {
    const { address, number } = somebody();
    const account = world.ports.keys.hash("account", address);
    const until = "2026-11-30T00:00:00Z" as Receipt["receivedAt"];
    const limits = { anHour: answersAnHour, aDay: answersADay };
    const times = { now: world.ports.clock.now(), expiresAt: until };
    for (let n = 0; n < answersAnHour; n += 1)
      await world.ports.mails.countAnswer(account, `other-${n}`, limits, times);
    const refused = await world.receive(forward(address, held(number)));
    await desk().receive(refused);
    expect(await itemOf(address, refused)).toMatchObject({ state: "REFUSED", reason: "rate-limited" });
    world.setNow("2026-11-20T13:00:00Z");
    await desk().receive(await world.receive(forward(address, delivered(number))));
    expect(await sentTo(address)).toHaveLength(1);
  });

  it("after a lasting bounce, as SES tells of it", async () => {
    const address = "bounce@simulator.amazonses.com";
    await desk().receive(await world.receive(forward(address, held(somebody().number))));
    const second = await world.receive(forward(address, held(somebody().number)));
    await desk().receive(second);
    expect(await itemOf(address, second)).toMatchObject({ state: "REFUSED", reason: "suppressed" });
    expect(await sentTo(address)).toHaveLength(1);
  });
});

describe("a sender whose domain has no policy", () => {
  const verdicts = { spam: "PASS", virus: "PASS", spf: "PASS", dkim: "PASS", dmarc: "GRAY" } as const;
  const signed = (domain: string) => ({
    verdicts: {
      spfVerdict: { status: "PASS" },
      dkimVerdict: { status: "PASS" },
      dmarcVerdict: { status: "GRAY" },
      results: ["spf=pass", `dkim=pass header.i=@${domain}`, "dmarc=none"],
    } as const,
  });
  const forged = {
    "Authentication-Results": "amazonses.com; dkim=pass header.i=@example.com",
    "X-SES-RECEIPT": "x",
  };

  it.each([
    ["is verified by a signature of the very domain", "example.com", {}, verdicts, "SENT"],
    ["not by another domain's", "example.net", {}, verdicts, null],
    ["not by a header of their own", "example.net", forged, verdicts, null],
    [
      "not where SES found no good signature",
      "example.com",
      {},
      { ...verdicts, dkim: "FAIL" as const },
      null,
    ],
    ["not against a policy that says no", "example.com", {}, { ...verdicts, dmarc: "FAIL" as const }, null],
  ])("%s", async (_, domain, headers, found, state) => {
    const { address, number } = somebody();
    const stored = asStored(forward(address, held(number), headers), signed(domain));
    const receipt = await world.receive(stored, { verdicts: found });
    await desk().receive(receipt);
    expect((await itemOf(address, receipt))?.state ?? null).toBe(state);
    expect(await sentTo(address)).toHaveLength(state === null ? 0 : 1);
  });
});

describe("a mail that a filter sends on to the secret address", () => {
  async function account() {
    const { address, number } = somebody();
    await desk().receive(await world.receive(forward(address, held(number))));
    const found = await world.ports.accounts.get(world.ports.keys.hash("account", address));
    return { address, number, token: found?.token ?? "" };
  }
  const fromCarrier = (what: Reading, token: string, verdicts: Partial<Receipt> = {}) =>
    world
      .receive(
        forward("no-reply@carrier.example", { ...what, original: { ...what.original, wrapper: "auto" } }),
        {
          recipients: [`u-${token}@in.example`],
          envelopeFrom: "anna+caf_=u@mail.example",
          ...verdicts,
        },
      )
      .then((receipt) => desk().receive(receipt));

  it("is answered to the account's own address when it is a new parcel", async () => {
    const { address, token } = await account();
    await fromCarrier(held(somebody().number), token);
    expect(await sentTo(address)).toHaveLength(2);
    expect(await sentTo("no-reply@carrier.example")).toHaveLength(0);
  });

  it("updates silently when it says nothing that is new", async () => {
    const { address, number, token } = await account();
    await fromCarrier(held(number), token);
    expect(await sentTo(address)).toHaveLength(1);
  });

  it("the same news by two mails is answered once", async () => {
    const { address, token } = await account();
    const { number } = somebody();
    const shop = reading("2026-11-19T11:00:00Z", [
      {
        trackingNumber: number,
        events: [
          eventReading({ status: "import.exception", statusText: "In customs", reason: "random_check" }),
        ],
      },
    ]);
    await fromCarrier(held(number), token);
    await fromCarrier(shop, token);
    expect(await sentTo(address)).toHaveLength(2);
  });

  it("is answered although it comes from a machine and from a list", async () => {
    const { address, token } = await account();
    const what: Reading = { ...held(somebody().number), answer: { reply: false, reason: "machine-sender" } };
    await fromCarrier(what, token);
    expect(await sentTo(address)).toHaveLength(2);
  });
});

describe("sending", () => {
  const throttled = { code: "Throttling", status: 400, message: "Maximum sending rate exceeded." };

  it("that SES puts off goes back, counts as no attempt, and goes out later, once", async () => {
    const { address, number } = somebody();
    const receipt = await world.receive(forward(address, held(number)));
    world.refuseSending = throttled;
    await desk().receive(receipt);
    expect(await itemOf(address, receipt)).toMatchObject({
      state: "PLANNED",
      attempts: 0,
      postponements: 1,
      sendCode: "Throttling",
      dueAt: "2026-11-20T12:02:00Z",
    });
    world.refuseSending = null;
    world.setNow("2026-11-20T12:01:00Z");
    await desk().resumeDue(50);
    expect(await sentTo(address)).toHaveLength(0);
    world.setNow("2026-11-20T12:02:00Z");
    await desk().resumeDue(50);
    expect(await sentTo(address)).toHaveLength(1);
    expect(await itemOf(address, receipt)).toMatchObject({ state: "SENT", attempts: 1 });
  });

  it("that SES refuses for good ends with a reason", async () => {
    const { address, number } = somebody();
    const receipt = await world.receive(forward(address, held(number)));
    world.refuseSending = { code: "MessageRejected", status: 400, message: "No." };
    await desk().receive(receipt);
    expect(await itemOf(address, receipt)).toMatchObject({
      state: "REFUSED",
      reason: "send-refused",
      sendCode: "MessageRejected",
    });
  });

  it("whose end nobody knows is tried once more after a quarter of an hour, then left as unsettled", async () => {
    const { address, number } = somebody();
    const receipt = await world.receive(forward(address, held(number)));
    world.refuseSending = { code: "InternalFailure", status: 500, message: "Oops." };
    await desk().receive(receipt);
    expect(await itemOf(address, receipt)).toMatchObject({
      state: "SENDING",
      attempts: 1,
      sendCode: "InternalFailure",
    });
    const states = [];
    for (const now of ["12:14:59", "12:15:00", "12:29:59", "12:30:00", "12:45:00"]) {
      world.setNow(`2026-11-20T${now}Z`);
      await desk().resumeDue(50);
      const item = await itemOf(address, receipt);
      states.push([item?.state, item?.attempts]);
    }
    expect(states).toEqual([
      ["SENDING", 1],
      ["SENDING", 2],
      ["SENDING", 2],
      ["UNSETTLED", 2],
      ["UNSETTLED", 2],
    ]);
    world.refuseSending = null;
    await desk().receive(receipt);
    expect(await sentTo(address)).toHaveLength(0);
  });

  it("that is under way is left alone when the mail comes again, or the index is worked", async () => {
    const { address, number } = somebody();
    const receipt = await world.receive(forward(address, held(number)));
    world.refuseSending = { code: "InternalFailure", status: 500, message: "Oops." };
    await desk().receive(receipt);
    world.refuseSending = null;
    world.setNow("2026-11-20T12:14:59Z");
    await desk().receive(receipt);
    await desk().resume(world.ports.keys.hash("account", address), receipt.sesMessageId);
    expect(await itemOf(address, receipt)).toMatchObject({ state: "SENDING", attempts: 1 });
    expect(await sentTo(address)).toHaveLength(0);
  });

  it("whose answer was lost is settled by SES's own event, and not sent again", async () => {
    const { address, number } = somebody();
    const receipt = await world.receive(forward(address, held(number)));
    world.holdEvents = true;
    const { mailer } = world.ports;
    const lossy: Ports["mailer"] = {
      ...mailer,
      send: async (mail) => {
        await mailer.send(mail);
        return { kind: "unknown", code: "TimeoutError" };
      },
    };
    await desk({ mailer: lossy }).receive(receipt);
    expect(await itemOf(address, receipt)).toMatchObject({ state: "SENDING" });
    await world.tellEvents();
    expect(await itemOf(address, receipt)).toMatchObject({ state: "SENT" });
    world.setNow("2026-11-20T12:20:00Z");
    await desk().resumeDue(50);
    expect(await sentTo(address)).toHaveLength(1);
  });
});

describe("planning that fails", () => {
  it("is tried again by the index, each time later, and becomes an alarm in the end", async () => {
    const { address, number } = somebody();
    const receipt = await world.receive(forward(address, held(number)));
    const broken: Ports["reader"] = {
      read: async () => {
        throw new Error("no reader");
      },
    };
    await expect(desk({ reader: broken }).receive(receipt)).rejects.toThrow("no reader");
    for (let hour = 13; hour < 24; hour += 1) {
      world.setNow(`2026-11-20T${hour}:30:00Z`);
      await desk({ reader: broken })
        .resume(world.ports.keys.hash("account", address), receipt.sesMessageId)
        .catch(() => {});
    }
    expect(await itemOf(address, receipt)).toMatchObject({ state: "UNSETTLED", sendCode: "not-planned" });
  });

  it("by an outage is tried for as long as it lasts, and answered after it", async () => {
    const { address, number } = somebody();
    const receipt = await world.receive(forward(address, held(number)));
    const outage = { name: "SlowDown", $metadata: { httpStatusCode: 503 } };
    const broken: Ports["reader"] = {
      read: () => Promise.reject(Object.assign(new Error("slow down"), outage)),
    };
    await expect(desk({ reader: broken }).receive(receipt)).rejects.toThrow("slow down");
    const account = world.ports.keys.hash("account", address);
    for (let minutes = 3; minutes < 60; minutes += 3) {
      world.setNow(`2026-11-20T12:${String(minutes).padStart(2, "0")}:00Z`);
      const resumed = desk({ reader: broken }).resume(account, receipt.sesMessageId);
      await expect(resumed).rejects.toThrow("slow down");
    }
    world.setNow("2026-11-20T13:00:00Z");
    await desk().resume(account, receipt.sesMessageId);
    expect(await sentTo(address)).toHaveLength(1);
  });

  it("a raw mail that is not there is a fault, not an answer", async () => {
    const receipt = { ...(await world.receive("From: a@example.com\n\nHi\n")), objectKey: "gone" };
    await expect(desk().receive(receipt)).rejects.toMatchObject({ code: "raw-mail-missing" });
  });
});
