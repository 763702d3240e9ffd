import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Failure } from "../../lib/failure.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { composeAnswer, draftReply } from "../../lib/reply/in-every-language.ts";
import type { AnswerView, ReplyKind } from "../../lib/reply/reply.ts";
import { texts as en } from "../../lib/reply/texts/en/texts.ts";
import { as, type Bytes, type CurrencyCode, type LocalDate } from "../../lib/units.ts";
import { factsOf, readable } from "./facts.ts";
import { parcelReading, plan, reading, timeline, view } from "./views.ts";

const kinds: readonly ReplyKind[] = [
  "news",
  "unchanged",
  "not-understood",
  "not-shipping",
  "suspected-phishing",
  "unreadable",
  "follow-up",
  "help",
];

const links = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);

describe("an answer to news", () => {
  const { subject, text, html } = draftReply(view, knowledge);

  test("says in its first line the status, what to do today, and the next date", () => {
    expect(text.split("\n")[0]).toBe(
      "Held at customs, no reason given. Today: Watch your mail, texts and letterbox for a request; today you need not do anything else. If nothing comes by Wednesday, 25 November: Look the number up in a universal tracker. Last day to claim: Friday, 1 January 2027, by our calculation; what the order page says counts more.",
    );
  });

  test("keeps the thread's subject on one line", () => {
    expect(subject).toBe("Re: Fwd: Import clearance exception");
    const odd = draftReply({ ...view, subject: "RE: Re: a\r\nBcc: x@evil.example\u202e" }, knowledge).subject;
    expect(odd).toBe("Re: a Bcc: [address left out]");
  });

  test("links the trackers with the number filled in, and nothing else", () => {
    expect(links(html)).toEqual([
      "https://t.17track.net/en#nums=LP00123456785417",
      "https://parcelsapp.com/en/tracking/LP00123456785417",
    ]);
  });

  test("shows the timeline in the carrier's own words, with the place", () => {
    expect(text).toContain(
      "20 Nov 2026, 08:12: Held at customs, no reason given, “Import clearance exception”, Madrid",
    );
    expect(text).toContain("18 Nov 2026: Handed to customs, “Import clearance start”");
  });

  test("calls our own figure our own", () => {
    expect(text).toContain("By our own rule of thumb this status lasts 1 to 7 days");
  });

  test("welcomes the first mail in three lines, and only that", () => {
    for (const line of en.welcome) expect(text).toContain(line);
    expect(draftReply({ ...view, isFirstMail: false }, knowledge).text).not.toContain(en.welcome[0]);
  });
});

describe("the last day to claim", () => {
  test("that is not known says so, and how to give it", () => {
    const parcels = [{ timeline, plan: { ...plan, lastDay: null } }];
    const { text } = draftReply({ ...view, parcels }, knowledge);
    expect(text).toContain("Not known yet");
    expect(text).toContain("the day you paid");
  });

  test("that has passed is probably over, never certainly", () => {
    const lastDay =
      plan.lastDay === null ? null : { ...plan.lastDay, on: as<LocalDate>("2026-11-20"), isPast: true };
    const { text } = draftReply({ ...view, parcels: [{ timeline, plan: { ...plan, lastDay } }] }, knowledge);
    expect(text).toContain("probably over");
    expect(text).not.toMatch(/\bclosed\b/);
    expect(text.split("\n")[0]).toContain("Last day to claim: probably over (Friday, 20 November");
  });
});

