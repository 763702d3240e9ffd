import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openDesk } from "../../functions/desk.ts";
import { answersAnHour } from "../../functions/loop-limits.ts";
import type { MailItem, Receipt } from "../../functions/mail-item.ts";
import type { Ports } from "../../functions/ports.ts";
import { type CrashWorld, openCrashWorld } from "../reliability/crash/worlds.ts";
import { openMail } from "../reliability/inbox.ts";
import { filterAddress, type Person, person } from "../reliability/people.ts";
import { asStored } from "./as-stored.ts";
import { own } from "./world.ts";

/**
 * Under which condition a mail gets no answer: directly from the person, sent on by a filter to the secret address, and where the
 * condition stands only inside the mail that the person sends on. One row a condition, in the order of the table that the
 * decision on refusals has.
 */
let crashWorld: CrashWorld;
beforeAll(async () => {
  crashWorld = await openCrashWorld();
});
afterAll(() => crashWorld.world.close());
beforeEach(() => {
  crashWorld.world.setNow(noon);
  crashWorld.world.refuseSending = null;
});

const noon = "2026-11-20T12:00:00Z";
const robot = `${own.localPart}@${own.domain}`;
const carrier = "no-reply@carrier.example";
let serial = 2_000;

type Fields = Readonly<Record<string, string>>;
type Way = "direct" | "filter" | "inside";
const ways: readonly Way[] = ["direct", "filter", "inside"];

/** What is put into the mail, or around it. A field whose name is that of a usual one takes its place. */
interface Condition {
  readonly fields?: Fields;
  readonly receipt?: Partial<Receipt>;
  readonly body?: readonly string[];
  /** What happens before the mail comes. */
  readonly before?: (who: Person, accountId: string) => Promise<void>;
}

interface RowOf {
  readonly row: string;
  /** The same condition written in several ways. */
  readonly conditions: readonly Condition[];
  /** "sent", or the reason of the refusal; absent where the condition cannot be so. */
  readonly direct?: string;
  readonly filter?: string;
  readonly inside?: string;
}

const field = (name: string, value: string): Condition => ({ fields: { [name]: value } });
const fields = (name: string, ...values: readonly string[]) => values.map((value) => field(name, value));
const verdicts = { spam: "PASS", virus: "PASS", spf: "PASS", dkim: "PASS", dmarc: "PASS" } as const;
const judged = (change: Partial<Receipt["verdicts"]>): Condition => ({
  receipt: { verdicts: { ...verdicts, ...change } },
});

const report = [
  "--r",
  "Content-Type: text/plain",
  "",
  "Your message could not be delivered.",
  "--r",
  "Content-Type: message/delivery-status",
  "",
  "Action: failed",
  "--r--",
];

