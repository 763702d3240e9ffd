import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Message, Unwrapped } from "../message/message.ts";
import { isCommand } from "./judge/command.ts";
import { isForwardingConfirmation } from "./judge/forwarding-confirmation.ts";
import { isAutoReply, isBounce } from "./judge/machine-mail.ts";
import { isPictureOnly } from "./judge/picture-only.ts";
import { type ScamSign, scamSigns } from "./judge/scam-signs.ts";
import { isAboutParcel, isShippingMail } from "./judge/shipping-mail.ts";
import type { AnswerReason, MailKind, ParcelReading } from "./reading.ts";

/** What kind of mail it is, and whether it is answered. */
export interface Judgement {
  readonly kind: MailKind;
  readonly answer: { readonly reply: boolean; readonly reason: AnswerReason };
  readonly scamSigns: readonly ScamSign[];
  readonly isAboutParcel: (parcel: ParcelReading) => boolean;
}

const answers: Readonly<Record<MailKind, { readonly reply: boolean; readonly reason: AnswerReason }>> = {
  shipping: { reply: true, reason: "shipping-news" },
  command: { reply: true, reason: "command" },
  "forwarding-confirmation": { reply: true, reason: "forwarding-confirmation" },
  "auto-reply": { reply: false, reason: "auto-reply" },
  bounce: { reply: false, reason: "bounce" },
  "suspected-phishing": { reply: true, reason: "suspected-phishing" },
  "not-shipping": { reply: true, reason: "not-shipping" },
  unreadable: { reply: true, reason: "unreadable" },
};

/** Judges a mail by the first of these that holds; what a machine sent is settled before its words are looked at. */
export function judge(
  unwrapped: Unwrapped,
  parcels: readonly ParcelReading[],
  knowledge: Knowledge,
): Judgement {
  const { outer, originals } = unwrapped;
  const [original] = originals;
  const signs = originals.flatMap((message) => scamSigns(message, knowledge));
  const as = (kind: MailKind): Judgement => ({
    kind,
    answer: answers[kind],
    scamSigns: [...new Set(signs)],
    isAboutParcel,
  });
  if (isForwardingConfirmation(outer)) return as("forwarding-confirmation");
  if (isBounce(outer, knowledge)) return as("bounce");
  if (isAutoReply(outer, knowledge)) return as("auto-reply");
  if (signs.length > 0) return as("suspected-phishing");
  if (originals.some((message) => isShipping(message, parcels, knowledge))) return as("shipping");
  if (unwrapped.wrapper === "none" && isCommand(original, knowledge)) return as("command");
  return as(originals.every(isPictureOnly) ? "unreadable" : "not-shipping");
}

function isShipping(message: Message, parcels: readonly ParcelReading[], knowledge: Knowledge): boolean {
  return isShippingMail(message, parcels, knowledge);
}
