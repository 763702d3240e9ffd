import { addDays } from "../../lib/escalation/local-days.ts";
import { type StallingSign, stallingSigns } from "../../lib/escalation/stalling.ts";
import type { TalkNote } from "../../lib/reply/conversation/talk.ts";
import type { StoredParcel } from "../ports.ts";
import { parcelsOfMessage, type SellerMessage } from "./parcels-of-message.ts";
import { parcelAnswers } from "./show-parcels.ts";
import type { TalkMatter, TalkOutcome } from "./talk-matter.ts";
import { parcelsOfThread } from "./which-parcel.ts";

/**
 * A seller's message, as the person pasted or forwarded it: what each thing that it asks for does to the windows, and what
 * to answer. It says nothing of where the parcel is, so nothing is kept of it.
 *
 * @returns `null` for a message that asks for none of these things, unless it names a parcel: then that is said.
 */
export function hearSeller(message: SellerMessage, matter: TalkMatter): TalkOutcome | null {
  const signs = stallingSigns(message.text);
  const { parcels, isNamed } = parcelsOfMessage(message, matter);
  const [parcel, ...more] = parcels;
  const isOfKnown = isNamed || parcelsOfThread(matter).length > 0;
  // A shop's own confirmation asks for patience too: it is a seller's message only about a parcel that is known.
  if (message.isNews && !isOfKnown) return null;
  // A stranger's mail to somebody without any parcel is none.
  if (message.isForwarded && parcel === undefined) return null;
  if (signs.length === 0) {
    if (message.isNews || !message.isForwarded || !isOfKnown || parcel === undefined || more.length > 0)
      return null;
    return said([{ id: "stalling-none" }], [parcel.timeline.parcelId]);
  }
  const pieces: readonly TalkNote[] = [{ id: "stalling-heard" }, ...signs.map(noteOf)];
  if (parcel === undefined) return said(pieces, []);
  if (more.length > 0)
    return {
      ...said([...pieces, { id: "stalling-which" }], []),
      talk: {
        title: "seller",
        notes: [...pieces, { id: "stalling-which" }],
        isList: true,
        answers: parcelAnswers(parcels, "draft seller", matter),
      },
    };
  const { ports, today, zone } = matter;
  const draft = ports.core.draft("seller-stalling", parcel.timeline, today, zone);
  const notes: readonly TalkNote[] = [
    ...pieces,
    ...windowNotes(signs, parcel, matter),
    ...(draft === null ? [] : [{ id: "stalling-reply" } as const]),
  ];
  return {
    talk: { title: "seller", notes, ...(draft === null ? {} : { drafts: [draft] }) },
    about: [parcel.timeline.parcelId],
    reason: "command",
  };
}

function said(notes: readonly TalkNote[], about: readonly string[]): TalkOutcome {
  return { talk: { title: "seller", notes }, about, reason: "command" };
}

function noteOf({ id, quote }: StallingSign): TalkNote {
  return { id: `stalling-${id}`, values: { quote } };
}

/** What the days asked for mean against the last day to claim, where that is known. */
function windowNotes(
  signs: readonly StallingSign[],
  { timeline }: StoredParcel,
  matter: TalkMatter,
): readonly TalkNote[] {
  const { ports, today, zone } = matter;
  const { lastDay } = ports.core.plan(timeline, today, zone);
  if (lastDay === null || lastDay.isPast) return [];
  const day = lastDay.on;
  const days = signs.find((sign) => sign.days !== null)?.days ?? null;
  if (days === null) return [{ id: "stalling-last-day", values: { day } }];
  const until = addDays(today, days);
  const id = until < addDays(lastDay.on, -2) ? "stalling-wait-fits" : "stalling-wait-too-long";
  return [{ id, values: { days, until, day } }];
}
