import type { Instant } from "../../lib/units.ts";
import type { MailItem, ReceivedMail } from "../mail-item.ts";
import type { Account, Ports, StoredParcel } from "../ports.ts";
import { after, mailKeptSeconds } from "../times.ts";
import { noted, type TalkMatter, type TalkOutcome } from "./talk-matter.ts";

/** Deletes one parcel with the mails that told of it and of nothing else. */
export async function forgetParcel(parcel: StoredParcel, matter: TalkMatter): Promise<TalkOutcome> {
  const { item, ports } = matter;
  const { parcelId, facts } = parcel.timeline;
  const others = new Set(
    matter.parcels
      .filter(({ timeline }) => timeline.parcelId !== parcelId)
      .flatMap(({ timeline }) => timeline.facts.map((mail) => mail.mailId)),
  );
  const mailIds = [...new Set(facts.map((mail) => mail.mailId))].filter(
    (id): id is string => id !== null && !others.has(id) && id !== item.mailId,
  );
  const mails = (await Promise.all(mailIds.map((id) => ports.mails.get(item.accountId, id)))).filter(
    (mail) => mail !== null,
  );
  for (const mail of mails) await removeRaw(mail, ports);
  for (const mail of mails) await buryMail(mail, matter.now, ports);
  // Last, because whoever resumes this finds the mails by it.
  await ports.timelines.remove(item.accountId, parcelId);
  return {
    ...noted([{ id: "forget-parcel" }]),
    talk: { title: "forgotten", notes: [{ id: "forget-parcel" }] },
  };
}

/**
 * Deletes all that an account has but the account itself, which goes last: until then whoever resumes this finds the
 * question that was answered with yes, and deletes the rest. What people wrote goes first, what was made of it later.
 */
export async function forgetAccount(matter: TalkMatter): Promise<TalkOutcome> {
  const { account, item, ports, now } = matter;
  const mails = (await ports.mails.list(item.accountId)).filter(({ mailId }) => mailId !== item.mailId);
  for (const mail of mails) await removeRaw(mail, ports);
  for (const { timeline } of matter.parcels) await ports.timelines.remove(item.accountId, timeline.parcelId);
  for (const mail of mails) {
    await buryMail(mail, now, ports);
    // The same mail of another of the person's addresses would begin an account of that address.
    for (const partition of otherPartitions(account, ports))
      await ports.mails.bury(partition, mail.mailId, after(now, mailKeptSeconds));
  }
  return {
    ...noted([]),
    talk: { title: "forgotten", notes: [{ id: "forget-me-done" }] },
    reason: "forgotten",
  };
}

/**
 * The account itself and the ways to it: after the farewell is planned, before it is sent. What stays is that nobody is
 * to be met by mails that came before: a queue may still bring one that nobody has looked at.
 */
export async function closeAccount(item: MailItem, ports: Ports): Promise<void> {
  await removeRaw(item, ports);
  const account = await ports.accounts.get(item.accountId);
  if (account === null) return;
  const addresses = [account.address, ...(account.aliases ?? [])].map((address) =>
    ports.keys.hash("address", address),
  );
  const at = item.receipt?.receivedAt ?? ports.clock.now();
  await ports.accounts.noteForgotten(addresses, at, after(ports.clock.now(), mailKeptSeconds));
  await ports.accounts.remove(account.accountId, {
    addresses,
    token: ports.keys.hash("token", account.token),
  });
}

/** True for a mail that reached us before its sender asked to be forgotten, and is worked only now. */
export function isOfForgotten({ receipt }: ReceivedMail, forgottenAt: Instant | null): boolean {
  return forgottenAt !== null && receipt.receivedAt <= forgottenAt;
}

/** What we made of it and what we were to answer; its bytes went before. */
function buryMail(mail: MailItem, now: Instant, ports: Pick<Ports, "mails">): Promise<void> {
  return ports.mails.bury(mail.accountId, mail.mailId, after(now, mailKeptSeconds));
}

function otherPartitions(account: Account, ports: Pick<Ports, "keys">): readonly string[] {
  return [account.address, ...(account.aliases ?? [])]
    .map((address) => ports.keys.hash("account", address))
    .filter((id) => id !== account.accountId);
}

/** Noted as met before its bytes are gone: a queue that still brings it would else look for them, five times, in vain. */
async function removeRaw(
  { receipt }: MailItem,
  ports: Pick<Ports, "raw" | "mails" | "clock">,
): Promise<void> {
  if (receipt === null || receipt.objectKey === "") return;
  await ports.mails.noteReceipt(receipt.sesMessageId, after(ports.clock.now(), mailKeptSeconds));
  await ports.raw.remove(receipt.objectKey);
}
