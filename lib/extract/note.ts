import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Section, Unwrapped } from "../message/message.ts";
import type { FactFinding } from "./fact.ts";
import type { Evidence } from "./finding.ts";
import { nameHits } from "./identity/name-hits.ts";

/** The findings, and the marketplace that the person names above the forward: it wins over what the mail lets one guess. */
export function withNote(
  findings: readonly FactFinding[],
  unwrapped: Unwrapped,
  knowledge: Knowledge,
): readonly FactFinding[] {
  const { note, outer } = unwrapped;
  if (note === null) return findings;
  const section: Section = { part: "note", kind: "plain", text: note };
  const named = nameHits(section, knowledge).flatMap((hit) =>
    hit.value.merchants.map((merchant) => ({ merchant, quote: note.slice(hit.start, hit.end) })),
  );
  return [
    ...named.flatMap(({ merchant, quote }): FactFinding[] => {
      const evidence = quoted(outer.sections, quote);
      if (evidence === null) return [];
      return [
        { value: { kind: "merchant", merchant, clue: "note" }, certainty: "stated", evidence: [evidence] },
      ];
    }),
    ...findings,
  ];
}

/** The note is a part of the outer mail's text: evidence points there. */
function quoted(sections: readonly Section[], quote: string): Evidence | null {
  for (const section of sections) {
    const start = section.text.indexOf(quote);
    if (start >= 0 && section.kind !== "links")
      return { rule: "merchant/note", span: { part: section.part, start, end: start + quote.length }, quote };
  }
  return null;
}
