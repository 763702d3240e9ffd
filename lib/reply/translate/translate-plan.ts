import type { FollowUp } from "../../escalation/follow-up.ts";
import type { Plan, Step } from "../../escalation/plan.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { LanguageTag } from "../../units.ts";
import type { PlanWords } from "../texts/plan-words.ts";
import { type SentenceBook, sentenceBook } from "./sentence-book.ts";

/**
 * The knowledge with the statuses' and reasons' texts in another language. All else is looked up where it was: a part that
 * is loaded only where mails are read is not touched here.
 */
export function translateKnowledge(knowledge: Knowledge, words: PlanWords): Knowledge {
  const statuses = new Map(
    [...knowledge.statuses].map(([code, status]) => {
      const { doList, dontList, ...texts } = words.statuses[code];
      return [
        code,
        {
          ...status,
          ...texts,
          doList: [doList[0] ?? "", ...doList.slice(1)],
          dontList: [dontList[0] ?? "", ...dontList.slice(1)],
        },
      ];
    }),
  );
  const reasons = new Map(
    [...knowledge.reasons].map(([code, reason]) => [code, { ...reason, ...words.reasons[code] }]),
  );
  return Object.create(knowledge, { statuses: { value: statuses }, reasons: { value: reasons } });
}

/** The book of a language: its sentences, and the English texts of statuses and reasons beside their translation. */
export function planBook(
  knowledge: Knowledge,
  words: PlanWords,
  language: LanguageTag,
  names: ReadonlySet<string>,
): SentenceBook {
  const exact = new Map<string, string>();
  const translated = translateKnowledge(knowledge, words);
  const learn = (english: string | null | undefined, other: string | null | undefined) => {
    if (english != null && other != null) exact.set(english, other);
  };
  for (const [code, status] of knowledge.statuses) {
    const other = translated.statuses.get(code);
    for (const field of ["title", "meaning", "where", "today", "next"] as const)
      learn(status[field], other?.[field]);
    for (const field of ["doList", "dontList"] as const)
      status[field].forEach((text, at) => {
        learn(text, other?.[field][at]);
      });
  }
  for (const [code, reason] of knowledge.reasons) {
    learn(reason.meaning, translated.reasons.get(code)?.meaning);
    learn(reason.advice, translated.reasons.get(code)?.advice);
  }
  return sentenceBook(words, exact, language, names);
}

/** Titles of the statuses by their English: a text that is sent on names one. */
export function titlesOf(knowledge: Knowledge, words: PlanWords): ReadonlyMap<string, string> {
  return new Map([...knowledge.statuses].map(([code, { title }]) => [title, words.statuses[code].title]));
}

/** Plans in another language, and every sentence that there was no translation for. */
export interface PlanTranslator {
  readonly missing: readonly string[];
  say(text: string): string;
  plan(plan: Plan): Plan;
  followUp(followUp: FollowUp): FollowUp;
}

/**
 * A translator of the parts of one answer. Where something is missing at its end, nothing of what it gave may be used: an
 * answer is never half in one language and half in another. Texts that are sent on keep their English here.
 *
 * @param names names of carriers, shops and trackers, which are the same in every language.
 */
export function planTranslator(book: SentenceBook, names: ReadonlySet<string>): PlanTranslator {
  const missing: string[] = [];
  const lacks = (text: string): string => {
    missing.push(text);
    return "";
  };
  const say = (text: string) => book.translate(text) ?? lacks(text);
  const label = (text: string) => book.translate(text) ?? (names.has(text) ? text : lacks(text));
  const inLinks = (links: Step["links"]) => links.map((link) => ({ ...link, label: label(link.label) }));
  // A declined name is not found again in its sentence: what the title names already is not named once more behind it.
  const contactOf = ({ contact, title }: Step) =>
    contact === null || title.includes(contact) ? null : (book.party(contact) ?? lacks(contact));
  const inStep = (step: Step): Step => ({
    ...step,
    title: say(step.title),
    contact: contactOf(step),
    links: inLinks(step.links),
    basisText: say(step.basisText),
  });
  const inPlan = (plan: Plan): Plan => ({
    ...plan,
    headline: say(plan.headline),
    meaning: say(plan.meaning),
    where: say(plan.where),
    today: say(plan.today),
    doList: plan.doList.map(say),
    dontList: plan.dontList.map(say),
    next: plan.next === null ? null : say(plan.next),
    steps: plan.steps.map(inStep),
    lastDay: plan.lastDay === null ? null : { ...plan.lastDay, basisText: say(plan.lastDay.basisText) },
    questions: plan.questions.map((question) => ({
      ...question,
      text: say(question.text),
      answers: question.answers.map((answer) => ({
        ...answer,
        label: answer.reply.includes(answer.label) ? answer.label : label(answer.label),
      })),
    })),
    doubts: plan.doubts.map((doubt) => ({ ...doubt, text: say(doubt.text) })),
    cautions: plan.cautions.map(say),
  });
  return {
    missing,
    say,
    plan: inPlan,
    followUp: (followUp) => ({
      ...followUp,
      plan: inPlan(followUp.plan),
      due: followUp.due.map((due) => ({ ...due, step: inStep(due.step) })),
      lookAt: inLinks(followUp.lookAt),
    }),
  };
}
