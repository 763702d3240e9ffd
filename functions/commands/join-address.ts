import type { PendingQuestion } from "../ports.ts";
import { after, day } from "../times.ts";
import { sendNote } from "./send-note.ts";
import { noted, type TalkMatter, type TalkOutcome } from "./talk-matter.ts";

const questionSeconds = 7 * day;

/**
 * Asks the account of another address whether the writer's address may share its parcels. The writer learns nothing of
 * whether there is such an account, and no mail goes to an address that never wrote to us.
 */
export async function askToJoin(address: string, matter: TalkMatter): Promise<TalkOutcome> {
  const { identity, account, item, ports } = matter;
  const answer: TalkOutcome = {
    ...noted([]),
    talk: { title: "settings", notes: [{ id: "join-asked", values: { address } }] },
  };
  if (matter.parcels.length > 0)
    return { ...answer, talk: { title: "settings", notes: [{ id: "join-has-parcels" }] } };
  const otherId = await ports.accounts.findByAddress(ports.keys.hash("address", address));
  const other = otherId === null ? null : await ports.accounts.get(otherId);
  if (other === null || other.accountId === account.accountId || other.suppressedBecause !== null)
    return answer;
  const hash = (value: readonly string[]) => ports.keys.hash("thread", JSON.stringify(value));
  const mailId = `join-${hash(["mail", item.accountId, item.mailId])}`;
  const thread = hash(["join", mailId]).slice(0, 16);
  const code = hash(["join-code", mailId]).slice(0, 6);
  const isFirst = await ports.mails.claim(
    other.accountId,
    ports.keys.hash("content", JSON.stringify(["join", identity.address])),
    mailId,
    { now: matter.now, expiresAt: after(matter.now, day) },
  );
  if (!isFirst) return answer;
  await ports.accounts.change(other.accountId, {
    pending: {
      about: "join",
      address: identity.address,
      thread,
      code,
      until: after(item.receipt.receivedAt, questionSeconds),
    },
  });
  await sendNote(
    {
      mailId,
      thread,
      account: other,
      to: other.address,
      talk: {
        title: "sure",
        notes: [{ id: "join-question", values: { address: identity.address } }],
        choices: [
          { id: "yes-join", reply: `yes ${code}` },
          { id: "no-keep", reply: "no" },
        ],
      },
    },
    matter,
  );
  return answer;
}

/** The other address belongs to this account from now on; its own empty account goes. */
export async function confirmJoin(pending: PendingQuestion, matter: TalkMatter): Promise<TalkOutcome> {
  const { account, item, ports } = matter;
  const { address } = pending;
  if (address === null) return noted([{ id: "nothing-asked" }]);
  const addressHash = ports.keys.hash("address", address);
  const otherId = await ports.accounts.findByAddress(addressHash);
  const other = otherId === null || otherId === account.accountId ? null : await ports.accounts.get(otherId);
  if (other !== null)
    await ports.accounts.remove(other.accountId, {
      addresses: [addressHash],
      token: ports.keys.hash("token", other.token),
    });
  await ports.accounts.join(account.accountId, addressHash);
  const change = { aliases: [...new Set([...(account.aliases ?? []), address])], pending: null };
  await ports.accounts.change(account.accountId, change);
  const talk = { title: "settings", notes: [{ id: "joined", values: { address } }] } as const;
  const mailId = `joined-${ports.keys.hash("thread", JSON.stringify(["joined", item.mailId]))}`;
  const thread = ports.keys.hash("thread", JSON.stringify(["joined", mailId])).slice(0, 16);
  await sendNote({ mailId, thread, account: { ...account, ...change }, to: address, talk }, matter);
  return { ...noted([]), talk, account: { ...account, ...change } };
}
