import { isLineStart } from "../dates/labelled-dates.ts";
import { type LabelledValue, labelledValues } from "../dates/labelled-value.ts";
import type { Evidence } from "../finding.ts";
import type { HeadlineContext } from "./headline-time.ts";
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
  const place = values.find(({ text }) => isPlaceLike(text) && !/\d{1,2}:\d{2}/.test(text));
  return place && { ...place.evidence, rule: "place/label" };
}

/** Letters between the end of a label and its value at most: a colon, a line break. */
const nearest = 8;

function follows(value: LabelledValue, starts: readonly number[]): boolean {
  const at = value.evidence.span.start;
  return starts.some((end) => at >= end && at - end <= nearest);
}
