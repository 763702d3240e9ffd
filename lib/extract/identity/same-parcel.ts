import { matchNumber } from "../../knowledge/carriers/match-number.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import type { NumberFact } from "../fact.ts";
import type { Evidence, Finding } from "../finding.ts";
import { isStrongForm } from "./printed-number.ts";

/** Letters between two numbers of one parcel at most: the second one's label. */
const farthest = 60;

/**
 * Two numbers that one list of fields gives the same parcel: "Guía: 30123..." and "Rastreo: UA49...". Each has a label of its
 * own, and their forms differ; parcels of one kind have one label.
 *
 * @returns the number that a carrier has, or the first, and then the other; undefined where they are two parcels or cannot be told.
 */
export function sameParcel(
  a: Finding<NumberFact>,
  b: Finding<NumberFact>,
  message: Message,
  knowledge: Knowledge,
): readonly [Finding<NumberFact>, Finding<NumberFact>] | undefined {
  const [first, second] = a.evidence[0].span.start <= b.evidence[0].span.start ? [a, b] : [b, a];
  if (first.value.clue !== "label" || second.value.clue !== "label") return undefined;
  if (first.value.carriers.join() !== second.value.carriers.join()) return undefined;
  if (shapeOf(first.value.number) === shapeOf(second.value.number)) return undefined;
  const text = textOf(first.evidence[0], second.evidence[0], message);
  if (text === undefined) return undefined;
  const [own, other] = [labelBefore(text.before), labelBefore(text.between)];
  if (own === "" || other === "" || own === other || /\d/.test(own + other)) return undefined;
  const isKnown = ({ value }: Finding<NumberFact>) =>
    matchNumber(value.number, knowledge.carriers).some(isStrongForm);
  return isKnown(second) && !isKnown(first) ? [second, first] : [first, second];
}

/** Its length, and where it has letters. */
const shapeOf = (number: string) => number.replace(/\d/g, "0").replace(/[A-Z]/g, "A");

/** The words right before a number, in its line or the cell above it. */
const labelBefore = (text: string) =>
  /([^\n\t:：]{2,40})[\s:：.#-]{1,6}$/u.exec(text.slice(-60))?.[1]?.trim().toLowerCase() ?? "";

function textOf(
  first: Evidence,
  second: Evidence,
  message: Message,
): { readonly before: string; readonly between: string } | undefined {
  const section = message.sections.find(({ part }) => part === first.span.part);
  const gap = second.span.start - first.span.end;
  if (section === undefined || first.span.part !== second.span.part || gap < 1 || gap > farthest)
    return undefined;
  return {
    before: section.text.slice(Math.max(0, first.span.start - 60), first.span.start),
    between: section.text.slice(first.span.end, second.span.start),
  };
}
