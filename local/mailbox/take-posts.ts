import { readFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { parseDuration } from "../duration.ts";
import { publicAddress } from "../environment.ts";
import { forwardMail } from "../forward-mail.ts";
import { readBody } from "../http-body.ts";
import { mailboxOf } from "../ses-outgoing.ts";
import { mailLimitBytes } from "../smtp.ts";
import { sendBySmtp } from "../smtp-client.ts";
import { composeReply } from "./compose-reply.ts";
import { conversationPath } from "./conversation-words.ts";
import { type HttpAnswer, plain } from "./http-answer.ts";
import { type Mailbox, notFound, pathOf, refused } from "./mailbox.ts";
import { readLetter } from "./read-letter.ts";

/** `POST /reply`: what the person wrote below an answer goes out by SMTP. */
export async function postReply(mailbox: Mailbox, request: IncomingMessage): Promise<HttpAnswer> {
  const body = await readBody(request, 1024 * 1024);
  if (!body) return refused(mailbox, "The reply is too long.");
  const form = new URLSearchParams(body.toString("utf8"));
  const fileName = form.get("answer") ?? "";
  const text = form.get("text") ?? "";
  const conversations = await mailbox.list();
  const answer = conversations
    .flatMap(({ entries }) => entries)
    .find((entry) => entry.box === "sent" && entry.fileName === fileName);
  if (!answer) return notFound(mailbox);
  if (text.trim() === "") return refused(mailbox, "The reply is empty: write something first.");
  const reply = await composeReply(await readLetter(await readFile(pathOf(mailbox, answer))), text);
  const refusal = await handIn(mailbox, reply);
  return refusal ? refused(mailbox, refusal) : seeOther(`${conversationPath(fileName)}#newest`);
}

/** `POST /forward`: an uploaded mail goes out by SMTP as a person's forward. */
export async function postForward(mailbox: Mailbox, request: IncomingMessage): Promise<HttpAnswer> {
  const body = await readBody(request, mailLimitBytes);
  if (!body) return refused(mailbox, "The mail is larger than 40 MB.");
  const contentType = request.headers["content-type"] ?? "";
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } })
    .formData()
    .catch(() => null);
  const file = form?.get("file");
  const from = mailboxOf(String(form?.get("from") ?? ""));
  if (!file || typeof file === "string" || file.size === 0)
    return refused(mailbox, "Choose a mail that was saved as .eml.");
  if (!from) return refused(mailbox, "Say who forwards it: an address such as you@example.com.");
  const mail = await forwardMail(new Uint8Array(await file.arrayBuffer()), from, publicAddress);
  const refusal = await handIn(mailbox, mail);
  if (refusal) return refused(mailbox, refusal);
  const found = (await mailbox.list()).find(({ entries }) =>
    entries.some(({ messageId }) => messageId === mail.messageId),
  );
  return seeOther(found ? conversationPath(found.id) : "/");
}

/** `POST /clock`: the service's clock is put forward, and what becomes due on the way is done. */
export async function postClock(mailbox: Mailbox, request: IncomingMessage): Promise<HttpAnswer> {
  const body = await readBody(request, 1024);
  const form = new URLSearchParams(body?.toString("utf8") ?? "");
  const seconds = parseDuration(form.get("by") ?? "");
  if (seconds === null) return plain(400, "Say by how much: 12h, 5d or 2w.\n");
  if (mailbox.letTimePass === undefined) return plain(404, "There is no clock here.\n");
  const mailsOf = async () =>
    (await mailbox.list()).reduce((count, { entries }) => count + entries.length, 0);
  const before = await mailsOf();
  const instant = await mailbox.letTimePass(seconds);
  if (form.get("back") === "page") return seeOther("/");
  const count = (await mailsOf()) - before;
  const mails = count === 0 ? "no mail was" : count === 1 ? "1 mail was" : `${count} mails were`;
  return plain(200, `The clock shows ${instant}; ${mails} sent on the way.\n`);
}

/** @returns why it was not taken, null where it was */
async function handIn(
  mailbox: Mailbox,
  mail: { readonly from: string; readonly to: string; readonly raw: Uint8Array },
): Promise<string | null> {
  const target = { host: mailbox.smtpHost, port: mailbox.smtpPort };
  const taken = await sendBySmtp(target, mail, mail.raw);
  return taken.code === 250 ? null : `The mail was not taken: ${taken.text}`;
}

function seeOther(path: string): HttpAnswer {
  return { status: 303, headers: { Location: path }, body: "" };
}
