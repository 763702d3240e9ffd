import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCommand } from "../../lib/conversation/parse-command.ts";
import { plan } from "../../lib/escalation/make-plan.ts";
import { readWithWords } from "../../lib/extract/read.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { answeringKnowledge as answering } from "../../lib/knowledge/load-shared.ts";
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
import { lookUpTimeline } from "../../local/explain/look-up-timeline.ts";
import { galleryViews } from "../../local/gallery/gallery-views.ts";

/** One in so many mails of the corpus is read. */
const oneOf = 25;
const now = as<Instant>("2026-11-22T10:00:00Z");
const since = as<LocalDate>("2026-11-10");
const today = as<LocalDate>("2026-11-22");
const zone = as<ZoneId>("Europe/Madrid");
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
    const timeline = lookUpTimeline(
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
      now,
    );
    const planned = plan(timeline, answering, today, zone);
    if (index % 4 > 0) return planned;
    return composeAnswer(
      {
        kind: "news",
        subject: "Fwd: news",
        reading: null,
        parcels: [{ timeline, plan: planned }],
        isFirstMail: false,
        today,
        zone,
        language,
        writtenAt: now,
      },
      answering,
    );
  });
}

const answers = (): readonly unknown[] =>
  galleryViews(language).map(({ view }) => composeAnswer(view, answering));

function commands(): readonly unknown[] {
  const context = { knowledge: answering, today: since, languages: [language], names: [] };
  return ["es ist da", "bezahlt am 3. November", "it came", "snooze 3d", "nicht meins", "esqueça-me"].map(
    (line) => parseCommand(line, context),
  );
}
