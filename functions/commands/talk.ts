import type { Parsed } from "../../lib/conversation/command.ts";
import type { Reading } from "../../lib/extract/reading.ts";
import type { Identity } from "../identify.ts";
import type { OwnDomain } from "../own-addresses.ts";

/** A person's own words to us, as they were understood. */
export interface Words {
  readonly written: string;
  readonly parsed: Parsed;
  /** True in a conversation of ours; a first word of a new mail may be a shipping mail's. */
  readonly isReply: boolean;
}

/** False for a forward, and for a mail that nobody proved to be the person's: no word in it is looked at. */
export function isTalk(reading: Reading, identity: Identity, own: OwnDomain): boolean {
  if (identity.kind !== "person" || reading.kind === "unreadable") return false;
  return reading.original.wrapper === "none" || isAnswerToUs(reading, identity, own);
}

/** In a thread of ours, unless what it carries is somebody else's mail. */
export function isAnswerToUs(
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
