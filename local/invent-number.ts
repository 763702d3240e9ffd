import { carriers } from "../lib/knowledge/carriers/index.ts";
import { compactNumber, matchNumber } from "../lib/knowledge/carriers/match-number.ts";
import { checkDigits } from "../lib/knowledge/check-digits.ts";

/**
 * Another number of the same form as a real one: the last digits changed, the check digit right where the real one's was.
 * The same number always gives the same one, so that a mail stays consistent. Blanks and hyphens stay where they were.
 *
 * @example inventNumber("1Z 999 AA1 01 2345 6784") // the same blanks, other digits, and a check digit that is right
 */
export function inventNumber(printed: string): string {
  const compact = compactNumber(printed);
  const changed = withChangedDigits(compact === "" ? printed : compact);
  if (compact === "") return changed;
  const fixed = withRightCheckDigit(compact, changed);
  let at = 0;
  return [...printed]
    .map((character) => (/[0-9A-Za-z]/.test(character) ? (fixed[at++] ?? "") : character))
    .join("");
}

/** The last nine digits, each turned into another one; letters and what stands before stay, as they make the form. */
function withChangedDigits(token: string): string {
  let left = 9;
  return [...token]
    .toReversed()
    .map((character) =>
      /[0-9]/.test(character) && left-- > 0 ? String((Number(character) * 7 + 3) % 10) : character,
    )
    .toReversed()
    .join("");
}

/** The first form whose check digit was right decides; without one the number stays as it is. */
function withRightCheckDigit(real: string, changed: string): string {
  const match = matchNumber(real, carriers).find((entry) => entry.isCheckDigitRight);
  const format = carriers
    .find((carrier) => carrier.id === match?.carrierId)
    ?.numbers.find((entry) => entry.id === match?.formatId);
  if (!format?.checkDigit) return changed;
  const rule = checkDigits[format.checkDigit];
  const index = rule.at < 0 ? changed.length + rule.at : rule.at;
  return changed.slice(0, index) + (rule.expected(changed) ?? "") + changed.slice(index + 1);
}
