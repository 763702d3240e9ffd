import * as v from "valibot";
import { confidences } from "../source.ts";

/** A text that says something. */
export const text = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(500));
/** Where a fact comes from, and how well it is founded. */
export const sourced = {
  source: v.union([text, v.pipe(v.array(text), v.minLength(1))]),
  confidence: v.picklist(confidences),
};
/** A length of time. The longest in use is a law's six years. */
export const duration = {
  value: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600)),
  unit: v.picklist(["hours", "calendar-days", "business-days", "months"]),
};
export const identifier = v.pipe(v.string(), v.regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/));
/** ISO 3166-1 alpha-2, or `EU`. */
export const region = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));
export const domain = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/));

/** Our own proposals say so in both fields, and nothing else does. */
export const isHonest = (figure: {
  readonly source: string | readonly string[];
  readonly confidence: string;
}): boolean => (figure.source === "rule-of-thumb") === (figure.confidence === "rule-of-thumb");
export const honesty = "a rule of thumb has both source and confidence rule-of-thumb";
