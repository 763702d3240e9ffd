import type { TalkContext } from "../lib/conversation/context.ts";
import type { Reading } from "../lib/extract/reading.ts";
import { dayIn } from "../lib/timeline/zoned-time.ts";
import type { Instant } from "../lib/units.ts";
import type { Account, Ports } from "./ports.ts";
import { zoneOf } from "./write-answer.ts";

/** What a person's words are read against: their languages, and the names that they gave to parcels. */
export async function talkContext(
  account: Account,
  reading: Reading,
  now: Instant,
  ports: Pick<Ports, "timelines" | "core">,
): Promise<TalkContext> {
  const zone = zoneOf(account);
  const parcels = await ports.timelines.list(account.accountId, { now, zone });
  return {
    knowledge: ports.core.knowledge,
    today: dayIn(zone, now),
    languages: [...(account.language === null ? [] : [account.language]), reading.language],
    names: parcels.flatMap(({ timeline }) => (timeline.name === null ? [] : [timeline.name])),
  };
}
