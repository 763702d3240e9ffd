import type { NumberFact } from "../fact.ts";
import type { Extractor } from "../finding.ts";
import { evidenceIn } from "./evidence.ts";
import { hasStrongForm, type NumberFinding, numberFinding } from "./number-finding.ts";
import { firstNumber, isPlausibleNumber } from "./printed-number.ts";

/** Numbers in the words of pictures: "Barcode 1Z...". */
export const numbersInPictures: Extractor<NumberFact> = {
  id: "number/picture",
  extract(message, knowledge) {
    return message.sections
      .filter((section) => section.kind === "alt")
      .flatMap((section) =>
        [...section.text.matchAll(/[0-9A-Z][0-9A-Z ]{7,48}/g)]
          .slice(0, 200)
          .flatMap((match): NumberFinding[] => {
            const printed = firstNumber(
              section.text,
              { start: match.index, end: match.index + match[0].length },
              knowledge,
            );
            if (
              printed === null ||
              !isPlausibleNumber(printed.number) ||
              !hasStrongForm(printed.number, knowledge)
            )
              return [];
            return [
              numberFinding(
                { number: printed.number, clue: "text", isVisible: true },
                evidenceIn(section, printed, this.id),
              ),
            ];
          }),
      );
  },
};
