import type { Message } from "../../message/message.ts";

/** A mail that holds pictures or files and not one word to read: a screenshot, a scanned letter. What it says nobody knows. */
export function isPictureOnly(message: Message): boolean {
  const hasWords = message.sections.some(
    (section) =>
      (section.kind === "plain" || section.kind === "html") && /\p{L}{2}|\d{4}/u.test(section.text),
  );
  return !hasWords && (message.images.length > 0 || message.attachments.length > 0);
}
