import type { Reading } from "../extract/reading.ts";
import type { Severity } from "../knowledge/status.ts";
import type { AnswerView, ReplyKind } from "./reply.ts";

type Parcels = AnswerView["parcels"];

const urgency: readonly Severity[] = ["act", "watch", "ok", "done"];

/** The parcels of an answer, the one that matters most first: by severity, then by the next day on which something is due. */
export function inOrderOfUrgency(parcels: Parcels): Parcels {
  const rank = ({ plan }: Parcels[number]) => urgency.indexOf(plan.severity);
  const due = ({ plan }: Parcels[number]) => plan.steps[0]?.on ?? plan.lastDay?.on ?? "9999-12-31";
  return [...parcels].sort((a, b) => rank(a) - rank(b) || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
}

/**
 * Which kind of answer a mail gets.
 *
 * @param isNews whether the mail says something that was not known before.
 */
export function replyKind(reading: Reading, parcels: Parcels, isNews: boolean): ReplyKind {
  switch (reading.kind) {
    case "shipping":
      return parcels.some(({ plan }) => plan.status !== null)
        ? isNews
          ? "news"
          : "unchanged"
        : "not-understood";
    case "suspected-phishing":
    case "not-shipping":
    case "unreadable":
      return reading.kind;
    case "command":
      return parcels.length > 0 ? "news" : "help";
    case "forwarding-confirmation":
    case "auto-reply":
    case "bounce":
      return "help";
    default:
      return reading.kind satisfies never;
  }
}
