import type { AnswerReason } from "../lib/extract/reading.ts";
import type { Instant } from "../lib/units.ts";
import type { AccountId, Receipt } from "./mail-item.ts";
import type { OuterMail } from "./outer-mail.ts";
import { isThreadOf, type OwnDomain, readOwnAddress } from "./own-addresses.ts";
import type { Account, Ports } from "./ports.ts";
import { sesHeaderBlock, signedDomains } from "./ses-header-block.ts";

/** Whose mail it is. */
export type Identity =
  /** The person's own mail, proved by their domain. */
  | {
      readonly kind: "person";
      readonly accountId: AccountId;
      readonly address: string;
      readonly thread: string | null;
      /** Theirs, null where it is still to be opened; undefined where it was not looked at. */
      readonly account?: Account | null;
      /** When they last wanted to be forgotten. */
      readonly forgottenAt: Instant | null;
    }
  /** Sent on by a filter to the account's secret address, which can only add. */
  | { readonly kind: "forwarded"; readonly accountId: AccountId; readonly thread: null }
  /** Nobody whom we know: no answer goes anywhere. */
  | { readonly kind: "stranger"; readonly accountId: AccountId; readonly reason: AnswerReason };

type IdentifyPorts = Pick<Ports, "accounts" | "keys">;

/**
 * Whose mail it is, by the envelope and by what SES checked; nothing that the mail says of itself counts. A mail to the
 * secret addresses of several accounts is each one's.
 */
export async function identify(
  receipt: Receipt,
  mail: OuterMail,
  own: OwnDomain,
  ports: IdentifyPorts,
): Promise<readonly Identity[]> {
  const recipients = receipt.recipients.flatMap((address) => readOwnAddress(address, own) ?? []);
  const tokens = [...new Set(recipients.flatMap((each) => (each.kind === "token" ? [each.token] : [])))];
  if (tokens.length > 0) {
    const byToken = await Promise.all(tokens.map((token) => ofToken(token, receipt, mail, ports)));
    return byToken.filter(
      (identity, index) => index === byToken.findIndex((each) => each.accountId === identity.accountId),
    );
  }
  if (mail.from === null) return [stranger(receipt, "sender-ambiguous", ports)];
  if (recipients.length === 0 || !isVerified(receipt, mail, mail.from))
    return [stranger(receipt, "sender-unverified", ports)];
  const person = await ofAddress(mail.from, ports);
  const threads = recipients.filter((each) => each.kind === "thread");
  const thread = threads.find((each) => isThreadOf(each, person.address, ports.keys));
  return [{ ...person, thread: thread?.thread ?? null }];
}

/** DMARC as SES judged it; where the domain has no policy, a good signature of that very domain. */
function isVerified(receipt: Receipt, mail: OuterMail, from: string): boolean {
  if (receipt.verdicts.dmarc === "PASS") return true;
  if (receipt.verdicts.dmarc !== "GRAY" || receipt.verdicts.dkim !== "PASS") return false;
  const domain = from.slice(from.lastIndexOf("@") + 1);
  // Relaxed alignment (RFC 7489 3.1.1) needs the list of public suffixes; the same domain needs nothing.
  return signedDomains(sesHeaderBlock(mail.fields)).includes(domain);
}

async function ofToken(
  token: string,
  receipt: Receipt,
  mail: OuterMail,
  ports: IdentifyPorts,
): Promise<Identity> {
  const accountId = await ports.accounts.findByToken(ports.keys.hash("token", token));
  if (accountId === null) return stranger(receipt, "unknown-token", ports);
  if (mail.from !== null && isVerified(receipt, mail, mail.from)) {
    const person = await ofAddress(mail.from, ports);
    if (person.accountId === accountId) return { ...person, thread: null };
  }
  return { kind: "forwarded", accountId, thread: null };
}

/** Most addresses lead to the account that they opened: it is asked for at once. */
async function ofAddress(address: string, ports: IdentifyPorts) {
  const opened = ports.keys.hash("account", address);
  const hash = ports.keys.hash("address", address);
  const [known, account, forgottenAt] = await Promise.all([
    ports.accounts.findByAddress(hash),
    ports.accounts.get(opened),
    ports.accounts.forgottenAt(hash),
  ]);
  const accountId = known ?? opened;
  const seen = accountId === opened ? { account } : {};
  return { kind: "person", accountId, address, forgottenAt, ...seen } as const;
}

/** A mail of nobody has an item too, with its reason, in a partition of its own. */
function stranger(receipt: Receipt, reason: AnswerReason, ports: IdentifyPorts): Identity {
  const hash = ports.keys.hash("log", receipt.sesMessageId).slice(0, 16);
  return { kind: "stranger", accountId: `stranger-${hash}`, reason };
}
