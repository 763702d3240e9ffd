import { service } from "./adapters/wiring.ts";
import type { Desk } from "./desk.ts";
import type { ScheduleEvent } from "./events.ts";
import { withoutText } from "./fault.ts";

/** So many at a turn; the rest is due at the next one. */
const turnLimit = 100;

/** Lambda: called every minute, works what has come due: mails that were left unfinished, then steps of parcels. */
export function handler(_event: ScheduleEvent): Promise<{ readonly looked: number }> {
  return workDue(service().desk);
}

/**
 * One turn of the desk; gives how many mails and accounts were looked at. A mail that cannot be worked holds up no reminder.
 *
 * @throws FaultError after all that could be worked was
 */
export async function workDue(desk: Desk): Promise<{ readonly looked: number }> {
  const [mails] = await Promise.allSettled([desk.resumeDue(turnLimit)]);
  const [reminders] = await Promise.allSettled([desk.followUpDue(turnLimit)]);
  if (mails.status === "rejected") throw withoutText(mails.reason);
  if (reminders.status === "rejected") throw withoutText(reminders.reason);
  return { looked: mails.value + reminders.value };
}
