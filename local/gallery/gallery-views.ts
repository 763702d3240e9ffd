import { followUp } from "../../lib/escalation/follow-up.ts";
import { plan } from "../../lib/escalation/make-plan.ts";
import type { ParcelReading, Reading } from "../../lib/extract/reading.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import type { StatusCode } from "../../lib/knowledge/status.ts";
import type { AnswerView, ReplyKind } from "../../lib/reply/reply.ts";
import type { Timeline } from "../../lib/timeline/timeline.ts";
import {
  as,
  type CountryCode,
  type CurrencyCode,
  type EventTime,
  type Instant,
  type LanguageTag,
  type LocalDate,
  type ZoneId,
} from "../../lib/units.ts";
import { lookUpTimeline } from "../explain/look-up-timeline.ts";
import { talkViews } from "./talk-views.ts";

/** An answer to look at, with the words over it. */
export interface GalleryView {
  readonly name: string;
  readonly view: AnswerView;
}

const now = as<Instant>("2026-11-22T10:00:00Z");
const today = as<LocalDate>("2026-11-22");
const zone = as<ZoneId>("Europe/Madrid");
const number = "LP00123456785417";
const order = "8190000000000042";

/** Each kind of answer; parcels of every severity, whose numbers and names are invented. */
export function galleryViews(language: LanguageTag): readonly GalleryView[] {
  const shown = (name: string, more: Partial<AnswerView>): GalleryView => ({
    name,
    view: { ...base(language), ...more },
  });
  const held = parcel("import.exception", "2026-11-18", "Import clearance exception");
  const due = charged(parcel("import.charges_due", "2026-11-20", "Customs charges to pay"));
  const late = parcel("linehaul.arrived", "2026-10-20", "Arrived in destination country", {
    anchors: { orderedOn: as<LocalDate>("2026-09-25"), paidOn: as<LocalDate>("2026-09-25") },
  });
  const shipped = parcel("order.shipped", "2026-11-21", "Your order is on its way", { isUndated: true });
  const forgotten = parcel("linehaul.arrived", "2026-03-20", "Arrived in destination country", {
    anchors: { orderedOn: as<LocalDate>("2026-02-25"), paidOn: as<LocalDate>("2026-02-25") },
  });
  const delivered = parcel("done.delivered", "2026-11-21", "Delivered");
  const parcels = (...timelines: readonly Timeline[]) => ({
    parcels: timelines.map((timeline) => ({ timeline, plan: plan(timeline, knowledge, today, zone) })),
  });
  const read = (timeline: Timeline, more: Partial<Reading> = {}) => ({ reading: readingOf(timeline, more) });
  const nothing = (kind: Reading["kind"], more: Partial<Reading> = {}) => ({
    reading: { ...readingOf(held), kind, parcels: [], ...more },
    parcels: [],
  });
  return [
    shown("news, watch", { ...parcels(held), ...read(held) }),
    shown("news, act: money", { ...parcels(due), ...read(due) }),
    shown("news, act: late", { ...parcels(late), ...read(late) }),
    shown("news, normal, no dates known", { ...parcels(shipped), ...read(shipped) }),
    shown("news, done", { ...parcels(delivered), ...read(delivered) }),
    shown("news, first mail", { ...parcels(held), ...read(held), isFirstMail: true }),
    shown("news, several parcels", { ...parcels(due, held, delivered), ...read(due) }),
    shown("unchanged", { kind: "unchanged", ...parcels(held), ...read(held) }),
    shown("follow-up", { kind: "follow-up", ...dueParcels(late) }),
    shown("follow-up, daily digest", { kind: "follow-up", ...dueParcels(due, late, delivered) }),
    shown("follow-up, farewell", { kind: "follow-up", ...putAway(dueParcels(forgotten)) }),
    shown("not understood, no parcel", {
      kind: "not-understood",
      ...nothing("shipping", { notUnderstood: ["Ihre Sendung wurde umverfügt"] }),
    }),
    shown("not understood, number found", {
      kind: "not-understood",
      ...parcels({ ...held, events: [] }),
      reading: { ...readingOf(held), parcels: [numberAlone(held)] },
    }),
    shown("not shipping", { kind: "not-shipping", ...nothing("not-shipping") }),
    shown("suspected phishing", {
      kind: "suspected-phishing",
      ...nothing("suspected-phishing", {
        scamSigns: ["sender-not-of-carrier", "look-alike-domain", "asks-by-link", "urgency"],
      }),
    }),
    shown("unreadable", {
      kind: "unreadable",
      ...nothing("unreadable", { failure: { kind: "no-readable-text", attachments: 1 } }),
    }),
    ...talkViews.map(({ name, talk, parcels: count }) =>
      shown(name, { kind: "talk", ...parcels(...[due, held, delivered].slice(0, count)), talk }),
    ),
    shown("help", { kind: "help", ...nothing("command"), isFirstMail: true }),
  ];
}

