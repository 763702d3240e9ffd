import { mailRecordDays, parcelDays } from "../lib/retention.ts";
import { as, type Instant } from "../lib/units.ts";

const minute = 60;
const hour = 60 * minute;
export const day = 24 * hour;

/** So long a worker may take for one step before another may take it over. */
export const leaseSeconds = 2 * minute;
/** So long SES's own Send event may take; after it, one more attempt. */
export const unknownSeconds = 15 * minute;
/** So long after a parcel was written somebody looks at it, in case its writer died before it was known by when. */
export const lookSeconds = 30 * minute;
/** Longer than a queue can bring a mail again (14 days), and than its raw bytes are kept. */
export const mailKeptSeconds = mailRecordDays * day;
/** The same content again within this time is the sender's server, not the person. */
export const sameContentSeconds = 30 * day;

/** The instant so many seconds later. */
export function after(instant: Instant, seconds: number): Instant {
  return as<Instant>(`${new Date(Date.parse(instant) + seconds * 1000).toISOString().slice(0, 19)}Z`);
}

/**
 * Until when a parcel is kept of which somebody speaks now, if nobody speaks of it again. Parcels go by the week, up to
 * one early: all mails of one week keep it to the same day, so that the later ones need not write again what is there.
 */
export function parcelKeptUntil(now: Instant): Instant {
  const week = 7 * day;
  const latest = Date.parse(now) / 1000 + parcelDays * day;
  return after(as<Instant>("1970-01-01T00:00:00Z"), Math.floor(latest / week) * week);
}

/** Seconds until a send that was put off is tried again: a minute, doubled each time, an hour at most. */
export function backOffSeconds(postponements: number): number {
  return Math.min(minute * 2 ** Math.min(postponements, 10), hour);
}
