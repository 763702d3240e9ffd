import { as, type Instant } from "../lib/units.ts";
import type { SesReceiptNotification, Verdict, VerdictStatus } from "./events.ts";
import type { Receipt } from "./mail-item.ts";

/** SES's notification, in our words. A verdict that it does not give counts as failed. */
export function toReceipt({ mail, receipt }: SesReceiptNotification): Receipt {
  const verdict = (of: Verdict | undefined): VerdictStatus => of?.status ?? "PROCESSING_FAILED";
  return {
    sesMessageId: mail.messageId,
    objectKey: receipt.action.objectKey,
    receivedAt: as<Instant>(`${new Date(receipt.timestamp).toISOString().slice(0, 19)}Z`),
    envelopeFrom: mail.source === "<>" ? "" : mail.source,
    recipients: receipt.recipients,
    verdicts: {
      spam: verdict(receipt.spamVerdict),
      virus: verdict(receipt.virusVerdict),
      spf: verdict(receipt.spfVerdict),
      dkim: verdict(receipt.dkimVerdict),
      dmarc: verdict(receipt.dmarcVerdict),
    },
  };
}
