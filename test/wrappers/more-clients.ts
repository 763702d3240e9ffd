import { dateText } from "./date-text.ts";
import { block, type Inline, named, noteHtml, noteText, page, quoted, separatorDash } from "./inline.ts";
import { escapeHtml, type OriginalMail } from "./original.ts";

const day = (mail: OriginalMail) => mail.clock?.toISOString().slice(0, 10) ?? "";
const time = (mail: OriginalMail) => mail.clock?.toISOString().slice(11, 16) ?? "";
const dotted = (mail: OriginalMail) => day(mail).split("-").reverse().join(".");
const breaks = (text: string) => escapeHtml(text).replaceAll("\n", "<br>\n");

/** A separator line, the block and the mail, as text and as HTML. */
function underLine(mail: OriginalMail, note: string, head: string): { plain: string; html: string } {
  return {
    plain: `${noteText(note)}${head}\n\n${mail.plain}`,
    html: page(`${noteHtml(note)}<div>${breaks(head)}</div><br>${mail.html}`),
  };
}

const zoho: Inline = (mail, _, note) => {
  const rule = `${"=".repeat(12)} Forwarded message ${"=".repeat(12)}`;
  const lines = [
    `From: ${named(mail)}`,
    `To: <${mail.to}>`,
    `Date: ${mail.date}`,
    `Subject: ${mail.subject}`,
  ];
  const head = [rule, ...lines, rule].join("\n");
  return {
    plain: `${noteText(note)}\n${head}\n\n${mail.plain}`,
    html: page(
      `${noteHtml(note)}<div class="zmail_extra"><div>${breaks(head)}</div><br><blockquote id="blockquote_zmail">${mail.html}</blockquote></div>`,
    ),
  };
};

const roundcube: Inline = (mail, words, note) => {
  const [, subject, date, from, to] = words.thunderbird;
  const [separator] = words.samsung;
  const pairs: [string, string][] = [
    [subject, mail.subject],
    [date, `${day(mail)} ${time(mail)}`],
    [from, named(mail)],
    [to, mail.to],
  ];
  const rows = pairs.map(
    ([label, value]) =>
      `<tr><th align="right" nowrap="nowrap" valign="baseline">${label}${words.colon}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  return {
    plain: `${noteText(note)}${separatorDash(8, separator)}\n${block(pairs, words.colon).plain}\n\n${mail.plain}`,
    html: page(
      `<p>${escapeHtml(note)}</p><p>${separatorDash(8, separator)}</p><table border="0"><tbody>${rows.join("")}</tbody></table><p><br></p><div id="forwardbody1">${mail.html}</div>`,
    ),
  };
};

const missive: Inline = (mail, words, note) =>
  underLine(
    mail,
    note,
    `${separatorDash(10, "Forwarded message")}\nFrom: ${named(mail)}\nDate: ${dateText(mail, words, "long")}\nTo: ${mail.to}\nSubject: ${mail.subject}`,
  );

const fastmail: Inline = (mail, words, note) =>
  underLine(
    mail,
    note,
    `----- Original message -----\nFrom: ${named(mail)}\nTo: ${mail.to}\nSubject: ${mail.subject}\nDate: ${dateText(mail, words, "long")}`,
  );

/** AOL, and the old form of many web clients. */
const originalMessage: Inline = (mail, words, note) =>
  underLine(
    mail,
    note,
    `-----Original Message-----\nFrom: ${named(mail)}\nTo: ${mail.to}\nSent: ${dateText(mail, words, "short")}\nSubject: ${mail.subject}`,
  );

const hubspot: Inline = (mail, words, note) =>
  underLine(
    mail,
    note,
    `---------- Forwarded message ---------\nFrom: ${named(mail)}\nDate: ${dateText(mail, words, "short")}\nSubject: ${mail.subject}\nTo: <${mail.to}>`,
  );

const mailru: Inline = (mail, words, note) =>
  underLine(
    mail,
    note,
    `${separatorDash(8, "Пересылаемое сообщение")}\nОт кого: ${named(mail)}\nКому: ${mail.to}\nДата: ${dateText(mail, words, "long")} +03:00\nТема: ${mail.subject}`,
  );

const yandex: Inline = (mail, _, note) => {
  const line = `${dotted(mail)}, ${time(mail)}, "${mail.name ?? mail.address}" <${mail.address}>:`;
  const begin = separatorDash(8, "Пересылаемое сообщение");
  const end = separatorDash(8, "Конец пересылаемого сообщения");
  return {
    plain: `${noteText(note)}${begin}\n${line}\n\n${mail.plain}\n${end}\n`,
    html: page(
      `${noteHtml(note)}<div>${begin}</div><div>${escapeHtml(line)}</div><div>&nbsp;</div><div>${mail.html}</div><div>${end}</div>`,
    ),
  };
};

const qq: Inline = (mail, words, note) => {
  const pairs: [string, string][] = [
    ["发件人", `"${mail.name ?? mail.address}" <${mail.address}>;`],
    ["发送时间", dateText(mail, words, "long")],
    ["收件人", `<${mail.to}>;`],
    ["主题", mail.subject],
  ];
  const separator = separatorDash(18, "原始邮件");
  const rows = pairs.map(([label, value]) => `<div><b>${label}:</b>&nbsp;${escapeHtml(value)}</div>`);
  return {
    plain: `${noteText(note)}${separator}\n${block(pairs, ":").plain}\n\n\n${mail.plain}`,
    html: page(
      `${noteHtml(note)}<div>${separator.replaceAll(" ", "&nbsp;")}</div><div style="background:#efefef">${rows.join("")}</div><div><br></div>${mail.html}`,
    ),
  };
};

const netease: Inline = (mail, _, note) => {
  const pairs: [string, string][] = [
    ["发件人", `${mail.name ?? ""}<${mail.address}>`],
    ["发送日期", `${day(mail)} ${time(mail)}:09`],
    ["收件人", `<${mail.to}>`],
    ["主题", mail.subject],
  ];
  const rows = pairs.map(([label, value]) => `${label}：${escapeHtml(value)}<br>`);
  return {
    plain: `${noteText(note)}${separatorDash(8, "转发邮件信息")}\n${block(pairs, "：").plain}\n\n${mail.plain}`,
    html: page(
      `${noteHtml(note)}<div>${separatorDash(8, "转发邮件信息")}<br>${rows.join("")}</div><blockquote id="isReplyContent">${mail.html}</blockquote>`,
    ),
  };
};

const naver: Inline = (mail, _, note) =>
  underLine(
    mail,
    note,
    `-----Original Message-----\nFrom: "${mail.name ?? mail.address}" <${mail.address}>\nTo: <${mail.to}>;\nCc:\nSent: ${day(mail)} (금) ${time(mail)}:09 (GMT+09:00)\nSubject: ${mail.subject}`,
  );

const outlookMobile: Inline = (mail, words, note) => {
  const [from, sent, to, subject] = words.outlook;
  const { plain, html } = block(
    [
      [from, named(mail)],
      [sent, dateText(mail, words, "long")],
      [to, `${mail.to} <${mail.to}>`],
      [subject, mail.subject],
    ],
    words.colon,
  );
  const signature = "Outlook for iOS";
  return {
    plain: `${noteText(note)}${signature}<https://aka.ms/o0ukef>\n${"_".repeat(32)}\n${plain}\n\n${mail.plain}`,
    html: page(
      `<div dir="ltr">${escapeHtml(note)}</div><div id="ms-outlook-mobile-signature"><div><br></div><a href="https://aka.ms/o0ukef">${signature}</a></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif">${html}</font><div>&nbsp;</div></div><div>${mail.html}</div>`,
    ),
  };
};

