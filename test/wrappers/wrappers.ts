import type { Perishable } from "../read-case.ts";
import { type ClientWords, clientWords, worldLanguages } from "./client-words.ts";
import {
  compose,
  lines76,
  multipart,
  type Part,
  quotedPrintable,
  textPart,
  type WrapOptions,
} from "./compose.ts";
import { dateText } from "./date-text.ts";
import { block, type Inline, named, noteHtml, noteText, page, quoted, separatorDash } from "./inline.ts";
import { moreClients } from "./more-clients.ts";
import { escapeHtml, type OriginalMail, readOriginal } from "./original.ts";

/** One client in one language: how it forwards a mail. */
export interface ForwardWrapper {
  /** `gmail/en` */
  readonly id: string;
  /** What `read` says of it. */
  readonly wrapper: "inline" | "attached" | "auto";
  /** How often it is forwarded. */
  readonly depth: number;
  /** What the client takes out of the mail. */
  readonly loses: readonly Perishable[];
  /** Same input, same bytes: no clock and no chance. */
  wrap(original: Uint8Array, options: WrapOptions): Uint8Array;
}

const gmail: Inline = (mail, words, note) => {
  const name = mail.name ?? mail.address.split("@")[0] ?? "";
  const date = dateText(mail, words, "short");
  const head = `---------- Forwarded message ---------\n${words.gmailFrom}${words.colon} ${name} <${mail.address}>\nDate: ${date}\nSubject: ${mail.subject}\nTo: <${mail.to}>\n`;
  return {
    plain: `${noteText(note)}${head}\n\n${mail.plain}`,
    html: `<div dir="ltr">${escapeHtml(note)}<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>${words.gmailFrom}${words.colon} <strong class="gmail_sendername" dir="auto">${escapeHtml(name)}</strong> <span dir="auto">&lt;<a href="mailto:${mail.address}">${mail.address}</a>&gt;</span><br>Date: ${date}<br>Subject: ${escapeHtml(mail.subject)}<br>To:  &lt;<a href="mailto:${mail.to}">${mail.to}</a>&gt;<br></div><br><br>${mail.html}</div></div>`,
  };
};

const outlookPairs = (mail: OriginalMail, words: ClientWords): [string, string][] => {
  const [from, sent, to, subject] = words.outlook;
  return [
    [from, named(mail)],
    [sent, dateText(mail, words, "long")],
    [to, mail.to],
    [subject, mail.subject],
  ];
};

const outlookDesktop: Inline = (mail, words, note) => {
  const { plain, html } = block(outlookPairs(mail, words), words.colon);
  return {
    plain: `${noteText(note)}${plain}\n\n${mail.plain}`,
    html: page(
      `<div class="WordSection1"><p class="MsoNormal">${escapeHtml(note)}</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${html}</p></div><p class="MsoNormal">&nbsp;</p>${mail.html}</div>`,
    ),
  };
};

const outlookWeb: Inline = (mail, words, note) => {
  const { plain, html } = block(outlookPairs(mail, words), words.colon);
  return {
    plain: `${noteText(note)}${"_".repeat(32)}\n${plain}\n\n${mail.plain}`,
    html: page(
      `${noteHtml(note)}<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif">${html}</font><div>&nbsp;</div></div><div>${mail.html}</div>`,
    ),
  };
};

const apple: Inline = (mail, words, note) => {
  const [begin, from, subject, date, to] = words.apple;
  const pairs: [string, string][] = [
    [from, mail.name === null ? mail.address : `"${mail.name}" <${mail.address}>`],
    [subject, mail.subject],
    [date, dateText(mail, words, "long")],
    [to, mail.to],
  ];
  const { plain } = block(pairs, words.colon);
  const rows = pairs.map(
    ([label, value]) =>
      `<div style="margin: 0px;"><span style="color:rgb(0,0,0);"><b>${label}${words.colon} </b></span><span>${escapeHtml(value)}<br></span></div>`,
  );
  return {
    plain: `${noteText(note)}${quoted(`${begin}\n\n${plain}\n\n${mail.plain}`)}`,
    html: page(
      `${noteHtml(note)}<div><br><blockquote type="cite"><div>${begin}</div><br class="Apple-interchange-newline">${rows.join("")}<br><div>${mail.html}</div></blockquote></div>`,
    ),
  };
};

const thunderbird: Inline = (mail, words, note) => {
  const [separator, subject, date, from, to] = words.thunderbird;
  const pairs = [
    [subject, mail.subject],
    [date, mail.date],
    [from, named(mail)],
    [to, mail.to],
  ] as const;
  const rows = pairs.map(
    ([label, value]) =>
      `<tr><th valign="BASELINE" align="RIGHT" nowrap="nowrap">${label}${words.colon} </th><td>${escapeHtml(value)}</td></tr>`,
  );
  const table = pairs.map(([label, value]) => `${label}${words.colon} \t${value}`).join("\n");
  return {
    plain: `${noteText(note)}${separatorDash(8, separator)}\n${table}\n\n\n\n${mail.plain}`,
    html: page(
      `<p>${escapeHtml(note)}</p><div class="moz-forward-container"><br><br>${separatorDash(8, separator)}<table class="moz-email-headers-table" cellspacing="0" cellpadding="0" border="0"><tbody>${rows.join("")}</tbody></table><br><br>${mail.html}</div>`,
    ),
  };
};

