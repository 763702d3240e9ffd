import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readShipment } from "../../lib/extract/read.ts";
import type { Reading } from "../../lib/extract/reading.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { replyKind } from "../../lib/reply/answer-view.ts";
import type { AnswerView } from "../../lib/reply/reply.ts";
import { type Applied, applyReading } from "../../lib/timeline/apply-reading.ts";
import type { Timeline } from "../../lib/timeline/timeline.ts";
import type { Options } from "./options.ts";
import { plannedParcels, viewBase } from "./view-base.ts";

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

async function readFile(file: string): Promise<Reading> {
  const raw = readFileSync(file === "-" ? 0 : file);
  return await readShipment({ raw }, knowledge);
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 26);
}
