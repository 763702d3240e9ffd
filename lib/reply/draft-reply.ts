import type { Knowledge } from "../knowledge/knowledge.ts";
import { composeAnswer } from "./compose-answer.ts";
import { renderHtml } from "./html/render-html.ts";
import { renderText } from "./render-text.ts";
import type { AnswerView, ReplyDraft } from "./reply.ts";
import type { LanguagePacks } from "./texts/language-packs.ts";

/**
 * The answer to a mail, as text and as HTML that say the same. Total: every view gives an answer.
 *
 * @param packs the words of the languages of `languagesOfAnswer`; what is to be said in another one is said in English
 */
export function draftReply(view: AnswerView, knowledge: Knowledge, packs: LanguagePacks): ReplyDraft {
  const answer = composeAnswer(view, knowledge, packs);
  return { subject: answer.subject, text: renderText(answer), html: renderHtml(answer) };
}
