import * as v from "valibot";
import { type Carrier, carrierAnchors } from "../carrier.ts";
import { checkDigitNames } from "../check-digits.ts";
import { confidences } from "../source.ts";

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(400));
const sourced = {
  source: v.union([text, v.pipe(v.array(text), v.minLength(1))]),
  confidence: v.picklist(confidences),
};
const units = v.picklist(["hours", "calendar-days", "business-days", "months"]);
const duration = v.strictObject({ value: whole, unit: units });
const deadline = v.strictObject({ value: whole, unit: units, after: v.picklist(carrierAnchors) });
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));
const domain = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/));
const host = v.pipe(v.string(), v.regex(/^\.?[a-z0-9-]+(\.[a-z0-9-]+)+$/));
/** Anchored at both ends, and no unbounded repetition: a pattern's cost is bounded by the token's length. */
const pattern = v.pipe(v.string(), v.regex(/^\^.*\$$/), v.check(isBounded, "unbounded repetition"));
const httpsTemplate = v.pipe(v.string(), v.startsWith("https://"), v.includes("{number}"));

const numberFormat = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  pattern,
  checkDigit: v.nullable(v.picklist(checkDigitNames)),
  strength: v.picklist(["strong", "weak"]),
  names: v.picklist(["piece", "waybill"]),
  sharedWith: v.optional(v.array(text)),
  source: sourced.source,
  examples: v.strictObject({
    match: v.pipe(v.array(text), v.minLength(2)),
    reject: v.pipe(v.array(text), v.minLength(1)),
  }),
});

const trackingLink = v.pipe(
  v.strictObject({
    host,
    query: v.optional(v.pipe(v.array(text), v.minLength(1))),
    path: v.optional(pattern),
  }),
  v.check((link) => link.query !== undefined || link.path !== undefined, "query or path"),
);

/** The form of a carrier's file. Unknown keys fail. */
const carrierSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(_[a-z0-9]+)*$/)),
  name: text,
  aliases: v.array(text),
  country: v.union([country, v.literal("global")]),
  alsoIn: v.array(country),
  kind: v.picklist(["post", "express", "parcel", "economy-line", "last-mile"]),
  senderDomains: v.array(domain),
  links: v.array(trackingLink),
  trackingPage: v.nullable(v.strictObject({ template: httpsTemplate, ...sourced })),
  numbers: v.array(numberFormat),
  numberLabels: v.optional(v.pipe(v.array(text), v.minLength(1))),
  contact: v.nullable(
    v.strictObject({
      page: v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\//))),
      phone: v.nullable(text),
      ...sourced,
    }),
  ),
  inquiry: v.array(
    v.strictObject({
      step: text,
      earliest: v.nullable(deadline),
      last: v.nullable(deadline),
      ...sourced,
    }),
  ),
  claim: v.nullable(
    v.strictObject({
      whoOpens: v.picklist(["recipient", "sender", "both", "unknown"]),
      deadline: v.nullable(deadline),
      note: v.nullable(text),
      cases: v.array(
        v.strictObject({ case: text, earliest: v.nullable(deadline), deadline: deadline, ...sourced }),
      ),
      ...sourced,
    }),
  ),
  pickupHold: v.array(
    v.strictObject({
      at: v.picklist(["branch", "shop", "locker", "any"]),
      hold: duration,
      note: v.nullable(text),
      countries: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))), v.minLength(1))),
      ...sourced,
    }),
  ),
  ...sourced,
});

/**
 * A carrier's file, checked.
 *
 * @throws where it does not have the form: a fault of the program's own data, found at start and in tests.
 */
export function parseCarrier(data: unknown): Carrier {
  return v.parse(carrierSchema, data) as unknown as Carrier;
}

/** No `*`, `+` or `{n,}` outside of a character class. */
function isBounded(source: string): boolean {
  const withoutClasses = source.replace(/\\./g, "").replace(/\[[^[\]]*\]/g, "c");
  return !/[*+]|\{\d+,\}/.test(withoutClasses);
}
