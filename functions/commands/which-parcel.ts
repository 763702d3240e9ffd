import type { Command } from "../../lib/conversation/command.ts";
import { parcelsNamed } from "../../lib/conversation/own-parcels.ts";
import type { StoredParcel } from "../ports.ts";
import type { TalkMatter } from "./talk-matter.ts";

/** Which parcel a command means. */
export type WhichParcel =
  | { readonly kind: "one"; readonly parcel: StoredParcel }
  /** Several are possible, the likeliest first. */
  | { readonly kind: "several"; readonly parcels: readonly StoredParcel[] }
  | { readonly kind: "unknown"; readonly about: string }
  | { readonly kind: "none" };

/** The one that the line names; else that of the conversation; else the only open one. */
export function whichParcel(
  command: Pick<Command, "about">,
  matter: Pick<TalkMatter, "parcels" | "identity" | "thread">,
): WhichParcel {
  const { parcels } = matter;
  if (command.about !== null) {
    const named = parcelsNamed(
      command.about,
      parcels.map((parcel) => ({ ...parcel.timeline, parcel })),
    );
    return named.length === 0
      ? { kind: "unknown", about: command.about }
      : choose(named.map(({ parcel }) => parcel));
  }
  const ofThread = parcelsOfThread(matter);
  if (ofThread.length > 0) return choose(ofThread);
  const open = parcels.filter(isOpen);
  return choose(open.length > 0 ? open : parcels);
}

function choose(parcels: readonly StoredParcel[]): WhichParcel {
  const [one, ...more] = parcels;
  if (one === undefined) return { kind: "none" };
  return more.length === 0 ? { kind: "one", parcel: one } : { kind: "several", parcels };
}

/** The parcels that the conversation was about: its mails', or those that our last answer in it told of. */
export function parcelsOfThread({
  parcels,
  identity,
}: Pick<TalkMatter, "parcels" | "identity">): readonly StoredParcel[] {
  const { thread } = identity;
  if (thread === null) return [];
  return parcels.filter(
    ({ timeline, conversation }) =>
      timeline.facts.some((mail) => mail.thread === thread) || conversation?.thread === thread,
  );
}

/** True while something may still come of it. */
export function isOpen({ timeline }: StoredParcel): boolean {
  const closed = timeline.acts.findLast((act) =>
    /^(arrived|refunded|not-mine|not-received|broken|wrong-item|part-missing)$/.test(act.act),
  );
  return closed === undefined || !/^(arrived|refunded|not-mine)$/.test(closed.act);
}
