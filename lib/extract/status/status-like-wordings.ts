import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import { labelledValues } from "../dates/labelled-value.ts";
import { analyseMessage } from "./analyse-message.ts";
import { extractEvents } from "./extract-events.ts";

const maximumWordings = 5;
const maximumLetters = 160;

/**
 * Wordings that stand where a status stands but match no entry, verbatim: what `notUnderstood` shows. They are the values of
 * status fields and, where the mail speaks of a parcel, its subject.
 *
 * @returns nothing where a status was understood.
 */
export function statusLikeWordings(message: Message, knowledge: Knowledge): readonly string[] {
  if (extractEvents(message, knowledge).length > 0) return [];
  const { subject, body } = analyseMessage(message, knowledge);
  const values = body.flatMap((section) =>
    labelledValues(section, "status", undefined).map(({ text }) => text),
  );
  const isAboutParcel = [...(subject ? [subject] : []), ...body].some((section) =>
    section.hits.some((hit) => hit.meaning.kind === "shipping"),
  );
  const title = subject && isAboutParcel ? [subject.section.text.trim()] : [];
  return [...new Set([...values, ...title])]
    .filter((text) => /\p{L}{3}/u.test(text))
    .map((text) => text.slice(0, maximumLetters))
    .slice(0, maximumWordings);
}
