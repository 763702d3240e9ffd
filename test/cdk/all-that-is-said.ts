import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCommand } from "../../lib/conversation/parse-command.ts";
import { readWithWords } from "../../lib/extract/read.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { statusCodes } from "../../lib/knowledge/status.ts";
import { limits } from "../../lib/message/limits.ts";
import { composeAnswer } from "../../lib/reply/in-every-language.ts";
import {
  as,
  type CountryCode,
  type Instant,
  type LanguageTag,
  type LocalDate,
  type ZoneId,
} from "../../lib/units.ts";
import { explainLookUp } from "../../local/explain/explain-look-up.ts";
import { galleryViews } from "../../local/gallery/gallery-views.ts";

/** One in so many mails of the corpus is read. */
const oneOf = 25;
const now = as<Instant>("2026-11-22T10:00:00Z");
const since = as<LocalDate>("2026-11-10");
const language = as<LanguageTag>("de");

/**
 * What is read, planned and answered with all that the program knows: every carrier, marketplace and country, every leaf, every
 * kind of answer, a share of the mails. Built twice, with knowledge as it is in the repository and as it is in the bundle.
 */
export async function allThatIsSaid(corpus: string): Promise<readonly string[]> {
  return [...(await readings(corpus)), ...plans(), ...answers(), ...commands()].map((each) =>
    JSON.stringify(each),
  );
}

async function readings(corpus: string): Promise<readonly unknown[]> {
  const mails = readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith("message.eml"),
  );
  const some = mails.toSorted().filter((_, index) => index % oneOf === 0);
  return Promise.all(
    some.map((name) => readWithWords({ raw: readFileSync(join(corpus, name)) }, knowledge, limits)),
  );
}

function plans(): readonly unknown[] {
  const carriers = [...knowledge.carriers.keys()];
  const shops = [...knowledge.protections.keys()];
  const countries = [...knowledge.destinations.keys(), "ES", "PL"].filter((id) => id !== "EU");
  const at = <Value>(list: readonly Value[], index: number) => list[index % list.length] as Value;
  return carriers.map((carrier, index) => {
    const view = explainLookUp(
      {
        status: at(statusCodes, index),
        carrier,
        marketplace: at(shops, index),
        payment: "paypal",
        number: "LP00123456785417",
        order: "8190000000000042",
        country: as<CountryCode>(at(countries, index)),
        origin: as<CountryCode>("CN"),
        since,
        ordered: since,
        paid: since,
        shipped: since,
        promised: since,
        delivered: null,
        protectionEnds: null,
      },
      { files: [], form: "json", now, zone: as<ZoneId>("Europe/Madrid"), language, lookUp: null },
    );
    return [view.parcels.map(({ plan }) => plan), index % 4 === 0 ? composeAnswer(view, knowledge) : null];
  });
}

const answers = (): readonly unknown[] =>
  galleryViews(language).map(({ view }) => composeAnswer(view, knowledge));

function commands(): readonly unknown[] {
  const context = { knowledge, today: since, languages: [language], names: [] };
  return ["es ist da", "bezahlt am 3. November", "it came", "snooze 3d", "nicht meins", "esqueça-me"].map(
    (line) => parseCommand(line, context),
  );
}