/** Open-Xchange, as mailbox providers of Germany run it: the mail is a quote. */
const openXchange: Inline = (mail, words, note) => {
  const [separator, from, date, to, subject] = words.samsung;
  const { plain } = block(
    [
      [from, named(mail)],
      [to, mail.to],
      [date, `${dotted(mail)} ${time(mail)} CET`],
      [subject, mail.subject],
    ],
    words.colon,
  );
  const head = `${separatorDash(10, separator)}\n${plain}`;
  return {
    plain: `${noteText(note)}${quoted(`${head}\n\n${mail.plain}`)}`,
    html: page(
      `${noteHtml(note)}<blockquote type="cite"><div>${breaks(head)}</div><div><br></div>${mail.html}</blockquote>`,
    ),
  };
};

/** Clients that are used in some countries only, each in their languages. */
export const moreClients: Readonly<
  Record<string, { readonly build: Inline; readonly languages: readonly string[] }>
> = {
  zoho: { build: zoho, languages: ["en"] },
  roundcube: { build: roundcube, languages: ["en", "de", "fr", "pl"] },
  missive: { build: missive, languages: ["en"] },
  fastmail: { build: fastmail, languages: ["en"] },
  "original-message": { build: originalMessage, languages: ["en"] },
  hubspot: { build: hubspot, languages: ["en"] },
  mailru: { build: mailru, languages: ["ru"] },
  yandex: { build: yandex, languages: ["ru"] },
  qq: { build: qq, languages: ["zh"] },
  netease: { build: netease, languages: ["zh"] },
  naver: { build: naver, languages: ["ko"] },
  "outlook-mobile": { build: outlookMobile, languages: ["en", "de", "es", "ja"] },
  "open-xchange": { build: openXchange, languages: ["de"] },
};
