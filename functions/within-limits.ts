import type { Instant } from "../lib/units.ts";
import { answersADay, answersAnHour } from "./loop-limits.ts";
import type { MailItem } from "./mail-item.ts";
import type { Ports } from "./ports.ts";
import { after, day } from "./times.ts";

/** True while the account gets one answer more today; the mail counts once. */
export async function isWithinLimits(
  item: MailItem,
  now: Instant,
  ports: Pick<Ports, "mails">,
): Promise<boolean> {
  const limits = { anHour: answersAnHour, aDay: answersADay };
  return ports.mails.countAnswer(item.accountId, item.mailId, limits, {
    now,
    expiresAt: after(now, 2 * day),
  });
}
