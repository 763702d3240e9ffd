import { describe, expect, it } from "vitest";
import { type Style, unwrap, type Wanted } from "./forward-style.ts";

const styles: Style[] = [];
const forward = (subject: string, type: string, body: string) =>
  `From: Kim Meyer <kim@example.com>\nTo: track@parcelwise.example\nSubject: ${subject}\nDate: Sun, 22 Nov 2026 10:00:00 +0100\nMIME-Version: 1.0\nContent-Type: text/${type}; charset=utf-8\n\n${body}`;
const plain = (name: string, subject: string, body: string, want: Wanted) =>
  styles.push({ name, raw: forward(subject, "plain", body), want });
const html = (name: string, subject: string, body: string, want: Wanted) =>
  styles.push({ name, raw: forward(subject, "html", body), want });

const number = "AB123";
const body = `Hello Kim,\n\nYour Carrier package has been delivered.\n\nTracking Number: ${number}\n`;
const bodyH = `<p>Hello Kim,</p><p>Your Carrier package has been delivered.</p><p>Tracking Number: ${number}</p>`;
const base: Wanted = { from: "news@carrier.example", wrapper: "inline", depth: 1 };
plain(
  "zoho",
  "Fwd: Your package",
  `see below\n\n\n============ Forwarded message ============\nFrom: Carrier <news@carrier.example>\nTo: "kim"<kim@example.com>\nDate: Fri, 20 Nov 2026 14:05:09 +0100\nSubject: Your package\n============ Forwarded message ============\n\n${body}`,
  { ...base, note: "see below", subject: "Your package", sentAt: "2026-11-20T14:05:09+01:00" },
);
html(
  "zoho html",
  "Fwd: Your package",
  `<div>see below<br></div><div class="zmail_extra_hr" style="border-top: 1px solid"></div><div class="zmail_extra"><div id="Zm-_Id_-Sgn1">============ Forwarded message ============<br>From: Carrier &lt;news@carrier.example&gt;<br>To: &quot;kim&quot;&lt;kim@example.com&gt;<br>Date: Fri, 20 Nov 2026 14:05:09 +0100<br>Subject: Your package<br>============ Forwarded message ============<br></div><br><blockquote id="blockquote_zmail">${bodyH}</blockquote></div>`,
  { ...base, note: "see below", subject: "Your package" },
);
plain(
  "zoho old",
  "Fwd: Your package",
  `\n---- Forwarded message ----\nFrom: Carrier <news@carrier.example>\nDate: Fri, 20 Nov 2026 14:05:09 +0100\nSubject: Your package\nTo: kim@example.com\n\n${body}`,
  { ...base, note: null },
);
plain(
  "zoho newest: On ... wrote with dashes",
  "Fwd: Your package",
  `\n---- On Fri, 20 Nov 2026 14:05:09 +0100 Carrier <news@carrier.example> wrote ----\n\n${body}`,
  { ...base, subject: "Your package", note: null },
);
plain(
  "roundcube",
  "Fwd: Your package",
  `please check\n\n-------- Original Message --------\nSubject: Your package\nDate: 2026-11-20 14:05\nFrom: Carrier <news@carrier.example>\nTo: kim@example.com\n\n${body}`,
  { ...base, note: "please check", sentAt: "2026-11-20T14:05" },
);
html(
  "roundcube html de",
  "Fwd: Your package",
  `<p>bitte prüfen</p><p>-------- Originalnachricht --------</p><table border="0" cellspacing="0" cellpadding="0"><tbody><tr><th align="right" nowrap="nowrap" valign="baseline">Betreff:</th><td>Your package</td></tr><tr><th>Datum:</th><td>20.11.2026 14:05</td></tr><tr><th>Von:</th><td>Carrier &lt;news@carrier.example&gt;</td></tr><tr><th>An:</th><td>kim@example.com</td></tr></tbody></table><p><br></p><div id="forwardbody1">${bodyH}</div>`,
  { ...base, note: "bitte prüfen", subject: "Your package", sentAt: "2026-11-20T14:05" },
);
plain(
  "hubspot",
  "Fwd: Your package",
  `\n---------- Forwarded message ---------\nFrom: Carrier <news@carrier.example>\nDate: Fri, Nov 20, 2026, 2:05 PM\nSubject: Your package\nTo: Kim Meyer <kim@example.com>\n\n${body}`,
  { ...base, note: null, sentAt: "2026-11-20T14:05" },
);
plain(
  "missive",
  "Fwd: Your package",
  `fyi\n\n----------  Forwarded message  ----------\nFrom: Carrier <news@carrier.example>\nDate: November 20 2026 at 2:05 PM\nTo: kim@example.com\nSubject: Your package\n\n${body}`,
  { ...base, note: "fyi", sentAt: "2026-11-20T14:05" },
);
plain(
  "mail.ru",
  "Fwd: Your package",
  `\n\n-------- Пересылаемое сообщение --------\nОт кого: Carrier <news@carrier.example>\nКому: kim@example.com\nДата: Пятница, 20 ноября 2026, 14:05 +03:00\nТема: Your package\n\n${body}`,
  { ...base, note: null, sentAt: "2026-11-20T14:05:00+03:00" },
);
html(
  "mail.ru html",
  "Fwd: Your package",
  `<HTML><BODY><div>Где посылка?</div><br><br><br>-------- Пересылаемое сообщение --------<br>От кого: Carrier &lt;news@carrier.example&gt;<br>Кому: kim@example.com<br>Дата: пятница, 20 ноября 2026 г., 14:05 +03:00<br>Тема: Your package<br><br>${bodyH}</BODY></HTML>`,
  { ...base, note: "Где посылка?", sentAt: "2026-11-20T14:05:00+03:00" },
);
plain(
  "yandex",
  "Fwd: Your package",
  `Где посылка?\n\n\n-------- Пересылаемое сообщение --------\n20.11.2026, 14:05, "Carrier" <news@carrier.example>:\n\n${body}\n-------- Конец пересылаемого сообщения --------\n`,
  { ...base, note: "Где посылка?", subject: "Your package" },
);
html(
  "yandex html",
  "Fwd: Your package",
  `<div>Где посылка?</div><div> </div><div>-------- Пересылаемое сообщение --------</div><div>20.11.2026, 14:05, "Carrier" &lt;<a href="mailto:news@carrier.example">news@carrier.example</a>&gt;:</div><div> </div><div>${bodyH}</div><div>-------- Конец пересылаемого сообщения --------</div>`,
  { ...base, note: "Где посылка?", subject: "Your package" },
);
plain(
  "yandex 2",
  "Fwd: Your package",
  `\n-------- Пересылаемое сообщение --------\nОт: Carrier (news@carrier.example)\nТема: Your package\nДата: 20.11.2026, 14:05\nКому: kim@example.com\n\n${body}`,
  { ...base, note: null, sentAt: "2026-11-20T14:05" },
);
plain(
  "qq",
  "转发: Your package",
  `\n\n\n------------------ 原始邮件 ------------------\n发件人: "Carrier" <news@carrier.example>;\n发送时间: 2026年11月20日(星期五) 下午2:05\n收件人: "kim"<kim@example.com>;\n主题: Your package\n\n\n${body}`,
  { ...base, note: null, subject: "Your package", sentAt: "2026-11-20T14:05" },
);
html(
  "qq html",
  "转发：Your package",
  `<div>还没到</div><div><br></div><div style="font-size: 12px;font-family: Arial Narrow;padding:2px 0 2px 0;">------------------&nbsp;原始邮件&nbsp;------------------</div><div style="font-size: 12px;background:#efefef;padding:8px;"><div><b>发件人:</b>&nbsp;"Carrier"&lt;news@carrier.example&gt;;</div><div><b>发送时间:</b>&nbsp;2026年11月20日(星期五) 下午2:05</div><div><b>收件人:</b>&nbsp;"kim"&lt;kim@example.com&gt;;<wbr></div><div></div><div><b>主题:</b>&nbsp;Your package</div></div><div><br></div>${bodyH}`,
  { ...base, note: "还没到", subject: "Your package", sentAt: "2026-11-20T14:05" },
);
plain(
  "netease 163",
  "转发:Your package",
  `\n\n\n-------- 转发邮件信息 --------\n发件人："Carrier" <news@carrier.example>\n发送日期：2026-11-20 14:05:09\n收件人：kim@example.com\n主题：Your package\n\n${body}`,
  { ...base, note: null, subject: "Your package", sentAt: "2026-11-20T14:05" },
);
html(
  "netease html",
  "转发:Your package",
  `<div style="line-height:1.7">还没到</div><br><br><br>---- 转发的邮件 ----<br><table><tbody><tr><td>发件人</td><td>Carrier&lt;news@carrier.example&gt;</td></tr><tr><td>日期</td><td>2026年11月20日 14:05</td></tr><tr><td>收件人</td><td>&lt;kim@example.com&gt;</td></tr><tr><td>主题</td><td>Your package</td></tr></tbody></table><div>${bodyH}</div>`,
  { ...base, note: "还没到", subject: "Your package", sentAt: "2026-11-20T14:05" },
);
plain(
  "naver",
  "FW: Your package",
  `\n-----Original Message-----\nFrom: "Carrier" <news@carrier.example>\nTo: <kim@example.com>;\nCc:\nSent: 2026-11-20 (금) 14:05:09 (GMT+09:00)\nSubject: Your package\n\n${body}`,
  { ...base, note: null, sentAt: "2026-11-20T14:05:09+09:00" },
);
plain(
  "naver ko",
  "FW: Your package",
  `\n---------- Original Message ----------\n보낸사람: "Carrier"<news@carrier.example>\n받는사람: kim@example.com\n참조:\n보낸날짜: 2026-11-20 (금) 14:05:09 (GMT+09:00)\n제목: Your package\n\n${body}`,
  { ...base, note: null, sentAt: "2026-11-20T14:05:09+09:00" },
);
plain(
  "daum",
  "전달: Your package",
  `\n\n--------- 원본 메일 ---------\n보낸사람 : Carrier <news@carrier.example>\n받는사람 : kim@example.com\n날짜 : 2026년 11월 20일 금요일, 14시 05분 09초 +0900\n제목 : Your package\n\n${body}`,
  { ...base, note: null },
);
plain(
  "samsung",
  "Fwd: Your package",
  `\nVon meinem Galaxy gesendet\n\n-------- Ursprüngliche Nachricht --------\nVon: Carrier <news@carrier.example>\nDatum: 20.11.26 14:05 (GMT+01:00)\nAn: kim@example.com\nBetreff: Your package\n\n${body}`,
  { ...base, note: null, sentAt: "2026-11-20T14:05:00+01:00" },
);
html(
  "gmx html",
  "Fw: Your package",
  `<html><head></head><body><div style="font-family: Verdana;font-size: 12.0px;"><div>Wo bleibt das?</div><div>&nbsp;<div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5;"><div style="margin:0 0 10px 0;"><b>Gesendet:</b>&nbsp;Freitag, 20. November 2026 um 14:05 Uhr<br/><b>Von:</b>&nbsp;"Carrier" &lt;news@carrier.example&gt;<br/><b>An:</b>&nbsp;kim@example.com<br/><b>Betreff:</b>&nbsp;Your package</div><div name="quoted-content">${bodyH}</div></div></div></div></body></html>`,
  { ...base, note: "Wo bleibt das?", sentAt: "2026-11-20T14:05" },
);
html(
  "web.de new",
  "Fw: Your package",
  `<div>Wo?</div><div><br></div><div class="quote-header">Gesendet: Freitag, 20. November 2026 um 14:05</div><div>Von: "Carrier" &lt;news@carrier.example&gt;</div><div>An: "kim@example.com" &lt;kim@example.com&gt;</div><div>Betreff: Your package</div><blockquote>${bodyH}</blockquote>`,
  { ...base, note: "Wo?", sentAt: "2026-11-20T14:05" },
);
plain(
  "fastmail",
  "Fwd: Your package",
  `hi\n\n----- Original message -----\nFrom: Carrier <news@carrier.example>\nTo: kim@example.com\nSubject: Your package\nDate: Friday, 20 November 2026 2:05 PM\n\n${body}`,
  { ...base, note: "hi", sentAt: "2026-11-20T14:05" },
);
plain(
  "proton",
  "Fwd: Your package",
  `hi\n\nSent with Proton Mail secure email.\n\n------- Forwarded Message -------\nFrom: Carrier <news@carrier.example>\nDate: On Friday, November 20th, 2026 at 2:05 PM\nSubject: Your package\nTo: kim@example.com <kim@example.com>\n\n> ${body.replace(/\n/g, "\n> ")}`,
  { ...base, note: "hi", sentAt: "2026-11-20T14:05" },
);
html(
  "outlook ios nl",
  "Fw: Your package",
  `<div dir="ltr">Waar blijft het?</div><div id="ms-outlook-mobile-signature"><div><br></div>Verzonden vanuit <a href="https://aka.ms/o0ukef">Outlook voor iOS</a></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>Van:</b> Carrier &lt;news@carrier.example&gt;<br><b>Verzonden:</b> vrijdag, november 20, 2026 2:05 PM<br><b>Aan:</b> kim@example.com &lt;kim@example.com&gt;<br><b>Onderwerp:</b> Your package</font></div><div>${bodyH}</div>`,
  { ...base, note: "Waar blijft het?", sentAt: "2026-11-20T14:05" },
);
plain(
  "outlook android en",
  "Fw: Your package",
  `Where?\n\nGet Outlook for Android<https://aka.ms/AAb9ysg>\n________________________________\nFrom: Carrier <news@carrier.example>\nSent: Friday, November 20, 2026 2:05:09 PM\nTo: kim@example.com <kim@example.com>\nSubject: Your package\n\n${body}`,
  { ...base, note: "Where?", sentAt: "2026-11-20T14:05" },
);
plain(
  "outlook mac",
  "FW: Your package",
  `\nFrom: Carrier <news@carrier.example>\nDate: Friday, 20 November 2026 at 14:05\nTo: kim@example.com\nSubject: Your package\n\n${body}`,
  { ...base, note: null, sentAt: "2026-11-20T14:05" },
);
plain(
  "outlook new sv",
  "VB: Your package",
  `Hej\n\nFrån: Carrier <news@carrier.example>\nSkickat: den 20 november 2026 14:05\nTill: kim@example.com\nÄmne: Your package\n\n${body}`,
  { ...base, note: "Hej", sentAt: "2026-11-20T14:05" },
);
plain(
  "apple no brackets",
  "Fwd: Your package",
  `Sent from my iPhone\n\nBegin forwarded message:\n\n> From: news@carrier.example\n> Subject: Your package\n> Date: 20 November 2026 at 14:05:09 CET\n> To: kim@example.com\n> \n> ${body.replace(/\n/g, "\n> ")}`,
  { ...base, note: null, sentAt: "2026-11-20T14:05:09+01:00" },
);
plain(
  "missing date",
  "Fwd: Your package",
  `---------- Forwarded message ---------\nFrom: Carrier <news@carrier.example>\nSubject: Your package\nTo: <kim@example.com>\n\n${body}`,
  { ...base, note: null, sentAt: null },
);
plain(
  "mixed order",
  "Fwd: Your package",
  `hello\n\nSubject: Your package\nTo: kim@example.com\nDate: Fri, 20 Nov 2026 14:05:09 +0100\nFrom: Carrier <news@carrier.example>\n\n${body}`,
  { ...base, note: "hello", sentAt: "2026-11-20T14:05:09+01:00" },
);
plain(
  "unknown language",
  "Fwd: Your package",
  `\nFra-ulven: Carrier <news@carrier.example>\nDagen: 20 Nov 2026 14:05\nTilmig: kim@example.com\nEmnet: Your package\n\n${body}`,
  { ...base, note: null },
);
plain(
  "unknown language with rule",
  "Fwd: Your package",
  `qaz\n\n---------- Ukudlulisa umlayezo ----------\nKusuka: Carrier <news@carrier.example>\nUsuku: 20 Nov 2026 14:05\nIsihloko: Your package\nKu: kim@example.com\n\n${body}`,
  { ...base, note: "qaz", subject: "Your package", sentAt: "2026-11-20T14:05" },
);
html(
  "unknown language html bold",
  "Fwd: Your package",
  `<div>qaz</div><div><b>Kusuka:</b> Carrier &lt;<a href="mailto:news@carrier.example">news@carrier.example</a>&gt;<br><b>Usuku:</b> 20 Nov 2026 14:05<br><b>Ku:</b> kim@example.com<br><b>Isihloko:</b> Your package<br></div><br>${bodyH}`,
  { ...base, note: "qaz", subject: "Your package" },
);
plain(
  "mailto in brackets",
  "FW: Your package",
  `Note\n\nFrom: Carrier [mailto:news@carrier.example]\nSent: 20 November 2026 14:05\nTo: Kim Meyer\nSubject: Your package\n\n${body}`,
  { ...base, note: "Note", sentAt: "2026-11-20T14:05" },
);
plain(
  "md bold",
  "FW: Your package",
  `Note\n\n*From:* Carrier <news@carrier.example <mailto:news@carrier.example>>\n*Sent:* Friday, 20 November 2026 14:05\n*To:* Kim Meyer\n*Subject:* Your package\n\n${body}`,
  { ...base, note: "Note", sentAt: "2026-11-20T14:05" },
);
plain(
  "note below",
  "Fwd: Your package",
  `---------- Forwarded message ---------\nFrom: Carrier <news@carrier.example>\nDate: Fri, 20 Nov 2026 at 14:05\nSubject: Your package\nTo: <kim@example.com>\n\n${body}\n\n-- \nKim Meyer\nExample Street 1`,
  { ...base, note: null },
);
plain(
  "long note",
  "Fwd: Your package",
  `${Array.from({ length: 25 }, (_, i) => `Line ${i + 1} of what I have to say about this parcel.`).join("\n")}\nBest\nKim\n\n---------- Forwarded message ---------\nFrom: Carrier <news@carrier.example>\nDate: Fri, 20 Nov 2026 at 14:05\nSubject: Your package\nTo: <kim@example.com>\n\n${body}`,
  { ...base },
);
plain(
  "note with carrier words",
  "Fwd: Your package",
  `The seller said it was lost and CD456 is not mine.\n\n---------- Forwarded message ---------\nFrom: Carrier <news@carrier.example>\nDate: Fri, 20 Nov 2026 at 14:05\nSubject: Your package\nTo: <kim@example.com>\n\n${body}`,
  { ...base, note: "The seller said it was lost and CD456 is not mine." },
);
const body2 = `Dear Kim,\n\nSecond has delivered your package.\n\nTracking Number: CD456\n`;
plain(
  "two forwards in one",
  "Fwd: two",
  `two of them\n\n---------- Forwarded message ---------\nFrom: Carrier <news@carrier.example>\nDate: Fri, 20 Nov 2026 at 14:05\nSubject: Your package\nTo: <kim@example.com>\n\n${body}\n\n---------- Forwarded message ---------\nFrom: Second <news@second.example>\nDate: Sat, 21 Nov 2026 at 09:05\nSubject: Second delivered\nTo: <kim@example.com>\n\n${body2}`,
  { ...base, note: "two of them" },
);
plain(
  "twice mixed: outlook over gmail",
  "FW: Fwd: Your package",
  `here\n\nFrom: Lee <lee@example.org>\nSent: Saturday, November 21, 2026 8:00 AM\nTo: Kim <kim@example.com>\nSubject: Fwd: Your package\n\n---------- Forwarded message ---------\nFrom: Carrier <news@carrier.example>\nDate: Fri, Nov 20, 2026 at 2:05 PM\nSubject: Your package\nTo: <lee@example.org>\n\n${body}`,
  { ...base, note: "here", depth: 2, sentAt: "2026-11-20T14:05" },
);
plain(
  "thrice: apple over outlook de over gmail fr",
  "Fwd: WG: TR: Your package",
  `here\n\nBegin forwarded message:\n\n> From: Lee <lee@example.org>\n> Subject: WG: TR: Your package\n> Date: 21 November 2026 at 08:00:00 GMT\n> To: Kim <kim@example.com>\n> \n> schau mal\n> \n> Von: Max <max@example.net>\n> Gesendet: Samstag, 21. November 2026 07:00\n> An: Lee <lee@example.org>\n> Betreff: TR: Your package\n> \n> ---------- Forwarded message ---------\n> De : Carrier <news@carrier.example>\n> Date: ven. 20 nov. 2026 à 14:05\n> Subject: Your package\n> To: <max@example.net>\n> \n> ${body.replace(/\n/g, "\n> ")}`,
  { ...base, note: "here", depth: 3, sentAt: "2026-11-20T14:05" },
);
plain(
  "forward of seller's answer to our question",
  "Fwd: Re: where is it",
  `they answered\n\n---------- Forwarded message ---------\nFrom: Shop <help@shop.example>\nDate: Fri, 20 Nov 2026 at 14:05\nSubject: Re: where is it\nTo: <kim@example.com>\n\nHi Kim, it is on its way, please wait a week.\n\nOn Thu, 19 Nov 2026 at 10:00, Kim <kim@example.com> wrote:\n> where is my parcel ${number}?\n`,
  { from: "help@shop.example", depth: 1, note: "they answered", subject: "Re: where is it" },
);
plain(
  "relative date",
  "Fwd: Arriving",
  `---------- Forwarded message ---------\nFrom: Carrier <news@carrier.example>\nDate: Mon, 9 Nov 2026 at 14:05\nSubject: Your package arrives tomorrow\nTo: <kim@example.com>\n\nYour Carrier package will be delivered tomorrow.\n\nTracking Number: ${number}`,
  { from: "news@carrier.example" },
);
plain(
  "quoted scans",
  "Fwd: scans",
  `---------- Forwarded message ---------\nFrom: Carrier <news@carrier.example>\nDate: Fri, 20 Nov 2026 at 14:05\nSubject: scans\nTo: <kim@example.com>\n\n> Tracking Number: ${number}\n>\n> 20 Nov 2026 10:12  Delivered  Madrid, ES\n> 19 Nov 2026 08:01  Out for delivery  Madrid, ES\n> 18 Nov 2026 22:40  Arrived at facility  Madrid, ES\n`,
  { from: "news@carrier.example" },
);
plain(
  "doubly quoted",
  "Fwd: Fwd: Your package",
  `> > From: Carrier <news@carrier.example>\n> > Date: Fri, 20 Nov 2026 14:05:09 +0100\n> > Subject: Your package\n> > To: kim@example.com\n> >\n> > ${body.replace(/\n/g, "\n> > ")}`,
  { ...base, note: null },
);
plain(
  "wrapped header lines",
  "Fwd: a long subject",
  `---------- Forwarded message ---------\nFrom: The Carrier with a Name that goes on and on over the line\n<news@carrier.example>\nDate: Fri, Nov 20, 2026 at 2:05 PM\nSubject: A very long subject line that goes on and on until the client wraps\nit into the next line\nTo: <kim@example.com>\n\n${body}`,
  {
    ...base,
    note: null,
    subject: "A very long subject line that goes on and on until the client wraps it into the next line",
  },
);
plain(
  "rtl hebrew outlook",
  "FW: Your package",
  `לא הגיע\n\nמאת: Carrier <news@carrier.example>\nנשלח: יום שישי, 20 נובמבר 2026 14:05\nאל: kim@example.com\nנושא: Your package\n\n${body}`,
  { ...base, note: "לא הגיע", sentAt: "2026-11-20T14:05" },
);
plain(
  "arabic gmail",
  "Fwd: Your package",
  `---------- Forwarded message ---------\nمن: ‪Carrier‬‏ <news@carrier.example>\nDate: الجمعة، 20 نوفمبر 2026، 2:05 م\nSubject: Your package\nTo: <kim@example.com>\n\n${body}`,
  { ...base, note: null, sentAt: "2026-11-20T14:05" },
);
plain(
  "thai",
  "Fwd: Your package",
  `---------- Forwarded message ---------\nจาก: Carrier <news@carrier.example>\nDate: ศ. 20 พ.ย. 2026 เวลา 14:05\nSubject: Your package\nTo: <kim@example.com>\n\n${body}`,
  { ...base, note: null, sentAt: "2026-11-20T14:05" },
);
html(
  "html bold labels, mailto links, split spans",
  "Fw: Your package",
  `<div>still nothing</div><hr><div><b>From</b>: <span>Carrier</span> &lt;<a href="mailto:news@carrier.example">news@carrier.example</a>&gt;<br><b>Sent</b>: Friday, November 20, 2026 2:05 PM<br><b>To</b>: <a href="mailto:kim@example.com">kim@example.com</a> &lt;<a href="mailto:kim@example.com">kim@example.com</a>&gt;<br><b>Subject</b>: Your package</div><br><p>Your Carrier package has been delivered.</p><p>Tracking Number: ${number}</p>`,
  { ...base, subject: "Your package", sentAt: "2026-11-20T14:05" },
);
html(
  "html table header of icloud web",
  "Fwd: Your package",
  `<div>still nothing<br><br>Begin forwarded message:<br><br></div><blockquote type="cite"><div><b>From:</b> Carrier &lt;news@carrier.example&gt;<br><b>Date:</b> November 20, 2026 at 2:05:09 PM GMT+1<br><b>To:</b> kim@example.com<br><b>Subject:</b> <b>Your package</b><br><br></div></blockquote><blockquote type="cite"><div><p>Your Carrier package has been delivered.</p><p>Tracking Number: ${number}</p></div></blockquote>`,
  { ...base, sentAt: "2026-11-20T14:05:09+01:00" },
);
plain(
  "not a forward: order details of a shop",
  "Fwd: my stuff",
  `Hi\n\nName: Kim Meyer\nEmail: shop@shop.example\nDate: 20 Nov 2026\nTotal: 12.00 EUR\n`,
  { wrapper: "none" },
);
plain(
  "seller's mail to us, labels in text",
  "Your order",
  `Sender: Shop Ltd, shop@shop.example\nReceiver: Kim Meyer\nDate: 20 Nov 2026\nTracking Number: ${number}\nYour package has been delivered.`,
  { wrapper: "none" },
);
plain(
  "note says from:",
  "Fwd: Your package",
  `Seller said from: China, sent: 1 Nov.\n\n---------- Forwarded message ---------\nFrom: Carrier <news@carrier.example>\nDate: Fri, 20 Nov 2026 at 14:05\nSubject: Your package\nTo: <kim@example.com>\n\n${body}`,
  { ...base, note: "Seller said from: China, sent: 1 Nov." },
);
plain(
  "note 'sent from china'",
  "Fwd: Your package",
  `Sent from China three weeks ago, still nothing\n\n---------- Forwarded message ---------\nFrom: Carrier <news@carrier.example>\nDate: Fri, 20 Nov 2026 at 14:05\nSubject: Your package\nTo: <kim@example.com>\n\n${body}`,
  { ...base, note: "Sent from China three weeks ago, still nothing" },
);
plain(
  "forward of a reply that quotes carrier",
  "Fwd: Re: Your package",
  `see what they say\n\n---------- Forwarded message ---------\nFrom: Carrier Support <help@carrier.example>\nDate: Sat, 21 Nov 2026 at 09:00\nSubject: Re: Your package\nTo: <kim@example.com>\n\nDear Kim, we are looking into it.\n\nOn Fri, 20 Nov 2026 at 14:05, Kim Meyer <kim@example.com> wrote:\n> where is ${number}\n`,
  { from: "help@carrier.example", note: "see what they say", depth: 1 },
);
plain(
  "reply to our answer, no forward",
  "Re: Your parcel",
  `thanks\n\nOn Sat, 21 Nov 2026 at 09:00, Parcelwise <track@parcelwise.example> wrote:\n> Your parcel ${number} was delivered.\n`,
  { wrapper: "none", depth: 0 },
);
plain(
  "crlf mixed, tabs after labels",
  "Fwd: Your package",
  `---------- Forwarded message ---------\r\nFrom:\tCarrier <news@carrier.example>\r\nDate:\tFri, 20 Nov 2026 14:05:09 +0100\r\nSubject:\tYour package\r\nTo:\tkim@example.com\r\n\r\n${body}`,
  { ...base, note: null, sentAt: "2026-11-20T14:05:09+01:00" },
);
plain(
  "no blank line between header and body",
  "Fwd: Your package",
  `---------- Forwarded message ---------\nFrom: Carrier <news@carrier.example>\nDate: Fri, 20 Nov 2026 at 14:05\nSubject: Your package\nTo: <kim@example.com>\n${body}`,
  { ...base, note: null },
);
html(
  "polite note in html with signature block",
  "Fwd: Your package",
  `<div dir="ltr">still nothing<br clear="all"><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature">Kim Meyer<br>+49 30 1234567</div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong>Carrier</strong> <span>&lt;<a href="mailto:news@carrier.example">news@carrier.example</a>&gt;</span><br>Date: Fri, Nov 20, 2026 at 2:05 PM<br>Subject: Your package<br>To: &lt;kim@example.com&gt;<br></div><br><br><p>Your Carrier package has been delivered.</p><p>Tracking Number: ${number}</p></div>`,
  { ...base, sentAt: "2026-11-20T14:05" },
);
plain(
  "lotus notes",
  "Fw: Your package",
  `still nothing\n\n----- Forwarded by Kim Meyer/EX on 22.11.2026 10:00 -----\n\nFrom:   Carrier <news@carrier.example>\nTo:     kim@example.com\nDate:   20.11.2026 14:05\nSubject:        Your package\n\n${body}`,
  { ...base, sentAt: "2026-11-20T14:05" },
);
plain(
  "spark: on.. wrote, fwd",
  "Fwd: Your package",
  `still nothing\n\n---------- Forwarded message ----------\nOn 20 Nov 2026, 14:05 +0100, Carrier <news@carrier.example>, wrote:\n\n${body.replace(/^/gm, "> ")}`,
  { ...base },
);
plain(
  "aol",
  "Fwd: Your package",
  `still nothing\n\n-----Original Message-----\nFrom: Carrier <news@carrier.example>\nTo: kim@example.com\nSent: Fri, Nov 20, 2026 2:05 pm\nSubject: Your package\n\n${body}`,
  { ...base, sentAt: "2026-11-20T14:05" },
);
plain(
  "t-online",
  "Fwd: Your package",
  `still nothing\n\n-----Original-Nachricht-----\nBetreff: Your package\nDatum: 2026-11-20T14:05:09+0100\nVon: "Carrier" <news@carrier.example>\nAn: "kim@example.com" <kim@example.com>\n\n${body}`,
  { ...base, sentAt: "2026-11-20T14:05:09+01:00" },
);
plain(
  "orange.fr",
  "TR: Your package",
  `still nothing\n\n> Message du 20/11/26 14:05\n> De : "Carrier" <news@carrier.example>\n> A : kim@example.com\n> Copie à :\n> Objet : Your package\n>\n> ${body.replace(/\n/g, "\n> ")}`,
  { ...base },
);
plain(
  "laposte/sfr",
  "Fwd: Your package",
  `still nothing\n\n---------- Message transféré ---------\nDe : Carrier <news@carrier.example>\nÀ : kim@example.com\nEnvoyé le : 20/11/2026 14:05\nSujet : Your package\n\n${body}`,
  { ...base, sentAt: "2026-11-20T14:05" },
);
plain(
  "seznam cz",
  "Fwd: Your package",
  `still nothing\n\n---------- Původní e-mail ----------\nOd: Carrier <news@carrier.example>\nKomu: kim@example.com\nDatum: 20. 11. 2026 14:05:09\nPředmět: Your package\n\n${body}`,
  { ...base, sentAt: "2026-11-20T14:05" },
);
plain(
  "wp/onet pl",
  "PD: Your package",
  `still nothing\n\nDnia 20 listopada 2026 14:05 Carrier <news@carrier.example> napisał(a):\n\n${body.replace(/^/gm, "> ")}`,
  { ...base },
);
plain(
  "libero it",
  "I: Your package",
  `still nothing\n\n---------- Messaggio inoltrato ----------\nDa: Carrier <news@carrier.example>\nA: kim@example.com\nData: 20 novembre 2026 alle 14.05\nOggetto: Your package\n\n${body}`,
  { ...base, sentAt: "2026-11-20T14:05" },
);
plain(
  "uol br",
  "Fwd: Your package",
  `still nothing\n\nDe: "Carrier" <news@carrier.example>\nEnviada: 2026/11/20 14:05:09\nPara: kim@example.com\nAssunto: Your package\n\n${body}`,
  { ...base, sentAt: "2026-11-20T14:05" },
);
plain(
  "open-xchange (mailbox.org/1und1)",
  "Fwd: Your package",
  `still nothing\n\n---------- Ursprüngliche Nachricht ----------\nVon: Carrier <news@carrier.example>\nAn: kim@example.com\nDatum: 20.11.2026 14:05 CET\nBetreff: Your package\n\n${body.replace(/^/gm, "> ")}`,
  { ...base, sentAt: "2026-11-20T14:05:00+01:00" },
);
plain(
  "hey.com",
  "Fwd: Your package",
  `still nothing\n\nBegin forwarded message:\n\nFrom: Carrier (news@carrier.example)\nTo: kim@example.com\nDate: November 20, 2026\nSubject: Your package\n\n${body}`,
  { ...base },
);
plain(
  "kmail/evolution",
  "Fwd: Your package",
  `still nothing\n\n-------- Forwarded Message --------\nFrom: Carrier <news@carrier.example>\nTo: kim@example.com\nSubject: Your package\nDate: Fri, 20 Nov 2026 14:05:09 +0100\n\n${body}`,
  { ...base, sentAt: "2026-11-20T14:05:09+01:00" },
);
plain(
  "the bat",
  "Fwd: Your package",
  `still nothing\n\nThis is a forwarded message\nFrom: Carrier <news@carrier.example>\nTo: kim@example.com\nDate: Friday, November 20, 2026, 2:05:09 PM\nSubject: Your package\n\n===8<==============Original message text===============\n${body}\n===8<===========End of original message text===========`,
  { ...base, sentAt: "2026-11-20T14:05" },
);

describe("an inline forward, as clients of many countries write it", () => {
  it.each(styles.map((style) => [style.name, style] as const))("%s", async (_, { raw, want }) => {
    const { text, ...found } = await unwrap(raw);
    expect(found).toMatchObject(want);
    // The header block is taken off. A second mail further down keeps its own.
    if (found.wrapper === "inline") expect(text.slice(0, 70)).not.toContain("@example.com");
  });
});
