import type { Plan, Step } from "../../lib/escalation/plan.ts";
import type { ParcelReading, Reading } from "../../lib/extract/reading.ts";
import type { AnswerView } from "../../lib/reply/reply.ts";
import type { Timeline } from "../../lib/timeline/timeline.ts";
import {
  as,
  type CountryCode,
  type EventTime,
  type Instant,
  type LanguageTag,
  type LocalDate,
  type ZoneId,
} from "../../lib/units.ts";

const day = (text: string) => as<LocalDate>(text);
const at = (text: string) => as<Instant>(text);
const time = (text: string) => as<EventTime & LocalDate>(text) as EventTime;

export const parcelReading: ParcelReading = {
  carrier: "cainiao",
  trackingNumber: "LP00123456785417",
  merchant: "aliexpress",
  orderNumber: "8190000000000042",
  direction: "incoming",
  piece: null,
  status: "import.exception",
  reason: "reason_not_given",
  statusText: "Import clearance exception",
  occurredAt: time("2026-11-20T08:12"),
  place: "Madrid",
  events: [],
  eta: null,
  pickup: null,
  deadline: null,
  charge: null,
  dates: { orderedOn: day("2026-11-02"), paidOn: day("2026-11-02"), shippedOn: null, deliveredOn: null },
  destination: null,
  linkedNumbers: [],
  evidence: [
    {
      field: "status",
      quote: "Import clearance exception",
      part: "1.1",
      start: 10,
      end: 36,
      rule: "wordings/en/import.exception",
    },
    { field: "trackingNumber", quote: "LP00123456785417", part: "1.1", start: 60, end: 76, rule: "label/en" },
  ],
};

export const reading: Reading = {
  kind: "shipping",
  answer: { reply: true, reason: "shipping-news" },
  original: {
    from: "transaction@notice.example",
    subject: "Import clearance exception",
    sentAt: time("2026-11-20T09:00:00+01:00"),
    wrapper: "inline",
    depth: 1,
  },
  note: null,
  language: as<LanguageTag>("en"),
  parcels: [parcelReading],
  scamSigns: [],
  notUnderstood: [],
  isTruncated: false,
  failure: null,
};

export const timeline: Timeline = {
  parcelId: "p1",
  name: null,
  numbers: [{ carrier: "cainiao", trackingNumber: "LP00123456785417" }],
  carrier: "cainiao",
  merchant: "aliexpress",
  paymentMethod: null,
  orderNumber: "8190000000000042",
  direction: "incoming",
  piece: null,
  destination: as<CountryCode>("ES"),
  origin: as<CountryCode>("CN"),
  events: [
    {
      id: "e1",
      status: "import.presented",
      reason: null,
      statusText: "Import clearance start",
      classifier: "actual",
      occurredAt: time("2026-11-18"),
      reportedAt: at("2026-11-18T09:00:00Z"),
      place: null,
      country: as<CountryCode>("ES"),
      carrier: "cainiao",
      trackingNumber: "LP00123456785417",
      source: "marketplace-mail",
    },
    {
      id: "e2",
      status: "import.exception",
      reason: "reason_not_given",
      statusText: "Import clearance exception",
      classifier: "actual",
      occurredAt: time("2026-11-20T08:12"),
      reportedAt: at("2026-11-20T08:30:00Z"),
      place: "Madrid",
      country: as<CountryCode>("ES"),
      carrier: "cainiao",
      trackingNumber: "LP00123456785417",
      source: "marketplace-mail",
    },
  ],
  acts: [],
  anchors: {
    orderedOn: day("2026-11-02"),
    paidOn: day("2026-11-02"),
    shippedOn: null,
    promisedBy: null,
    deliveredOn: null,
    protectionEndsOn: null,
  },
  eta: null,
  pickup: null,
  deadline: null,
  charge: null,
  newestMailAt: at("2026-11-20T08:30:00Z"),
  facts: [],
};

const step = (on: string, more: Partial<Step>): Step => ({
  on: day(on),
  action: "check-tracker",
  title: "Look the number up in a universal tracker",
  contact: null,
  url: null,
  links: [],
  basis: "status/import.exception/ladder/0",
  basisText: "Our rule of thumb: three working days after the event.",
  isRuleOfThumb: true,
  draft: null,
  ...more,
});

export const plan: Plan = {
  status: "import.exception",
  severity: "watch",
  headline: "Held at customs, no reason given: customs in the destination country is taking a closer look.",
  meaning: "Customs in the destination country is taking a closer look at the parcel and has not said why.",
  where: "With customs in the destination country",
  whoActs: ["nobody"],
  today: "Watch your mail, texts and letterbox for a request; today you need not do anything else.",
  doList: ["Keep the invoice and the proof of payment ready."],
  dontList: ["Do not pay through a link in a mail or text about this parcel."],
  next: "An update within a few days.",
  dwell: {
    day: 3,
    usualFrom: 1,
    usualTo: 7,
    stuckAfter: 7,
    basis: "status/import.exception/dwell/1",
  },
  steps: [
    step("2026-11-25", {
      url: "https://t.17track.net/en#nums=LP00123456785417",
      links: [
        { label: "17TRACK", url: "https://t.17track.net/en#nums=LP00123456785417" },
        { label: "Parcelsapp", url: "https://parcelsapp.com/en/tracking/LP00123456785417" },
      ],
    }),
    step("2026-11-27", {
      action: "contact-carrier",
      title: "Ask the carrier in your country",
      contact: "Correos",
    }),
    step("2026-12-04", { action: "contact-seller", title: "Write to the seller", draft: "seller" }),
    step("2026-12-20", { action: "open-dispute", title: "Open the dispute", isRuleOfThumb: false }),
  ],
  lastDay: {
    on: day("2027-01-01"),
    basis: "protection/aliexpress/last/0",
    basisText: "Counted from the day you paid; the countdown on the order page is what counts.",
    window: { protection: "aliexpress", claim: "not_received" },
    isPast: false,
  },
  earliestClaim: null,
  questions: [],
  doubts: [],
  cautions: [],
  drafts: [
    {
      id: "seller",
      to: "seller",
      subject: "Order 8190000000000042",
      body: "Hello,\n\nmy parcel LP00123456785417 is held at customs.\n\nThank you",
    },
  ],
};

export const view: AnswerView = {
  kind: "news",
  subject: "Fwd: Import clearance exception",
  reading,
  parcels: [{ timeline, plan }],
  isFirstMail: true,
  today: day("2026-11-22"),
  zone: as<ZoneId>("Europe/Madrid"),
  language: as<LanguageTag>("en"),
  writtenAt: at("2026-11-22T10:00:00Z"),
};
