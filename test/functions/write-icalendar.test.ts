import fc from "fast-check";
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { expect, it } from "vitest";
import { type CalendarEntry, writeICalendar } from "../../functions/adapters/write-icalendar.ts";
import { as, type Instant, type LocalDate } from "../../lib/units.ts";

/** Letters of one to four octets, and all that a text may not hold as it is. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("\r\n", "\r", "\n", ";", ",", "\\", "ä€😀", "x".repeat(73)),
    ),
  )
  .map((pieces) => pieces.join(""));
const entry: fc.Arbitrary<CalendarEntry> = fc.record({
  uid: fc.stringMatching(/^[a-z0-9.]{1,90}$/).map((id) => `${id}@parcelwise`),
  on: fc
    .date({ min: new Date("2020-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
    .map((date) => as<LocalDate>(date.toISOString().slice(0, 10))),
  title: text,
  description: text,
  url: fc.option(fc.webUrl({ withQueryParameters: true })),
  isCancelled: fc.boolean(),
});
const writtenAt = as<Instant>("2026-11-24T09:05:07Z");

it("writes what a library for calendars writes, for any text", () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 4 }), fc.nat(), (entries, sequence) => {
      const calendar = ical({
        method: ICalCalendarMethod.PUBLISH,
        prodId: { company: "Parcelwise", product: "Parcelwise", language: "DE" },
        name: "Parcelwise",
      });
      for (const { uid, on, title, description, url, isCancelled } of entries)
        calendar.createEvent({
          id: uid,
          sequence,
          ...(isCancelled ? { status: ICalEventStatus.CANCELLED } : {}),
          start: new Date(`${on}T00:00:00Z`),
          allDay: true,
          stamp: new Date(writtenAt),
          transparency: ICalEventTransparency.TRANSPARENT,
          summary: title,
          description,
          ...(url === null ? {} : { url }),
        });
      expect(writeICalendar(entries, { language: "de", writtenAt, sequence })).toBe(calendar.toString());
    }),
  );
});
