import { openDesk } from "../../functions/desk.ts";
import type { Receipt } from "../../functions/mail-item.ts";
import type { Account, Ports } from "../../functions/ports.ts";
import { readWithWords } from "../../lib/extract/read.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { limits } from "../../lib/message/limits.ts";
import { as, type ZoneId } from "../../lib/units.ts";
import { own, type World } from "../functions/world.ts";

let serial = 0;

/** What came back for a mail: the answer's text and headers, or only why there was none. */
export interface Answered {
  readonly reason: string | null;
  readonly state: string | null;
  /** Plain text, decoded; empty where nothing was sent. */
  readonly text: string;
  readonly raw: string;
  readonly to: string;
  readonly replyTo: string;
  readonly receipt: Receipt;
}

/** A person who writes to the desk, as their mail program does: the real reader, the real desk, a real engine. */
export function person(world: World, address = `talker${++serial}@example.com`) {
  const ports: Ports = {
    ...world.ports,
    reader: { read: ({ raw }) => readWithWords({ raw }, knowledge, limits) },
  };
  const desk = openDesk(own, ports);
  const accountOf = async (of = address): Promise<Account | null> => {
    const id = await ports.accounts.findByAddress(ports.keys.hash("address", of));
    return id === null ? null : ports.accounts.get(id);
  };
  const deliver = async (raw: string, overrides: Partial<Receipt> = {}): Promise<Answered> => {
    const before = new Set(await world.sent());
    const receipt = await world.receive(raw, { envelopeFrom: address, ...overrides });
    await desk.receive(receipt);
    const sent = (await world.sent()).filter((each) => !before.has(each));
    const items = await itemsOf(receipt);
    const mine = sent.find((mail) => header(mail, "To") === address) ?? "";
    return {
      reason: items[0]?.reason ?? null,
      state: items[0]?.state ?? null,
      text: plainText(mine),
      raw: mine,
      to: header(mine, "To"),
      replyTo: header(mine, "Reply-To"),
      receipt,
    };
  };
  const itemsOf = async (receipt: Receipt) => {
    const { keys, mails } = ports;
    const account = await accountOf();
    const partitions = [
      account?.accountId,
      keys.hash("account", address),
      `stranger-${keys.hash("log", receipt.sesMessageId).slice(0, 16)}`,
    ];
    const found = [];
    for (const partition of new Set(partitions))
      if (partition !== undefined) found.push(await mails.get(partition, receipt.sesMessageId));
    return found.filter((item) => item !== null);
  };
  return {
    address,
    ports,
    desk,
    accountOf,
    deliver,
    itemsOf,
    /** A carrier's mail, forwarded by hand. */
    forward: (lines: readonly string[], note = "") =>
      deliver(
        mail(address, "Fwd: Your parcel", [
          ...(note === "" ? [] : [note, ""]),
          "---------- Forwarded message ---------",
          "From: Parcel Service <news@carrier.example>",
          "Date: Thu, Nov 19, 2026 at 10:00 AM",
          "Subject: Your parcel",
          `To: <${address}>`,
          "",
          ...lines,
        ]),
      ),
    /** A mail of the person's own words to the public address. */
    write: (text: string, subject = "", overrides: Partial<Receipt> = {}) =>
      deliver(mail(address, subject, text.split("\n")), overrides),
    /** An answer to one of our mails, with it quoted below, as mail programs do. */
    reply: (to: Answered, text: string, overrides: Partial<Receipt> = {}) =>
      deliver(
        mail(address, `Re: ${header(to.raw, "Subject").replace(/^Re: /, "")}`, [
          ...text.split("\n"),
          "",
          `On Fri, Nov 20, 2026 at 1:00 PM Parcelwise <${own.localPart}@${own.domain}> wrote:`,
          "",
          ...to.text.split("\n").map((line) => `> ${line}`),
        ]),
        { recipients: [to.replyTo], ...overrides },
      ),
    timelines: async () => {
      const account = await accountOf();
      if (account === null) return [];
      const zone = account.zone ?? as<ZoneId>("UTC");
      const stored = await ports.timelines.list(account.accountId, { now: ports.clock.now(), zone });
      return stored.map(({ timeline }) => timeline);
    },
  };
}

export function mail(
  from: string,
  subject: string,
  lines: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): string {
  serial += 1;
  const fields = {
    From: `Anna <${from}>`,
    To: `${own.localPart}@${own.domain}`,
    Subject: subject,
    "Message-ID": `<talk-${serial}@example.com>`,
    Date: "Fri, 20 Nov 2026 12:00:00 +0000",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Transfer-Encoding": "8bit",
    ...headers,
  };
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return [...head, "", ...lines, ""].join("\n");
}

function header(raw: string, name: string): string {
  const unfolded = raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  return new RegExp(`^${name}: (.*)$`, "im").exec(unfolded)?.[1] ?? "";
}

/** The first text/plain part, decoded from quoted-printable. */
export function plainText(raw: string): string {
  const start = /Content-Type: text\/plain[\s\S]*?\r\n\r\n/i.exec(raw);
  if (start === null) return "";
  const from = start.index + start[0].length;
  const end = raw.indexOf("\r\n--", from);
  const body = raw.slice(from, end < 0 ? undefined : end);
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8").replace(/\r\n/g, "\n");
}
