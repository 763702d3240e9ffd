import type { Answer, AnswerStep, Block, LabelledText, ParcelRow, Section } from "./answer.ts";
import { type Punctuation, punctuation } from "./punctuate.ts";
import { areSelfEvident, isSaidBy } from "./self-evident.ts";

const signs = { do: "+", dont: "-", point: "*" } as const;
const stopSigns = { passed: "✓", here: "●", ahead: "○" } as const;

/** An answer as plain text. Its first line says the status, what to do today, the next date and the last day to claim. */
export function renderText(answer: Answer): string {
  const marks = punctuation(answer.texts);
  const labelled = ({ label, text }: LabelledText) => `${marks.label(label)} ${text}`;
  const parts = [
    [ended(answer.title), ...answer.lead.map(labelled)].join(" "),
    [answer.severityWord, answer.about].filter((text) => text !== null).join(" · "),
    [answer.sentence, answer.note, ...answer.facts.map(labelled)].filter((text) => text !== null).join("\n"),
    ...answer.sections.map((section) => renderSection(section, marks)),
    ["-- ", ...answer.footer].join("\n"),
  ];
  return `${parts.join("\n\n").replace(/\n{3,}/g, "\n\n")}\n`;
}

function ended(title: string): string {
  const bare = title.replace(/(?<![.\s])[.\s]+$/, "");
  return /[?!]$/.test(bare) ? bare : `${bare}.`;
}

function renderSection({ heading, blocks }: Section, marks: Punctuation): string {
  return [`${heading.toUpperCase()}`, ...blocks.map((block) => renderBlock(block, marks))]
    .filter((text) => text !== "")
    .join("\n");
}

function renderBlock(block: Block, marks: Punctuation): string {
  const { quote, label: marked } = marks;
  switch (block.kind) {
    case "paragraph":
      return block.text;
    case "warning":
      return `! ${block.text}`;
    case "list":
      return block.items.map((item, at) => `${listSign(block.sign, at)} ${item}`).join("\n");
    case "parcels":
      return block.rows.map(renderParcel).join("\n");
    case "way":
      return block.stops
        .map(({ label, state, note }) => `${stopSigns[state]} ${label}${note === null ? "" : ` (${note})`}`)
        .join("\n");
    case "dwell":
      return block.text;
    case "steps":
      return block.steps.map((step) => renderStep(step, marks)).join("\n");
    case "events":
      return block.rows
        .map(({ when, what, words, where }) =>
          [`${marked(when)} ${what}`, words === "" ? "" : quote(words), where]
            .filter((text) => text !== "")
            .join(", "),
        )
        .join("\n");
    case "quotes":
      return block.quotes
        .map(({ label, quote: words }) => `${label === "" ? "" : `${marked(label)} `}${quote(words)}`)
        .join("\n");
    case "links":
      return block.links.map(({ label, url }) => `  ${marked(label)} ${url}`).join("\n");
    case "question":
      return `${[block.text, ...replyLines(block.answers, marks)].filter((text) => text !== "").join("\n")}\n`;
    case "draft":
      return [
        `${block.title}`,
        block.subject,
        "",
        ...block.body.split("\n").map((line) => `  ${line}`),
        "",
      ].join("\n");
    default:
      return block satisfies never;
  }
}

function replyLines(
  answers: Extract<Block, { readonly kind: "question" }>["answers"],
  { quote, label: marked }: Punctuation,
): readonly string[] {
  return areSelfEvident(answers)
    ? [`* ${answers.map(({ reply }) => quote(reply)).join(", ")}`]
    : answers.map(({ label, reply }) =>
        isSaidBy(label, reply) ? `* ${quote(reply)}` : `* ${marked(label)} ${quote(reply)}`,
      );
}

function listSign(sign: keyof typeof signs | "number", at: number): string {
  return sign === "number" ? `${at + 1}.` : signs[sign];
}

function renderParcel({ title, next, about }: ParcelRow): string {
  return [`* ${title}`, ...[next, about].filter((text) => text !== null).map((text) => `  ${text}`)].join(
    "\n",
  );
}

function renderStep(
  { day, distance, title, links, basis, copy }: AnswerStep,
  { label: marked }: Punctuation,
): string {
  return [
    `${marked(`${day} (${distance})`)} ${title}`,
    ...links.map(({ label, url }) => `    ${marked(label)} ${url}`),
    ...(copy === null ? [] : [`    ${copy}`]),
    ...(basis === "" ? [] : [`    (${basis.replace(/(?<![.\s])[.\s]+$/, "")})`]),
  ].join("\n");
}
