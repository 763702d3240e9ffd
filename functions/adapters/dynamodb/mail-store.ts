import type { Instant } from "../../../lib/units.ts";
import { isFinal, type MailItem, type MailState, type PlannedAnswer } from "../../mail-item.ts";
import type { MailItemChange, MailStore } from "../../ports.ts";
import { getAnswer, packedAnswer, removeAnswers } from "./planned-answers.ts";
import { type Expression, type Item, isExpired, type Table, toEpochSeconds } from "./table-client.ts";
import { dueIndex, dueShard, dueShards, ofAccount, tableKeys } from "./table-keys.ts";

/** Mail items, their due index, and the keys that say that a mail was met before. */
export function mailStore(table: Table): MailStore {
  const get: MailStore["get"] = async (accountId, mailId) => {
    const item = await table.get(tableKeys.mail(accountId, mailId));
    return item === null ? null : withAnswer(table, toMailItem(item), item);
  };
  const putAnswer = async (item: MailItem, answer: PlannedAnswer) =>
    (await packedAnswer(table, item, answer))();
  return {
    get,
    async begin(item) {
      const answerId = item.answer === null ? null : await putAnswer(item, item.answer);
      const attributes = { ...toAttributes(item), ...(answerId === null ? {} : { answerId }) };
      if (await table.putIfAbsent(tableKeys.mail(item.accountId, item.mailId), attributes))
        return { isNew: true, item };
      const kept = await get(item.accountId, item.mailId);
      // The store may have answered to a repeated call: our own nonce in the first state means that we put it.
      return { isNew: kept?.owner === item.owner && kept.state === item.state, item: kept ?? item };
    },
    async change(item, change) {
      const key = tableKeys.mail(item.accountId, item.mailId);
      // The answer first: an item that says PLANNED leads to it.
      const answerId = change.answer
        ? (change.answer.keptAs ?? (await putAnswer(item, change.answer)))
        : null;
      if (await table.update(key, toUpdate(item.mailId, change, answerId), isStill(item)))
        return { ...item, ...change };
      const kept = await get(item.accountId, item.mailId);
      return kept !== null && isAlready(kept, item, change) ? kept : null;
    },
    async packAnswer(item, answer) {
      const keep = await packedAnswer(table, item, answer);
      return async () => ({ ...answer, keptAs: await keep() });
    },
    async noteReceipt(sesMessageId, expiresAt) {
      await table.put(tableKeys.receipt(sesMessageId), { expiresAt: toEpochSeconds(expiresAt) });
    },
    async hasReceipt(sesMessageId) {
      return (await table.get(tableKeys.receipt(sesMessageId))) !== null;
    },
    async due(now, limit) {
      const shards = Array.from({ length: dueShards }, (_, index) => `due#${index}`);
      const pages = await Promise.all(
        shards.map((shard) =>
          table.listIndex(
            dueIndex,
            {
              text: "dueShard = :shard AND dueAt <= :now",
              values: { ":shard": shard, ":now": now },
            },
            limit,
          ),
        ),
      );
      return pages
        .flat()
        .flatMap((item) => {
          const accountId = /^account#(.+)$/.exec(String(item.pk))?.[1];
          const mailId = /^mail#(.+)$/.exec(String(item.sk))?.[1];
          return accountId === undefined || mailId === undefined
            ? []
            : [{ accountId, mailId, dueAt: String(item.dueAt) as Instant }];
        })
        .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
        .slice(0, limit);
    },
    async list(accountId) {
      return (await table.list(ofAccount(accountId), "mail#")).map(toMailItem);
    },
    async bury(accountId, mailId, expiresAt) {
      await removeAnswers(table, accountId, mailId);
      await table.put(tableKeys.mail(accountId, mailId), {
        accountId,
        mailId,
        state: "REFUSED",
        owner: "",
        reason: "forgotten",
        receipt: buriedReceipt(mailId),
        expiresAt: toEpochSeconds(expiresAt),
        expiresAtInstant: expiresAt,
        updatedAt: expiresAt,
      });
    },
    async claim(accountId, key, mailId, times) {
      const expiresAt = toEpochSeconds(times.expiresAt);
      const tableKey = tableKeys.claim(accountId, key);
      if (await table.putIfAbsent(tableKey, { mailId, expiresAt })) return true;
      const kept = await table.get(tableKey);
      if (kept === null || kept.mailId === mailId) return true;
      if (!isExpired(kept, times.now)) return false;
      return table.update(
        tableKey,
        {
          text: "SET mailId = :mail, expiresAt = :expires",
          values: { ":mail": mailId, ":expires": expiresAt },
        },
        { text: "mailId = :old", values: { ":old": kept.mailId } },
      );
    },
    async countAnswer(accountId, mailId, limits, { now, expiresAt }) {
      const key = tableKeys.count(accountId, now.slice(0, 10));
      const counted = await table.update(
        key,
        {
          text: "ADD mails :mails, #hour :one SET expiresAt = :expires",
          names: { "#hour": `hour${now.slice(11, 13)}` },
          values: { ":mails": new Set([mailId]), ":one": 1, ":expires": toEpochSeconds(expiresAt) },
        },
        {
          text: "(attribute_not_exists(mails) OR (size(mails) < :aDay AND NOT contains(mails, :mail))) AND (attribute_not_exists(#hour) OR #hour < :anHour)",
          values: { ":anHour": limits.anHour, ":aDay": limits.aDay, ":mail": mailId },
        },
      );
      if (counted) return true;
      const kept = await table.get(key);
      return kept?.mails instanceof Set && kept.mails.has(mailId);
    },
  };
}

