import type { AccountId } from "./mail-item.ts";
import type { Keys } from "./ports.ts";

const form = /^([a-z0-9-]{1,80})\.([a-z2-7]{32})$/;

/**
 * The link that stops follow-ups with one click (RFC 8058). It holds no address, and no end: a mail program may follow it
 * years later. In a stranger's hands it can stop follow-ups, and nothing else.
 */
export function unsubscribeLink(baseUrl: string, accountId: AccountId, keys: Keys): string {
  return `${baseUrl.replace(/\/$/, "")}/${accountId}.${macOf(accountId, keys)}`;
}

/** The account that a link's path names; `undefined` for a path that we did not make. */
export function readUnsubscribePath(path: string, keys: Keys): AccountId | undefined {
  const [, accountId, mac] = form.exec(path.slice(1)) ?? [];
  if (accountId === undefined || mac === undefined) return undefined;
  return mac === macOf(accountId, keys) ? accountId : undefined;
}

function macOf(accountId: AccountId, keys: Keys): string {
  return keys.hash("thread", JSON.stringify(["unsubscribe", accountId]));
}