/** The kinds that the gallery must show; a new one is missing here until it has a view. */
export const galleryKinds: Readonly<Record<ReplyKind, true>> = {
  news: true,
  unchanged: true,
  "not-understood": true,
  "not-shipping": true,
  "suspected-phishing": true,
  unreadable: true,
  "follow-up": true,
  talk: true,
  help: true,
};

/** What a mail of our own accord tells of each parcel on that day. */
function dueParcels(...timelines: readonly Timeline[]): Pick<AnswerView, "parcels"> {
  return {
    parcels: timelines.map((timeline) => {
      const due = followUp(timeline, knowledge, today, zone);
      return { timeline, plan: due.plan, followUp: due };
    }),
  };
}

/** As it is when all of the plan was told, and nothing has come. */
function putAway({ parcels }: Pick<AnswerView, "parcels">): Pick<AnswerView, "parcels"> {
  return {
    parcels: parcels.map(({ followUp: due, ...parcel }) =>
      due === undefined ? parcel : { ...parcel, followUp: { ...due, due: [], farewell: "farewell" } },
    ),
  };
}

function base(language: LanguageTag): AnswerView {
  return {
    kind: "news",
    subject: "Fwd: Your parcel",
    reading: null,
    parcels: [],
    isFirstMail: false,
    replyTo: "t-4k2m9x7q@parcelwise.example",
    today,
    zone,
    language,
    writtenAt: now,
  };
}

interface More {
  readonly anchors?: Partial<Timeline["anchors"]>;
  readonly isUndated?: boolean;
}

function parcel(status: StatusCode, since: string, words: string, more: More = {}): Timeline {
  const bought = more.isUndated === true ? null : as<LocalDate>("2026-11-02");
  const bare = lookUpTimeline(
    {
      status,
      carrier: "correos-es",
      marketplace: more.isUndated === true ? null : "aliexpress",
      payment: null,
      number,
      order,
      country: as<CountryCode>("ES"),
      origin: as<CountryCode>("CN"),
      since: as<LocalDate>(since),
      ordered: bought,
      paid: bought,
      shipped: null,
      promised: null,
      delivered: null,
      protectionEnds: null,
    },
    now,
  );
  return {
    ...bare,
    newestMailAt: as<Instant>(`${since}T12:00:00Z`),
    anchors: { ...bare.anchors, ...more.anchors },
    events: bare.events.map((event) => ({ ...event, statusText: words, place: "Madrid" })),
  };
}

function charged(timeline: Timeline): Timeline {
  return { ...timeline, charge: { amount: "8.00", currency: as<CurrencyCode>("EUR"), by: null } };
}

function parcelReading(timeline: Timeline): ParcelReading {
  const event = timeline.events.at(-1);
  const evidence = (field: string, quote: string) => ({
    field,
    quote,
    part: "1",
    start: 0,
    end: quote.length,
    rule: "gallery",
  });
  return {
    carrier: timeline.carrier,
    trackingNumber: number,
    merchant: timeline.merchant,
    orderNumber: order,
    direction: "incoming",
    piece: null,
    status: event?.status ?? null,
    reason: null,
    statusText: event?.statusText ?? null,
    occurredAt: event?.occurredAt ?? null,
    place: event?.place ?? null,
    events: [],
    eta: null,
    pickup: null,
    deadline: null,
    charge: timeline.charge,
    dates: { orderedOn: null, paidOn: null, shippedOn: null, deliveredOn: null },
    destination: null,
    linkedNumbers: [],
    evidence: [evidence("status", event?.statusText ?? ""), evidence("trackingNumber", number)],
  };
}

/** A mail in which nothing but the number was understood. */
function numberAlone(timeline: Timeline): ParcelReading {
  const read = parcelReading(timeline);
  const evidence = read.evidence.filter(({ field }) => field === "trackingNumber");
  return { ...read, status: null, statusText: null, occurredAt: null, merchant: null, evidence };
}

function readingOf(timeline: Timeline, more: Partial<Reading> = {}): Reading {
  return {
    kind: "shipping",
    answer: { reply: true, reason: "shipping-news" },
    original: {
      from: "notice@carrier.example",
      subject: "Your parcel",
      sentAt: as<EventTime & LocalDate>("2026-11-20T09:00:00+01:00") as EventTime,
      wrapper: "inline",
      depth: 1,
    },
    note: null,
    language: as<LanguageTag>("en"),
    parcels: [parcelReading(timeline)],
    scamSigns: [],
    notUnderstood: [],
    isTruncated: false,
    failure: null,
    ...more,
  };
}
