import fc from "fast-check";

/** Words that readers look for, so that what is generated leads them far in. */
const word = fc.constantFrom(
  "Tracking number:",
  "LP007305188CN",
  "1Z999AA10123456784",
  "Order number:",
  "8190042617305218",
  "Delivered",
  "out for delivery",
  "Import clearance exception",
  "19 November 2026 10:00",
  "2026-11-19T10:00:00+25:99",
  "31/02/2026",
  "00:99",
  "From:",
  "Subject:",
  "Sent:",
  "Von:",
  "---------- Forwarded message ---------",
  "-----Original Message-----",
  "Begin forwarded message:",
  "On Thu, A wrote:",
  ">",
  "> >",
  "it came",
  "EUR 8,00",
  "$1,2,3",
  "https://a.example/t?n=LP007305188CN",
  "http://[::1",
  "a@b.example",
  "<",
  ">",
  "&#0;",
  "&nbsp;",
  "\u202e",
  "\u200b",
  "\u0000",
  "é",
  "包裹",
  "посылка",
  "طرد",
  "👩‍👩‍👧",
  "\ud83d",
  "=",
  "=?",
  "=?utf-8?q?a",
  "?=",
  "\t",
  "  ",
  "--",
  "--b0",
  "--b0--",
  ".",
  "From ",
);
/** Any code points. `fc.string` with the unit "binary" is the same and reckons up all of them first, for seconds. */
const anyText = (maxLength: number) =>
  fc
    .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength })
    .map((codes) => String.fromCodePoint(...codes));
export const hostileText = fc
  .array(fc.oneof({ weight: 6, arbitrary: word }, anyText(20)), {
    maxLength: 40,
  })
  .map((words) => words.join(" "));
const text = hostileText;
const lines = fc.array(text, { maxLength: 12 }).map((all) => all.join("\n"));

const tag = fc.constantFrom(
  "<p>",
  "</p>",
  "<table>",
  "<tr><td>",
  "</table>",
  "<br>",
  "<b>",
  "<div style='display:none'>",
  "</div>",
  "<script>",
  "</script>",
  "<style>",
  "<!--",
  "-->",
  "<a href='https://a.example/x'>",
  "</a>",
  "<a href=javascript:x>",
  "<img alt='Delivered' src=x>",
  "<blockquote>",
  "<title>",
  "<![CDATA[",
  "<svg/onload=x>",
  "<script type='application/ld+json'>",
  '{"@type":"ParcelDelivery","trackingNumber":"A","expectedArrivalUntil":"x"',
  "}",
  "<div itemscope itemtype='http://schema.org/ParcelDelivery'>",
  "<span itemprop=trackingNumber>",
  "<meta charset=utf-7>",
  "<base href=//a.example>",
);
const page = fc.array(fc.oneof(tag, text), { maxLength: 40 }).map((all) => all.join(""));

const charset = fc.constantFrom(
  "utf-8",
  "UTF8",
  "iso-8859-1",
  "iso-2022-jp",
  "gb18030",
  "utf-7",
  "utf-16",
  "x-none",
  '"utf-8',
  "=?utf-8?q?x?=",
  "",
);
const encoding = fc.constantFrom(
  "7bit",
  "8bit",
  "binary",
  "quoted-printable",
  "base64",
  "x-uuencode",
  "BASE64 ",
  "quoted-printable; x",
  "none",
);
const boundary = fc.constantFrom(
  "b0",
  "b1",
  "b",
  "b0--",
  "",
  " b0",
  "b0 ",
  "=_a",
  "x".repeat(70),
  "x".repeat(300),
);
const parameter = fc.oneof(
  charset.map((name) => `charset=${name}`),
  fc
    .tuple(fc.nat(9), text)
    .map(([at, value]) => `name*${at}*=utf-8''${encodeURIComponent(value.toWellFormed())}`),
  fc.constantFrom(
    'name="a;b',
    "name*=x''%",
    "charset*0=ut; charset*1=f-8",
    "format=flowed",
    "delsp=yes",
    "boundary=b9",
    ";;",
    "=x",
    'x="\\"',
  ),
  text.map((value) => `filename="${value}"`),
);

