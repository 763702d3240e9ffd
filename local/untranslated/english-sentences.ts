import { plan } from "../../lib/escalation/make-plan.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import type { SentenceBook } from "../../lib/reply/translate/sentence-book.ts";
import { planTranslator } from "../../lib/reply/translate/translate-plan.ts";
import { as, type ZoneId } from "../../lib/units.ts";
import { occasions, today } from "./occasions.ts";

/** Every English sentence that the plans of all occasions are made of, and everybody whom they name. */
export interface English {
  readonly sentences: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
}

const zone = as<ZoneId>("Europe/Madrid");

/** Makes the plan of each occasion, or of one in so many, and notes what it says. */
export function englishSentences(oneIn = 1): English {
  const sentences = new Set<string>();
  const parties = new Set<string>();
  const noting: SentenceBook = {
    translate: (text) => {
      sentences.add(text);
      return text;
    },
    party: (text) => {
      parties.add(text);
      return text;
    },
  };
  const translator = planTranslator(noting, new Set());
  let nth = 0;
  for (const timeline of occasions()) {
    if (nth % oneIn === 0) translator.plan(plan(timeline, knowledge, today, zone));
    nth += 1;
  }
  return { sentences, parties };
}
