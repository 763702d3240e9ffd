import type { Knowledge } from "../knowledge/knowledge.ts";
import { composeAnswer } from "./compose-answer.ts";
import { renderHtml } from "./html/render-html.ts";
import { renderText } from "./render-text.ts";
import type { AnswerView, ReplyDraft } from "./reply.ts";

/** The answer to a mail, as text and as HTML that say the same. Total: every view gives an answer. */
export function draftReply(view: AnswerView, knowledge: Knowledge): ReplyDraft {
  const answer = composeAnswer(view, knowledge);
  return { subject: answer.subject, text: renderText(answer), html: renderHtml(answer) };
}
