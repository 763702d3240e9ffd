import type { MailItem } from "../mail-item.ts";
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
  for (const mailId of mailIds) {
    const mail = await ports.mails.get(item.accountId, mailId);
    if (mail !== null) await forgetMail(mail, matter.now, ports);
  }
  await ports.timelines.remove(item.accountId, parcelId);
  return {
    ...noted([{ id: "forget-parcel" }]),
    talk: { title: "forgotten", notes: [{ id: "forget-parcel" }] },
  };
}

/**
 * Deletes all that an account has but the account itself, which goes last: until then whoever resumes this finds the
 * question that was answered with yes, and deletes the rest.
 */
export async function forgetAccount(matter: TalkMatter): Promise<TalkOutcome> {
  const { account, item, ports, now } = matter;
  for (const { timeline } of matter.parcels) await ports.timelines.remove(item.accountId, timeline.parcelId);
  for (const mail of await ports.mails.list(item.accountId)) {
    if (mail.mailId === item.mailId) continue;
    await forgetMail(mail, now, ports);
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

/** The account itself and the ways to it: after the farewell is planned, before it is sent. */
export async function closeAccount(item: MailItem, ports: Ports): Promise<void> {
  const account = await ports.accounts.get(item.accountId);
  if (account !== null) await removeAccount(account, ports);
  // Also where an earlier try died between the two.
  await removeRaw(item, ports);
}

async function removeAccount(account: Account, ports: Pick<Ports, "accounts" | "keys">): Promise<void> {
  const addresses = [account.address, ...(account.aliases ?? [])];
  await ports.accounts.remove(account.accountId, {
    addresses: addresses.map((address) => ports.keys.hash("address", address)),
    token: ports.keys.hash("token", account.token),
  });
}

async function forgetMail(mail: MailItem, now: MailItem["updatedAt"], ports: Ports): Promise<void> {
  await removeRaw(mail, ports);
  await ports.mails.bury(mail.accountId, mail.mailId, after(now, mailKeptSeconds));
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
