import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { countryOfPlace } from "../../lib/extract/country-of-place.ts";
import { readWithWords } from "../../lib/extract/read.ts";
import type { Reading, ServiceReading } from "../../lib/extract/reading.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { limits } from "../../lib/message/limits.ts";
import { parseMessage } from "../../lib/message/parse.ts";
import { replyKind } from "../../lib/reply/answer-view.ts";
import type { AnswerView } from "../../lib/reply/reply.ts";
import { type Applied, applyReading } from "../../lib/timeline/apply-reading.ts";
import type { Timeline } from "../../lib/timeline/timeline.ts";
import { withNote } from "./note-acts.ts";
import type { Options } from "./options.ts";
import { plannedParcels, viewBase } from "./view-base.ts";

/** The view of the answer to the last of the files, after all of them were applied in their order to nothing. */
export async function explainMails(options: Options): Promise<AnswerView> {
  let timelines: readonly Timeline[] = [];
  let last: { readonly mail: Mail; readonly applied: Applied } | null = null;
  for (const file of options.files) {
    const mail = await readMail(file);
    const countries = mail.reading.countries ?? new Map();
    const applied = applyReading(timelines, toldBy(mail.reading), {
      digest,
      receivedAt: options.now,
      zone: options.zone,
      thread: null,
      mailId: null,
      countryOf: (place, carrier) => countryOfPlace(place, carrier, countries),
      knowledge,
    });
    timelines = applied.timelines;
    last = { mail, applied };
  }
  if (last === null) throw new Error("Name a file.");
  const { mail, applied } = last;
  const base = viewBase(options);
  const touched = applied.touched.map(({ after }) => after);
  const [only] = touched;
  // A note above a mail about several parcels does not say which of them it means.
  const told =
    touched.length === 1 && only !== undefined
      ? [withNote(only, mail.reading, { now: options.now, today: base.today, zone: options.zone })]
      : touched;
  const parcels = plannedParcels(told, options);
  return {
    ...base,
    kind: replyKind(mail.reading, parcels, applied.isNews),
    subject: mail.subject,
    reading: mail.reading,
    parcels,
    isFirstMail: options.files.length === 1,
  };
}

interface Mail {
  readonly subject: string;
  readonly reading: ServiceReading;
}

async function readMail(file: string): Promise<Mail> {
  const raw = readFileSync(file === "-" ? 0 : file);
  const outer = await parseMessage(raw, limits);
  const reading = await readWithWords({ raw }, knowledge, limits);
  return { subject: outer.ok ? outer.value.subject : reading.original.subject, reading };
}

/** Only a mail that is judged to be a carrier's or shop's tells anything about a parcel. */
function toldBy(reading: Reading): Reading {
  return reading.kind === "shipping" ? reading : { ...reading, parcels: [] };
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 26);
}
