import type { ReasonCode, StatusCode } from "../../knowledge/status.ts";
import type { AnalysedSection } from "./analyse-message.ts";
import type { Claim } from "./claims.ts";
import type { PhraseHit } from "./find-phrases.ts";
import { utteranceAt } from "./utterances.ts";

const outside: readonly ReasonCode[] = [
  "weather",
  "natural_disaster",
  "strike",
  "vehicle",
  "capacity",
  "flight_or_linehaul",
  "holiday",
  "sorting_error",
  "security",
  "out_of_time",
];
const door: readonly ReasonCode[] = [
  "absent",
  "closed",
  "no_access",
  "no_safe_place",
  "identity_or_age_check",
  "cod_unpaid",
  "address_wrong",
  "refused",
  "requested_later",
];
const customs: readonly ReasonCode[] = [
  "random_check",
  "missing_invoice",
  "vague_description",
  "value_doubt",
  "missing_id",
  "missing_permit",
  "prohibited",
  "counterfeit",
  "unpaid_duty",
  "holiday_or_backlog",
];

/** Which reasons a status can have: words like "weather" or "invoice" stand in many mails and mostly mean something else. */
const fitting: Readonly<Partial<Record<StatusCode, readonly ReasonCode[]>>> = {
  "domestic.delayed": outside,
  "domestic.held": [...outside, "address_wrong", "requested_later", "cod_unpaid", "label_damaged", "damaged"],
  "delivery.attempt_failed": [...door, ...outside, "damaged"],
  "delivery.notice_left": ["absent", "closed", "no_access", "no_safe_place", "identity_or_age_check"],
  "delivery.ready_for_pickup": ["absent"],
  "delivery.scheduled": ["requested_later", "absent", ...outside],
  "domestic.address_problem": ["moved"],
  "import.exception": customs,
  "import.inspection": ["agency_food_plant_health", "random_check"],
  "import.documents_required": ["missing_invoice", "vague_description"],
  "import.charges_due": ["unpaid_duty"],
  "delivery.pickup_missed": ["storage_expired"],
  "import.seized": ["counterfeit", "prohibited"],
  "import.refused_entry": ["prohibited", "counterfeit", "missing_permit"],
  "end.returning": [
    "refused",
    "address_wrong",
    "storage_expired",
    "moved",
    "unpaid_duty",
    "absent",
    "deceased",
    "damaged",
  ],
  "end.returned": ["refused", "address_wrong", "storage_expired", "moved", "unpaid_duty"],
  "origin.rejected": ["dangerous_or_prohibited", "dimensions", "label_damaged", "security"],
};

/** Letters behind a status in which its reason may stand. */
const reach = 200;

/** Words that name a reason, normalized: what follows them in the line or the next cell is it. */
const reasonLabel =
  /(?:^|[\n\t])(?:reason|grund|motivo|motif|raison|causa|reden|powod|duvod|dovod|ok|motiv|orsak|arsag|syy|neden|sebep|причина|理由|사유|原因|السبب|סיבה|λογος|αιτια)\s?[:：]?[\s]{1,2}$/u;

/**
 * Why the headline's event happened: as its own words say, else another sentence about the same, else a field that names the
 * reason.
 */
export function reasonOfHeadline(
  claim: Claim,
  others: readonly Claim[],
  body: readonly AnalysedSection[],
): ReasonCode | null {
  const own = reasonOf(claim);
  if (own !== null && !isVague(own)) return own;
  const allowed = fitting[claim.group.status] ?? [];
  for (const other of others) {
    const said = isSameNews(other, claim) ? reasonOf(other) : (other.group.reason ?? null);
    if (said !== null && allowed.includes(said)) return said;
  }
  const sections = new Set([claim.section, ...others.map(({ section }) => section)]);
  for (const section of sections) {
    for (const hit of section.hits) {
      if (hit.meaning.kind !== "reason" || !allowed.includes(hit.meaning.reason)) continue;
      if (reasonLabel.test(section.normal.text.slice(Math.max(0, hit.start - 40), hit.start)))
        return hit.meaning.reason;
    }
  }
  return own ?? reasonOfLikely(claim, [...sections, ...body], allowed);
}

