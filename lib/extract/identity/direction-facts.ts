import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { DirectionFact, PieceFact } from "../fact.ts";
import type { Extractor } from "../finding.ts";
import { evidenceIn } from "./evidence.ts";
import { identityWords } from "./identity-words.ts";
import { readableSections } from "./readable.ts";
import { wordFinder } from "./word-finder.ts";

/** Letters at the begin of a body in which a mail says what it is about; footers speak of returns in every shop's mail. */
const opening = 600;

/** Whether the parcel is the person's own return, or one that the person has sent. */
export const directions: Extractor<DirectionFact> = {
  id: "direction",
  extract(message, knowledge) {
    return readableSections(message).flatMap((section) =>
      identityWords(section, knowledge)
        .filter(
          (word) =>
            (word.value === "return" || word.value === "outgoing") &&
            (section.kind === "subject" || word.start < opening),
        )
        .filter((word) => section.kind === "subject" || !isOffer(section.text, word.start))
        .filter((word) => isTowards(section.text, word))
        .map((word) => ({
          value: {
            kind: "direction" as const,
            direction: word.value === "return" ? ("return" as const) : ("outgoing" as const),
          },
          certainty: section.kind === "subject" ? ("stated" as const) : ("implied" as const),
          evidence: [evidenceIn(section, word, this.id)] as const,
        })),
    );
  },
};

/** A return that is only offered: "to start your return", "free returns". */
function isOffer(text: string, at: number): boolean {
  return /\b(?:start|create|manage|free|easy|how|if|wenn|kostenlose?|si|gratuit\p{L}{0,9}|gratis)\b[^.\n]{0,40}$/iu.test(
    text.slice(Math.max(0, at - 60), at),
  );
}

/** "Your shipment to Lyon", but not "track your shipment to see where it is": behind such a word stands a name. */
function isTowards(text: string, word: { readonly start: number; readonly end: number }): boolean {
  if (!/\s(?:to|a)$/i.test(text.slice(word.start, word.end))) return true;
  return /^\s{1,4}["'“„«*]{0,2}[\p{Lu}\p{Lo}\d]/u.test(text.slice(word.end, word.end + 8));
}

/** What such a text cannot be without. */
const twoNumbers = /\d\s?(?:\p{L}{1,6}|\/)\s?\d/u;

const pieceFinders = new WeakMap<Knowledge, ReturnType<typeof wordFinder<"piece">>>();

/** "package 1 of 3", "Paket 2/4". */
export const pieces: Extractor<PieceFact> = {
  id: "piece",
  extract(message, knowledge) {
    let find = pieceFinders.get(knowledge);
    if (find === undefined) {
      find = wordFinder(knowledge.wordings.identity.pieceWords.map((word) => [word, "piece"] as const));
      pieceFinders.set(knowledge, find);
    }
    const between = new Set(knowledge.wordings.identity.ofWords);
    const sections = readableSections(message).filter(({ text }) => twoNumbers.test(text));
    return sections.flatMap((section) =>
      (find?.(section) ?? []).slice(0, 200).flatMap((word) => {
        const match = /^[\s:#n°º.]{0,4}(\d{1,2})\s?(\p{L}{1,6}|\/)\s?(\d{1,2})(?![\d/.]|:\d)/u.exec(
          section.text.slice(word.end, word.end + 24),
        );
        const n = Number(match?.[1]);
        const of = Number(match?.[3]);
        if (match === null || !between.has((match[2] ?? "").toLowerCase()) || n < 1 || of < 2 || n > of)
          return [];
        const span = { start: word.start, end: word.end + match[0].length };
        return [
          {
            value: { kind: "piece" as const, n, of },
            certainty: "stated" as const,
            evidence: [evidenceIn(section, span, this.id)] as const,
          },
        ];
      }),
    );
  },
};
