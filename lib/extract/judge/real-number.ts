import { matchNumber } from "../../knowledge/carriers/match-number.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import { isStrongForm } from "../identity/printed-number.ts";
import { readableSections } from "../identity/readable.ts";

const mostTokens = 500;

/** Whether a mail has a tracking number of a form that hardly occurs by chance: letters with a right check digit. */
export function hasRealNumber(message: Message, knowledge: Knowledge): boolean {
  return readableSections(message).some((section) =>
    (section.text.match(/(?<![0-9A-Z])[0-9A-Z]{10,34}(?![0-9A-Za-z])/g) ?? [])
      .slice(0, mostTokens)
      .some(
        (token) =>
          /[A-Z]/.test(token) &&
          matchNumber(token, knowledge.carriers).some(
            (match) => isStrongForm(match) && match.isCheckDigitRight === true,
          ),
      ),
  );
}
