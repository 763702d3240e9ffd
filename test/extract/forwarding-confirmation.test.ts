import { describe, expect, it } from "vitest";
import { readWithWords } from "../../lib/extract/read.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import data from "../../lib/knowledge/wordings/forwarding-confirmations.json" with { type: "json" };
import { limits } from "../../lib/message/limits.ts";

const us = "u-abcdefghijklmnopqrst@parcelwise.example";
const owner = "kim@example.com";

async function read(from: string, subject: string, text: string) {
  const raw = `From: ${from}\nTo: ${us}\nSubject: =?utf-8?B?${Buffer.from(subject).toString("base64")}?=\nDate: Sun, 22 Nov 2026 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`;
  const { kind, confirmation } = await readWithWords({ raw: Buffer.from(raw) }, knowledge, limits);
  return { kind, confirmation };
}

const google = "Gmail Team <forwarding-noreply@google.com>";
const link = "https://mail-settings.google.com/mail/vf-%5BANGexample%5D-4827";

describe("Gmail's question in the person's language", () => {
  it.each([
    ["en", `(#482716355) Gmail Forwarding Confirmation - Receive Mail from ${owner}`, "Confirmation code"],
    ["de", `(#482716355) Gmail-Weiterleitungsbestätigung – E-Mails von ${owner}`, "Bestätigungscode"],
    ["fr", `(#482716355) Confirmation de transfert Gmail – Messages de ${owner}`, "Code de confirmation "],
    ["es", `(#482716355) Confirmación de reenvío de Gmail: correo de ${owner}`, "Código de confirmación"],
    ["it", `(#482716355) Conferma inoltro Gmail - Ricezione posta da ${owner}`, "Codice di conferma"],
    ["pt", `(#482716355) Confirmação de encaminhamento do Gmail – ${owner}`, "Código de confirmação"],
    ["nl", `(#482716355) Bevestiging voor doorsturen van Gmail - ${owner}`, "Bevestigingscode"],
    ["pl", `(#482716355) Potwierdzenie przekazywania w Gmailu – ${owner}`, "Kod potwierdzający"],
    ["ru", `(#482716355) Подтверждение пересылки Gmail – ${owner}`, "Код подтверждения"],
    ["tr", `(#482716355) Gmail Yönlendirme Onayı - ${owner}`, "Onay kodu"],
    ["ja", `(#482716355) Gmail の転送の確認 - ${owner} からのメールを受信します`, "確認コード"],
    ["ko", `(#482716355) Gmail 전달 확인 - ${owner}`, "확인 코드"],
    ["zh", `(#482716355) Gmail 转发确认 - 接收来自 ${owner} 的邮件`, "确认码"],
    ["ar", `(#482716355) تأكيد إعادة التوجيه في Gmail - ${owner}`, "رمز التأكيد"],
    ["he", `(#482716355) אישור העברה ב-Gmail - ${owner}`, "קוד אישור"],
    ["a language without the address in its subject", "(Gmail) 转发确认", "确认码"],
  ])("%s", async (_, subject, label) => {
    const found = await read(google, subject, `${owner} – ${us}\n${label}: 482716355\n\n${link}\n`);
    expect(found).toEqual({
      kind: "forwarding-confirmation",
      confirmation: { service: "gmail", requester: owner, link, code: "482716355" },
    });
  });

  it("with ten digits and the other host", async () => {
    const other = "https://mail.google.com/mail/vf-%5BANGexample%5D-4827";
    const found = await read(google, `Gmail - ${owner}`, `${owner}: 1789874294\n${other}`);
    expect(found.confirmation).toMatchObject({ link: other, code: "1789874294" });
  });

  it("names nobody whom only its subject names", async () => {
    const found = await read(google, `(#482716355) Gmail - ${owner}`, `other@example.com\n${link}`);
    expect(found).toEqual({ kind: "forwarding-confirmation", confirmation: null });
  });
});

describe("other services ask too, each from its own domain", () => {
  const text = `${owner} wants to forward mail to ${us}.\nCode: 482716\nhttps://mail.zoho.eu/forward?confirm=abc`;
  it.each([
    ["zoho", "noreply@zoho.eu", "Confirm your email forwarding"],
    ["zoho", "noreply@zohomail.com", "E-Mail-Weiterleitung bestätigen"],
    ["proton", "no-reply@notify.proton.me", "Confirm email forwarding"],
    ["yandex", "noreply@yandex.ru", "Подтверждение пересылки"],
  ])("%s: %s", async (service, from, subject) => {
    const found = await read(from, subject, text);
    expect(found).toEqual({
      kind: "forwarding-confirmation",
      // No link of theirs is passed on: which one says yes is not documented.
      confirmation: { service, requester: owner, link: null, code: "482716" },
    });
  });

  it.each([
    ["no word of forwarding", "noreply@zoho.eu", "Your invoice", `${owner}, ${us}: invoice 482716`],
    ["not to us", "noreply@zoho.eu", "Email forwarding", `${owner}: forwarding code 482716`],
    ["nobody named", "noreply@zoho.eu", "Email forwarding", `${us}: forwarding code 482716`],
  ])("but not a mail of theirs with %s", async (_, from, subject, body) => {
    expect((await read(from, subject, body)).kind).not.toBe("forwarding-confirmation");
  });
});

describe("a look-alike is none", () => {
  it.each([
    "forwarding-noreply@google.com.example",
    "forwarding-noreply@googIe.com",
    "forwarding-noreply@mail.google.com",
    "forwarding-noreply@g00gle.com",
    '"forwarding-noreply@google.com" <a@evil.example>',
    "noreply@zoho.com.evil.example",
    "noreply@notzoho.com",
    "no-reply@proton.me.evil.example",
  ])("%s", async (from) => {
    const subject = `(#482716355) Gmail Forwarding Confirmation - Receive Mail from ${owner}`;
    const found = await read(from, subject, `${owner} asks to forward to ${us}.\nCode: 482716355\n${link}`);
    expect(found.kind).not.toBe("forwarding-confirmation");
    expect(found.confirmation).toBeNull();
  });
});

describe("of the links, only the one that says yes", () => {
  const gmail = data.services.find(({ id }) => id === "gmail");
  const withLink = async (href: string) =>
    (await read(google, `Gmail - ${owner}`, `${owner}\n482716355\n${href}`)).confirmation?.link;
  it.each(gmail?.examples.match ?? [])("%s", async (href) => expect(await withLink(href)).toBe(href));
  it.each(data.services.flatMap(({ examples }) => examples.reject as readonly string[]))(
    "not %s",
    async (href) => expect(await withLink(href)).toBeNull(),
  );
});
