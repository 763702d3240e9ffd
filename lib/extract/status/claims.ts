import type { StatusPhrases } from "../../knowledge/language.ts";
import type { AnalysedSection } from "./analyse-message.ts";
import { isPartOf, type PhraseHit } from "./find-phrases.ts";
import { isRuleOfHouse } from "./rule-of-house.ts";
import { isAsking, isCompleted, isGeneral, mayAnnounce } from "./status-traits.ts";
import { type Utterance, utteranceAt } from "./utterances.ts";

/** A wording that states a status: not negated, not conditional, not asked, not in a footer. */
export interface Claim {
  readonly section: AnalysedSection;
  readonly utterance: Utterance;
  readonly hit: PhraseHit;
  readonly group: StatusPhrases;
  readonly isHeading: boolean;
}

type StatusHit = PhraseHit & { readonly meaning: { readonly kind: "status" } };

const isStatus = (hit: PhraseHit): hit is StatusHit => hit.meaning.kind === "status";
const size = (hit: PhraseHit) => hit.end - hit.start;
/** Of two wordings that overlap the longer one counts, and one that says more than that things go on. */
const strength = (hit: StatusHit) => size(hit) + (isGeneral(hit.meaning.group.status) ? 0 : 12);
/** Of two that are as long the one counts that has more words of its own there: "ready for collection ... customs office". */
const own = (hit: StatusHit) => hit.literals.reduce((sum, [start, end]) => sum + end - start, 0);
const isWithin = (inner: { start: number; end: number }, start: number, end: number) =>
  inner.start >= start && inner.end <= end;

/** Everything a section states, in reading order. `languages` decide between wordings that several languages share. */
export function claimsOf(section: AnalysedSection, languages: readonly string[]): readonly Claim[] {
  const before = known.get(section);
  if (before?.languages === languages) return before.claims;
  const claims = readClaims(section, languages);
  known.set(section, { languages, claims });
  return claims;
}

const known = new WeakMap<
  AnalysedSection,
  { readonly languages: readonly string[]; readonly claims: readonly Claim[] }
>();

function readClaims(section: AnalysedSection, languages: readonly string[]): readonly Claim[] {
  const rank = (hit: PhraseHit) => {
    const at = languages.indexOf(hit.language);
    return at < 0 ? languages.length : at;
  };
  const guards = section.hits.filter((hit) => hit.meaning.kind === "guard");
  const stated = section.hits.filter(isStatus).filter((hit) => {
    const utterance = hit.meaning.isHeading && utteranceAt(section.utterances, hit.start);
    return !hit.meaning.isHeading || (utterance && standsAlone(section, utterance, hit));
  });
  const candidates = stated
    .filter(
      (hit) => !stated.some((other) => isWithin(hit, other.start, other.end) && size(other) > size(hit)),
    )
    .sort((a, b) => strength(b) - strength(a) || own(b) - own(a) || rank(a) - rank(b) || a.start - b.start);
  const negations = guards.filter(isNegation);
  const spent = guards.map((guard) => spentFrom(guard, stated, negations));
  const taken: StatusHit[] = [];
  const claims: Claim[] = [];
  const footer = footerStart(section);
  for (const hit of candidates) {
    if (taken.some((other) => hit.start < other.end && hit.end > other.start)) continue;
    const utterance = utteranceAt(section.utterances, hit.start);
    if (!utterance) continue;
    const isHeading = hit.meaning.isHeading;
    // A longer wording hides the shorter ones in it also where it is guarded: "could not be delivered" is no "delivered".
    taken.push(hit);
    if (utterance.isQuestion && !isSubject(section)) continue;
    if (hit.start >= footer) continue;
    const free = guards.filter((_, at) => hit.start < (spent[at] ?? 0));
    if (isGuarded(section, utterance, hit, free)) continue;
    if (isRuleOfHouse(section, utterance, hit, hit.meaning.group.status, guards)) continue;
    if (utterance.isWhole && isEmptyList(section, utterance, guards)) continue;
    claims.push({ section, utterance, hit, group: hit.meaning.group, isHeading });
  }
  return claims.sort((a, b) => a.hit.start - b.hit.start);
}

