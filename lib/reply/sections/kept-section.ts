import { mailRecordDays, parcelDays, rawMailDays } from "../../retention.ts";
import type { Section } from "../answer.ts";
import { fill } from "../fill.ts";
import type { Scene } from "../scene.ts";

/** What we keep, and for how long; after everything was deleted, what is left. */
export function keptSection({ texts }: Scene, isAllDeleted = false): Section {
  const { heading, mail, parcel, record, account } = texts.kept;
  const left = fill(record, { days: mailRecordDays });
  const items = isAllDeleted
    ? [left]
    : [fill(mail, { days: rawMailDays }), fill(parcel, { days: parcelDays }), left, account];
  return { heading, blocks: [{ kind: "list", sign: "point", items }] };
}
