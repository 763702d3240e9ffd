import { matchNumber } from "../../knowledge/carriers/match-number.ts";
import type { CarrierId, Knowledge } from "../../knowledge/knowledge.ts";
import type { NumberClue, NumberFact } from "../fact.ts";
import type { Evidence, Finding } from "../finding.ts";
import { isStrongForm } from "./printed-number.ts";

export type NumberFinding = Finding<NumberFact>;

/** What is known of a number where it is found. */
export interface FoundNumber {
  readonly number: string;
  readonly clue: NumberClue;
  readonly carriers?: readonly CarrierId[];
  readonly role?: NumberFact["role"];
  readonly isVisible: boolean;
}

/** A finding of a number: of one piece and of no carrier yet, where nothing else is known. */
export function numberFinding(found: FoundNumber, evidence: Evidence): NumberFinding {
  return {
    value: { kind: "tracking-number", carriers: [], role: "piece", ...found },
    certainty: found.clue === "text" || found.clue === "track" ? "implied" : "stated",
    evidence: [evidence],
  };
}

/** Whether the token has a form that names its carrier. */
export function hasStrongForm(number: string, knowledge: Knowledge): boolean {
  return matchNumber(number, knowledge.carriers).some(isStrongForm);
}

/** Shorter numbers count under a label where a carrier gives such. */
export function isShortButKnown(number: string, knowledge: Knowledge): boolean {
  return (
    number.length >= 7 &&
    /^[0-9A-Z]{0,40}[0-9]{4}[0-9A-Z]{0,40}$/.test(number) &&
    matchNumber(number, knowledge.carriers).some(isStrongForm)
  );
}
