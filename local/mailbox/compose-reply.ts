import { randomUUID } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import type { Letter } from "./read-letter.ts";

/** A person's reply to an answer, as bytes, with the envelope it goes out in. */
export interface ComposedReply {
  readonly from: string;
  readonly to: string;
  readonly raw: Uint8Array;
}

/** Replies as a mail client does: to the Reply-To, in the thread, the answer quoted below. */
export async function composeReply(answer: Letter, text: string): Promise<ComposedReply> {
  const quoted = answer.text
    .trimEnd()
    .split("\n")
    .slice(0, 400)
    .map((line) => `> ${line}`.trimEnd());
  const composer = new MailComposer({
    from: answer.to,
    to: answer.replyTo,
    subject: /^re:/i.test(answer.subject) ? answer.subject : `Re: ${answer.subject}`,
    messageId: `<${randomUUID()}@${answer.to.split("@").at(-1) ?? "example.com"}>`,
    inReplyTo: `<${answer.messageId}>`,
    references: [...answer.references, answer.messageId].map((id) => `<${id}>`),
    text: `${text.trim()}\n\nParcelwise wrote:\n${quoted.join("\n")}\n`,
    newline: "\r\n",
  });
  return { from: answer.to, to: answer.replyTo, raw: await composer.compile().build() };
}
