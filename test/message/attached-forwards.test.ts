import { describe, expect, it } from "vitest";
import { type Style, unwrap, type Wanted } from "./forward-style.ts";

const styles: Style[] = [];
const number = "AB123";
const orig = `From: Carrier <news@carrier.example>\nTo: kim@example.com\nSubject: Your package\nDate: Fri, 20 Nov 2026 14:05:09 +0100\nMessage-ID: <1@carrier.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nYour Carrier package has been delivered.\n\nTracking Number: ${number}\n`;
const orig2 = `From: Second <news@second.example>\nTo: kim@example.com\nSubject: Second delivered\nDate: Fri, 20 Nov 2026 15:05:09 +0100\nMessage-ID: <2@carrier.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nSecond has delivered your package.\n\nTracking Number: CD456\n`;
const out = (subj: string, parts: string[], type = "mixed") =>
  `From: Kim Meyer <kim@example.com>\nTo: track@parcelwise.example\nSubject: ${subj}\nDate: Sun, 22 Nov 2026 10:00:00 +0100\nMIME-Version: 1.0\nContent-Type: multipart/${type}; boundary=BB\n\n${parts.map((p) => `--BB\n${p}\n`).join("")}--BB--\n`;
const note = (t: string) => `Content-Type: text/plain; charset=utf-8\n\n${t}\n`;
const b64 = (t: string) => Buffer.from(t).toString("base64").replace(/.{76}/g, "$&\n");
const qp = (t: string) => t.replace(/=/g, "=3D").replace(/(.{60})/g, "$1=\n");
/** Nothing is taken out of what is no mail, nor out of a report about one. */
const unopened: Wanted = { wrapper: "none", depth: 0, note: null, originals: 1 };
const base: Wanted = { from: "news@carrier.example", wrapper: "attached", depth: 1, note: "still nothing" };
const add = (name: string, raw: string, want: Wanted) => styles.push({ name, raw, want });
add(
  "rfc822 plain",
  out("Fwd: Your package", [note("still nothing"), `Content-Type: message/rfc822\n\n${orig}`]),
  base,
);
add(
  "rfc822 base64",
  out("Fwd: Your package", [
    note("still nothing"),
    `Content-Type: message/rfc822; name="Your package.eml"\nContent-Transfer-Encoding: base64\n\n${b64(orig)}`,
  ]),
  base,
);
add(
  "rfc822 qp",
  out("Fwd: Your package", [
    note("still nothing"),
    `Content-Type: message/rfc822\nContent-Transfer-Encoding: quoted-printable\n\n${qp(orig)}`,
  ]),
  base,
);
add(
  "octet eml qp",
  out("Fwd: Your package", [
    note("still nothing"),
    `Content-Type: application/octet-stream; name="m.eml"\nContent-Disposition: attachment; filename="m.eml"\nContent-Transfer-Encoding: quoted-printable\n\n${qp(orig)}`,
  ]),
  base,
);
add(
  "octet eml rfc2231 name",
  out("Fwd: Your package", [
    note("still nothing"),
    `Content-Type: application/octet-stream\nContent-Disposition: attachment;\n filename*0*=UTF-8''%E9%85%8D%E9%80%81;\n filename*1*=%2Eeml\nContent-Transfer-Encoding: base64\n\n${b64(orig)}`,
  ]),
  base,
);
add(
  "octet eml encoded name",
  out("Fwd: Your package", [
    note("still nothing"),
    `Content-Type: application/octet-stream; name="=?utf-8?B?6YWN6YCBLmVtbA==?="\nContent-Disposition: attachment; filename="=?utf-8?B?6YWN6YCBLmVtbA==?="\nContent-Transfer-Encoding: base64\n\n${b64(orig)}`,
  ]),
  base,
);
add(
  "text/plain eml file",
  out("Fwd: Your package", [
    note("still nothing"),
    `Content-Type: text/plain; name="m.eml"\nContent-Disposition: attachment; filename="m.eml"\n\n${orig}`,
  ]),
  base,
);
add(
  "no note rfc822 only",
  `From: Kim Meyer <kim@example.com>\nTo: track@parcelwise.example\nSubject: Fwd: Your package\nDate: Sun, 22 Nov 2026 10:00:00 +0100\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n${orig}`,
  { ...base, note: null },
);
add("digest", out("Fwd: two", [`\n${orig}`, `\n${orig2}`], "digest"), { wrapper: "attached" });
add(
  "several attached",
  out("Fwd: two", [
    note("both"),
    `Content-Type: message/rfc822\n\n${orig}`,
    `Content-Type: message/rfc822\n\n${orig2}`,
  ]),
  { wrapper: "attached", note: "both" },
);
add(
  "attached in attached",
  out("Fwd: Fwd: x", [
    note("here"),
    `Content-Type: message/rfc822\n\n${out("Fwd: x", [note("hi"), `Content-Type: message/rfc822\n\n${orig}`]).replaceAll("BB", "CC")}`,
  ]),
  { ...base, note: "here", depth: 2 },
);
add(
  "attached with inline inside",
  out("Fwd: x", [
    note("here"),
    `Content-Type: message/rfc822\n\nFrom: Lee <lee@example.org>\nTo: kim@example.com\nSubject: Fwd: Your package\nDate: Sat, 21 Nov 2026 10:00:00 +0100\nContent-Type: text/plain\n\n---------- Forwarded message ---------\nFrom: Carrier <news@carrier.example>\nDate: Fri, 20 Nov 2026 at 14:05\nSubject: Your package\nTo: <lee@example.org>\n\nYour Carrier package has been delivered.\n\nTracking Number: ${number}\n`,
  ]),
  { ...base, note: "here", depth: 2 },
);
add(
  "uppercase EML, pdf besides",
  out("Fwd: x", [
    note("still nothing"),
    `Content-Type: application/pdf; name="label.pdf"\nContent-Transfer-Encoding: base64\n\nJVBERi0=`,
    `Content-Type: application/octet-stream; name="MAIL.EML"\nContent-Transfer-Encoding: base64\n\n${b64(orig)}`,
  ]),
  base,
);
add(
  "note html, rfc822",
  out("Fwd: x", [
    `Content-Type: text/html\n\n<html><body><p>still nothing</p><p>-- </p><p>Kim Meyer</p></body></html>`,
    `Content-Type: message/rfc822\n\n${orig}`,
  ]),
  base,
);
add(
  "resent",
  `Resent-From: Kim <kim@example.com>\nResent-To: track@parcelwise.example\nResent-Date: Sun, 22 Nov 2026 10:00:00 +0100\nResent-Message-ID: <r@example.com>\n${orig}`,
  { from: "news@carrier.example", wrapper: "auto", depth: 1, note: null },
);
add(
  "gmail auto",
  `Delivered-To: track@parcelwise.example\nX-Forwarded-To: track@parcelwise.example\nX-Forwarded-For: kim@example.com track@parcelwise.example\nDelivered-To: kim@example.com\n${orig}`,
  { from: "news@carrier.example", wrapper: "auto", depth: 1, note: null },
);
add(
  "ms redirect",
  `X-MS-Exchange-Inbox-Rules-Loop: kim@example.com\nReturn-Path: <bounces+SRS=abc=XY@example.com>\n${orig}`,
  { wrapper: "auto", from: "news@carrier.example" },
);
add(
  "x-ms-exchange-generated forward",
  `X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent\nX-MS-Exchange-ForestRulesLoop: x\n${orig}`,
  { wrapper: "auto", from: "news@carrier.example" },
);
add("zoho auto", `X-ZohoMail-AutoForward: true\n${orig}`, { from: "news@carrier.example" });
add(
  "auto of an inline forward",
  `X-Forwarded-To: track@parcelwise.example\nFrom: Lee <lee@example.org>\nTo: kim@example.com\nSubject: Fwd: Your package\nDate: Sat, 21 Nov 2026 10:00:00 +0100\nContent-Type: text/plain\n\n---------- Forwarded message ---------\nFrom: Carrier <news@carrier.example>\nDate: Fri, 20 Nov 2026 at 14:05\nSubject: Your package\nTo: <lee@example.org>\n\nYour Carrier package has been delivered.\n\nTracking Number: ${number}\n`,
  { from: "news@carrier.example" },
);
add(
  "tnef/winmail only",
  out("Fwd: Your package", [
    note("see attached"),
    `Content-Type: application/ms-tnef; name="winmail.dat"\nContent-Transfer-Encoding: base64\n\neJ8+IgAA`,
  ]),
  unopened,
);
add(
  "msg file",
  out("Fwd: Your package", [
    note("see attached"),
    `Content-Type: application/vnd.ms-outlook; name="mail.msg"\nContent-Transfer-Encoding: base64\n\n0M8R4KGxGuE=`,
  ]),
  unopened,
);
add(
  "bounce in rfc822 is not forward",
  `From: MAILER-DAEMON@example.com\nTo: track@parcelwise.example\nSubject: Undelivered\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=BB\n\n--BB\nContent-Type: text/plain\n\nfailed\n--BB\nContent-Type: message/delivery-status\n\nAction: failed\n\n--BB\nContent-Type: message/rfc822\n\n${orig}\n--BB--\n`,
  unopened,
);

describe("a mail that is attached, or sent on as it is", () => {
  it.each(styles.map((style) => [style.name, style] as const))("%s", async (_, { raw, want }) => {
    const { text: __, ...found } = await unwrap(raw);
    expect(found).toMatchObject(want);
  });
});
