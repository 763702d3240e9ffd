import { service } from "./adapters/wiring.ts";
import type { ScheduleEvent } from "./events.ts";

/** So many at a turn; the rest is due at the next one. */
const turnLimit = 100;

/** Lambda: called every minute, works what has come due: mails that were left unfinished, then steps of parcels. */
export async function handler(_event: ScheduleEvent): Promise<{ readonly looked: number }> {
  const { desk } = service();
  const resumed = await desk.resumeDue(turnLimit);
  return { looked: resumed + (await desk.followUpDue(turnLimit)) };
}