const table: readonly RowOf[] = [
  {
    row: "1 a null return path",
    conditions: [{ receipt: { envelopeFrom: "" }, fields: { "Return-Path": "<>" } }],
    direct: "bounce",
    filter: "bounce",
    inside: "sent",
  },
  {
    row: "2 a report about a mail that was not delivered",
    conditions: [
      {
        fields: { "Content-Type": "multipart/report; report-type=delivery-status; boundary=r" },
        body: report,
      },
      field("X-Failed-Recipients", "x@example.com"),
    ],
    direct: "bounce",
    filter: "bounce",
    inside: "sent",
  },
  {
    row: "3 Auto-Submitted: generated",
    conditions: fields("Auto-Submitted", "auto-generated"),
    direct: "machine-sender",
    filter: "sent",
    inside: "sent",
  },
  {
    row: "3 Auto-Submitted: replied",
    conditions: fields("Auto-Submitted", "auto-replied", "auto-replied (vacation)"),
    direct: "auto-reply",
    filter: "auto-reply",
    inside: "sent",
  },
  {
    row: "4 Precedence",
    conditions: [...fields("Precedence", "bulk", "list", "junk"), ...fields("X-Precedence", "bulk")],
    direct: "machine-sender",
    filter: "sent",
    inside: "sent",
  },
  {
    row: "5 a sender of many mails",
    conditions: [
      field("List-Id", "<news.carrier.example>"),
      field("List-Unsubscribe", "<https://carrier.example/u>"),
      field("List-Help", "<https://carrier.example/h>"),
      field("List-Post", "NO"),
      field("Feedback-ID", "1:2:3:esp"),
      field("X-Mailing-List", "news"),
    ],
    direct: "mailing-list",
    filter: "sent",
    inside: "sent",
  },
  {
    row: "5 a list on which people write",
    conditions: [
      field("List-Post", "<mailto:friends@lists.example>"),
      field("X-BeenThere", "friends@lists.example"),
    ],
    direct: "mailing-list",
    filter: "mailing-list",
    inside: "sent",
  },
  {
    row: "6 X-Auto-Response-Suppress",
    conditions: fields("X-Auto-Response-Suppress", "DR, OOF", "AutoReply", "All"),
    direct: "machine-sender",
    filter: "sent",
    inside: "sent",
  },
  {
    row: "7 fields of answering machines, which the reading knows too",
    conditions: [
      field("X-Autoreply", "yes"),
      field("X-Autorespond", "away"),
      field("X-Auto-Respond", "away"),
      field("X-AutoReply-From", "a@example.com"),
      field("X-Mail-Autoreply", "true"),
      field("Precedence", "auto_reply"),
      field("Delivered-To", "Autoresponder"),
    ],
    direct: "auto-reply",
    filter: "auto-reply",
    inside: "sent",
  },
  {
    row: "7 other fields of answering machines",
    conditions: [
      field("X-FC-MachineGenerated", "true"),
      field("X-POST-MessageClass", "9; Autoresponder"),
      field("X-Loop", "yes"),
      field("X-Loop", "true"),
      field("X-Autogenerated", "Reply"),
    ],
    direct: "machine-sender",
    filter: "machine-sender",
    inside: "sent",
  },
  {
    row: "7 a forward that a program makes",
    conditions: fields("X-Autogenerated", "Forward", "Redirect", "Mirror"),
    direct: "sent",
    filter: "sent",
    inside: "sent",
  },
  {
    row: "8 an address that nobody reads",
    conditions: fields(
      "From",
      "no-reply@example.com",
      "donotreply@example.com",
      "friends-request@example.com",
      "owner-friends@example.com",
      "bounces@example.com",
      "prvs=1234=ana@example.com",
      "SRS0=ab=cd=example.com=ana@example.com",
    ),
    direct: "machine-sender",
    filter: "sent",
    inside: "sent",
  },
  {
    row: "8 an address of a mail server",
    conditions: fields("From", "mailer-daemon@example.com", "postmaster@example.com"),
    direct: "bounce",
    filter: "bounce",
    inside: "sent",
  },
  {
    row: "9 the subject of an absence note",
    conditions: fields(
      "Subject",
      "Out of office",
      "Automatic reply: Your parcel",
      "Abwesenheitsnotiz: Ihr Paket",
      "=?utf-8?q?R=C3=A9ponse_automatique?=",
    ),
    direct: "auto-reply",
    filter: "auto-reply",
    inside: "sent",
  },
  {
    row: "10 our own mail",
    conditions: [
      field("X-Parcelwise-Id", "a.b"),
      field("From", robot),
      field("From", `x@${own.domain}`),
      field("DKIM-Signature", `v=1; a=rsa-sha256; d=${own.domain}; s=x; h=from; b=x`),
    ],
    direct: "own-mail",
    filter: "own-mail",
  },
  {
    row: "11 more servers than a way has",
    conditions: [{ fields: { Received: Array(52).fill("from a by b; x").join("\r\nReceived: ") } }],
    direct: "too-many-hops",
    filter: "too-many-hops",
    inside: "sent",
  },
  {
    row: "12 not exactly one sender",
    conditions: fields(
      "From",
      "<a@example.com>, <b@example.com>",
      "<a@example.com>\r\nFrom: <b@example.com>",
    ),
    direct: "sender-ambiguous",
    // Stricter than it must be: whoever writes so is no carrier.
    filter: "sender-ambiguous",
    inside: "sent",
  },
  {
    row: "12 a sender that programs read in several ways",
    conditions: fields("From", "<=?utf-8?q?a=40example.com?=>", "<@b.example:a@example.com>"),
    direct: "sender-ambiguous",
    filter: "sent",
    inside: "sent",
  },
  {
    row: "13 nobody proved the sender",
    conditions: [
      judged({ dmarc: "FAIL" }),
      judged({ dmarc: "GRAY", dkim: "FAIL" }),
      judged({ dmarc: "PROCESSING_FAILED" }),
    ],
    direct: "sender-unverified",
    filter: "sent",
  },
  {
    row: "14 spam, a virus, or nobody looked",
    conditions: [
      judged({ spam: "FAIL" }),
      judged({ virus: "FAIL" }),
      judged({ virus: "GRAY" }),
      judged({ virus: "PROCESSING_FAILED" }),
    ],
    direct: "spam-or-virus",
    filter: "spam-or-virus",
  },
  {
    row: "15 a secret address that nobody has",
    conditions: [{ receipt: { recipients: [`u-${"a".repeat(26)}@${own.domain}`] } }],
    direct: "unknown-token",
    filter: "unknown-token",
  },
  {
    row: "15 the first mail of a verified address",
    conditions: [{}],
    direct: "sent",
  },
  {
    row: "16 many recipients, and we are among them",
    conditions: fields(
      "To",
      `${robot}, ${Array.from({ length: 12 }, (_, n) => `p${n}@example.net`).join(", ")}`,
    ),
    direct: "sent",
    filter: "sent",
    inside: "sent",
  },
  {
    row: "17 an address that takes no mail",
    conditions: [{ before: (_, accountId) => crashWorld.ports.accounts.suppress(accountId, "bounce") }],
    direct: "suppressed",
    filter: "suppressed",
  },
  {
    row: "18 too many answers in an hour",
    conditions: [{ before: (_, accountId) => useUp(accountId) }],
    direct: "rate-limited",
    filter: "rate-limited",
  },
  {
    row: "20 a week in a queue",
    conditions: [{ before: async () => crashWorld.world.setNow("2026-11-27T12:00:01Z") }],
    direct: "too-old",
    filter: "too-old",
  },
  {
    row: "21 a wish to forward that the person did not make",
    conditions: [
      {
        fields: {
          From: "Gmail Team <forwarding-noreply@google.com>",
          Subject: "(#123456789) Gmail Forwarding Confirmation - Receive Mail from thief@example.net",
        },
        body: ["thief@example.net has requested to automatically forward mail to your email address."],
      },
    ],
    direct: "forwarding-confirmation",
    // The owner hears of it, without the link.
    filter: "sent",
  },
  {
    row: "22 the wish for a receipt",
    conditions: [
      field("Disposition-Notification-To", "ana@example.com"),
      field("Return-Receipt-To", "ana@example.com"),
    ],
    direct: "sent",
    filter: "sent",
    inside: "sent",
  },
  {
    row: "22 nothing that can be read",
    conditions: [
      {
        fields: { "Content-Type": "application/pkcs7-mime; name=smime.p7m" },
        body: ["MIAGCSqGSIb3DQEHA6CA"],
      },
      {
        fields: { "Content-Type": "multipart/encrypted; protocol=x; boundary=r" },
        body: ["--r", "Content-Type: application/pgp-encrypted", "", "Version: 1", "--r--"],
      },
      { fields: { Subject: "" }, body: [""] },
    ],
    direct: "sent",
    filter: "no-news",
  },
  {
    row: "22 an invitation",
    conditions: [
      {
        fields: { Subject: "Lunch", "Content-Type": "text/calendar; method=REQUEST" },
        body: ["BEGIN:VCALENDAR", "METHOD:REQUEST", "END:VCALENDAR"],
      },
    ],
    direct: "sent",
    filter: "no-news",
  },
];

