import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { plan } from "../../lib/escalation/make-plan.ts";
import { readShipment } from "../../lib/extract/read.ts";
import type { Reading } from "../../lib/extract/reading.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { inOrderOfUrgency, replyKind } from "../../lib/reply/answer-view.ts";
import type { AnswerView } from "../../lib/reply/reply.ts";
import { type Applied, applyReading } from "../../lib/timeline/apply-reading.ts";
import type { Timeline } from "../../lib/timeline/timeline.ts";
import { as, type LanguageTag, type LocalDate } from "../../lib/units.ts";
import { lookUpTimeline } from "./look-up-timeline.ts";
import type { LookUp, Options } from "./options.ts";

/** The view of the answer to the last of the files, after all of them were applied in their order to nothing. */
export async function explainMails(options: Options): Promise<AnswerView> {
  let timelines: readonly Timeline[] = [];
  let last: { readonly reading: Reading; readonly applied: Applied } | null = null;
  for (const file of options.files) {
    const reading = await readFile(file);
    const applied = applyReading(timelines, reading, {
      digest,
      receivedAt: options.now,
      zone: options.zone,
      thread: null,
      mailId: null,
      knowledge,
    });
    timelines = applied.timelines;
    last = { reading, applied };
  }
  if (last === null) throw new Error("Name a file.");
  const { reading, applied } = last;
  const parcels = plannedParcels(
    applied.touched.map(({ after }) => after),
    options,
  );
  return {
    ...viewBase(options),
    kind: replyKind(reading, parcels, applied.isNews),
    subject: reading.original.subject,
    reading,
    parcels,
    isFirstMail: options.files.length === 1,
  };
}

/** The view of an answer about a parcel that is described on the command line. */
export function explainLookUp(lookUp: LookUp, options: Options): AnswerView {
  const title = knowledge.statuses.get(lookUp.status)?.title ?? lookUp.status;
  return {
    ...viewBase(options),
    kind: "news",
    subject: title,
    reading: null,
    parcels: plannedParcels([lookUpTimeline(lookUp, options.now)], options),
    isFirstMail: false,
  };
}

async function readFile(file: string): Promise<Reading> {
  const raw = readFileSync(file === "-" ? 0 : file);
  return await readShipment({ raw }, knowledge);
}

function plannedParcels(timelines: readonly Timeline[], options: Options): AnswerView["parcels"] {
  const today = dayIn(options);
  return inOrderOfUrgency(
    timelines.map((timeline) => ({ timeline, plan: plan(timeline, knowledge, today, options.zone) })),
  );
}

function viewBase(options: Options): Pick<AnswerView, "today" | "zone" | "language" | "writtenAt"> {
  return {
    today: dayIn(options),
    zone: options.zone,
    language: as<LanguageTag>("en"),
    writtenAt: options.now,
  };
}

/** The calendar day of an instant in a zone. */
function dayIn({ now, zone }: Options): LocalDate {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return as<LocalDate>(format.format(Date.parse(now)));
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 26);
}
