import type { Timeline } from "../timeline/timeline.ts";
import type { Instant } from "../units.ts";

/** What an export holds: everything that is kept, in the form in which it is kept. */
export interface ExportData {
  readonly exportedAt: Instant;
  readonly account: object;
  readonly parcels: readonly Timeline[];
  readonly mails: readonly object[];
}

/** The export as JSON that a person can read too. */
export function toExport(data: ExportData): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

const columns = [
  "parcel",
  "name",
  "trackingNumber",
  "merchant",
  "orderNumber",
  "what",
  "occurredAt",
  "reportedAt",
  "place",
  "text",
] as const;

/** Events and what the person did, a line each (RFC 4180). */
export function toCsv(timelines: readonly Timeline[]): string {
  const rows = timelines.flatMap((timeline) => {
    const parcel = [
      timeline.parcelId,
      timeline.name,
      timeline.numbers.at(-1)?.trackingNumber,
      timeline.merchant,
      timeline.orderNumber,
    ];
    return [
      ...timeline.events.map((event) => [
        ...parcel,
        event.status,
        event.occurredAt,
        event.reportedAt,
        event.place,
        event.statusText,
      ]),
      ...timeline.acts.map((act) => [...parcel, act.act, act.on, act.at, null, act.detail]),
    ];
  });
  return `${[columns, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** A cell that begins like a formula would be one in a spreadsheet; a blank before it keeps it a text. */
function cell(value: string | null | undefined): string {
  const text = (value ?? "").replace(/^([=+\-@\t\r])/, " $1");
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
