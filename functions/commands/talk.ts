import type { Parsed } from "../../lib/conversation/command.ts";
import type { TalkContext } from "../../lib/conversation/context.ts";
import { parseCommand } from "../../lib/conversation/parse-command.ts";
import type { OwnWords, Reading } from "../../lib/extract/reading.ts";
import type { Identity } from "../identify.ts";
import type { OuterMail } from "../outer-mail.ts";
import type { OwnDomain } from "../own-addresses.ts";

/** A person's own words to us, as they were understood. */
export interface Words {
  readonly written: string;
  readonly parsed: Parsed;
  /** True in a conversation of ours; a first word of a new mail may be a shipping mail's. */
  readonly isReply: boolean;
}

/** Letters of the longest text whose first line is a command in a mail that tells of a parcel too. */
const longestCommand = 400;

/** False for a forward, and for a mail that nobody proved to be the person's: no word in it is looked at. */
export function isTalk(reading: Reading, identity: Identity, own: OwnDomain): boolean {
  if (identity.kind !== "person" || reading.kind === "unreadable") return false;
  return reading.original.wrapper === "none" || isAnswerToUs(reading, identity, own);
}

/**
 * A person's own words, where the mail is talk with us: an answer to one of our mails, or a new mail that is no forward.
 *
 * @returns `null` for a forward, for a mail that nobody proved to be the person's, and for one that tells of a parcel.
 */
export function wordsOf(
  reading: Reading & OwnWords,
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

/** In a thread of ours, unless what it carries is somebody else's mail. */
function isAnswerToUs(
  reading: Reading,
  identity: Extract<Identity, { kind: "person" }>,
  own: OwnDomain,
): boolean {
  const { from, wrapper } = reading.original;
  const isOurs = from?.endsWith(`@${own.domain}`) === true;
  if (wrapper === "inline" && isOurs) return true;
  return (
    identity.thread !== null && (wrapper === "none" || (wrapper === "inline" && (from === null || isOurs)))
  );
}
