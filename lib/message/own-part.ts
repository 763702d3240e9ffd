import type { Message } from "./message.ts";

/**
 * An answer without the mail that it quotes: of each text what stands above. The subject is the quoted mail's too.
 *
 * @param starts offset at which the quoted mail begins, by part; a text without one is left out
 */
export function ownPart(message: Message, starts: ReadonlyMap<string, number>): Message {
  return {
    ...message,
    sections: message.sections.flatMap((section) => {
      if (section.kind === "subject") return [{ ...section, text: "" }];
      const start = starts.get(section.part);
      return start === undefined ? [] : [{ ...section, text: section.text.slice(0, start) }];
    }),
    links: [],
    images: [],
    structured: [],
  };
}
