import { hostOfAddress, isBelow } from "../lib/knowledge/domains.ts";
import { parseThreadAddress, threadAddressLengths } from "../lib/message/thread-address.ts";
import type { Keys } from "./ports.ts";

/** The domain and the public local part of an installation. */
export interface OwnDomain {
  readonly domain: string;
  readonly localPart: string;
  /** Addresses and domains that may use it; null or absent for everybody. */
  readonly allowed?: readonly string[] | null;
  /** Where the one-click link of a follow-up leads; null or absent where there is no such place. */
  readonly unsubscribeUrl?: string | null;
}

/** What one of our own addresses is for. */
export type OwnAddress =
  | { readonly kind: "public" }
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "thread"; readonly thread: string; readonly mac: string };

const tokenForm = /^u-([a-z2-7]{20,32})$/;

/** Which of our addresses an envelope names; `undefined` for one that is not ours. */
export function readOwnAddress(address: string, own: OwnDomain): OwnAddress | undefined {
  const lower = address.toLowerCase();
  const at = lower.lastIndexOf("@");
  if (lower.slice(at + 1) !== own.domain) return undefined;
  const local = lower.slice(0, at);
  const token = tokenForm.exec(local)?.[1];
  if (token !== undefined) return { kind: "token", token };
  const thread = parseThreadAddress(local);
  if (thread !== undefined) return { kind: "thread", ...thread };
  return local === own.localPart ? { kind: "public" } : undefined;
}

export function publicAddress(own: OwnDomain): string {
  return `${own.localPart}@${own.domain}`;
}

/** The secret address of an account. */
export function tokenAddress(token: string, own: OwnDomain): string {
  return `u-${token}@${own.domain}`;
}

/**
 * The address that an answer asks to be replied to. Its MAC is bound to the person's address: in anybody else's hands, as
 * after they forwarded the answer, it is worth nothing.
 */
export function threadAddress(thread: string, personAddress: string, own: OwnDomain, keys: Keys): string {
  return `t-${thread}-${threadMac(thread, personAddress, keys)}@${own.domain}`;
}

/** True where the address was made for this person. */
export function isThreadOf(
  address: Extract<OwnAddress, { kind: "thread" }>,
  personAddress: string,
  keys: Keys,
): boolean {
  return address.mac === threadMac(address.thread, personAddress, keys);
}

/** A conversation's id, made from the mail that began it. */
export function newThread(accountId: string, mailId: string, keys: Keys): string {
  return keys.hash("thread", JSON.stringify([accountId, mailId])).slice(0, threadAddressLengths.thread);
}

function threadMac(thread: string, personAddress: string, keys: Keys): string {
  return keys
    .hash("thread", JSON.stringify(["mac", thread, personAddress]))
    .slice(0, threadAddressLengths.mac);
}

/** True where the installation is for this address: it is on the list itself, or its domain or one above it is. */
export function mayUse(address: string, own: OwnDomain): boolean {
  if (own.allowed == null) return true;
  const lower = address.toLowerCase();
  return own.allowed.some((each) => each === lower || isBelow(hostOfAddress(lower), each));
}
