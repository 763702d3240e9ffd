import { as, type Instant, type LanguageTag, type ZoneId } from "../../../lib/units.ts";
import type { AccountId } from "../../mail-item.ts";
import type { Account, AccountStore, MailsLevel, PendingQuestion, SettingsUndo } from "../../ports.ts";
import { type Item, type Table, toEpochSeconds } from "./table-client.ts";
import { tableKeys } from "./table-keys.ts";

/** Accounts, and the two ways to them. */
export function accountStore(table: Table): AccountStore {
  const get = async (accountId: AccountId) => {
    const item = await table.get(tableKeys.account(accountId));
    return item === null ? null : toAccount(item);
  };
  return {
    get,
    async findByAddress(addressHash) {
      return accountIdOf(await table.get(tableKeys.address(addressHash)));
    },
    async findByToken(tokenHash) {
      return accountIdOf(await table.get(tableKeys.token(tokenHash)));
    },
    async open(account) {
      const isOpened = await table.putIfAbsent(tableKeys.account(account.accountId), { ...account });
      return (isOpened ? null : await get(account.accountId)) ?? toAccount({ ...account });
    },
    async lead(accountId, hashes) {
      await Promise.all(
        [tableKeys.address(hashes.address), tableKeys.token(hashes.token)].map((key) =>
          table.put(key, { accountId }),
        ),
      );
    },
    async change(accountId, change) {
      const names = Object.keys(change);
      if (names.length === 0) return;
      await table.update(
        tableKeys.account(accountId),
        {
          text: `SET ${names.map((name) => `#${name} = :${name}`).join(", ")}`,
          names: Object.fromEntries(names.map((name) => [`#${name}`, name])),
          values: Object.fromEntries(Object.entries(change).map(([name, value]) => [`:${name}`, value])),
        },
        { text: "attribute_exists(pk)" },
      );
    },
    async replaceToken(accountId, hashes) {
      await table.putIfAbsent(tableKeys.token(hashes.new), { accountId });
      if (hashes.old !== hashes.new) await table.delete(tableKeys.token(hashes.old));
    },
    async join(accountId, addressHash) {
      await table.putIfAbsent(tableKeys.address(addressHash), { accountId });
      return accountIdOf(await table.get(tableKeys.address(addressHash))) ?? accountId;
    },
    async remove(accountId, hashes) {
      await table.delete(tableKeys.token(hashes.token));
      for (const hash of hashes.addresses) await table.delete(tableKeys.address(hash));
      await table.delete(tableKeys.account(accountId));
    },
    async noteForgotten(addressHashes, at, expiresAt) {
      for (const hash of addressHashes)
        await table.put(tableKeys.forgotten(hash), {
          forgottenAt: at,
          expiresAt: toEpochSeconds(expiresAt),
        });
    },
    async forgottenAt(addressHash) {
      const item = await table.get(tableKeys.forgotten(addressHash));
      return typeof item?.forgottenAt === "string" ? as<Instant>(item.forgottenAt) : null;
    },
    async suppress(accountId, because) {
      await table.update(
        tableKeys.account(accountId),
        { text: "SET suppressedBecause = :because", values: { ":because": because } },
        { text: "attribute_exists(pk)" },
      );
    },
  };
}

function accountIdOf(item: Item | null): AccountId | null {
  return typeof item?.accountId === "string" ? item.accountId : null;
}

function toAccount(item: Item): Account {
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  const zone = text(item.zone);
  const language = text(item.language);
  return {
    accountId: text(item.accountId) ?? "",
    address: text(item.address) ?? "",
    token: text(item.token) ?? "",
    firstMailId: text(item.firstMailId) ?? "",
    openedAt: as<Instant>(text(item.openedAt) ?? ""),
    zone: zone === null ? null : as<ZoneId>(zone),
    language: language === null ? null : as<LanguageTag>(language),
    country: text(item.country) as Account["country"] & string,
    quietHours: (item.quietHours ?? null) as NonNullable<Account["quietHours"]> | null,
    mails: (text(item.mails) ?? "all") as MailsLevel,
    aliases: Array.isArray(item.aliases) ? item.aliases.map(String) : [],
    undo: (item.undo ?? null) as SettingsUndo | null,
    pending: (item.pending ?? null) as PendingQuestion | null,
    suppressedBecause: text(item.suppressedBecause) as Account["suppressedBecause"],
  };
}
