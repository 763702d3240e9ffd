import { leafOfCode } from "../../knowledge/codes/leaf-of-code.ts";
import type { Section } from "../../message/message.ts";
import type { Evidence, Finding, Span } from "../finding.ts";
import type { EventReading } from "../reading.ts";

/** Codes of tracking systems that are no word: with an underscore, with three digits, or an event of the postal union after its label. */
const codes =
  /(?<![A-Za-z0-9_])(?:[A-Za-z0-9]{1,30}(?:_[A-Za-z0-9]{1,30}){1,6}|[A-Za-z]{5,30}\d{3})(?![A-Za-z0-9_])|(?<=\b(?:[Cc]ode|[Ee]vent|[Ss]tatus) ?:? ?)E[MDX][A-Z]\b/g;
/** A mail that quotes a code does so near its beginning; what comes after is not looked at. */
const longest = 20_000;

/**
 * The code of a tracking system that a mail quotes instead of words ("CC_IM_FAILURE"), where it says nothing else.
 *
 * @returns `undefined` for none, and where two codes that are quoted mean different things.
 */
export function quotedCode(sections: readonly Section[], scope?: Span): Finding<EventReading> | undefined {
  const found = sections.flatMap((section) =>
    [...section.text.slice(0, longest).matchAll(codes)].flatMap((match) => {
      const meaning = leafOfCode(match[0]);
      const end = match.index + match[0].length;
      const isInside =
        scope === undefined ||
        scope.part !== section.part ||
        (match.index >= scope.start && end <= scope.end);
      if (meaning === null || !isInside) return [];
      const evidence: Evidence = {
        rule: "tracking-code",
        span: { part: section.part, start: match.index, end },
        quote: match[0],
      };
      return [{ meaning, evidence }];
    }),
  );
  const [first] = found;
  if (first === undefined || found.some(({ meaning }) => meaning.leaf !== first.meaning.leaf))
    return undefined;
  const { leaf, reason } = first.meaning;
  return {
    value: {
      status: leaf,
      reason,
      statusText: first.evidence.quote,
      classifier: leaf === "delivery.scheduled" ? "planned" : "actual",
      occurredAt: null,
      place: null,
    },
    certainty: "stated",
    evidence: [first.evidence],
  };
}