const cells = table.flatMap(({ row, conditions, ...expected }) =>
  ways.flatMap((way) => {
    const end = expected[way];
    return end === undefined ? [] : [{ name: `${row}, ${way}: ${end}`, way, end, conditions }];
  }),
);

async function useUp(accountId: string): Promise<void> {
  const { mails, clock } = crashWorld.ports;
  const limits = { anHour: answersAnHour, aDay: 1_000 };
  const times = { now: clock.now(), expiresAt: "2026-11-30T00:00:00Z" as never };
  for (let n = 0; n <= answersAnHour; n += 1) await mails.countAnswer(accountId, `other-${n}`, limits, times);
}

function mailOf(given: Fields, body: readonly string[]): string {
  const names = Object.keys(given).map((name) => name.toLowerCase());
  const usual = {
    From: carrier,
    To: robot,
    Subject: "Your parcel",
    "Message-ID": `<whom-${++serial}@example.com>`,
    Date: "Fri, 20 Nov 2026 12:00:00 +0000",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
  };
  const all = [
    ...Object.entries(usual).filter(([name]) => !names.includes(name.toLowerCase())),
    ...Object.entries(given),
  ];
  return [...all.map(([name, value]) => `${name}: ${value}`), "", ...body].join("\r\n");
}

const newsOf = (who: Person) => [
  `Tracking number: ${who.trackingNumber}`,
  "19 November 2026 10:00 Import clearance exception",
];
const forwarded = (lines: readonly string[]) => [
  "---------- Forwarded message ---------",
  "From: Parcel Service <news@carrier.example>",
  "Date: Thu, Nov 19, 2026 at 10:00 AM",
  "Subject: Your parcel",
  "",
  ...lines,
];