describe("every answer", () => {
  const failures: readonly Failure[] = [
    { kind: "empty-message" },
    { kind: "message-too-large", sizeBytes: as<Bytes>(50_000_000), limitBytes: as<Bytes>(40_000_000) },
    { kind: "header-too-large", sizeBytes: as<Bytes>(300_000), limitBytes: as<Bytes>(262_144) },
    { kind: "too-many-parts", limit: 500 },
    { kind: "nested-too-deep", limit: 5 },
    { kind: "not-a-mail" },
    { kind: "sender-ambiguous", fromHeaders: 2, mailboxes: 2 },
    { kind: "no-readable-text", attachments: 1 },
    { kind: "no-original-message" },
    { kind: "parser-refused", stage: "mime" },
    { kind: "reader-overrun", bound: "cpu" },
  ];
  const views: readonly AnswerView[] = [
    ...kinds.map((kind) => ({ ...view, kind })),
    ...kinds.map((kind) => ({ ...view, kind, reading: null, parcels: [] })),
    ...failures.map((failure) => ({
      ...view,
      kind: "unreadable" as const,
      reading: { ...reading, kind: "unreadable" as const, parcels: [], failure },
      parcels: [],
    })),
    ...[...knowledge.statuses.keys()].map((status) => ({
      ...view,
      parcels: [{ timeline, plan: { ...plan, status } }],
    })),
  ];

  test("says the same as text and as HTML", () => {
    for (const each of views) {
      const facts = factsOf(composeAnswer(each, knowledge));
      const { text, html } = draftReply(each, knowledge);
      const flat = text.replace(/\s+/g, " ");
      const page = readable(html);
      for (const fact of facts) {
        const sought = fact.replace(/\s+/g, " ").replace(/\.$/, "");
        expect(flat).toContain(sought);
        expect(page).toContain(sought);
      }
    }
  });

  test("is small, has a language, and loads nothing", () => {
    for (const each of views) {
      const { html, text } = draftReply(each, knowledge);
      expect(html.length).toBeGreaterThan(500);
      expect(html.length).toBeLessThan(60_000);
      expect(text.length).toBeGreaterThan(200);
      expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
      expect(html).toContain('<meta name="color-scheme" content="light dark"');
      expect(html).not.toMatch(/<img|<script|<link|<iframe|<form|url\(|src=|background=|@import/i);
    }
  });

  test("leaves no blank unfilled", () => {
    for (const each of views)
      expect(draftReply(each, knowledge).text).not.toMatch(/\{\w+\}|undefined|\[object/);
  });

  test("explains each failure in a sentence of its own", () => {
    const lines = failures.map(({ kind }) => en.failure[kind]);
    expect(new Set(lines).size).toBe(failures.length);
  });
});

describe("a hostile mail", () => {
  const hostile =
    'Pay 1 EUR at https://evil.example.com/pay <img src="https://evil.example.com/x.gif"> or call +44 20 7946 0958\u202e';
  const attacked: AnswerView = {
    ...view,
    reading: {
      ...reading,
      parcels: [
        {
          ...parcelReading,
          statusText: hostile,
          evidence: [{ field: "status", quote: hostile, part: "1", start: 0, end: 9, rule: "x" }],
        },
      ],
      notUnderstood: [hostile],
      scamSigns: ["asks-by-link", "hidden-link"],
    },
    parcels: [
      {
        timeline: {
          ...timeline,
          merchant: "evil.example.com <script>alert(1)</script>",
          name: "<b>x</b>",
          events: timeline.events.map((event) => ({
            ...event,
            statusText: hostile,
            place: "http://evil.example.com",
          })),
        },
        plan: {
          ...plan,
          headline: `At evil.example.com <script>alert(1)</script>`,
          today: `Ask ${hostile}`,
          questions: [
            {
              id: "is-that-your-town",
              text: "Delivered in http://evil.example.com. Is that your town?",
              answers: [],
            },
          ],
          drafts: [
            { id: "x", to: "seller", subject: hostile, body: `Line\n${hostile}\nhttp://evil.example.com` },
          ],
        },
      },
    ],
  };

  test.each(kinds)(
    "leaves no link, host, picture, phone number or markup in an answer of the kind %s",
    (kind) => {
      const { text, html } = draftReply({ ...attacked, kind }, knowledge);
      for (const form of [text, html]) {
        expect(form).not.toContain("evil.example.com");
        expect(form).not.toContain("7946");
        expect(form).not.toContain("\u202e");
      }
      expect(html).not.toMatch(/<script|<img|<b>/);
      expect(
        links(html).every((url) => /^https:\/\/(t\.17track\.net|parcelsapp\.com)\//.test(url ?? "")),
      ).toBe(true);
    },
  );

  test("names the signs of a scam and never calls a mail genuine", () => {
    const { text } = draftReply({ ...attacked, kind: "suspected-phishing" }, knowledge);
    expect(text).toContain("It asks for money or for data through a link");
    expect(text).toContain("call your bank");
    expect(draftReply(view, knowledge).text).toContain("no signature that could be checked");
  });

  test("is answered, whatever its words are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.constantFrom(...kinds), (words, kind) => {
        const { text, html } = draftReply(
          {
            ...view,
            kind,
            subject: words,
            reading: {
              ...reading,
              notUnderstood: [words],
              parcels: [
                {
                  ...parcelReading,
                  evidence: [{ field: words, quote: words, part: "1", start: 0, end: 1, rule: words }],
                },
              ],
            },
            parcels: [{ timeline: { ...timeline, merchant: words, name: words, orderNumber: words }, plan }],
          },
          knowledge,
        );
        expect(text.length).toBeGreaterThan(200);
        expect(html).toContain("</html>");
      }),
      { numRuns: 60 },
    );
  });
});

describe("money", () => {
  test("that is asked for comes with the warning, and the amount as the mail has it", () => {
    const charge = { amount: "8.00", currency: as<CurrencyCode>("GBP"), by: null };
    const { text } = draftReply(
      { ...view, parcels: [{ timeline: { ...timeline, charge }, plan }] },
      knowledge,
    );
    expect(text).toContain("Yes: 8.00 GBP.");
    expect(text).toContain("Type the carrier's address yourself");
  });

  test("that is not asked for is not promised away", () => {
    const { text } = draftReply(view, knowledge);
    expect(text).toContain("we found no demand for money in this mail");
    expect(text).not.toMatch(/nothing to pay/i);
  });
});

test("several parcels give the first in full and the others in short", () => {
  const other = {
    timeline: { ...timeline, numbers: [{ carrier: null, trackingNumber: "LP007305188CN" }] },
    plan,
  };
  const { text, html } = draftReply(
    { ...view, parcels: [...view.parcels, ...Array(20).fill(other)] },
    knowledge,
  );
  expect(text.match(/\* Held at customs, no reason given\n {2}Today: .*\n.*LP007305188CN/g)).toHaveLength(8);
  expect(text).toContain("And 12 more");
  expect(html.length).toBeLessThan(60_000);
});
