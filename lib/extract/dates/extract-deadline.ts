import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { FieldLabels } from "../../knowledge/language.ts";
import type { StatusCode } from "../../knowledge/status.ts";
import type { Message } from "../../message/message.ts";
import type { Finding, Span } from "../finding.ts";
import type { ParcelReading } from "../reading.ts";
import { analyseMessage } from "../status/analyse-message.ts";
import { claimsOf } from "../status/claims.ts";
import { dayOf } from "./date-context.ts";
import { dateEvidence, type LabelledDate, labelledDates } from "./labelled-dates.ts";
import { isLastDay } from "./sentence-words.ts";

type Deadline = NonNullable<ParcelReading["deadline"]>;

const labels: readonly (readonly [keyof FieldLabels, Deadline["for"]])[] = [
  ["protectionEnds", "dispute"],
  ["paymentDue", "payment"],
  ["documentsDue", "documents"],
  ["objectionDue", "objection"],
];

/** What a last day is for, where the mail says such a status and the day stands behind "until". */
const byStatus: Readonly<Partial<Record<StatusCode, Deadline["for"]>>> = {
  "import.charges_due": "payment",
  "import.documents_required": "documents",
  "import.recipient_id_required": "documents",
  "import.valuation_query": "documents",
  "import.permit_required": "documents",
  "import.seized": "objection",
};

/** A last day that the mail states, and for what. Best first; `scope` as in `extractEvents`. */
export function extractDeadline(
  message: Message,
  knowledge: Knowledge,
  scope?: Span,
): readonly Finding<Deadline>[] {
  const analysed = analyseMessage(message, knowledge);
  const reference = dayOf(message);
  const dates = labelledDates(analysed, message, knowledge, scope).filter(
    ({ mention }) => reference === null || mention.to >= reference,
  );
  const found: Finding<Deadline>[] = [];
  const add = (date: LabelledDate, purpose: Deadline["for"]) =>
    found.push({
      value: { on: date.mention.to, for: purpose },
      certainty: "stated",
      evidence: dateEvidence(date, "deadline"),
    });
  for (const date of dates) {
    const label = labels.find(([field]) => date.fields.has(field));
    if (label) add(date, label[1]);
  }
  if (found.length > 0) return found;
  const statuses = [...(analysed.subject ? [analysed.subject] : []), ...analysed.body].flatMap((section) =>
    claimsOf(section, analysed.languages).map((claim) => claim.group.status),
  );
  const purposes = statuses.flatMap((status) => byStatus[status] ?? []);
  const isToCollect = statuses.some((status) => collectable.has(status));
  for (const date of dates) if (date.fields.has("deadline") && purposes[0]) add(date, purposes[0]);
  if (found.length > 0) return found;
  const [purpose] = purposes;
  if (purpose === undefined) return found;
  // "Please pay within five days, by 9 September": what is named before the day is what is to be paid.
  const isFree = ({ fields }: LabelledDate) =>
    [...fields].every(
      (field) => (field === "pickupUntil" && !isToCollect) || (field === "charge" && purpose === "payment"),
    );
  for (const date of dates) if (isFree(date) && isLastDay(date)) add(date, purpose);
  return found;
}

/** Statuses of a parcel that waits somewhere: "until" is then the last day to collect it. */
const collectable: ReadonlySet<StatusCode> = new Set<StatusCode>([
  "delivery.ready_for_pickup",
  "delivery.notice_left",
  "import.collect_at_customs_office",
]);
