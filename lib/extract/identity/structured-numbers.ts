import { compactNumber } from "../../knowledge/carriers/match-number.ts";
import type { NumberFact } from "../fact.ts";
import type { Extractor } from "../finding.ts";
import { evidenceIn } from "./evidence.ts";
import { isShortButKnown, type NumberFinding, numberFinding } from "./number-finding.ts";
import { isPlausibleNumber } from "./printed-number.ts";

/** Tracking numbers that structured data states. */
export const structuredNumbers: Extractor<NumberFact> = {
  id: "number/structured",
  extract(message, knowledge) {
    return message.sections
      .filter((section) => section.kind === "structured")
      .flatMap((section) =>
        [...section.text.matchAll(/^(?:[\w.]{0,80}\.)?trackingNumber: ([^\n]{6,60})$/gm)].flatMap(
          (match): NumberFinding[] => {
            const number = compactNumber(match[1] ?? "");
            if (!isPlausibleNumber(number) && !isShortButKnown(number, knowledge)) return [];
            const start = match.index + match[0].length - (match[1] ?? "").length;
            return [
              numberFinding(
                { number, clue: "structured", isVisible: false },
                evidenceIn(section, { start, end: match.index + match[0].length }, this.id),
              ),
            ];
          },
        ),
      );
  },
};
