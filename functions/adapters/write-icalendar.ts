import type { Instant, LocalDate } from "../../lib/units.ts";

/** One all-day entry of a calendar, on which nobody counts as busy. */
export interface CalendarEntry {
  readonly uid: string;
  readonly on: LocalDate;
  readonly title: string;
  readonly description: string;
  readonly url: string | null;
  readonly isCancelled: boolean;
}

interface CalendarFile {
  /** Two letters. */
  readonly language: string;
  readonly writtenAt: Instant;
  /** Rises with each file that has the same entries (RFC 5545 3.8.7.4). */
  readonly sequence: number;
}

/** RFC 5545 3.1: a line has 75 octets at most, one of which is the blank that a continuation begins with. */
const lineOctets = 74;

/**
 * Entries as an iCalendar object (RFC 5545). The last two fields of a start say to Outlook that it is a whole day.
 *
 * Of our own, because a general library is a twentieth of the code that a function starts with, for two dozen lines.
 */
export function writeICalendar(entries: readonly CalendarEntry[], file: CalendarFile): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Parcelwise//Parcelwise//${file.language.toUpperCase()}`,
    "METHOD:PUBLISH",
    "NAME:Parcelwise",
    "X-WR-CALNAME:Parcelwise",
    ...entries.flatMap((entry) => linesOf(entry, file)),
    "END:VCALENDAR",
  ];
  return lines.map(folded).join("\r\n");
}

function linesOf(entry: CalendarEntry, { sequence, writtenAt }: CalendarFile): readonly string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${entry.uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${writtenAt.replace(/[-:]/g, "")}`,
    `DTSTART;VALUE=DATE:${entry.on.replaceAll("-", "")}`,
    "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
    "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE",
    `SUMMARY:${escaped(entry.title)}`,
    "TRANSP:TRANSPARENT",
    `DESCRIPTION:${escaped(entry.description)}`,
    ...(entry.url === null ? [] : [`URL;VALUE=URI:${escaped(entry.url)}`]),
    ...(entry.isCancelled ? ["STATUS:CANCELLED"] : []),
    "END:VEVENT",
  ];
}

/** RFC 5545 3.3.11. No text can begin a line of its own. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, "\\n");
}

/** Between characters, never within one. */
function folded(line: string): string {
  let text = "";
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + more > lineOctets) {
      text += "\r\n ";
      octets = 0;
    }
    text += character;
    octets += more;
  }
  return text;
}

/** Octets of a character in UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
