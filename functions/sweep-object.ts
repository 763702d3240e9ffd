import type { Desk } from "./desk.ts";
import { readOuterMail } from "./outer-mail.ts";
import type { Ports } from "./ports.ts";
import { rebuildReceipt } from "./ses-header-block.ts";

/** SES puts this object once, when its receipt rule is set up. */
const setUpObject = "AMAZON_SES_SETUP_NOTIFICATION";

/**
 * Makes sure that somebody has met the mail that lies under this key. Where nobody has, because the notification was lost
 * or the queue was emptied, it is worked now, by what SES itself wrote above the mail.
 */
export async function sweepObject(
  key: string,
  desk: Desk,
  ports: Pick<Ports, "mails" | "raw" | "clock">,
): Promise<void> {
  if (key.endsWith(setUpObject)) return;
  if (await ports.mails.hasReceipt(key.slice(key.lastIndexOf("/") + 1))) return;
  const raw = await ports.raw.get(key);
  // Deleted by the person, or by the bucket's own rule: there is nothing left to read.
  if (raw === null) return;
  await desk.receive(rebuildReceipt(key, readOuterMail(raw).fields, ports.clock.now()));
}
