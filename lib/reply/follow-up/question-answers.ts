/** What is asked with one tap in a mail of our own accord. */
export type QuestionId = keyof typeof questionAnswers;

/** What a button of such a question says. */
export type AnswerId = keyof typeof answerReplies;

/** The words that a button sends; a language writes them in its own. */
export const answerReplies = {
  same: "same",
  moved: "moved",
  haveIt: "arrived",
  paid: "paid",
  sent: "done",
  done: "done",
  disputed: "disputed",
  moneyBack: "refunded",
  refundHere: "refunded",
  refundNotYet: "same",
  allWell: "arrived",
  notHere: "not received",
  broken: "broken",
  wrongItem: "wrong item",
  partMissing: "part missing",
} as const;

/** The buttons under each question, in their order. */
export const questionAnswers = {
  silence: ["same", "moved", "haveIt"],
  collect: ["haveIt", "moved"],
  pay: ["paid", "moved", "haveIt"],
  papers: ["sent", "moved", "haveIt"],
  dispute: ["disputed", "same", "moved", "haveIt", "moneyBack"],
  refund: ["refundHere", "refundNotYet"],
  delivered: ["allWell", "notHere", "broken", "wrongItem", "partMissing"],
  done: ["done", "same", "moved", "haveIt"],
} as const satisfies Readonly<Record<string, readonly AnswerId[]>>;
