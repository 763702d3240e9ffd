import type { Timeline } from "../lib/timeline/timeline.ts";
import type { Account, Core, Ports } from "./ports.ts";

/**
 * The same ports, but where no mail and no word of the person says where a parcel goes, it goes to their own country. It is
 * never written down of a parcel: a mail that says another country is right at once.
 */
export function withHome<Some extends Pick<Ports, "core">>(
  ports: Some,
  account: Pick<Account, "country"> | null,
): Some {
  const home = account?.country ?? null;
  if (home === null) return ports;
  const { core } = ports;
  const at = (timeline: Timeline): Timeline =>
    timeline.destination === null && timeline.direction === "incoming"
      ? { ...timeline, destination: home }
      : timeline;
  const atHome: Core = {
    ...core,
    plan: (timeline, today, zone) => core.plan(at(timeline), today, zone),
    followUp: (timeline, today, zone, level) => core.followUp(at(timeline), today, zone, level),
    draft: (id, timeline, today, zone) => core.draft(id, at(timeline), today, zone),
  };
  return { ...ports, core: atHome };
}
