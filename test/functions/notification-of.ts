import type { SesReceiptNotification } from "../../functions/events.ts";
import type { Receipt } from "../../functions/mail-item.ts";
import { bucket } from "./world.ts";

/** SES's notification of a received mail, as its topic would tell of it. */
export function notificationOf(receipt: Receipt): SesReceiptNotification {
  const status = (name: keyof Receipt["verdicts"]) => ({ status: receipt.verdicts[name] });
  return {
    notificationType: "Received",
    mail: {
      timestamp: "2026-11-20T12:00:00.000Z",
      source: receipt.envelopeFrom ?? "",
      messageId: receipt.sesMessageId,
      destination: receipt.recipients,
    },
    receipt: {
      timestamp: "2026-11-20T12:00:00.000Z",
      recipients: receipt.recipients,
      spamVerdict: status("spam"),
      virusVerdict: status("virus"),
      spfVerdict: status("spf"),
      dkimVerdict: status("dkim"),
      dmarcVerdict: status("dmarc"),
      action: { type: "S3", bucketName: bucket, objectKey: receipt.objectKey },
    },
  };
}