/** The mail, as it comes by one way or another. */
function rawOf(way: Way, who: Person, { fields: given = {}, body }: Condition): string {
  if (way === "direct") return mailOf({ From: `<${who.address}>`, ...given }, body ?? forwarded(newsOf(who)));
  if (way === "filter") return mailOf({ To: who.address, ...given }, body ?? newsOf(who));
  const inner = mailOf({ To: who.address, ...given }, body ?? newsOf(who));
  return mailOf(
    { From: `<${who.address}>`, Subject: "Fwd:", "Content-Type": "multipart/mixed; boundary=out" },
    [
      "--out",
      "Content-Type: text/plain",
      "",
      "see below",
      "--out",
      "Content-Type: message/rfc822",
      "",
      inner,
      "--out--",
    ],
  );
}

/** The person sends our answer on to us, as a file. */
async function sentOnAttached(who: Person, answer: string): Promise<string> {
  const inner = ["Content-Type: message/rfc822", "", answer];
  return mailOf(
    { From: `<${who.address}>`, Subject: "Fwd:", "Content-Type": "multipart/mixed; boundary=out" },
    ["--out", ...inner, "--out--"],
  );
}

/** The same as most mail programs do it. */
async function sentOnInline(who: Person, answer: string): Promise<string> {
  const { subject, text } = await openMail(answer);
  const block = [
    "---------- Forwarded message ---------",
    `From: Parcelwise <${robot}>`,
    "Date: Fri, Nov 20, 2026 at 12:00 PM",
    `Subject: ${subject}`,
    `To: <${who.address}>`,
  ];
  const encoded = Buffer.from([...block, "", text].join("\r\n")).toString("base64");
  return mailOf(
    { From: `<${who.address}>`, Subject: `Fwd: ${subject}`, "Content-Transfer-Encoding": "base64" },
    encoded.match(/.{1,76}/g) ?? [],
  );
}

/** Somebody who has an account already. */
async function known(who: Person): Promise<{ readonly accountId: string; readonly token: string }> {
  const { world, ports } = crashWorld;
  const accountId = ports.keys.hash("account", who.address);
  const other = { ...person(++serial), address: who.address };
  await receive(await world.receive(asStored(rawOf("direct", other, {})), { envelopeFrom: who.address }));
  return { accountId, token: (await ports.accounts.get(accountId))?.token ?? "" };
}

const receive = (receipt: Receipt, ports: Ports = crashWorld.ports) => openDesk(own, ports).receive(receipt);

