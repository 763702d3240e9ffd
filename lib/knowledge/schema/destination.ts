import * as v from "valibot";
import type { Collection, Destination, ScamRecord } from "../destination.ts";
import { duration, identifier, region, sourced, text } from "./figures.ts";

const fact = v.strictObject({ text, ...sourced });

/** The form of `lib/knowledge/destinations/<country>.json`. Unknown keys fail. */
const destinationSchema = v.strictObject({
  id: region,
  inherits: v.nullable(region),
  prepaidSchemes: v.array(fact),
  thresholds: v.array(fact),
  whoContactsBuyer: v.nullable(fact),
  facts: v.array(fact),
});

/** The form of one entry of `collections.json`. */
const collectionSchema = v.strictObject({
  id: identifier,
  carrier: identifier,
  country: v.nullable(region),
  how: text,
  fee: v.nullable(fact),
  window: v.nullable(v.strictObject({ ...duration, ...sourced })),
  honestRequest: v.nullable(text),
  ...sourced,
});

/** The form of one entry of `scams.json`. */
const scamSchema = v.strictObject({
  id: identifier,
  facts: v.array(v.strictObject({ about: v.nullable(identifier), text, ...sourced })),
  checks: v.pipe(v.array(text), v.minLength(1)),
  advice: text,
});

/** Each parser throws at cold start when a file does not fit: that is a fault of the build. */
export const parseDestination = (input: unknown): Destination => v.parse(destinationSchema, input);
export const parseCollection = (input: unknown): Collection => v.parse(collectionSchema, input);
export const parseScamRecord = (input: unknown): ScamRecord => v.parse(scamSchema, input);
