import * as v from "valibot";
import { confidences } from "../source.ts";
import { reasonCodes, serviceClasses, statusCodes, stepActions } from "../status.ts";

const text = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(400));
const list = v.tupleWithRest([text], text);
const days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120));
const source = v.union([text, v.pipe(v.array(text), v.minLength(1))]);
const sourced = { source, confidence: v.picklist(confidences) };
const duration = {
  value: days,
  unit: v.picklist(["hours", "calendar-days", "business-days", "months"]),
};
const service = v.picklist([...serviceClasses, "any"]);
const wait = v.exactOptional(v.strictObject(duration));
const actor = v.picklist(["nobody", "recipient", "seller", "carrier", "customs"]);

/** No figure is our own without saying so: a rule of thumb names itself as its source, and nothing else does. */
const isHonest = (figure: { source: string | string[]; confidence: string }): boolean =>
  (figure.source === "rule-of-thumb") === (figure.confidence === "rule-of-thumb");
const honest = "a rule of thumb has both source and confidence rule-of-thumb";

const rung = v.pipe(
  v.strictObject({
    action: v.picklist(stepActions),
    after: v.strictObject(duration),
    byService: v.strictObject({
      domestic: wait,
      eu: wait,
      "international-post": wait,
      economy: wait,
      express: wait,
    }),
    ...sourced,
  }),
  v.check((figure) => isHonest(figure), honest),
);

const dwellTime = v.pipe(
  v.strictObject({
    service,
    from: days,
    to: days,
    unit: v.picklist(["calendar-days", "business-days"]),
    ...sourced,
  }),
  v.check((dwell) => dwell.from <= dwell.to, "from is not after to"),
  v.check((figure) => isHonest(figure), honest),
);

const limit = v.pipe(
  v.strictObject({ service, ...duration, ...sourced }),
  v.check((figure) => isHonest(figure), honest),
);

/** The form of `lib/knowledge/statuses/<leaf>.json`. Strict: a key that is not known fails. */
export const statusKnowledge = v.strictObject({
  code: v.picklist(statusCodes),
  severity: v.picklist(["ok", "watch", "act", "done"]),
  whoActs: v.tupleWithRest([actor], actor),
  title: text,
  meaning: text,
  where: text,
  stop: v.picklist(["seller", "origin", "border", "customs", "carrier", "door"]),
  today: text,
  doList: list,
  dontList: list,
  next: text,
  nextStatuses: v.array(v.picklist(statusCodes)),
  dwell: v.array(dwellTime),
  stuckAfter: v.array(limit),
  ladder: v.array(rung),
  isGeneric: v.boolean(),
  sources: v.pipe(v.array(text), v.minLength(1)),
});

/** The form of an entry of `lib/knowledge/statuses/reasons.json`. */
export const reasonKnowledge = v.strictObject({
  code: v.picklist(reasonCodes),
  group: v.picklist(["carrier", "sender", "recipient", "customs", "external", "outcome"]),
  meaning: text,
  advice: v.nullable(text),
});
