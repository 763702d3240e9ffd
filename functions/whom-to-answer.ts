import type { AnswerReason, Reading } from "../lib/extract/reading.ts";
import type { Instant } from "../lib/units.ts";
import type { Identity } from "./identify.ts";
import { answerableDays, hopLimit } from "./loop-limits.ts";
import { answeringMachineReason, machineReason } from "./machine-mail.ts";
import type { Receipt } from "./mail-item.ts";
import type { OuterMail } from "./outer-mail.ts";
import { mayUse, type OwnDomain } from "./own-addresses.ts";
import { after, day } from "./times.ts";

/**
 * Why a mail gets no answer, by what is known before it is read: the envelope, SES's verdicts, the outermost headers.
 *
 * @returns `null` where it may be read.
 */
export function refusalBeforeReading(
  receipt: Receipt,
  mail: OuterMail,
  identity: Identity,
  own: OwnDomain,
): AnswerReason | null {
  const { spam, virus } = receipt.verdicts;
  // A null return path (RFC 3834 2) is a bounce or another machine's answer. A path that is not known proves nothing.
  if (receipt.envelopeFrom === "") return "bounce";
  if (mail.hasOwnMark || mail.from?.endsWith(`@${own.domain}`) || isSignedBy(own.domain, mail))
    return "own-mail";
  if (identity.kind === "stranger") return identity.reason;
  if (receipt.envelopeFrom === null) return "sender-unverified";
  // Only after their address was proved: to others, not even a refusal is owed.
  if (identity.kind === "person" && !mayUse(identity.address, own)) return "sender-not-allowed";
  if (spam === "FAIL" || (virus !== "PASS" && virus !== "DISABLED")) return "spam-or-virus";
  return mail.hops > hopLimit ? "too-many-hops" : null;
}

/** Signed by our own domain: our mail, whatever its sender is called by now. */
function isSignedBy(domain: string, mail: OuterMail): boolean {
  return mail.fields.some(
    ({ name, value }) =>
      name === "dkim-signature" &&
      /(?:^|;)\s*d=\s*([^;\s]{1,260})/i.exec(value.slice(0, 4_000))?.[1]?.toLowerCase() === domain,
  );
}

/** What stands against an answer even in a mail that a filter sent on: these are machines that talk to machines. */
const machineReasons: ReadonlySet<AnswerReason> = new Set<AnswerReason>([
  "auto-reply",
  "bounce",
  "own-mail",
  "too-many-hops",
]);

/**
 * Why a mail gets no answer, by what it says. A mail that a filter sent on comes from a machine, on a list, from a
 * sender who takes no mail: all that is no refusal there, because the answer goes to the account's own address.
 */
export function refusalByReading(reading: Reading, mail: OuterMail, identity: Identity): AnswerReason | null {
  const { reply, reason } = reading.answer;
  if (identity.kind === "person") return reply ? machineReason(mail) : reason;
  if (!reply && (machineReasons.has(reason) || reading.kind !== "shipping")) return reason;
  return answeringMachineReason(mail);
}

/** True for a mail that took so long to reach us that an answer would be about days long gone. */
export function isTooOld(receipt: Receipt, now: Instant): boolean {
  return after(receipt.receivedAt, answerableDays * day) < now;
}