const yahoo: Inline = (mail, words, note) => {
  const [separator, from, to, sent, subject] = words.yahoo;
  const pairs = [
    [from, named(mail)],
    [to, `"${mail.to}" <${mail.to}>`],
    [sent, dateText(mail, words, "long", "GMT+1")],
    [subject, mail.subject],
  ] as const;
  const line = pairs.map(([label, value]) => `${label}${words.colon} ${value}`).join("");
  const rows = pairs.map(([label, value]) => `<div><b>${label}${words.colon}</b> ${escapeHtml(value)}</div>`);
  return {
    plain: `${noteText(note)}   ${separatorDash(5, separator)} ${line}\n ${mail.plain}`,
    html: page(
      `${noteHtml(note)}<div class="yahoo_quoted"><div>${separatorDash(5, separator)}</div>${rows.join("")}<br><div>${mail.html}</div></div>`,
    ),
  };
};

const proton: Inline = (mail, words, note) => {
  const date = mail.clock === null ? "" : `On ${dateText(mail, words, "long")}`;
  const head = `------- Forwarded Message -------\nFrom: ${named(mail)}\nDate: ${date}\nSubject: ${mail.subject}\nTo: ${mail.to}`;
  return {
    plain: `${noteText(note)}${head}\n\n${quoted(mail.plain)}`,
    html: `${noteHtml(note)}<div class="protonmail_quote">${head.split("\n").map(escapeHtml).join("<br>")}<br><br><blockquote class="protonmail_quote" type="cite">${mail.html}</blockquote></div>`,
  };
};

const samsung: Inline = (mail, words, note) => {
  const [separator, from, date, to, subject] = words.samsung;
  const { plain, html } = block(
    [
      [from, named(mail)],
      [date, dateText(mail, words, "short")],
      [to, mail.to],
      [subject, mail.subject],
    ],
    words.colon,
  );
  return {
    plain: `${noteText(note)}${separatorDash(8, separator)}\n${plain}\n\n${mail.plain}`,
    html: page(
      `<div dir="auto">${escapeHtml(note)}</div><div><br></div><div>${separatorDash(8, separator)}</div>${html.replaceAll("<b>", "<div>").replaceAll("<br>", "</div>").replaceAll("</b>", "")}<div><br></div>${mail.html}`,
    ),
  };
};

const gmx: Inline = (mail, words, note) => {
  const [from, sent, to, subject] = words.outlook;
  const pairs: [string, string][] = [
    [sent, dateText(mail, words, "long")],
    [from, mail.name === null ? mail.address : `"${mail.name}" <${mail.address}>`],
    [to, mail.to],
    [subject, mail.subject],
  ];
  const { plain, html } = block(pairs, words.colon);
  return {
    plain: `${noteText(note)}${plain}\n\n${mail.plain}`,
    html: page(
      `${noteHtml(note)}<div name="quote" style="margin:10px 5px 5px 10px;border-left:2px solid #C3D9E5;"><div style="margin:0 0 10px 0;">${html}</div><div name="quoted-content">${mail.html}</div></div>`,
    ),
  };
};

/** A plain mail in which all that is forwarded is quoted, as from a terminal. */
const quotedPlain: Inline = (mail, words, note) => {
  const { plain } = block(outlookPairs(mail, words), words.colon);
  return { plain: `${noteText(note)}${quoted(`${plain}\n\n${mail.plain}`)}`, html: null };
};

function inlineContent(content: { plain: string; html: string | null }, options: WrapOptions): Part {
  const text = textPart("plain", content.plain, options);
  if (content.html === null) return text;
  return multipart("alternative", [text, textPart("html", content.html, options)]);
}

function inlineWrapper(client: string, build: Inline, language: string): ForwardWrapper {
  const words = clientWords[language];
  if (words === undefined) throw new Error(`no words of ${language}`);
  const prefix = client.startsWith("outlook") ? words.prefix : "Fwd";
  return {
    id: `${client}/${language}`,
    wrapper: "inline",
    depth: 1,
    loses: client === "quoted" ? ["images", "scripts", "markup"] : ["scripts"],
    wrap(original, options) {
      const mail = readOriginal(original);
      const content = build(mail, words, options.note ?? "");
      return compose(`${prefix}: ${mail.subject}`, inlineContent(content, options), options);
    },
  };
}

const inlineClients: Readonly<Record<string, Inline>> = {
  gmail,
  outlook: outlookDesktop,
  "outlook-web": outlookWeb,
  apple,
  thunderbird,
  yahoo,
  proton,
  samsung,
  gmx,
  quoted: quotedPlain,
};

/** Clients of one country or of a few. */
const otherWrappers = Object.entries(moreClients).flatMap(([client, { build, languages }]) =>
  languages.map((language) => inlineWrapper(client, build, language)),
);

