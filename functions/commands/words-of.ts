import type { TalkContext } from "../../lib/conversation/context.ts";
import { parseCommand } from "../../lib/conversation/parse-command.ts";
import type { ServiceReading } from "../../lib/extract/reading.ts";
import type { Identity } from "../identify.ts";
import type { OuterMail } from "../outer-mail.ts";
import type { OwnDomain } from "../own-addresses.ts";
import { isAnswerToUs, type Words } from "./talk.ts";

/** Letters of the longest text whose first line is a command in a mail that tells of a parcel too. */
const longestCommand = 400;

/**
 * A person's own words, where the mail is talk with us: an answer to one of our mails, or a new mail that is no forward.
 *
 * @returns `null` for a forward, for a mail that nobody proved to be the person's, and for one that tells of a parcel.
 */
export function wordsOf(
  reading: ServiceReading,
  identity: Identity,
  mail: OuterMail,
  own: OwnDomain,
  context: TalkContext,
): Words | null {
  if (identity.kind !== "person") return null;
  const isReply = isAnswerToUs(reading, identity, own);
  if (!isReply && reading.kind === "suspected-phishing") return null;
  const body = reading.written ?? "";
  // A tap on a button may fill in the subject alone.
  const written = body.trim() === "" && !isReply ? mail.subject : body;
  const parsed = parseCommand(written, context);
  if (isReply) return { written, parsed, isReply };
  if (parsed.kind === "commands" || parsed.kind === "conflict" || parsed.kind === "bad-value")
    return reading.kind !== "shipping" || written.length <= longestCommand
      ? { written, parsed, isReply }
      : null;
  return reading.kind === "command" ? { written, parsed, isReply } : null;
}
