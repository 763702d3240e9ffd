import { service } from "./adapters/wiring.ts";
import type { ScheduleEvent } from "./events.ts";

/** So many at a turn; the rest is due at the next one. */
const turnLimit = 100;

/** Lambda: called every minute, works what has come due: mails that were left unfinished. */
export async function handler(_event: ScheduleEvent): Promise<{ readonly looked: number }> {
  return { looked: await service().desk.resumeDue(turnLimit) };
}
