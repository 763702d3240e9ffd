import * as v from "valibot";
import { anchors, claimKinds, type Protection, situations } from "../marketplace.ts";
import { domain, duration, honesty, identifier, isHonest, region, sourced, text } from "./figures.ts";

const wait = v.strictObject(duration);
const sourcedWait = v.pipe(
  v.strictObject({ ...duration, ...sourced }),
  v.check((figure) => isHonest(figure), honesty),
);

const claimWindow = v.pipe(
  v.strictObject({
    id: identifier,
    claims: v.pipe(v.array(v.picklist(claimKinds)), v.minLength(1)),
    edge: v.picklist(["earliest", "last"]),
    anchor: v.picklist(anchors),
    offset: wait,
    when: v.nullable(text),
    situation: v.picklist(situations),
    countries: v.array(region),
    payment: v.nullable(identifier),
    ...sourced,
  }),
  v.check((figure) => isHonest(figure), honesty),
);

const orderNumber = v.strictObject({
  /** Anchored at both ends and without open repetition, so that its cost is bounded by the token. */
  pattern: v.pipe(v.string(), v.regex(/^\^[^*+]*\$$/)),
  examples: v.strictObject({
    match: v.pipe(v.array(text), v.minLength(2)),
    reject: v.pipe(v.array(text), v.minLength(1)),
  }),
});

/** The form of `lib/knowledge/protections/<id>.json`. Unknown keys fail. */
const protectionSchema = v.pipe(
  v.strictObject({
    id: identifier,
    name: text,
    layer: v.picklist(["marketplace", "payment", "law"]),
    countries: v.array(region),
    aliases: v.array(text),
    senderDomains: v.array(domain),
    linkHosts: v.array(domain),
    orderNumbers: v.array(orderNumber),
    windows: v.array(claimWindow),
    precondition: v.nullable(v.strictObject({ step: text, wait: v.nullable(wait), ...sourced })),
    where: v.strictObject({
      path: text,
      url: v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\/[^\s]+$/))),
    }),
    evidence: v.pipe(
      v.array(v.union([text, v.strictObject({ text, claims: v.array(v.picklist(claimKinds)) })])),
      v.minLength(1),
    ),
    cautions: v.array(text),
    forfeitedBy: v.array(v.picklist(["marketplace", "payment", "law"])),
    escalation: v.nullable(
      v.strictObject({ step: text, earliest: v.nullable(wait), last: v.nullable(wait), ...sourced }),
    ),
    facts: v.array(v.strictObject({ text, ...sourced })),
    sellerResponse: v.nullable(sourcedWait),
    refundTime: v.nullable(sourcedWait),
    ...sourced,
  }),
  v.check((figure) => isHonest(figure), honesty),
);

/** Checks one file. A file that does not fit is a fault of the build: it throws at cold start. */
export function parseProtection(input: unknown): Protection {
  return v.parse(protectionSchema, input);
}
