import { draftTemplates } from "../../lib/escalation/drafts/draft-texts.ts";
import { knowledge } from "../../lib/knowledge/load.ts";

/** Names of a template, by what a book of sentences calls such a blank. */
const blanks: Readonly<Record<string, string>> = {
  ordered: "{day}",
  paid: "{day}",
  shipped: "{day}",
  promised: "{day}",
  delivered: "{day}",
  askedSeller: "{day}",
  disputed: "{day}",
  lastDay: "{day}",
  answerBy: "{day}",
  status: "{words}",
  problem: "{text}",
  evidence: "{list}",
};

/** What a claim is about, and what is attached where nobody has named it. As `make-drafts.ts` words them. */
const pieces = [
  "it has not reached me",
  "it arrived damaged",
  "what arrived is not what I ordered, or not all of it",
  "it came late",
  "I send it back",
  "order",
  "tracking page",
  "messages with the seller",
];

/** Every line of the texts that are sent on, with its blanks, as a book of drafts has to have it. */
export function draftLines(): readonly string[] {
  const templates = Object.values(draftTemplates.en ?? {});
  const lines = templates.flatMap(({ subject, body }) => [
    subject,
    subject.replace(/ \{(?:order|number)\}/g, ""),
    ...body.flat(),
  ]);
  const evidence = [...knowledge.protections.values()].flatMap((each) =>
    each.evidence.flatMap((piece) =>
      typeof piece === "string" ? [piece] : piece.claims.length === 0 ? [] : [piece.text],
    ),
  );
  return [...new Set([...lines.flatMap(withBlanks), ...pieces, ...evidence])].filter((line) => line !== "");
}

/** "Since" is one of two phrases: a line with it is two. */
function withBlanks(line: string): readonly string[] {
  const named = line.replace(/\{(\w+)\}/g, (blank, name: string) =>
    name === "since" ? blank : (blanks[name] ?? "{name}"),
  );
  return named.includes("{since}")
    ? ["on {day}", "by a mail of {day}"].map((since) => named.replace("{since}", since))
    : [named];
}
