import { dueShards } from "../../functions/adapters/dynamodb/table-keys.ts";
import { monthlyCost, type SesPlan, totalOf } from "./monthly-cost.ts";
import { perMail } from "./usage.ts";

/** What is assumed of people; nobody has measured these. */
const assumptions = {
  /** Parcels a year of the middle user, and how much users differ (sigma of the logarithm). */
  parcelsMedian: 8,
  parcelsSpread: 0.9,
  mailsPerParcel: 3,
  followUpsPerParcel: 1.2,
  /** Share of a year's mails in each month, January first: autumn sales and Christmas. */
  months: [7, 6.5, 7.2, 7.3, 7.6, 7.6, 7.4, 7.2, 7.8, 8.6, 12.4, 13.4],
  /** Share of a day's mails in the busiest hour, and of the busiest minute against that hour's mean. */
  busiestHourShare: 0.09,
  burst: 3,
  /** Share of the users in the zone with most of them: their eight o'clock is one minute. */
  biggestZoneShare: 0.25,
  /** What is kept of a parcel's items: accounts, keys, facts, the mail items of 60 days. */
  itemsPerParcel: 6,
  itemsPerMail: 5,
  itemsPerFollowUp: 3,
} as const;

/** The figures of a simulated year. */
export interface SimulatedYear {
  readonly users: number;
  readonly mailsAYear: number;
  readonly mailsInBusiestMonth: number;
  readonly itemsInPartition: { readonly median: number; readonly p99: number; readonly most: number };
  readonly peak: {
    readonly mailsPerSecond: number;
    readonly writesPerSecond: number;
    readonly indexWritesPerSecondPerShard: number;
    readonly answersPerSecond: number;
    readonly functionsAtOnce: number;
  };
  readonly followUpsDueAtEight: number;
  readonly storage: { readonly tableGigabytes: number; readonly bucketGigabytes: number };
  readonly usdAYear: number;
}

/** People whose parcels are drawn one by one; the rest are as they are. */
const sampleSize = 200_000;
const daysInMonth = 30;
/** A mail's item changes on the index four times; each time the index is written. */
const indexWritesPerMail = 5;

/** Simulates a year of so many users; the same seed gives the same figures. */
export function simulateYear(users: number, plan: SesPlan, seed = 1): SimulatedYear {
  const random = numbersFrom(seed);
  const a = assumptions;
  const parcels = Array.from({ length: Math.min(sampleSize, users) }, () =>
    Math.round(a.parcelsMedian * Math.exp(a.parcelsSpread * normal(random))),
  ).toSorted((x, y) => x - y);
  const perUser = parcels.reduce((total, each) => total + each, 0) / parcels.length;
  const mailsAYear = users * perUser * a.mailsPerParcel;
  const busiest = Math.max(...a.months) / a.months.reduce((total, each) => total + each, 0);
  const mailsInBusiestMonth = mailsAYear * busiest;
  const mailsPerSecond = (((mailsInBusiestMonth / daysInMonth) * a.busiestHourShare) / 3600) * a.burst;
  const followUpsPerMail = a.followUpsPerParcel / a.mailsPerParcel;
  // Parcels are kept for 180 days after their last news, items of mails for 60.
  const itemsOf = (count: number) =>
    Math.round(
      3 +
        (count / 2) * a.itemsPerParcel +
        (count / 6) * (a.mailsPerParcel * a.itemsPerMail + a.followUpsPerParcel * a.itemsPerFollowUp),
    );
  const at = (share: number) =>
    itemsOf(parcels[Math.min(parcels.length - 1, Math.floor(parcels.length * share))] ?? 0);
  const mailsInMonth = a.months.map(
    (each) => (mailsAYear * each) / a.months.reduce((total, x) => total + x, 0),
  );
  return {
    users,
    mailsAYear,
    mailsInBusiestMonth,
    itemsInPartition: { median: at(0.5), p99: at(0.99), most: at(1) },
    peak: {
      mailsPerSecond,
      writesPerSecond: mailsPerSecond * perMail.tableWrites,
      indexWritesPerSecondPerShard: (mailsPerSecond * indexWritesPerMail) / dueShards,
      answersPerSecond: mailsPerSecond,
      functionsAtOnce: Math.ceil(mailsPerSecond * perMail.gigabyteSeconds),
    },
    followUpsDueAtEight: Math.round(
      ((mailsInBusiestMonth * followUpsPerMail) / daysInMonth) * a.biggestZoneShare,
    ),
    storage: {
      tableGigabytes: (mailsInBusiestMonth * 2 * perMail.itemBytes) / 1e9,
      bucketGigabytes: (mailsInBusiestMonth * 0.5 * perMail.rawBytes) / 1e9,
    },
    usdAYear: mailsInMonth.reduce(
      (total, mails) => total + totalOf(monthlyCost(mails, plan, followUpsPerMail)),
      0,
    ),
  };
}

/** Mulberry32: the same numbers on every machine. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
