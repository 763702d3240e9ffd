import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Severity } from "../knowledge/status.ts";
import { parcelDays, rawMailDays } from "../retention.ts";
import type { Answer, Section } from "./answer.ts";
import type { Talk } from "./conversation/talk.ts";
import { isEverythingForgotten, talkNextSections, talkSeverity } from "./conversation/talk-kinds.ts";
import { noteTexts, parcelListSection, talkAnswersSection } from "./conversation/talk-sections.ts";
import { fill } from "./fill.ts";
import { firstSentence } from "./first-sentence.ts";
import { followUpBody } from "./follow-up/follow-up-body.ts";
import { helpAnswers } from "./help-commands.ts";
import { quoteSubject } from "./quote-text.ts";
import { readersScene } from "./readers-scene.ts";
import type { AnswerView } from "./reply.ts";
import type { PlannedParcel, Scene } from "./scene.ts";
import { aboutParcel } from "./sections/about-parcel.ts";
import { currentEvent } from "./sections/current-event.ts";
import { firstDays, firstFacts } from "./sections/first-screen.ts";
import { keptSection } from "./sections/kept-section.ts";
import { lastDaySection } from "./sections/last-day-section.ts";
import { meaningSection } from "./sections/meaning-section.ts";
import { moneySection } from "./sections/money-section.ts";
import { genuineSection, readSection, sureSection, unknownSection } from "./sections/reading-sections.ts";
import { adviceSection, stepsSection } from "./sections/steps-section.ts";
import { draftsSection, othersSection, questionsSection } from "./sections/talk-sections.ts";
import { timelineSection } from "./sections/timeline-section.ts";
import { whereSection } from "./sections/where-section.ts";
import {
  commandsSections,
  forwardSection,
  notUnderstoodSections,
  phishingSections,
  unreadableSentence,
} from "./sections/without-parcel.ts";
import type { LanguagePacks } from "./texts/language-packs.ts";

/** Everything that an answer says, in order, before it is given the form of text or HTML. */
export function composeAnswer(view: AnswerView, knowledge: Knowledge, packs: LanguagePacks): Answer {
  const scene = readersScene(view, knowledge, packs);
  const body = bodyOf(scene);
  // The help says itself what the welcome begins with.
  const welcome = view.isFirstMail && view.kind !== "help" ? welcomeSection(scene) : null;
  const sections = [...body.sections, welcome];
  return {
    subject: replySubject(view.subject),
    language: scene.language,
    texts: scene.texts,
    severity: body.severity,
    severityWord: body.severityWord,
    title: body.title,
    sentence: body.sentence,
    note: body.note,
    facts: body.facts,
    lead: body.lead,
    about: body.about,
    sections: sections.filter((section) => section !== null),
    footer: footerOf(scene),
    replyTo: view.replyTo ?? null,
  };
}

interface Body
  extends Pick<
    Answer,
    "severity" | "severityWord" | "title" | "sentence" | "note" | "facts" | "lead" | "about"
  > {
  readonly sections: readonly (Section | null)[];
}

function bodyOf(scene: Scene): Body {
  const { view, texts } = scene;
  const [first = null, ...others] = view.parcels;
  switch (view.kind) {
    case "news":
      return first === null ? notUnderstood(null, scene) : parcelBody(first, others, scene, null);
    case "unchanged":
      return first === null
        ? notUnderstood(null, scene)
        : unchangedBody(parcelBody(first, others, scene, texts.sentence.unchanged), scene);
    case "follow-up": {
      const due = view.parcels.flatMap((parcel) =>
        parcel.followUp === undefined ? [] : [{ ...parcel, followUp: parcel.followUp }],
      );
      const [most, ...rest] = due;
      if (most !== undefined) return followUpBody(most, rest, scene);
      return first === null
        ? notUnderstood(null, scene)
        : parcelBody(first, others, scene, texts.sentence.followUp);
    }
    case "talk":
      return view.talk === undefined ? notUnderstood(null, scene) : talkBody(view.talk, scene);
    case "not-understood":
      return notUnderstood(first, scene);
    case "not-shipping":
      return plainBody("notShipping", "ok", texts.sentence.notShipping, scene, [
        unknownSection(scene),
        forwardSection(scene, texts.heading.forward),
        nextSection(scene),
      ]);
    case "suspected-phishing":
      return plainBody("phishing", "act", texts.sentence.phishing, scene, phishingSections(scene));
    case "unreadable":
      return plainBody("unreadable", "watch", unreadableSentence(scene), scene, [
        forwardSection(scene, texts.heading.forwardInstead),
        nextSection(scene),
      ]);
    case "help":
      return plainBody("help", "ok", texts.sentence.help, scene, [
        ...commandsSections(scene),
        forwardSection(scene, texts.heading.forward),
        keptSection(scene),
      ]);
    default:
      return view.kind satisfies never;
  }
}

