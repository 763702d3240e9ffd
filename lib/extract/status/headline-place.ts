import { isLineStart } from "../dates/labelled-dates.ts";
import { type LabelledValue, labelledValues } from "../dates/labelled-value.ts";
import type { Evidence } from "../finding.ts";
import type { HeadlineContext, SectionTime } from "./headline-time.ts";
import { originalSpan } from "./normalize-text.ts";
import { isPlaceLike } from "./scan-table.ts";

/** Where the headline's event happened, as a field says that is made for it: "Location". */
export function headlinePlace({ analysed, scope }: HeadlineContext): Evidence | undefined {
  const values = analysed.body.flatMap((section) => {
    const starts = section.hits.flatMap((hit) =>
      hit.meaning.kind === "label" &&
      hit.meaning.field === "place" &&
      isLineStart(section.normal.text, hit.start)
        ? [originalSpan(section.normal, hit.end, hit.end).start]
        : [],
    );
    return labelledValues(section, "place", scope).filter((value) => follows(value, starts));
  });
  // What ends with a comma greets somebody: the line behind a heading that says no more than "Place".
  const place = values.find(({ text }) => isPlaceLike(text) && !/\d{1,2}:\d{2}|[,，]$/u.test(text.trimEnd()));
  return place && { ...place.evidence, rule: "place/label" };
}

/** "... at 7:05 am in DES MOINES, IA 50309.": a town with its state behind the hour of the event. */
const town =
  /^[\s,]{0,2}(?:in|at)\s(\p{Lu}[\p{L}.' -]{1,40},\s?[A-Z]{2}(?:\s\d{5}(?:-\d{4})?)?)(?![\p{L}\d])/u;

/** "... local time, VIENNA - AUSTRIA": a town and its country in capitals. */
const capitals =
  /^[\s,]{0,2}(?:local time[\s,]{1,2})?(\p{Lu}[\p{Lu} .']{2,30}) - \p{Lu}[\p{Lu} ]{2,40}(?![\p{L}\d])/u;

/** "... missent to MEMPHIS, TN 38101 on": a town with its state, and then the day. Other towns behind "to" are still ahead. */
const townBefore =
  /(?:\s(?:in|at)|\bmis(?:sent|routed|directed) to)\s(\p{Lu}[\p{L}.' -]{1,40},\s?[A-Z]{2}(?:\s\d{5}(?:-\d{4})?)?)\son\s$/u;

/** The town that the event's own sentence names right before its day. */
function placeBefore({ section, when }: SectionTime): Evidence | undefined {
  const { normal, section: source } = section;
  const at = normal.origin[when.start] ?? 0;
  const from = Math.max(0, at - 90);
  const match = townBefore.exec(source.text.slice(from, at));
  if (match?.[1] === undefined) return undefined;
  const start = from + match.index + match[0].indexOf(match[1]);
  return {
    rule: "place/sentence",
    span: { part: source.part, start, end: start + match[1].length },
    quote: match[1],
  };
}

/** The town that the event's own sentence names behind its day and hour, or right before them. */
export function placeBehind(time: SectionTime): Evidence | undefined {
  const { section, when } = time;
  const { normal, section: source } = section;
  const rest = normal.text.slice(when.end, when.end + 24);
  const clock = /^[\s,]{0,2}(?:at\s)?\d{1,2}:\d{2}\s?(?:[ap]\.?m\.?)?/u.exec(rest)?.[0] ?? "";
  const start = normal.origin[when.end + clock.length] ?? source.text.length;
  const rear = source.text.slice(start, start + 100);
  const match = town.exec(rear) ?? capitals.exec(rear);
  if (match?.[1] === undefined) return placeBefore(time);
  const at = start + match[0].indexOf(match[1]);
  return {
    rule: "place/sentence",
    span: { part: source.part, start: at, end: at + match[1].length },
    quote: match[1],
  };
}

/** Letters between the end of a label and its value at most: a colon, a line break. */
const nearest = 8;

function follows(value: LabelledValue, starts: readonly number[]): boolean {
  const at = value.evidence.span.start;
  return starts.some((end) => at >= end && at - end <= nearest);
}
