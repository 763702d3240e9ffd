import { compactNumber, matchNumber } from "../../knowledge/carriers/match-number.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { StatusCode } from "../../knowledge/status.ts";
import type { Message } from "../../message/message.ts";
import type { Evidence, Finding, Span } from "../finding.ts";
import { isStrongForm } from "../identity/printed-number.ts";
import type { ParcelReading } from "../reading.ts";
import { analyseMessage, isInScope } from "../status/analyse-message.ts";
import { claimsOf } from "../status/claims.ts";
import { dayOf } from "./date-context.ts";
import { dateEvidence, labelledDates } from "./labelled-dates.ts";
import { type LabelledValue, labelledValues } from "./labelled-value.ts";
import { isLastDay } from "./sentence-words.ts";

type Pickup = NonNullable<ParcelReading["pickup"]>;

const waiting: ReadonlySet<StatusCode> = new Set<StatusCode>([
  "delivery.ready_for_pickup",
  "delivery.notice_left",
  "delivery.attempt_failed",
  "import.collect_at_customs_office",
]);

/** Digits with or without letters, 4 to 12 of them, as codes for lockers and counters are. */
const code =
  /^(?:(?=[\p{L}\d -]*\d)[A-Z\d]{3,8}(?:[ -]?[A-Z\d]{2,6})?|\d{1,3}-\d{1,2}-(?!(?:19|20)\d\d)\d{3,5})(?=$|[\s.,;)，。、；）])/u;

/** Where, until when and with which code a parcel can be collected. `scope` as in `extractEvents`. */
export function extractPickup(
  message: Message,
  knowledge: Knowledge,
  scope?: Span,
): readonly Finding<Pickup>[] {
  const analysed = analyseMessage(message, knowledge);
  const reference = dayOf(message);
  const sections = [...(analysed.subject ? [analysed.subject] : []), ...analysed.body];
  const statuses = sections.flatMap((section) =>
    claimsOf(section, analysed.languages)
      .filter((claim) => section.section.kind === "subject" || isInScope(section, claim.hit.start, scope))
      .map((claim) => claim.group.status),
  );
  if (!statuses.some((status) => waiting.has(status))) return [];
  // After a failed attempt alone, "until" is said of many things: of an answer, of a new day.
  const isThere = statuses.some((status) => status !== "delivery.attempt_failed" && waiting.has(status));
  const dates = labelledDates(analysed, message, knowledge, scope).filter(
    ({ mention }) => reference === null || mention.to >= reference,
  );
  const until =
    dates.find((date) => date.fields.has("pickupUntil")) ??
    dates.find((date) => isThere && isOnlyDeadline(date.fields)) ??
    dates.find((date) => isThere && date.fields.size === 0 && isLastDay(date));
  const valuesOf = (field: "pickupPlace" | "pickupCode") =>
    analysed.body.flatMap((section) => labelledValues(section, field, scope, field === "pickupPlace"));
  // A sentence that tells a status stands behind "waiting in the locker" in some mails: it is no place.
  const told = analysed.body.flatMap((section) =>
    claimsOf(section, analysed.languages).map(({ hit }) => section.normal.text.slice(hit.start, hit.end)),
  );
  const place = valuesOf("pickupPlace").find(
    ({ text }) =>
      /\p{L}{3}/u.test(text) && !told.some((words) => text.toLowerCase().includes(words.toLowerCase())),
  );
  const pin = valuesOf("pickupCode").find(
    ({ text }) => code.test(text) && !isParcelNumber(code.exec(text)?.[0] ?? "", knowledge),
  );
  const evidence: Evidence[] = [
    ...(until ? dateEvidence(until, "pickup/until") : []),
    ...evidenceOfValue(place, "pickup/place"),
    ...evidenceOfValue(pin, "pickup/code"),
  ];
  const [first, ...rest] = evidence;
  if (!first) return [];
  return [
    {
      value: {
        until: until?.mention.to ?? null,
        place: place?.text ?? null,
        code: pin ? (code.exec(pin.text)?.[0] ?? null) : null,
      },
      certainty: "stated",
      evidence: [first, ...rest],
    },
  ];
}

/** "Deadline", and nothing that says for what: in a mail about a parcel that waits it is the day to collect it by. */
const isOnlyDeadline = (fields: ReadonlySet<string>) => fields.has("deadline") && fields.size === 1;

/** "Code" names the parcel's own number in some mails. */
function isParcelNumber(text: string, knowledge: Knowledge): boolean {
  return matchNumber(compactNumber(text), knowledge.carriers).some(isStrongForm);
}

function evidenceOfValue(value: LabelledValue | undefined, rule: string): Evidence[] {
  return value ? [{ ...value.evidence, rule }] : [];
}
