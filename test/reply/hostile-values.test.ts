import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { mailWords } from "../../lib/escalation/mail-words.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { draftReply } from "../../lib/reply/in-every-language.ts";
import type { AnswerView, ReplyKind } from "../../lib/reply/reply.ts";
import { view } from "./views.ts";

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

const hostile = {
  HTML: '"><script>alert(1)</script><img src=x onerror=alert(1)><style>*{display:none}</style>&#60;b&#62;',
  "direction controls": "\u202eabc\u2066def\u200f\u061c\u2069",
  "10,000 characters": "long ".repeat(2000),
  "10,000 characters without a blank": "x".repeat(10_000),
  emoji: "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇪🇸".repeat(30),
  "line ends": "a\r\nBcc: x@evil.example\r\n\r\nb\u2028c\u2029d\u0085e\0f\u000bg",
  "half a character": "\ud83d abc \udc69",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template would take for a blank.
  "blanks of templates": "{day} {number} ${1} %s $& $1",
} as const;

/** Codes that the program itself gives: a mail cannot put anything else there. */
const codes: ReadonlySet<string> = new Set([
  "kind",
  "status",
  "severity",
  "whoActs",
  "action",
  "to",
  "act",
  "on",
  "at",
  "id",
  "basis",
  "language",
  "zone",
  "today",
  "writtenAt",
  "newestMailAt",
  "occurredAt",
  "reportedAt",
  "url",
  "draft",
  "direction",
  "classifier",
  "source",
  "stop",
  "orderedOn",
  "paidOn",
  "reason",
  "scamSigns",
]);

/** The view with every text that can come from outside replaced. */
function poisoned(value: unknown, poison: string): unknown {
  if (typeof value === "string") return poison;
  if (Array.isArray(value)) return value.map((item) => poisoned(item, poison));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, codes.has(name) ? inner : poisoned(inner, poison)]),
  );
}

/** Elements and attributes of a page, as a parser sees them. */
function elementsOf(html: string): { readonly names: Set<string>; readonly attributes: Set<string> } {
  const names = new Set<string>();
  const attributes = new Set<string>();
  const parser = new Parser({
    onopentag: (name, given) => {
      names.add(name);
      for (const attribute of Object.keys(given)) attributes.add(attribute);
    },
  });
  parser.end(html);
  return { names, attributes };
}

const plain = kinds.map((kind) => elementsOf(draftReply({ ...view, kind }, knowledge).html));
const allowedNames = new Set([
  ...plain.flatMap(({ names }) => [...names]),
  "tbody",
  "thead",
  "div",
  "span",
  "h3",
]);
const allowedAttributes = new Set(plain.flatMap(({ attributes }) => [...attributes]));

describe.each(Object.entries(hostile))("%s in every field", (_, poison) => {
  test.each(kinds)("leave an answer of the kind %s whole", (kind) => {
    const attacked = { ...(poisoned(view, poison) as AnswerView), kind };
    const { subject, text, html } = draftReply(attacked, knowledge);
    const { names, attributes } = elementsOf(html);
    expect([...names].filter((name) => !allowedNames.has(name))).toEqual([]);
    expect([...attributes].filter((name) => !allowedAttributes.has(name))).toEqual([]);
    for (const form of [subject, text, html]) {
      expect(form).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\0\v\r\u0085\u2028\u2029]/);
      expect(form.isWellFormed()).toBe(true);
    }
    expect(subject).not.toContain("\n");
    expect(subject.length).toBeLessThan(250);
    expect(html).toMatch(/<\/html>\n$/);
    expect(new TextEncoder().encode(html).length).toBeLessThan(60_000);
    expect(text).not.toContain("evil.example");
  });
});

test("a reply address that is none gives no button", () => {
  const { html } = draftReply({ ...view, replyTo: 'x@a.example?bcc=y@evil.example"><b>' }, knowledge);
  expect(html).not.toContain("mailto:");
  const kept = draftReply({ ...view, subject: "50 % & more?", replyTo: "t-1@a.example" }, knowledge).html;
  expect(kept).toContain(
    'href="mailto:t-1@a.example?subject=Re%3A%2050%20%25%20%26%20more%3F&amp;body=arrived"',
  );
});

test("a button's subject has no host that the mail's subject has, not even without its scheme", () => {
  const replyTo = "t-1@a.example";
  for (const subject of ["Fwd: www.evil.example/track", "evil.example", "javascript:alert('evil.example')"]) {
    const { html } = draftReply({ ...view, subject, replyTo }, knowledge);
    expect(html).toContain(`mailto:${replyTo}?subject=Re%3A%20`);
    expect(html).not.toContain("evil.example");
  }
});

test("a subject of many letters beyond ASCII does not grow with each button", () => {
  const html = draftReply({ ...view, subject: "税".repeat(150), replyTo: "t-1@a.example" }, knowledge).html;
  const plain = draftReply({ ...view, subject: "x".repeat(150), replyTo: "t-1@a.example" }, knowledge).html;
  const buttons = html.match(/href="mailto:/g)?.length ?? 0;
  expect(buttons).toBeGreaterThan(0);
  expect(html.length - plain.length).toBeLessThanOrEqual(buttons * 50 * 8);
});

test("a wording that a text to copy makes short has no host either", () => {
  const statusText = `Status: <b>evil.example</b> ${"Import clearance exception ".repeat(8)}`;
  const parcels = view.parcels.map((parcel) => ({
    ...parcel,
    plan: {
      ...parcel.plan,
      drafts: parcel.plan.drafts.map((draft) => ({ ...draft, body: `Words: "${mailWords(statusText)}".` })),
    },
    timeline: {
      ...parcel.timeline,
      events: parcel.timeline.events.map((event) => ({ ...event, statusText })),
    },
  }));
  const { text } = draftReply({ ...view, parcels }, knowledge);
  expect(text).toContain("Words:");
  expect(text).not.toContain("evil.example");
});