/**
 * Where a guard that is part of a wording has had its say, so that it guards nothing behind: "Your parcel that was not collected is
 * going back", "could not be delivered and is going back" deny and condition nothing else. "Can be collected until Friday" goes on
 * to condition.
 */
function spentFrom(guard: PhraseHit, stated: readonly StatusHit[], negations: readonly PhraseHit[]): number {
  if (!isNegation(guard) && !isCondition(guard)) return Number.POSITIVE_INFINITY;
  const wordings = stated.filter(
    (wording) =>
      isPartOf(guard, wording) &&
      (isNegation(guard) || negations.some((negation) => isPartOf(negation, wording))),
  );
  return wordings.reduce((least, { end }) => Math.min(least, end), Number.POSITIVE_INFINITY);
}

const isNegation = ({ meaning }: PhraseHit) => meaning.kind === "guard" && meaning.guard === "negation";

const isSubject = (section: AnalysedSection) => section.section.kind === "subject";

function isGuarded(
  section: AnalysedSection,
  utterance: Utterance,
  hit: StatusHit,
  guards: readonly PhraseHit[],
): boolean {
  const isToday = section.hits.some(
    (day) => day.meaning.kind === "relativeDay" && isWithin(day, hit.start, hit.end),
  );
  const isAnnouncement = mayAnnounce(hit.meaning.group.status) || isToday;
  const own = guards.filter(
    (guard) => guard.language === hit.language && isWithin(guard, utterance.start, hit.end),
  );
  const purpose = isAsking(hit.meaning.group.status) ? own.find(isOfPurpose) : undefined;
  if (guards.some((guard) => guard.language === hit.language && isCondition(guard) && isEnding(guard, hit)))
    return true;
  return own.some((guard) => {
    if (guard.meaning.kind !== "guard" || guard.meaning.guard === "rule" || guard.meaning.guard === "behind")
      return false;
    // A guard's word that the wording itself has is part of what it says.
    if (hit.literals.some(([start, end]) => guard.start < end && guard.end > start)) return false;
    if (isCondition(guard)) {
      // "Before we can deliver it, duty is to be paid": what is asked holds; "if duty is due" does not.
      const isOfAim = purpose !== undefined && guard.start >= purpose.start;
      return guard.end <= hit.start && !isOfAim;
    }
    if (isAnnouncement && guard.meaning.guard !== "negation") return false;
    if (guard.meaning.guard === "passive" && !isCompleted(hit.meaning.group.status)) return false;
    const between = section.normal.text.slice(guard.end, Math.max(guard.end, hit.start));
    if (/[,;:(]|\s[-–]\s/.test(between) || cause.test(between)) return false;
    return !another.test(section.normal.text.slice(guard.end, Math.max(guard.end, hit.start) + 16));
  });
}

/** What follows is the cause of what was denied, and holds: "could not be delivered because the address is incomplete". */
const cause =
  /(?:^|\s)(?:because|since|due to|weil|denn|wegen|aufgrund|car|parce qu|puisqu|en raison|porque|ya que|debido a|perch[eé]|poich[eé]|in quanto|a causa d|por causa|devido a|omdat|aangezien|wegens|vanwege|eftersom|fordi|koska|poniewa[zż]|protož|protoze|preto|mert|deoarece)/;

/** Another statement begins: "could not be made and was cancelled". Behind "and" stands its verb; behind "but" anything. */
const another =
  /\s(?:but|so we|aber|pero|maar|mutta|(?:and|und|et|y|ed|en|och|og)\s(?:was|has|have|is|we|wurde|ist|hat|wird|a ete|est|sera|nous|se|ha|fue|hemos|e stat|abbiamo|wordt|werd|hebben|har|er|ar|blev|blir|vi))\s/;

const isOfPurpose = ({ meaning }: PhraseHit) => meaning.kind === "guard" && meaning.guard === "before";
const isCondition = (hit: PhraseHit) =>
  isOfPurpose(hit) || (hit.meaning.kind === "guard" && hit.meaning.guard === "condition");

/** A condition that is an ending of the wording itself, as in Japanese ("...しましたら") and Korean ("...되면"). */
const isEnding = (guard: PhraseHit, hit: StatusHit) =>
  guard.start > hit.start && guard.start <= hit.end && guard.end > hit.end;

/** "Arriving today: no packages": a heading over an empty list says nothing. */
function isEmptyList(section: AnalysedSection, utterance: Utterance, guards: readonly PhraseHit[]): boolean {
  const at = section.utterances.indexOf(utterance);
  return section.utterances
    .slice(at + 1, at + 4)
    .some(
      (next) =>
        next.end - next.start <= 60 &&
        guards.some(
          (guard) =>
            guard.meaning.kind === "guard" &&
            guard.meaning.guard === "negation" &&
            guard.start === next.start,
        ),
    );
}

/** Words that may follow a heading: a date, a place in brackets, a remark behind a sign. */
const mayFollow = /^\s*(?:[,!.✓✔☑●(|#"'“„«-]|\d|$)/u;
const mayPrecede = /(?:^|[:✓✔☑●○•·>|*#"'“„«!?-]|^\s*\d{1,2}[.)]|\p{Extended_Pictographic}\ufe0f?)\s*$/u;

function standsAlone(section: AnalysedSection, utterance: Utterance, hit: StatusHit): boolean {
  const text = section.normal.text;
  if (isCompleted(hit.meaning.group.status) && isBeforeDayToCome(section, hit)) return false;
  const before = text.slice(utterance.start, hit.start);
  const after = text.slice(hit.end, utterance.end);
  if (isSubject(section)) {
    if (mayPrecede.test(before) && mayFollow.test(after.replace(/^\s*:/, "-"))) return true;
    // At the end of a subject, or of its part: "Shipment 123 delivered".
    return (
      after.trim().replace(/[!.]/g, "") === "" && before.trim().split(" ").length <= 8 && !/\?/.test(text)
    );
  }
  // The end of a sentence that was cut at a wrong dot is no heading.
  if (
    !utterance.isWhole &&
    /^\p{Ll}/u.test(section.section.text[section.normal.origin[hit.start] ?? 0] ?? "")
  )
    return false;
  return (
    after.length <= 80 &&
    (mayPrecede.test(before) || greeting.test(before) || isBehindLabel(section, utterance, hit)) &&
    (mayFollow.test(after) || monthOrDay.test(after) || isBeforeDay(section, hit))
  );
}

const greeting = /^(?:hi|hello|dear|hallo|hola|bonjour|ciao|hej|hei)\b[^,!]{0,30}[,!]\s*$/u;
const monthOrDay = /^\s*(?:on|am|le|el|il|op|dnia|den|w dniu|at|um|:)\s*(?:\p{L}+,?\s*)?\d/u;

const isBehindLabel = (section: AnalysedSection, utterance: Utterance, hit: PhraseHit) =>
  section.hits.some(
    (other) =>
      other.meaning.kind === "label" &&
      other.meaning.field === "status" &&
      isWithin(other, utterance.start, hit.start) &&
      hit.start - other.end <= 4,
  );

const isBeforeDay = (section: AnalysedSection, hit: PhraseHit) =>
  section.hits.some(
    (other) => other.meaning.kind === "relativeDay" && other.start >= hit.end && other.start <= hit.end + 4,
  );

/** "Delivered tomorrow!" announces. */
const isBeforeDayToCome = (section: AnalysedSection, hit: PhraseHit) =>
  section.hits.some(
    ({ meaning, start }) =>
      meaning.kind === "relativeDay" && meaning.days > 0 && start >= hit.end && start <= hit.end + 4,
  );

/** Where the footer begins: at a footer's words in the last two thirds of the text, or behind its first 1,500 letters. */
function footerStart(section: AnalysedSection): number {
  const length = section.normal.text.length;
  if (isSubject(section)) return Number.POSITIVE_INFINITY;
  for (const hit of section.hits) {
    if (hit.meaning.kind === "footer" && hit.start >= Math.min(length / 3, 1500) && hit.start > 200)
      return hit.start;
  }
  return Number.POSITIVE_INFINITY;
}
