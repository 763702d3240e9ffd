import type { ForwardingConfirmation } from "../../lib/extract/reading.ts";
import type { Talk, TalkNote } from "../../lib/reply/conversation/talk.ts";
import type { Decision } from "../decision.ts";
import type { Identity } from "../identify.ts";
import type { ReceivedMail } from "../mail-item.ts";
import { newThread, type OwnDomain } from "../own-addresses.ts";
import type { Account, Ports } from "../ports.ts";
import { after, day } from "../times.ts";
import { writeTalk } from "./write-talk.ts";

/** What a mail service sent to the secret address of an account. */
export interface AskedToConfirm {
  readonly item: ReceivedMail;
  readonly identity: Identity;
  readonly account: Account | null;
  readonly confirmation: ForwardingConfirmation | null;
}

/**
 * Passes a mail service's link or code on to the account's own address, once a day. Only where the service's own signature
 * was checked, and the person who asks is the one whom the account belongs to; nothing is ever opened. Anything else is
 * told to the owner without link or code, at most once a day too.
 */
export async function relayConfirmation(
  { item, identity, account, confirmation }: AskedToConfirm,
  own: OwnDomain,
  ports: Ports,
): Promise<Decision> {
  const refused: Decision = { answer: null, reason: "forwarding-confirmation" };
  if (identity.kind !== "forwarded" || account === null) return refused;
  const now = ports.clock.now();
  const addresses = [account.address, ...(account.aliases ?? [])];
  const isTheirs =
    item.receipt.verdicts.dmarc === "PASS" &&
    confirmation !== null &&
    addresses.includes(confirmation.requester);
  const key = ports.keys.hash("content", isTheirs ? "confirmation" : "strange-confirmation");
  const isFirst = await ports.mails.claim(item.accountId, key, item.mailId, {
    now,
    expiresAt: after(now, day),
  });
  if (!isFirst) return refused;
  const to = isTheirs ? confirmation.requester : account.address;
  const answer = await writeTalk(
    {
      kind: "talk",
      talk: isTheirs ? relayed(confirmation) : { title: "address", notes: [{ id: "confirmation-strange" }] },
      parcels: [],
      subject: "Parcelwise",
      account,
      to,
      thread: newThread(item.accountId, item.mailId, ports.keys),
      item,
      now,
      inReplyTo: null,
      references: [],
      isFirstMail: false,
    },
    own,
    ports,
  );
  return { answer, reason: "forwarding-confirmation" };
}

function relayed({ link, code }: ForwardingConfirmation): Talk {
  const notes: readonly TalkNote[] = [
    { id: "confirmation-only-you" },
    ...(link === null ? [] : [{ id: "confirmation-link", values: { link } } as const]),
    ...(code === null ? [] : [{ id: "confirmation-code", values: { code } } as const]),
  ];
  return { title: "confirmation", notes };
}
