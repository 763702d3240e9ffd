import type { Message, Section } from "../../message/message.ts";

/** Sections that a reader sees, in reading order: subject and texts. */
export function readableSections(message: Message): readonly Section[] {
  return message.sections.filter(
    (section) => section.kind === "subject" || section.kind === "plain" || section.kind === "html",
  );
}

const known = new WeakMap<Section, string>();

/**
 * The text with web and mail addresses blanked out, offsets kept: the digits in them are no numbers that somebody reads.
 */
export function withoutAddresses(section: Section): string {
  let text = known.get(section);
  if (text === undefined) {
    text = mayHaveAddress.test(section.text) ? masked(section.text) : section.text;
    known.set(section, text);
  }
  return text;
}

/** What such an address cannot be without: to look for it is a tenth of to look for addresses. */
const mayHaveAddress = /@|https?:|www\./i;

function masked(text: string): string {
  return text.replace(
    /(?:https?:\/\/|www\.)[^\s<>"]{1,4000}|(?<![^\s<>@"])[^\s<>@"]{1,64}@[^\s<>@"]{1,255}/gi,
    (address) => " ".repeat(address.length),
  );
}