const headerName = fc.constantFrom(
  "Subject",
  "From",
  "From ",
  "To",
  "Cc",
  "Date",
  "Message-ID",
  "References",
  "Received",
  "Return-Path",
  "List-Id",
  "Auto-Submitted",
  "Content-Type",
  "Content-Transfer-Encoding",
  "Content-Disposition",
  "MIME-Version",
  "X-SES-RECEIPT",
  "Authentication-Results",
  "Resent-From",
  "subject",
  "X-\u00e9",
  "",
  ":",
  "Sub\0ject",
);
const headerValue = fc.oneof(
  text,
  fc.constantFrom(
    "a@b.example",
    "A <a@b.example>",
    "a@b.example, c@d.example",
    "<>",
    "g: a@b.example;",
    '"a',
    "=?utf-8?b?PGE+?=",
    "Fri, 20 Nov 2026 12:00:00 +0000",
    "Fri, 99 Zzz",
    "\n folded",
    "\n\t\n x",
    "multipart/mixed; boundary=b0",
    "message/rfc822",
    "text/html",
  ),
  fc
    .tuple(fc.constantFrom("utf-8", "iso-2022-jp", "x"), fc.constantFrom("q", "b", "Q*"), text)
    .map(([set, how, value]) => `=?${set}?${how}?${Buffer.from(value).toString("base64")}?=`),
);
const header = fc
  .tuple(headerName, fc.constantFrom(": ", ":", " : ", ":\n "), headerValue)
  .map((parts) => parts.join(""));
const headers = fc.array(header, { maxLength: 10 }).map((all) => all.join("\n"));

function encoded(body: string, how: string): string {
  if (/base64/i.test(how)) return Buffer.from(body).toString("base64").replace(/.{76}/g, "$&\n");
  return /quoted/.test(how)
    ? body.replace(/[=\u0080-\uffff]/g, (letter) => `=${letter.charCodeAt(0).toString(16).toUpperCase()}`)
    : body;
}

/** A part with its own fields: a text, a page, a file, a mail, or parts again. */
const part = fc.letrec<{ part: string; leaf: string; parts: string; mail: string }>((tie) => ({
  leaf: fc
    .tuple(
      fc.constantFrom(
        "text/plain",
        "text/html",
        "text/calendar",
        "application/pdf",
        "text/x",
        "/",
        "multipart/report",
      ),
      fc.array(parameter, { maxLength: 3 }),
      encoding,
      fc.boolean(),
      lines,
      page,
    )
    .map(([type, given, how, isTrue, plain, html]) => {
      const body = type === "text/html" ? html : plain;
      return `Content-Type: ${[type, ...given].join("; ")}\nContent-Transfer-Encoding: ${how}\n\n${isTrue ? encoded(body, how) : body}`;
    }),
  parts: fc
    .tuple(
      fc.constantFrom("mixed", "alternative", "related", "signed", "digest", "x"),
      boundary,
      boundary,
      fc.array(tie("part"), { maxLength: 4 }),
      fc.boolean(),
    )
    .map(([kind, said, used, inner, isWhole]) => {
      const line = isWhole ? said : used;
      return `Content-Type: multipart/${kind}; boundary="${said}"\n\n${inner.map((each) => `--${line}\n${each}\n`).join("")}${isWhole ? `--${line}--` : ""}`;
    }),
  mail: fc
    .tuple(headers, tie("part"))
    .map(([top, body]) => `Content-Type: message/rfc822\n\n${top}\n${body}`),
  part: fc.oneof({ depthSize: "small", withCrossShrink: true }, tie("leaf"), tie("parts"), tie("mail")),
})).part;

/** What happens to bytes on their way. */
const damage = fc.oneof(
  { weight: 4, arbitrary: fc.constant((raw: string) => raw) },
  fc
    .double({ min: 0, max: 1, noNaN: true })
    .map((share) => (raw: string) => raw.slice(0, Math.floor(raw.length * share))),
  fc.constantFrom("\n", "\r\n", "\r", "\n\r").map((end) => (raw: string) => raw.replace(/\n/g, end)),
  fc.tuple(fc.nat(), anyText(8)).map(([at, put]) => (raw: string) => {
    const place = raw.length === 0 ? 0 : at % raw.length;
    return raw.slice(0, place) + put + raw.slice(place);
  }),
);

/** Mails by the grammar of MIME, and beside it; as bytes of UTF-8 or of one byte a character. */
export const grammarMail: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.constantFrom("From: a@b.example\nTo: track@in.example\n", "From: A <a@b.example>\n", ""),
    headers,
    part,
    damage,
    fc.boolean(),
  )
  .map(([top, given, body, spoil, isUtf8]) =>
    Buffer.from(spoil(`${top}${given}${given === "" ? "" : "\n"}${body}`), isUtf8 ? "utf8" : "latin1"),
  );
