import type { NumberFact } from "../fact.ts";
import type { Extractor } from "../finding.ts";
import { evidenceIn } from "./evidence.ts";
import { type IdentityWord, identityWords } from "./identity-words.ts";
import { type FoundNumber, type NumberFinding, numberFinding } from "./number-finding.ts";
import { firstNumber, isPlausibleNumber } from "./printed-number.ts";
import { readableSections, withoutAddresses } from "./readable.ts";
import { hitsBetween, type WordHit } from "./word-finder.ts";

/** Letters from a number's suffix to the parcel or order that it is the number of. */
const suffixReach = 30;

/** What the number before a suffix is the number of: the first word behind the suffix that tells, else the suffix itself. */
export function nextMeaning(
  words: readonly WordHit<IdentityWord>[],
  suffix: WordHit<IdentityWord>,
): "parcel" | "order" | null {
  const near = hitsBetween(words, suffix.start, suffix.end + suffixReach + 1);
  const next = near.find(({ value }) => value === "noun" || value === "tracking" || value === "order");
  return next === undefined ? null : next.value === "order" ? "order" : "parcel";
}

/** Numbers whose label follows them: "4827... numaralı kargonuz". */
export const numbersBeforeSuffixes: Extractor<NumberFact> = {
  id: "number/suffix",
  extract(message, knowledge) {
    return readableSections(message).flatMap((section) => {
      const text = withoutAddresses(section);
      const words = identityWords(section, knowledge);
      return words
        .filter((word) => word.value === "suffix")
        .flatMap((suffix): NumberFinding[] => {
          const isOfParcel = nextMeaning(words, suffix) === "parcel";
          const before = /(?<![0-9A-Z-])[0-9A-Z][0-9A-Z-]{7,39}(?=\s{0,2}$)/.exec(
            text.slice(Math.max(0, suffix.start - 44), suffix.start),
          );
          if (!isOfParcel || before === null) return [];
          const start = Math.max(0, suffix.start - 44) + before.index;
          const printed = firstNumber(text, { start, end: suffix.start }, knowledge);
          if (printed === null || printed.start !== start || !isPlausibleNumber(printed.number)) return [];
          const found: FoundNumber = { number: printed.number, clue: "label", isVisible: true };
          return [numberFinding(found, evidenceIn(section, printed, this.id))];
        });
    });
  },
};
