import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Answer } from "./answer.ts";
import { composeAnswer as composeWith } from "./compose-answer.ts";
import { draftReply as draftWith } from "./draft-reply.ts";
import type { AnswerView, ReplyDraft } from "./reply.ts";
import { everyPack } from "./texts/index.ts";

/** The answer, with the words of every language at hand. */
export function composeAnswer(view: AnswerView, knowledge: Knowledge): Answer {
  return composeWith(view, knowledge, everyPack);
}

/** The answer as text and HTML, with the words of every language at hand. */
export function draftReply(view: AnswerView, knowledge: Knowledge): ReplyDraft {
  return draftWith(view, knowledge, everyPack);
}
