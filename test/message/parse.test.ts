import { describe, expect, it } from "vitest";
import { forwards } from "../../lib/knowledge/clients/index.ts";
import { limits } from "../../lib/message/limits.ts";
import type { Message } from "../../lib/message/message.ts";
import { parseMessage } from "../../lib/message/parse.ts";
import { unwrapForward } from "../../lib/message/unwrap.ts";

async function read(raw: string): Promise<Message> {
  const parsed = await parseMessage(Buffer.from(raw), limits);
  if (!parsed.ok) throw new Error(parsed.failure.kind);
  return parsed.value;
}
const html = (body: string) =>
  read(`From: a@shop.example\nSubject: s\nContent-Type: text/html; charset=utf-8\n\n${body}`);
const textOf = (message: Message, kind: string) =>
  message.sections.find((section) => section.kind === kind)?.text ?? "";

describe("the readable text of HTML", () => {
  it.each([
    ["blocks on lines of their own", "<p>a</p><div>b<br>c</div>", "a\nb\nc"],
    [
      "cells of a row by tabs",
      "<table><tr><td>Status</td><td><p>Delivered</p></td></tr><tr><th>On</th><td>Monday</td></tr></table>",
      "Status\tDelivered\nOn\tMonday",
    ],
    ["an empty cell", "<table><tr><td>a</td><td></td></tr><tr><td>b</td></tr></table>", "a\nb"],
    [
      "a table in a cell",
      "<table><tr><td>x</td><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>",
      "x\na\tb",
    ],
    ["words across inline tags", "Del<b>iver</b>ed <i>to </i>you", "Delivered to you"],
    [
      "hidden text stays, scripts go",
      '<div style="display:none">Out for delivery&#847;&zwnj;&nbsp;</div><style>p{}</style><script>x</script><p>Hi</p>',
      "Out for delivery\nHi",
    ],
    ["entities", "A&amp;B&nbsp;&#x2713; &lt;x&gt;", "A&B ✓ <x>"],
  ])("%s", async (_, body, text) => {
    expect(textOf(await html(body), "html")).toBe(text);
  });

  it("links and pictures know their words and places", async () => {
    const message = await html(
      '<p>Hi</p><a href="https://c.example/t?n=1"><img src="x.png" alt="Track it"></a><p>Number <a href="https://c.example/2">AB1</a></p>',
    );
    const text = textOf(message, "html");
    expect(message.links.map(({ label }) => label)).toEqual(["Track it", "AB1"]);
    expect(text.slice(message.links[1]?.at)).toBe("AB1");
    const list = textOf(message, "links");
    for (const link of message.links)
      expect(list.slice(link.start, link.start + link.href.length)).toBe(link.href);
    expect(textOf(message, "alt")).toBe("Track it");
  });
});

describe("structured data", () => {
  const delivery = '{"@context":"http://schema.org","@type":"ParcelDelivery","trackingNumber":"AB1"}';
  it.each([
    ["plain", delivery],
    ["an array", `[${delivery}]`],
    ["a graph", `{"@context":"http://schema.org","@graph":[${delivery}]}`],
    ["a trailing comma", delivery.replace("}", ",}")],
    ["HTML comments", `<!-- ${delivery} -->`],
    ["CDATA", `//<![CDATA[\n${delivery}\n//]]>`],
    ["comments", `/* delivery */ ${delivery} // end`],
    ["a raw line break", delivery.replace("AB1", "AB1\n")],
    ["entities", delivery.replaceAll('"', "&quot;")],
    ["two objects", `${delivery}\n${delivery}`],
    ["a semicolon", `${delivery};`],
  ])("JSON-LD with %s", async (_, script) => {
    const message = await html(`<script type="application/ld+json">${script}</script>`);
    const [item] = message.structured;
    expect(item?.type).toBe("ParcelDelivery");
    expect(String(item?.properties.trackingNumber).trim()).toBe("AB1");
    expect(textOf(message, "structured").slice(item?.start)).toContain("trackingNumber: AB1");
  });

  it("microdata, nested, with hidden values and times", async () => {
    const message = await html(
      `<div itemscope itemtype="http://schema.org/ParcelDelivery"><meta itemprop="trackingNumber" content="AB1"><link itemprop="deliveryStatus" href="http://schema.org/OrderInTransit"><time itemprop="expectedArrivalUntil" datetime="2026-11-24">Tuesday</time><div itemprop="carrier" itemscope itemtype="http://schema.org/Organization"><span itemprop="name">Speedy <b>Parcels</b></span></div></div>`,
    );
    expect(message.structured).toHaveLength(1);
    expect(message.structured[0]?.properties).toMatchObject({
      trackingNumber: "AB1",
      deliveryStatus: "http://schema.org/OrderInTransit",
      expectedArrivalUntil: "2026-11-24",
      carrier: { name: "Speedy Parcels" },
    });
  });
});

