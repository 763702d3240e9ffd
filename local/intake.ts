import type { DNSResolver } from "mailauth";
import { installation } from "./environment.ts";
import type { ObjectStore } from "./object-store.ts";
import type { Queue } from "./queue.ts";
import {
  newReceiptId,
  type ReceivedMail,
  receiptNotification,
  snsEnvelope,
  withReceiptHeaders,
} from "./receipt.ts";
import type { SmtpDelivery } from "./smtp.ts";
import { judgeSender } from "./verdicts.ts";

export interface IntakeOptions {
  readonly objects: ObjectStore;
  /** Where SES's notifications go. */
  readonly received: Queue;
  readonly trust: "loopback" | "none";
  readonly resolver: DNSResolver;
  readonly now: () => Date;
}

/**
 * What SES's receipt rule does with a mail: judge its sender, store it, then tell of it. Resolves with the mail's id when both
 * are on the disk.
 */
export function intake(options: IntakeOptions): (delivery: SmtpDelivery) => Promise<string> {
  return async (delivery) => {
    const mail: ReceivedMail = {
      ...delivery,
      sesMessageId: newReceiptId(),
      receivedAt: options.now(),
      verdicts: await judgeSender(delivery.raw, delivery.peer, options),
    };
    const key = mail.sesMessageId;
    await options.objects.put(installation.bucket, key, withReceiptHeaders(mail), true);
    const notification = receiptNotification(mail, installation.bucket, key);
    await options.received.send(JSON.stringify(snsEnvelope("received", notification, options.now())), {
      id: key,
    });
    return key;
  };
}
