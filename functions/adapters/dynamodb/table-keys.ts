import type { ParcelId } from "../../../lib/timeline/timeline.ts";
import type { AccountId } from "../../mail-item.ts";
import type { ParcelKey } from "../../ports.ts";

/**
 * Every key of the one table. An account's items share its partition; what is looked up from outside an account has a
 * partition of its own. All values come from keyed hashes or are encoded, so that no mail can write into another's key.
 */
export interface TableKey {
  readonly pk: string;
  readonly sk: string;
}

export const dueIndex = "due";
/** So many partitions share the due index; whoever works it asks each. */
export const dueShards = 8;

export const tableKeys = {
  account: (accountId: AccountId): TableKey => ({ pk: ofAccount(accountId), sk: "account" }),
  address: (addressHash: string): TableKey => ({ pk: `address#${addressHash}`, sk: "address" }),
  forgotten: (addressHash: string): TableKey => ({ pk: `address#${addressHash}`, sk: "forgotten" }),
  token: (tokenHash: string): TableKey => ({ pk: `token#${tokenHash}`, sk: "token" }),
  receipt: (sesMessageId: string): TableKey => ({ pk: `receipt#${sesMessageId}`, sk: "receipt" }),
  mail: (accountId: AccountId, mailId: string): TableKey => ({
    pk: ofAccount(accountId),
    sk: `mail#${mailId}`,
  }),
  answer: (accountId: AccountId, mailId: string, answerId: string): TableKey => ({
    pk: ofAccount(accountId),
    sk: `${ofAnswers(mailId)}${answerId}`,
  }),
  claim: (accountId: AccountId, key: string): TableKey => ({ pk: ofAccount(accountId), sk: `claim#${key}` }),
  count: (accountId: AccountId, day: string): TableKey => ({
    pk: ofAccount(accountId),
    sk: `count#day#${day}`,
  }),
  parcel: (accountId: AccountId, parcelId: ParcelId): TableKey => ({
    pk: ofAccount(accountId),
    sk: `${ofParcel(parcelId)}parcel`,
  }),
  facts: (accountId: AccountId, parcelId: ParcelId, factsId: string): TableKey => ({
    pk: ofAccount(accountId),
    sk: `${ofParcel(parcelId)}facts#${factsId}`,
  }),
  act: (accountId: AccountId, parcelId: ParcelId, actId: string): TableKey => ({
    pk: ofAccount(accountId),
    sk: `${ofParcel(parcelId)}act#${actId}`,
  }),
  keyOfParcel: (accountId: AccountId, key: ParcelKey, parcelId: ParcelId): TableKey => ({
    pk: ofAccount(accountId),
    sk: `${ofKey(key)}${parcelId}`,
  }),
} as const;

export function ofAccount(accountId: AccountId): string {
  return `account#${accountId}`;
}

/** Begins the sort key of everything that is kept of a parcel. */
export function ofParcel(parcelId: ParcelId): string {
  return `parcel#${parcelId}#`;
}

/** Begins the sort keys of the answers that were planned for a mail. */
export function ofAnswers(mailId: string): string {
  return `answer#${mailId}#`;
}

/** Begins the sort keys that lead from a number, an order or a conversation to its parcels, one item each. */
export function ofKey(key: ParcelKey): string {
  return `key#${key.kind}#${encodeURIComponent(key.value.toWellFormed())}#`;
}

/** Parcels have partitions of their own on the index, so that neither kind holds up the other. */
export function parcelShard(accountId: AccountId): string {
  return dueShard(accountId).replace("due#", "parcels#");
}

export function dueShard(mailId: string): string {
  const sum = [...mailId].reduce(
    (total, character) => (total * 31 + (character.codePointAt(0) ?? 0)) % 65_536,
    7,
  );
  return `due#${sum % dueShards}`;
}