function parcelBody(
  first: PlannedParcel,
  others: readonly PlannedParcel[],
  scene: Scene,
  note: string | null,
): Body {
  const { plan } = first;
  return {
    severity: plan.severity,
    severityWord: severityWord(first, scene),
    title: titleOf(first, scene),
    sentence: firstSentence(plan.meaning).first,
    note,
    facts: firstFacts(first, scene),
    lead: firstDays(first, scene),
    about: aboutParcel(first, scene),
    sections: [
      // What the first screen warns of comes first.
      moneySection(first, scene),
      whereSection(first, scene),
      meaningSection(first, scene),
      stepsSection(first, scene),
      lastDaySection(first, scene),
      questionsSection(first, scene),
      adviceSection(first, scene),
      othersSection(others, scene),
      timelineSection(first, scene),
      readSection(scene),
      // What was read, and how surely, stands in the answer to the mail that it was read in.
      scene.view.kind === "talk" ? null : sureSection(first, scene),
      unknownSection(scene),
      genuineSection(scene),
      draftsSection(first, scene),
    ],
  };
}

/** The plan as it was; that the mail says nothing new stands over it. */
function unchangedBody(body: Body, { texts }: Scene): Body {
  return { ...body, severityWord: `${texts.title.unchanged} · ${body.severityWord}` };
}

/** What is settled without having come, as by a refund, has not arrived; what the person has in hand nobody reports. */
function severityWord(parcel: PlannedParcel, { texts, pack }: Scene): string {
  const { severity, status } = parcel.plan;
  const isSettled = severity === "done" && status?.startsWith("done.") !== true;
  return isSettled || (severity === "done" && isInHand(parcel))
    ? pack.conversation.title.noted
    : texts.severity[severity];
}

function isInHand(parcel: PlannedParcel): boolean {
  return currentEvent(parcel)?.source === "person";
}

/** The answer to the person's words; about one parcel it is that parcel's answer, with what was said on top. */
function talkBody(talk: Talk, scene: Scene): Body {
  const { view } = scene;
  const [first] = view.parcels;
  const said = noteTexts(talk, scene);
  if (first !== undefined && talk.isList !== true) {
    const body = parcelBody(shownDrafts(first, talk), view.parcels.slice(1), scene, null);
    const [saying = "", ...more] = said.filter((text) => !isLeadIn(text));
    const answers = talkAnswersSection(talk, scene, said.findLast(isLeadIn));
    if (saying === "") return { ...body, sections: [answers, ...body.sections] };
    // What was said comes first: it is what the person waits for. The parcel's status goes on below it.
    const { first: title, rest } = firstSentence(saying);
    // What the person has just told us is not told back as somebody's report.
    const status = isInHand(first) ? "" : `${body.title.replace(/(?<![.\s])[.\s]+$/, "")}. ${body.sentence}`;
    const pieces = talk.title === "seller" ? piecesSection(more, scene) : null;
    return {
      ...body,
      title: title.replace(/(?<![.\s])[.\s]+$/, ""),
      sentence: [rest, ...(pieces === null ? more : []), status].filter((text) => text !== "").join(" "),
      sections: [pieces, answers, ...body.sections],
    };
  }
  const answers = talkAnswersSection(talk, scene);
  const words = scene.pack.conversation;
  const [sentence = "", ...more] = said;
  const isGuide = talk.title === "setup" && more.length > 0;
  return {
    ...plainBody("help", "ok", sentence, scene, [
      isGuide
        ? { heading: words.heading.steps, blocks: [{ kind: "list", sign: "number", items: more }] }
        : null,
      parcelListSection(view.parcels, scene),
      answers,
      ...talkNextSections(talk, scene),
    ]),
    severity: talkSeverity(talk, view.parcels),
    severityWord: words.word[talk.title],
    title: words.title[talk.title],
    note: isGuide || more.length === 0 ? null : more.join(" "),
  };
}

