import type { Message, Section } from "../../message/message.ts";

/** Sections that a reader sees, in reading order: subject and texts. */
export function readableSections(message: Message): readonly Section[] {
  return message.sections.filter(
    (section) => section.kind === "subject" || section.kind === "plain" || section.kind === "html",
  );
}

const masked = new WeakMap<Section, string>();

/**
 * The text with web and mail addresses blanked out, offsets kept: the digits in them are no numbers that somebody reads.
 */
export function withoutAddresses(section: Section): string {
  let text = masked.get(section);
  if (text === undefined) {
    text = section.text.replace(
      /(?:https?:\/\/|www\.)[^\s<>"]{1,4000}|(?<![^\s<>@"])[^\s<>@"]{1,64}@[^\s<>@"]{1,255}/gi,
      (address) => " ".repeat(address.length),
    );
    masked.set(section, text);
  }
  return text;
}
