import type { Block } from "./answer.ts";

type Answers = Extract<Block, { readonly kind: "question" }>["answers"];

/** True where each answer's label is in its reply ("US" in "country US"): then the replies can stand in one line. */
export function areSelfEvident(answers: Answers): boolean {
  return answers.length > 1 && answers.every(({ label, reply }) => reply.includes(label));
}

/** True where a label says no more than its reply ("Same", "same LP1"). */
export function isSaidBy(label: string, reply: string): boolean {
  return reply.toLowerCase().startsWith(label.toLowerCase());
}