/** "Perhaps you mean one of these:" stands over what it leads to, not before something else. */
function isLeadIn(text: string): boolean {
  return /:\s*$/.test(text);
}

/** What is said of a message piece by piece. */
function piecesSection(items: readonly string[], scene: Scene): Section | null {
  if (items.length === 0) return null;
  const heading = scene.pack.conversation.title.seller;
  return { heading, blocks: [{ kind: "list", sign: "point", items }] };
}

/** Where one draft was asked for, it alone. */
function shownDrafts(parcel: PlannedParcel, { draftTo, drafts: given }: Talk): PlannedParcel {
  if (given !== undefined) return { ...parcel, plan: { ...parcel.plan, drafts: given } };
  if (draftTo === undefined) return parcel;
  const drafts = parcel.plan.drafts.filter(({ to }) => to === draftTo);
  return { ...parcel, plan: { ...parcel.plan, drafts } };
}

/** The status in a few words; the plan's own sentence where there is no status. */
function titleOf({ plan }: PlannedParcel, { knowledge }: Scene): string {
  const status = plan.status === null ? undefined : knowledge.statuses.get(plan.status);
  return status?.title ?? plan.headline;
}

function notUnderstood(parcel: PlannedParcel | null, scene: Scene): Body {
  const sections = notUnderstoodSections(parcel, scene);
  return {
    ...plainBody("notUnderstood", "watch", scene.texts.sentence.notUnderstood, scene, [
      ...sections,
      nextSection(scene),
    ]),
    about: parcel === null ? null : aboutParcel(parcel, scene),
  };
}

function plainBody(
  kind: keyof Scene["texts"]["kindWord"],
  severity: Severity,
  text: string,
  { texts }: Scene,
  sections: readonly (Section | null)[],
): Body {
  return {
    severity,
    severityWord: texts.kindWord[kind],
    title: texts.title[kind],
    sentence: text,
    note: null,
    facts: [],
    lead: [],
    about: null,
    sections,
  };
}

/** What can be written where there is no parcel to speak of. */
function nextSection(scene: Scene): Section {
  const answers = helpAnswers(["list", "help"], scene);
  return { heading: scene.texts.heading.words, blocks: [{ kind: "question", text: "", answers }] };
}

function welcomeSection({ texts }: Scene): Section {
  return {
    heading: texts.heading.welcome,
    blocks: texts.welcome.map((text) => ({ kind: "paragraph", text })),
  };
}

/** Why this mail comes, how long what is kept, how to stop and to delete. */
function footerOf({ texts, view }: Scene): readonly string[] {
  const { why, kept, stop, stopAll, delete: deletion, deleteAll } = texts.footer;
  if (view.talk !== undefined && isEverythingForgotten(view.talk)) return [why];
  const last = view.parcels.length > 0 ? [stop, deletion] : [stopAll, deleteAll];
  return [why, fill(kept, { mailDays: rawMailDays, parcelDays }), ...last];
}

/** The person's own subject, once with `Re:`, on one line: mail clients thread by it. */
function replySubject(subject: string): string {
  const bare = quoteSubject(subject, 160).replace(/^(?:re\s*:\s*)+/i, "");
  return `Re: ${bare}`.trim();
}
