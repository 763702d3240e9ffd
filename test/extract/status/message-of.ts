import type { Message, Section } from "../../../lib/message/message.ts";
import type { EventTime } from "../../../lib/units.ts";

/** A message with one text, as the extractors see it. */
export function messageOf(
  text: string,
  kind: Section["kind"] = "plain",
  more: Partial<Message> & { readonly subjectText?: string } = {},
): Message {
  const { subjectText, ...fields } = more;
  const subject: Section[] =
    subjectText === undefined ? [] : [{ part: "subject", kind: "subject", text: subjectText }];
  return {
    headers: [],
    from: null,
    to: [],
    subject: subjectText ?? "",
    sentAt: "2026-11-24T10:00:00+01:00" as EventTime,
    messageId: null,
    references: [],
    sections: [...subject, { part: kind === "subject" ? "subject" : "1", kind, text }],
    links: [],
    images: [],
    structured: [],
    attachments: [],
    isTruncated: false,
    ...fields,
  };
}
