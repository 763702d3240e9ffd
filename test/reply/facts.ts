import { Parser } from "htmlparser2";
import type { Answer, Block } from "../../lib/reply/answer.ts";
import { isSaidBy } from "../../lib/reply/self-evident.ts";

/** What a person reads of an HTML mail, blanks collapsed. */
export function readable(html: string): string {
  let text = "";
  let hidden = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (["head", "style"].includes(name)) hidden += 1;
      text += " ";
    },
    onclosetag: (name) => {
      if (["head", "style"].includes(name)) hidden -= 1;
      text += " ";
    },
    ontext: (piece) => {
      if (hidden === 0) text += piece;
    },
  });
  parser.end(html);
  return text.replace(/\s+/g, " ");
}

function stringsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
    case "warning":
      return [block.text];
    case "list":
      return block.items;
    case "parcels":
      return block.rows.flatMap(({ title, next, about }) => [title, next ?? "", about ?? ""]);
    case "way":
      return block.stops.flatMap(({ label, note }) => [label, note ?? ""]);
    case "dwell":
      return [block.text];
    case "steps":
      return block.steps.flatMap(({ day, distance, title, basis, copy }) => [
        day,
        distance,
        title,
        copy ?? "",
        basis.replace(/\.$/, ""),
      ]);
    case "events":
      return block.rows.flatMap((row) => [row.when, row.what, row.words, row.where]);
    case "links":
      return block.links.map(({ label }) => label);
    case "quotes":
      return block.quotes.flatMap(({ label, quote }) => [label, quote]);
    case "question":
      return [
        block.text,
        ...block.answers.flatMap(({ label, reply }) => (isSaidBy(label, reply) ? [reply] : [label, reply])),
      ];
    case "draft":
      return [block.title, block.subject, ...block.body.split("\n")];
  }
}

/** Every text that an answer holds: what text and HTML must both say. */
export const factsOf = (answer: Answer): readonly string[] =>
  [
    answer.title,
    answer.severityWord,
    answer.about ?? "",
    answer.sentence,
    answer.note ?? "",
    ...[...answer.facts, ...answer.lead].flatMap(({ label, text }) => [label, text]),
    ...answer.sections.flatMap(({ blocks }) => blocks.flatMap(stringsOf)),
    ...answer.footer,
  ].filter((text) => text !== "");
