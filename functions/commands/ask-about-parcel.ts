import type { Command } from "../../lib/conversation/command.ts";
import type { TalkNote } from "../../lib/reply/conversation/talk.ts";
import type { StoredParcel } from "../ports.ts";
import type { TalkMatter, TalkOutcome } from "./talk-matter.ts";

/** Answers a question about one parcel from its plan; nothing is changed. */
export function askAboutParcel(command: Command, parcel: StoredParcel, matter: TalkMatter): TalkOutcome {
  const plan = matter.ports.core.plan(parcel.timeline, matter.today, matter.zone);
  const about = [parcel.timeline.parcelId];
  const answer = (notes: readonly TalkNote[], draftTo?: string): TalkOutcome => ({
    talk: { title: "answer", notes, ...(draftTo === undefined ? {} : { draftTo }) },
    about,
    reason: "command",
  });
  switch (command.kind) {
    case "where":
      return answer([{ id: "where", values: { where: plan.where } }]);
    case "how-long":
      return plan.dwell === null
        ? answer([{ id: "how-long-unknown" }])
        : answer([
            {
              id: "how-long",
              values: { from: plan.dwell.usualFrom, to: plan.dwell.usualTo, day: plan.dwell.day },
            },
          ]);
    case "should-i-pay": {
      const isAsked = parcel.timeline.charge !== null || plan.status === "import.charges_due";
      return answer([{ id: isAsked ? "pay-asked" : "pay-not-asked" }]);
    }
    case "is-it-a-scam":
      return answer([{ id: "scam-rules" }]);
    case "draft": {
      const has = plan.drafts.some(({ to }) => to === command.to);
      return has ? answer([{ id: "draft" }], command.to) : answer([{ id: "no-draft" }]);
    }
    default:
      return answer([]);
  }
}
