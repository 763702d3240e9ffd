import { as, type LocalDate } from "../../units.ts";
import { fill } from "../fill.ts";
import { formatAmount } from "../format-amount.ts";
import { dayBlanks } from "../format-date.ts";
import { quoteText } from "../quote-text.ts";
import type { Scene } from "../scene.ts";

type Blanks = Readonly<Record<string, string | number>>;

/** Values that hold a person's own words. */
const asWritten: ReadonlySet<string> = new Set(["line", "name", "about", "quote"]);
const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The values of a note as its sentence takes them: days, countries and acts come as codes, and are written in the reader's
 * language here; `{date}` is `{day}` without its weekday.
 */
export function noteBlanks(values: Blanks, scene: Scene): Blanks {
  const blanks: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "number") blanks[name] = value;
    else if (dayForm.test(value)) Object.assign(blanks, dayIn(name, as<LocalDate>(value), scene));
    else blanks[name] = asWritten.has(name) ? quoteText(value, 120, true) : wordsFor(name, value, scene);
  }
  return { ...blanks, ...detailsOf(blanks), ...setupStep(values, scene) };
}

function dayIn(name: string, day: LocalDate, { view, language }: Scene): Blanks {
  const blanks = dayBlanks(day, view.today, language);
  return name === "day" ? blanks : { [name]: blanks.day };
}

function wordsFor(name: string, value: string, { texts, language }: Scene): string {
  if (name === "country" && /^[A-Z]{2}$/.test(value))
    return new Intl.DisplayNames([language], { type: "region" }).of(value) ?? value;
  if (name === "amount") return formatAmount(value, language);
  if (name === "act") {
    const act = Object.entries(texts.act).find(([act]) => act === value)?.[1];
    return act === undefined ? value : behindColon(act, language);
  }
  return value;
}

/** A sentence behind a colon goes on small; only German begins it anew. */
function behindColon(sentence: string, language: string): string {
  return language === "de" ? sentence : sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}

/** What was told of a purchase or a payment, in one row. */
function detailsOf({ day, shop, method }: Blanks): Blanks {
  const details = [day, shop, method].filter((detail) => detail !== undefined && detail !== "");
  return { details: details.join(", ") };
}

/** A step of a guide is named by its mail service and its place. */
function setupStep({ provider, nth, address = "" }: Blanks, { pack }: Scene): Blanks {
  const steps = Object.entries(pack.conversation.setup).find(([name]) => name === provider)?.[1];
  const step = steps?.[Number(nth)];
  return step === undefined ? {} : { step: fill(step, { address }) };
}