const inlineWrappers = Object.entries(inlineClients).flatMap(([client, build]) =>
  worldLanguages.map((language) => inlineWrapper(client, build, language)),
);

function attachedWrapper(id: string, part: (original: Uint8Array) => Part): ForwardWrapper {
  return {
    id,
    wrapper: "attached",
    depth: 1,
    loses: [],
    wrap(original, options) {
      const mail = readOriginal(original);
      const content = multipart("mixed", [textPart("plain", options.note ?? "", options), part(original)]);
      return compose(`Fwd: ${mail.subject}`, content, options);
    },
  };
}

const rfc822 = attachedWrapper("attached/rfc822", (original) => ({
  fields: ["Content-Type: message/rfc822", "Content-Disposition: inline", "Content-Transfer-Encoding: 8bit"],
  body: Buffer.from(original).toString("latin1").replaceAll("\r\n", "\n"),
}));

const emlFile = attachedWrapper("attached/eml", (original) => ({
  fields: [
    'Content-Type: application/octet-stream; name="mail.eml"',
    'Content-Disposition: attachment; filename="mail.eml"',
    "Content-Transfer-Encoding: base64",
  ],
  body: lines76(original),
}));

/** What a filter or a redirect puts above a mail that it sends on as it is. */
function sentOn(id: string, fields: (options: WrapOptions) => readonly string[]): ForwardWrapper {
  return {
    id,
    wrapper: "auto",
    depth: 1,
    loses: [],
    wrap(original, options) {
      const body = Buffer.from(original).toString("latin1").replaceAll("\r\n", "\n");
      return Buffer.from(`${fields(options).join("\n")}\n${body}`.replaceAll("\n", options.eol), "latin1");
    },
  };
}

const bare = (mailbox: string) => /<([^>]+)>/.exec(mailbox)?.[1] ?? mailbox;

const gmailFilter = sentOn("gmail-filter", ({ from, to }) => [
  `Delivered-To: ${bare(to)}`,
  `Return-Path: <${bare(from).replace("@", `+caf_=${bare(to).replace("@", "=")}@`)}>`,
  `X-Forwarded-Encrypted: i=1; AJvYcCWm0`,
  `X-Forwarded-To: ${bare(to)}`,
  `X-Forwarded-For: ${bare(from)} ${bare(to)}`,
  `Delivered-To: ${bare(from)}`,
]);

const redirect = sentOn("redirect", ({ from, to, at }) => [
  `Resent-From: ${from}`,
  `Resent-To: ${to}`,
  `Resent-Date: ${at}`,
  "Resent-Message-ID: <resent-1@mail.example>",
]);

const emlPrintable = attachedWrapper("attached/eml-printable", (original) => ({
  fields: [
    "Content-Type: application/octet-stream",
    "Content-Disposition: attachment; filename*=UTF-8''%E9%85%8D%E9%80%81.eml",
    "Content-Transfer-Encoding: quoted-printable",
  ],
  body: quotedPrintable(
    Buffer.from(Buffer.from(original).toString("latin1").replaceAll("\r\n", "\n"), "latin1"),
  ),
}));

/** A forward of a forward: somebody sent it to the person, who sends it on. */
function twice(id: string, inner: ForwardWrapper, outer: ForwardWrapper): ForwardWrapper {
  return {
    id,
    wrapper: outer.wrapper,
    depth: inner.depth + outer.depth,
    loses: [...new Set([...inner.loses, ...outer.loses])],
    wrap(original, options) {
      const once = inner.wrap(original, {
        ...options,
        note: "",
        from: "Lee <lee@example.org>",
        to: options.from,
        at: "Sat, 21 Nov 2026 08:00:00 +0000",
      });
      return outer.wrap(once, options);
    },
  };
}

function wrapperOf(id: string): ForwardWrapper {
  const found = [...inlineWrappers, ...otherWrappers].find((wrapper) => wrapper.id === id);
  if (found === undefined) throw new Error(`no wrapper ${id}`);
  return found;
}

const twiceWrappers = [
  twice("gmail-in-outlook/en", wrapperOf("gmail/en"), wrapperOf("outlook/en")),
  twice("outlook-in-apple/de", wrapperOf("outlook/de"), wrapperOf("apple/de")),
  twice("thunderbird-in-gmail/fr", wrapperOf("thunderbird/fr"), wrapperOf("gmail/fr")),
  twice("gmail-in-attached/es", wrapperOf("gmail/es"), rfc822),
  twice(
    "apple-in-outlook-in-gmail/en",
    twice("", wrapperOf("apple/en"), wrapperOf("outlook/en")),
    wrapperOf("gmail/en"),
  ),
];

/** Every form in which a mail reaches us, each after the form of a real client. */
export const wrappers: readonly ForwardWrapper[] = [
  ...inlineWrappers,
  ...otherWrappers,
  ...twiceWrappers,
  rfc822,
  emlFile,
  emlPrintable,
  gmailFilter,
  redirect,
];