describe("headers", () => {
  it("are decoded, also where a word is split inside a character", async () => {
    const message = await read(
      "From: =?UTF-8?Q?Z=C3?= =?UTF-8?Q?=BCrich?= <a@shop.example>\nSubject: =?iso-8859-1?Q?Paket_f=FCr?=\n =?utf-8?B?IEtpbQ==?=\nDate: Fri, 20 Nov 2026 10:00:00 +0100\nMessage-ID: <1@x.example>\nReferences: <a@b> <c@d>\nIn-Reply-To: <c@d>\n\nhi",
    );
    expect(message.from).toEqual({ name: "Zürich", address: "a@shop.example" });
    expect(message.subject).toBe("Paket für Kim");
    expect(message.sentAt).toBe("2026-11-20T10:00:00+01:00");
    expect(message.references).toEqual(["a@b", "c@d"]);
  });

  it.each([
    ["Fri, 20 Nov 2026 10:00:00 GMT", "2026-11-20T10:00:00+00:00"],
    ["20 Nov 26 10:00 EST", "2026-11-20T10:00:00-05:00"],
    ["Fri, 20 Nov 2026 10:00:00 -0000", "2026-11-20T10:00:00+00:00"],
    ["Fri, 31 Feb 2026 10:00:00 +0100", null],
    ["soon", null],
  ])("Date: %s", async (date, sentAt) => {
    expect((await read(`From: a@b.example\nDate: ${date}\n\nhi`)).sentAt).toBe(sentAt);
  });
});

describe("what is no forward", () => {
  const outer = (subject: string, body: string) =>
    read(`From: kim@example.com\nTo: t-abc@robot.example\nSubject: ${subject}\n\n${body}`);

  it.each([
    [
      "an answer to our mail",
      "Re: Your parcel",
      "stop\n\nOn Fri, 20 Nov 2026 at 10:00, Parcelwise <t-abc@robot.example> wrote:\n> Your parcel is late.",
      "stop",
    ],
    [
      "an answer in Outlook's form",
      "RE: Your parcel",
      "it came\n\nFrom: Parcelwise <help@robot.example>\nSent: Friday, 20 November 2026 10:00\nTo: kim@example.com\nSubject: Your parcel\n\nLate.",
      "it came",
    ],
    [
      "a block without an address",
      "Your shipment",
      "From: Berlin, DE\nTo: Paris, FR\nDate: 20 November 2026\nSubject: goods",
      null,
    ],
    ["a plain command", "help", "help", null],
  ])("%s", async (_, subject, body, note) => {
    const found = await unwrapForward(await outer(subject, body), limits, forwards);
    expect(found).toMatchObject({ wrapper: "none", depth: 0, note });
    expect(found.originals[0].from?.address).toBe("kim@example.com");
  });

  it("a bounce keeps the mail that it reports on to itself", async () => {
    const message = await read(
      "From: mailer-daemon@x.example\nSubject: failed\nContent-Type: multipart/report; boundary=b\n\n--b\n\nNot delivered.\n--b\nContent-Type: message/rfc822\n\nFrom: a@b.example\nSubject: s\n\nhi\n--b--\n",
    );
    expect(await unwrapForward(message, limits, forwards)).toMatchObject({ wrapper: "none", depth: 0 });
  });
});

it("several attached mails are several originals, their parts under the place of each", async () => {
  const message = await read(
    "From: kim@example.com\nTo: b@robot.example\nSubject: two\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee these.\n\n-- \nKim\n--b\nContent-Type: message/rfc822\n\nFrom: one@a.example\nSubject: one\n\nfirst\n--b\nContent-Type: message/rfc822\n\nFrom: two@a.example\nSubject: two\n\nsecond\n--b--\n",
  );
  const found = await unwrapForward(message, limits, forwards);
  expect(found).toMatchObject({ wrapper: "attached", depth: 1, note: "See these." });
  expect(found.originals.map((original) => original.from?.address)).toEqual([
    "one@a.example",
    "two@a.example",
  ]);
  expect(found.originals.map((original) => original.sections[1]?.part)).toEqual(["2/1", "3/1"]);
});