/** Items of a mail, whoever's it was taken to be. */
async function itemsOf(receipt: Receipt, from: readonly string[]): Promise<readonly MailItem[]> {
  const { keys, mails } = crashWorld.ports;
  const partitions = [
    ...from.map((address) => keys.hash("account", address)),
    `stranger-${keys.hash("log", receipt.sesMessageId).slice(0, 16)}`,
  ];
  const found = await Promise.all(partitions.map((id) => mails.get(id, receipt.sesMessageId)));
  return found.filter((item) => item !== null);
}

/** Addresses that were written to since there were these mails. */
async function writtenTo(before: ReadonlySet<string>): Promise<readonly string[]> {
  const sent = (await crashWorld.world.sent()).filter((mail) => !before.has(mail));
  return sent.map((mail) => /^To: (.*?)\r?$/m.exec(mail)?.[1] ?? "");
}

describe("whom to answer", () => {
  it.each(cells)("$name", async ({ way, end, conditions }) => {
    for (const condition of conditions) {
      crashWorld.world.setNow(noon);
      const who = person(++serial);
      const isAccount = way === "filter" || condition.before !== undefined;
      const account = isAccount ? await known(who) : null;
      const to = way === "filter" ? filterAddress(account?.token ?? "") : robot;
      const before = new Set(await crashWorld.world.sent());
      const receipt = await crashWorld.world.receive(asStored(rawOf(way, who, condition)), {
        recipients: [to],
        envelopeFrom: way === "filter" ? "ana+caf_=u@example.com" : who.address,
        ...(way === "inside" ? {} : condition.receipt),
      });
      await condition.before?.(who, account?.accountId ?? "");
      await receive(receipt);
      const sender = /<?([^<>\s]+@[^<>\s]+?)>?$/.exec(condition.fields?.From ?? who.address)?.[1] ?? "";
      const [item] = await itemsOf(receipt, [who.address, sender.toLowerCase()]);
      const what = JSON.stringify(condition.fields ?? condition.receipt ?? {});
      const written = await writtenTo(before);
      if (end === "sent") {
        expect(`${item?.state} ${written.join()} ${what}`).toBe(`SENT ${who.address} ${what}`);
      } else {
        expect(`${item?.state} ${item?.reason} ${what}`).toBe(`REFUSED ${end} ${what}`);
        expect(written).toEqual([]);
      }
    }
  });

  it.each([
    ["attached", sentOnAttached],
    ["quoted below the header block of a mail program", sentOnInline],
  ] as const)("10 our own answer, %s and sent back to us, is no news, and gets help", async (_, sendOn) => {
    const { world, ports } = crashWorld;
    const who = person(++serial);
    const accountId = ports.keys.hash("account", who.address);
    const send = async (raw: string) => {
      const before = new Set(await world.sent());
      const receipt = await world.receive(raw, { envelopeFrom: who.address });
      await receive(receipt);
      const [item] = await itemsOf(receipt, [who.address]);
      const parcels = await ports.timelines.list(accountId, { now: ports.clock.now(), zone: "UTC" as never });
      const [answer = ""] = (await world.sent()).filter((mail) => !before.has(mail));
      return { item, parcels, answer };
    };
    const first = await send(asStored(rawOf("direct", who, {})));
    const second = await send(asStored(await sendOn(who, first.answer)));
    expect(second.item).toMatchObject({ state: "SENT", reason: "not-shipping" });
    expect(second.parcels).toEqual(first.parcels);
  });

  it("10 whatever sends each of our answers back as a file is answered once a day", async () => {
    const { world } = crashWorld;
    const who = person(++serial);
    const ends: unknown[] = [];
    let raw = asStored(rawOf("direct", who, {}));
    for (const instant of [noon, noon, noon, "2026-11-21T12:00:01Z"]) {
      world.setNow(instant);
      const before = new Set(await world.sent());
      const receipt = await world.receive(raw, { envelopeFrom: who.address });
      await receive(receipt);
      const [item] = await itemsOf(receipt, [who.address]);
      ends.push([item?.state, item?.reason]);
      const [answer = raw] = (await world.sent()).filter((mail) => !before.has(mail));
      raw = asStored(await sentOnAttached(who, answer));
    }
    expect(ends).toEqual([
      ["SENT", "shipping-news"],
      ["SENT", "not-shipping"],
      ["REFUSED", "own-mail"],
      ["SENT", "not-shipping"],
    ]);
  });

  it.each([
    ["only in Bcc", "undisclosed-recipients:;"],
    ["among others who are not named", "friends@example.net"],
  ])("16 a verified person who writes to us %s is answered", async (_, to) => {
    const { world } = crashWorld;
    const who = person(++serial);
    const before = new Set(await world.sent());
    const raw = asStored(rawOf("direct", who, { fields: { To: to } }));
    const receipt = await world.receive(raw, { envelopeFrom: who.address });
    await receive(receipt);
    expect(await writtenTo(before)).toEqual([who.address]);
  });

  it("16 a mail to the secret addresses of two people is each one's", async () => {
    const [ana, ben] = [person(++serial), person(++serial)];
    const accounts = [await known(ana), await known(ben)];
    const before = new Set(await crashWorld.world.sent());
    const raw = asStored(mailOf({ To: "list@carrier.example" }, newsOf(person(++serial))));
    const recipients = accounts.map(({ token }) => filterAddress(token));
    const receipt = await crashWorld.world.receive(raw, { recipients, envelopeFrom: "b@example.com" });
    await receive(receipt);
    expect([...(await writtenTo(before))].sort()).toEqual([ana.address, ben.address]);
    const items = await itemsOf(receipt, [ana.address, ben.address]);
    expect(items.map(({ state }) => state)).toEqual(["SENT", "SENT"]);
    const sent = (await crashWorld.world.sent()).filter((mail) => !before.has(mail));
    for (const mail of sent) expect(mail.includes(ana.address) && mail.includes(ben.address)).toBe(false);
  });

  it("19 a filter's mail that is no news is kept in silence; the person's own forward of it is answered", async () => {
    const who = person(++serial);
    const { token } = await known(who);
    const send = async (way: "direct" | "filter") => {
      const before = new Set(await crashWorld.world.sent());
      const recipients = [way === "filter" ? filterAddress(token) : robot];
      const raw = asStored(rawOf(way, who, {}));
      const receipt = await crashWorld.world.receive(raw, { recipients, envelopeFrom: who.address });
      await receive(receipt);
      const [item] = await itemsOf(receipt, [who.address]);
      return [item?.state, item?.reason, (await writtenTo(before)).length];
    };
    expect(await send("filter")).toEqual(["SENT", "shipping-news", 1]);
    expect(await send("filter")).toEqual(["REFUSED", "no-news", 0]);
    expect(await send("direct")).toEqual(["SENT", "shipping-news", 1]);
  });

  it("23 while sending is stopped an answer waits, and it goes out once, afterwards", async () => {
    const { world, ports } = crashWorld;
    const who = person(++serial);
    const before = new Set(await world.sent());
    const raw = asStored(rawOf("direct", who, {}));
    const receipt = await world.receive(raw, { envelopeFrom: who.address });
    world.refuseSending = { code: "AccountSendingPausedException", status: 400, message: "paused" };
    await receive(receipt);
    const [item] = await itemsOf(receipt, [who.address]);
    expect(item).toMatchObject({ state: "PLANNED", attempts: 0 });
    expect(await writtenTo(before)).toEqual([]);
    world.refuseSending = null;
    world.setNow("2026-11-20T13:00:00Z");
    await openDesk(own, ports).resumeDue(100);
    expect((await writtenTo(before)).filter((to) => to === who.address)).toEqual([who.address]);
  });

  it("23 nothing goes out where what forbids it cannot be asked for", async () => {
    const { world, ports } = crashWorld;
    const who = person(++serial);
    await known(who);
    const before = new Set(await world.sent());
    const raw = asStored(rawOf("direct", { ...person(++serial), address: who.address }, {}));
    const receipt = await world.receive(raw, { envelopeFrom: who.address });
    const accounts = { ...ports.accounts, get: () => Promise.reject(new Error("not reachable")) };
    await expect(receive(receipt, { ...ports, accounts })).rejects.toThrow();
    expect(await writtenTo(before)).toEqual([]);
    await receive(receipt);
    expect(await writtenTo(before)).toEqual([who.address]);
  });
});
