import { mailRecordDays, parcelDays, rawMailDays } from "../../retention.ts";
import type { Section } from "../answer.ts";
import { fill } from "../fill.ts";
import type { Scene } from "../scene.ts";

/** What we keep, and for how long. */
export function keptSection({ texts }: Scene): Section {
  const { heading, mail, parcel, record, account } = texts.kept;
  const items = [
    fill(mail, { days: rawMailDays }),
    fill(parcel, { days: parcelDays }),
    fill(record, { days: mailRecordDays }),
    account,
  ];
  return { heading, blocks: [{ kind: "list", sign: "point", items }] };
}
