import { newThread, type OwnDomain, threadAddress, tokenAddress } from "../../functions/own-addresses.ts";
import type { Keys } from "../../functions/ports.ts";
import { asStored } from "../functions/as-stored.ts";
import { own } from "../functions/world.ts";

/** Somebody who forwards mails, with a parcel that nobody else has. */
export interface Person {
  readonly serial: number;
  readonly address: string;
  readonly trackingNumber: string;
}

export function person(serial: number): Person {
  return { serial, address: `person${serial}@example.com`, trackingNumber: s10Number(serial) };
}

/** A number of the form that posts use, with its check digit (UPU S10). */
function s10Number(serial: number): string {
  const digits = String(10_000_000 + serial).slice(-8);
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const check = 11 - (sum % 11);
  return `LX${digits}${check === 10 ? 0 : check === 11 ? 5 : check}CN`;
}

const news = {
  held: ["Thu, Nov 19, 2026 at 10:00 AM", "19 November 2026 10:00 Import clearance exception"],
  released: ["Fri, Nov 20, 2026 at 9:00 AM", "20 November 2026 09:00 Released by customs"],
} as const;

/** What a carrier writes. */
function carrierLines(who: Person, what: keyof typeof news): readonly string[] {
  return ["Hello,", "", `Tracking number: ${who.trackingNumber}`, news[what][1], ""];
}

/** The carrier's mail, sent on by hand, as SES stores it. `id` makes the mail one of its own. */
export function forwardOf(who: Person, what: keyof typeof news, id: string): string {
  return asStored(forwardText(who, what, id));
}

/** The same as it is handed in. */
export function forwardText(who: Person, what: keyof typeof news, id: string): string {
  return mail(who.address, "Fwd: Your parcel", id, [
    "---------- Forwarded message ---------",
    "From: Parcel Service <news@carrier.example>",
    `Date: ${news[what][0]}`,
    "Subject: Your parcel",
    `To: <${who.address}>`,
    "",
    ...carrierLines(who, what),
  ]);
}

/** The carrier's mail, sent on by a filter as it is. */
export function filteredMail(who: Person, what: keyof typeof news, id: string): string {
  return asStored(mail("news@carrier.example", "Your parcel", id, carrierLines(who, what)));
}

/** The person's own words. */
export function wordsOf(who: Person, words: string, id: string): string {
  return asStored(wordsText(who, words, id));
}

/** The same as they are handed in. */
export function wordsText(who: Person, words: string, id: string): string {
  return mail(who.address, "Re: Your parcel", id, [words]);
}

/** What a mail program answers by itself while the person is away. */
export function absenceNote(who: Person, id: string): string {
  return asStored(
    mail(who.address, "Out of office", id, ["I am back on Monday."], {
      "Auto-Submitted": "auto-replied",
    }),
  );
}

function mail(
  from: string,
  subject: string,
  id: string,
  lines: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): string {
  const fields = {
    From: `<${from}>`,
    To: `${own.localPart}@${own.domain}`,
    Subject: subject,
    "Message-ID": `<${id}@example.com>`,
    Date: "Fri, 20 Nov 2026 12:00:00 +0000",
    "Content-Type": "text/plain; charset=utf-8",
    ...headers,
  };
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return [...head, "", ...lines, ""].join("\n");
}

/** Where the person replies to the answer to one of their mails. */
export function replyAddress(accountId: string, mailId: string, who: Person, keys: Keys): string {
  return threadAddress(newThread(accountId, mailId, keys), who.address, own as OwnDomain, keys);
}

/** Where a filter of the person sends mails. */
export function filterAddress(token: string): string {
  return tokenAddress(token, own as OwnDomain);
}
