import type { StatusCode } from "../knowledge/status.ts";
import type { PersonAct, Timeline } from "../timeline/timeline.ts";
import type { Problem } from "./standing.ts";

const told: Readonly<Partial<Record<PersonAct["act"], Problem["claims"]>>> = {
  broken: ["damaged"],
  "wrong-item": ["wrong"],
  "part-missing": ["wrong"],
};

/** What would be claimed: what the person says is wrong, else what the status says. */
export function problemOf(timeline: Timeline, status: StatusCode | null, isStuck: boolean): Problem {
  const isDone = status?.startsWith("done.") === true;
  const said = timeline.acts.findLast((act) => act.act === "not-received" || told[act.act] !== undefined);
  if (said?.act === "not-received") {
    return { claims: ["not_received"], situation: isDone ? "missing" : "not-arrived", isKnown: true };
  }
  const claims = said === undefined ? undefined : told[said.act];
  if (claims !== undefined) return { claims, situation: "received", isKnown: true };
  if (status === "end.damaged") return { claims: ["damaged"], situation: "received", isKnown: true };
  if (timeline.acts.some((act) => act.act === "arrived") && isDone) {
    return { claims: ["damaged", "wrong"], situation: "received", isKnown: false };
  }
  if (isDone) return { claims: ["not_received", "damaged", "wrong"], situation: "missing", isKnown: false };
  return { claims: ["not_received"], situation: isStuck ? "not-moving" : "moving", isKnown: true };
}
