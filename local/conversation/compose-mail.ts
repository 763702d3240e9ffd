import type { Letter } from "../mailbox/read-letter.ts";
import type { ScriptMail } from "./script.ts";

/** Where a mail of a script goes, and who it comes from. */
export interface MailSetting {
  readonly person: string;
  readonly to: string;
  readonly at: string;
  readonly messageId: string;
  /** Our mail that is replied to. */
  readonly answered: Letter | null;
}

/** A mail of a script as bytes in text form, as the person's program or the carrier would have written it. */
export function composeMail(mail: ScriptMail, setting: MailSetting): string {
  return mail.kind === "auto" ? carrierMail(mail, setting) : personMail(mail, setting);
}

function personMail(mail: ScriptMail, setting: MailSetting): string {
  const { answered } = setting;
  const from = mail.from ?? setting.person;
  const fields = [
    `From: ${from}`,
    `To: ${setting.to}`,
    `Subject: ${subjectOf(mail, answered)}`,
    `Date: ${dateField(setting.at, mail.offset ?? "+00:00")}`,
    `Message-ID: <${setting.messageId}>`,
    ...(answered === null || mail.kind !== "reply"
      ? []
      : [
          `In-Reply-To: <${answered.messageId}>`,
          `References: ${[...answered.references, answered.messageId].map((id) => `<${id}>`).join(" ")}`,
        ]),
    ...Object.entries(mail.headers ?? {}).map(([name, value]) => `${name}: ${value}`),
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
  ];
  return [...fields, "", bodyOf(mail, answered, setting), ""].join("\n");
}

function bodyOf(mail: ScriptMail, answered: Letter | null, setting: MailSetting): string {
  const { original } = mail;
  if (original !== undefined)
    return [
      ...(mail.text === undefined ? [] : [mail.text, ""]),
      "---------- Forwarded message ---------",
      `From: ${original.from}`,
      `Date: ${original.date}`,
      `Subject: ${original.subject}`,
      `To: Anna <anna@example.com>`,
      "",
      "",
      original.text,
    ].join("\n");
  if (mail.kind !== "reply" || answered === null || mail.hasQuote === false) return mail.text ?? "";
  const quoted = answered.text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => `> ${line}`);
  return [
    mail.text ?? "",
    "",
    `On ${attributionDay(setting.at)} Parcelwise <${answered.from}> wrote:`,
    ...quoted,
  ].join("\n");
}

/** As Gmail writes it: `Sun, Nov 22, 2026 at 10:00 AM`. */
function attributionDay(at: string): string {
  const date = new Date(at);
  const day = date.toLocaleDateString("en-US", {
    weekday: "short",
    month: "short",
    day: "numeric",
    year: "numeric",
    timeZone: "UTC",
  });
  const time = date.toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit", timeZone: "UTC" });
  return `${day} at ${time}`;
}

function subjectOf(mail: ScriptMail, answered: Letter | null): string {
  if (mail.subject !== undefined) return mail.subject;
  if (mail.original !== undefined) return `Fwd: ${mail.original.subject}`;
  return mail.kind === "reply" && answered !== null ? answered.subject : "Hello";
}

function carrierMail(mail: ScriptMail, setting: MailSetting): string {
  const { original } = mail;
  return [
    `From: ${original?.from ?? "noreply@example.com"}`,
    `To: ${setting.person}`,
    `Subject: ${original?.subject ?? mail.subject ?? ""}`,
    `Date: ${original?.date ?? dateField(setting.at, "+00:00")}`,
    `Message-ID: <${setting.messageId}>`,
    ...Object.entries(mail.headers ?? {}).map(([name, value]) => `${name}: ${value}`),
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    original?.text ?? mail.text ?? "",
    "",
  ].join("\n");
}

/** RFC 5322 3.3, on a clock that is ahead of UTC by so much. */
function dateField(at: string, offset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  const ahead = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000 * (sign === "-" ? -1 : 1);
  const local = new Date(Date.parse(at) + ahead).toUTCString();
  return local.replace("GMT", offset.replace(":", ""));
}
