import type { ForwardKnowledge } from "../knowledge/client.ts";
import type { Message } from "./message.ts";
import { readSeparator } from "./separator-line.ts";
import { linesOf } from "./text-lines.ts";
import { parseThreadAddress } from "./thread-address.ts";

/**
 * A reply to an address that only our answers name, with our answer quoted and no line above that says whose it is: the message
 * with what the person wrote alone. `null` for any other message.
 */
export function withoutBareQuote(message: Message, knowledge: ForwardKnowledge): Message | null {
  const isToThread =
    message.to.length > 0 &&
    message.to.every(({ address }) => parseThreadAddress(address.split("@")[0] ?? "") !== undefined);
  if (!isToThread) return null;
  const plain = message.sections.find((section) => section.kind === "plain");
  const own = plain === undefined ? null : ownLines(plain.text, knowledge);
  if (plain === undefined || own === null) return null;
  return {
    ...message,
    sections: message.sections.flatMap((section) => {
      // The subject is the answer's too.
      if (section.kind === "subject") return [{ ...section, text: "" }];
      return section === plain ? [{ ...section, text: own }] : [];
    }),
    links: [],
    images: [],
    structured: [],
  };
}

/** The lines that are not quoted, up to a separator; `null` where nothing is quoted. */
function ownLines(text: string, knowledge: ForwardKnowledge): string | null {
  const lines = linesOf(text.slice(0, 100_000));
  const end = lines.findIndex(
    ({ words }) => words !== "" && (readSeparator(words, knowledge)?.isKnown ?? false),
  );
  const quoted = lines.filter(({ quoteDepth }) => quoteDepth > 0).length;
  if (end < 0 && quoted < 2) return null;
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .filter(({ quoteDepth }) => quoteDepth === 0)
    .map(({ words }) => words)
    .join("\n")
    .trim();
}
