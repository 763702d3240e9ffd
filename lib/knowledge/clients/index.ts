import * as v from "valibot";
import type { ForwardKnowledge } from "../client.ts";
import clients from "./clients.json" with { type: "json" };
import labels from "./labels.json" with { type: "json" };
import subjects from "./subjects.json" with { type: "json" };
import zones from "./zones.json" with { type: "json" };

const words = v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)));
const some = v.pipe(words, v.minLength(1));
const kind = v.picklist(["from", "to", "cc", "date", "subject", "replyTo"]);

const schema = v.strictObject({
  labels: v.array(
    v.strictObject({
      tag: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)),
      dateOrder: v.nullable(v.picklist(["dmy", "mdy", "ymd"])),
      from: some,
      to: some,
      cc: some,
      date: some,
      subject: some,
      replyTo: words,
      forwarded: some,
      wrote: words,
    }),
  ),
  clients: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[a-z-]+$/)),
      separator: v.nullable(
        v.strictObject({
          character: v.pipe(v.string(), v.maxLength(1)),
          before: v.number(),
          after: v.array(v.number()),
          isOpenEnded: v.boolean(),
        }),
      ),
      order: v.array(kind),
    }),
  ),
  forwardPrefixes: some,
  signatures: some,
  devices: some,
  zones: v.record(v.string(), v.pipe(v.string(), v.regex(/^[+-]\d\d:\d\d$/))),
});

/** How mails are forwarded: labels of header blocks in about 50 languages, the clients' forms, names of time zones. */
export const forwards: ForwardKnowledge = v.parse(schema, {
  labels,
  clients,
  zones,
  forwardPrefixes: subjects.forward,
  signatures: subjects.signatures,
  devices: subjects.devices,
});