function buriedReceipt(mailId: string): MailItem["receipt"] {
  const verdicts = { spam: "GRAY", virus: "GRAY", spf: "GRAY", dkim: "GRAY", dmarc: "GRAY" } as const;
  const receivedAt = "1970-01-01T00:00:00Z" as Instant;
  return { sesMessageId: mailId, objectKey: "", receivedAt, envelopeFrom: null, recipients: [], verdicts };
}

/** Nobody has changed it since it was read: not its state, not its owner, not the time until which it is theirs. */
function isStill(item: MailItem): Expression {
  return item.leaseUntil === null
    ? {
        text: "#state = :wasState AND #owner = :wasOwner AND attribute_not_exists(leaseUntil)",
        names: { "#state": "state", "#owner": "owner" },
        values: { ":wasState": item.state, ":wasOwner": item.owner },
      }
    : {
        text: "#state = :wasState AND #owner = :wasOwner AND leaseUntil = :wasLease",
        names: { "#state": "state", "#owner": "owner" },
        values: { ":wasState": item.state, ":wasOwner": item.owner, ":wasLease": item.leaseUntil },
      };
}

/** The first call did it and its answer was lost: the nonce is ours, and all that was to change has changed. */
function isAlready(kept: MailItem, item: MailItem, change: MailItemChange): boolean {
  const isOurs = kept.owner === (change.owner ?? item.owner);
  const lease = change.leaseUntil === undefined ? item.leaseUntil : change.leaseUntil;
  return (
    isOurs &&
    kept.state === change.state &&
    kept.updatedAt === change.updatedAt &&
    (isFinal(change.state) || kept.leaseUntil === lease)
  );
}

function toUpdate(mailId: string, change: MailItemChange, answerId: string | null): Expression {
  const { answer: _, leaseUntil, dueAt, ...plain } = change;
  const end = isFinal(change.state);
  const set: Record<string, unknown> = {
    ...plain,
    ...(answerId === null ? {} : { answerId }),
    ...(leaseUntil && !end ? { leaseUntil } : {}),
    ...(dueAt && !end ? { dueAt, dueShard: dueShard(mailId) } : {}),
  };
  const gone = [
    ...(end || leaseUntil === null ? ["leaseUntil"] : []),
    ...(end || dueAt === null ? ["dueAt", "dueShard"] : []),
  ];
  const names = [...Object.keys(set), ...gone];
  const assignments = Object.keys(set).map((name) => `#${name} = :${name}`);
  return {
    text: `SET ${assignments.join(", ")}${gone.length === 0 ? "" : ` REMOVE ${gone.map((name) => `#${name}`).join(", ")}`}`,
    names: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    values: Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
  };
}

function toAttributes(item: MailItem): Item {
  const { answer: _, leaseUntil, dueAt, expiresAt, ...plain } = item;
  return {
    ...plain,
    expiresAt: toEpochSeconds(expiresAt),
    expiresAtInstant: expiresAt,
    ...(leaseUntil === null ? {} : { leaseUntil }),
    ...(dueAt === null ? {} : { dueAt, dueShard: dueShard(item.mailId) }),
  };
}

function toMailItem(item: Item): MailItem {
  const text = (name: string) => (typeof item[name] === "string" ? (item[name] as string) : null);
  const instant = (name: string) => text(name) as Instant | null;
  return {
    accountId: text("accountId") ?? "",
    mailId: text("mailId") ?? "",
    state: text("state") as MailState,
    owner: text("owner") ?? "",
    leaseUntil: instant("leaseUntil"),
    dueAt: instant("dueAt"),
    receipt: item.receipt as MailItem["receipt"],
    answer: null,
    attempts: Number(item.attempts ?? 0),
    postponements: Number(item.postponements ?? 0),
    reason: text("reason") as MailItem["reason"],
    sendCode: text("sendCode"),
    sentMessageId: text("sentMessageId"),
    updatedAt: instant("updatedAt") as Instant,
    expiresAt: instant("expiresAtInstant") as Instant,
  };
}

/** Only of what is still to be sent: nobody asks for the others. */
async function withAnswer(table: Table, item: MailItem, { answerId }: Item): Promise<MailItem> {
  if (typeof answerId !== "string" || isFinal(item.state)) return item;
  return { ...item, answer: await getAnswer(table, item, answerId) };
}
