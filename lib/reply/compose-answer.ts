import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Severity } from "../knowledge/status.ts";
import type { Answer, Section } from "./answer.ts";
import { cleanLine } from "./clean-text.ts";
import { fill } from "./fill.ts";
import { formatDay } from "./format-date.ts";
import type { AnswerView } from "./reply.ts";
import { type PlannedParcel, type Scene, sceneOf } from "./scene.ts";
import { aboutParcel } from "./sections/about-parcel.ts";
import { lastDaySection } from "./sections/last-day-section.ts";
import { meaningSection } from "./sections/meaning-section.ts";
import { moneySection } from "./sections/money-section.ts";
import { genuineSection, readSection, sureSection, unknownSection } from "./sections/reading-sections.ts";
import { adviceSection, stepsSection } from "./sections/steps-section.ts";
import { draftsSection, othersSection, questionsSection } from "./sections/talk-sections.ts";
import { timelineSection } from "./sections/timeline-section.ts";
import { whereSection } from "./sections/where-section.ts";
import {
  commandsSection,
  forwardSection,
  notUnderstoodSections,
  phishingSections,
  unreadableSections,
} from "./sections/without-parcel.ts";

/** Everything that an answer says, in order, before it is given the form of text or HTML. */
export function composeAnswer(view: AnswerView, knowledge: Knowledge): Answer {
  const scene = sceneOf(view, knowledge);
  const { texts } = scene;
  const body = bodyOf(scene);
  const sections = [...body.sections, view.isFirstMail ? welcomeSection(scene) : null];
  return {
    subject: replySubject(view.subject),
    language: scene.language,
    severity: body.severity,
    severityWord: texts.severity[body.severity],
    title: body.title,
    lead: body.lead,
    about: body.about,
    sections: sections.filter((section) => section !== null),
    footer: texts.footer,
  };
}

interface Body extends Pick<Answer, "severity" | "title" | "lead" | "about"> {
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
        : parcelBody(first, others, scene, texts.sentence.unchanged);
    case "follow-up":
      return first === null
        ? notUnderstood(null, scene)
        : parcelBody(first, others, scene, texts.sentence.followUp);
    case "not-understood":
      return notUnderstood(first, scene);
    case "not-shipping":
      return plainBody("ok", texts.title.notShipping, texts.sentence.notShipping, [
        unknownSection(scene),
        forwardSection(scene),
      ]);
    case "suspected-phishing":
      return plainBody("act", texts.title.phishing, texts.sentence.phishing, phishingSections(scene));
    case "unreadable":
      return plainBody("watch", texts.title.unreadable, texts.sentence.unreadable, unreadableSections(scene));
    case "help":
      return plainBody("ok", texts.title.help, texts.sentence.help, [
        commandsSection(scene),
        forwardSection(scene),
      ]);
    default:
      return view.kind satisfies never;
  }
}

function parcelBody(
  first: PlannedParcel,
  others: readonly PlannedParcel[],
  scene: Scene,
  prefix: string | null,
): Body {
  const { texts } = scene;
  const { plan } = first;
  const actors: Section = {
    heading: texts.heading.who,
    blocks: [{ kind: "paragraph", text: plan.whoActs.map((actor) => texts.actor[actor]).join(" ") }],
  };
  return {
    severity: plan.severity,
    title: titleOf(first, scene),
    lead: [
      ...(prefix === null ? [] : [{ label: "", text: prefix }]),
      { label: texts.lead.today, text: plan.today },
      ...nextDates(first, scene),
    ],
    about: aboutParcel(first, scene),
    sections: [
      meaningSection(first, scene),
      whereSection(first, scene),
      actors,
      moneySection(first, scene),
      stepsSection(first, scene),
      lastDaySection(first, scene),
      questionsSection(first, scene),
      adviceSection(first, scene),
      othersSection(others, scene),
      timelineSection(first, scene),
      readSection(scene),
      sureSection(first, scene),
      unknownSection(scene),
      genuineSection(scene),
      draftsSection(first, scene),
    ],
  };
}

/** The status in a few words; the plan's own sentence where there is no status. */
function titleOf({ plan }: PlannedParcel, { knowledge }: Scene): string {
  const status = plan.status === null ? undefined : knowledge.statuses.get(plan.status);
  return status?.title ?? plan.headline;
}

/** The next day on which something is to be done, and the last day to claim. */
function nextDates({ plan }: PlannedParcel, { texts, view, language }: Scene): Answer["lead"] {
  const step = plan.steps.find(({ on }) => on > view.today) ?? plan.steps[0];
  const day = (on: typeof view.today) => formatDay(on, view.today, language);
  const next =
    step === undefined
      ? texts.lead.noDate
      : fill(texts.lead.nextStep, { day: day(step.on), title: cleanLine(step.title) });
  const { lastDay } = plan;
  const last =
    lastDay === null || lastDay.isPast ? [] : [{ label: texts.lead.lastDay, text: `${day(lastDay.on)}.` }];
  return [{ label: texts.lead.next, text: /[.!?]$/.test(next) ? next : `${next}.` }, ...last];
}

function notUnderstood(parcel: PlannedParcel | null, scene: Scene): Body {
  const { texts } = scene;
  return {
    ...plainBody(
      "watch",
      texts.title.notUnderstood,
      texts.sentence.notUnderstood,
      notUnderstoodSections(parcel, scene),
    ),
    about: parcel === null ? null : aboutParcel(parcel, scene),
  };
}

function plainBody(
  severity: Severity,
  title: string,
  text: string,
  sections: readonly (Section | null)[],
): Body {
  return { severity, title, lead: [{ label: "", text }], about: null, sections };
}

function welcomeSection({ texts }: Scene): Section {
  return {
    heading: texts.heading.welcome,
    blocks: texts.welcome.map((text) => ({ kind: "paragraph", text })),
  };
}

/** The person's own subject, once with `Re:`, on one line: mail clients thread by it. */
function replySubject(subject: string): string {
  const bare = cleanLine(subject, 160).replace(/^(?:re\s*:\s*)+/i, "");
  return `Re: ${bare}`.trim();
}
