import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import { kindWords } from "./kind-words.ts";

const header = (message: Message, name: string) =>
  message.headers.filter((field) => field.name === name).map((field) => field.value);
const has = (message: Message, name: string, pattern: RegExp) =>
  header(message, name).some((value) => pattern.test(value));

/** A report about a mail that was not delivered, or a complaint (RFC 3464, RFC 5965), or an old server's text of that kind. */
export function isBounce(message: Message, knowledge: Knowledge): boolean {
  if (
    has(message, "content-type", /^multipart\/report/i) ||
    header(message, "x-failed-recipients").length > 0
  )
    return true;
  if (
    message.attachments.some((part) =>
      /^message\/(delivery-status|feedback-report|disposition-notification)/i.test(part.mediaType),
    )
  )
    return true;
  if (
    message.sections.some(
      (section) =>
        section.kind === "plain" && /^\s*\{"notificationType":"(?:Bounce|Complaint)"/.test(section.text),
    )
  )
    return true;
  if (has(message, "return-path", /^\s*<\s*>/) && !isAutoReply(message, knowledge)) return true;
  const local = message.from?.address.split("@")[0] ?? "";
  return (knowledge.wordings.mailKinds.groups.bounceSenders ?? []).includes(local);
}

/** An answer by a machine (RFC 3834): an absence note, a receipt. */
export function isAutoReply(message: Message, knowledge: Knowledge): boolean {
  if (has(message, "auto-submitted", /^\s*auto-(replied|notified)/i)) return true;
  if (
    ["x-autoreply", "x-autorespond", "x-auto-respond", "x-autoreply-from", "x-mail-autoreply"].some(
      (name) => header(message, name).length > 0,
    )
  )
    return true;
  if (has(message, "precedence", /auto_reply/i) || has(message, "delivered-to", /^autoresponder/i))
    return true;
  const subject = message.sections[0];
  return (
    subject !== undefined &&
    kindWords(subject, knowledge).some(
      (hit) => hit.value === "autoReplySubjects" && /^\W*$/.test(subject.text.slice(0, hit.start)),
    )
  );
}

/** An address that machines write from: its first word says so. */
export function isRobotAddress(address: string, knowledge: Knowledge): boolean {
  const local = address.split("@")[0] ?? "";
  const robots = knowledge.wordings.mailKinds.groups.robotSenders ?? [];
  return robots.some(
    (robot) =>
      local === robot ||
      local.startsWith(`${robot}-`) ||
      local.startsWith(`${robot}.`) ||
      local.startsWith(`${robot}+`),
  );
}

/** An address that advertisements, surveys and newsletters come from: a word of it or of its host says so. */
export function isPromotionAddress(address: string, knowledge: Knowledge): boolean {
  const words = new Set(
    address
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .slice(0, 20),
  );
  return (knowledge.wordings.mailKinds.groups.promotionSenders ?? []).some((word) => words.has(word));
}

/** A mail by a machine or to a list, which is never a person's command. */
export function isMassMail(message: Message): boolean {
  return (
    message.headers.some((field) => /^(list-|feedback-id$|x-mailing-list$|x-beenthere$)/.test(field.name)) ||
    has(message, "precedence", /bulk|list|junk/i)
  );
}