const isPostponed = ({ group }: Claim) =>
  group.status === "domestic.delayed" || group.status === "delivery.scheduled";

/** A delay, and the new day that it brings, have one reason. */
const isSameNews = (a: Claim, b: Claim) =>
  a.group.status === b.group.status || (isPostponed(a) && isPostponed(b));

/** Lines of a text in which a mail tells its news; further down it explains. */
const newsLines = 8;

/** Words behind which a reason stands, normalized; up to three others may come between. */
const because =
  /(?<!\p{L})(?:due to|because of|owing to|wegen|aufgrund|infolge|en raison d(?:e|u|es|')|a cause d(?:e|u|es|')|suite a|debido a|por causa de|a causa d(?:i|el|ella|ello|')|devido a|vanwege|wegens|z powodu|kvuli|z dovodu|din cauza|pa grund (?:av|af)|grunnet|из-за|в связи с|через)\s?(?:\S{1,20}\s){0,3}$/u;

function isBecause(
  hit: PhraseHit,
  text: string,
  allowed: readonly ReasonCode[],
): hit is PhraseHit & { readonly meaning: { readonly kind: "reason" } } {
  return (
    hit.meaning.kind === "reason" &&
    allowed.includes(hit.meaning.reason) &&
    because.test(text.slice(Math.max(0, hit.start - 60), hit.start))
  );
}

/** "Severe weather may delay your package": a sentence that states nothing names the reason of what another one states. */
function reasonOfLikely(
  claim: Claim,
  sections: Iterable<AnalysedSection>,
  allowed: readonly ReasonCode[],
): ReasonCode | null {
  for (const { hits, utterances, normal } of sections) {
    for (const hit of hits) {
      if (
        isBecause(hit, normal.text, allowed) &&
        (utteranceAt(utterances, hit.start)?.line ?? 99) <= newsLines
      )
        return hit.meaning.reason;
      if (hit.meaning.kind !== "status" || hit.meaning.group.status !== claim.group.status) continue;
      const utterance = utteranceAt(utterances, hit.start);
      if (!utterance || utterance.isQuestion || utterance.line > newsLines) continue;
      for (const { meaning, language, start, end } of hits) {
        const isNear = language === hit.language && start >= utterance.start && end <= utterance.end;
        if (isNear && meaning.kind === "reason" && allowed.includes(meaning.reason)) return meaning.reason;
      }
    }
  }
  return null;
}

/** "Not at home? We can leave it with a neighbour." asks, and tells of nothing that happened. */
const isAsked = /^\s?[?？؟]/u;

const isVague = (reason: ReasonCode) => reason === "reason_not_given" || reason === "return_to_sender";

/**
 * Why it happened, as the words around a status say: in its own sentence or right behind it. Where the wording names a reason
 * of its own, or none fits, that of the wording stays.
 */
export function reasonOf(claim: Claim): ReasonCode | null {
  const { section, utterance, hit, group } = claim;
  const allowed = fitting[group.status];
  if (
    !allowed ||
    (group.reason && group.reason !== "reason_not_given" && group.reason !== "return_to_sender")
  )
    return group.reason ?? null;
  const from = utterance.start;
  const to = Math.max(utterance.end, Math.min(hit.end + reach, section.normal.text.length));
  const reasons = section.hits.flatMap((other) =>
    other.meaning.kind === "reason" &&
    other.language === hit.language &&
    other.start >= from &&
    other.end <= to &&
    !isAsked.test(section.normal.text.slice(other.end, other.end + 3)) &&
    allowed.includes(other.meaning.reason)
      ? [{ reason: other.meaning.reason, at: other.start }]
      : [],
  );
  const isInside = reasons.filter((found) => found.at < utterance.end);
  return (isInside[0] ?? reasons[0])?.reason ?? group.reason ?? null;
}
