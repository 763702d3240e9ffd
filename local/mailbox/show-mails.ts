import { readFile } from "node:fs/promises";
import { installation, publicAddress } from "../environment.ts";
import { defaultPerson } from "../forward-mail.ts";
import { mailboxOf } from "../ses-outgoing.ts";
import { answerPolicy, framedAnswer } from "./answer-frame.ts";
import { conversationPath } from "./conversation-words.ts";
import type { Entry } from "./conversations.ts";
import { download, type HttpAnswer, source } from "./http-answer.ts";
import { receivedText } from "./mail-texts.ts";
import { type Mailbox, notFound, pageAnswer, pathOf } from "./mailbox.ts";
import { conversationView, type ReplyForm, welcome } from "./pages.ts";
import { readLetter } from "./read-letter.ts";
import type { ShownEntry } from "./shown-entry.ts";

/** So long a mail may wait for its answer before the page stops looking. */
const awaitedSeconds = 30;
/** Characters of a received mail that are shown; its source has the rest. */
const shownCharacters = 20_000;

/** `/`: the list, or of it what was searched for, and the box to forward a mail. */
export async function startPage(mailbox: Mailbox, query: string): Promise<HttpAnswer> {
  const conversations = await mailbox.list();
  const newestFrom = conversations[0]?.entries.find(({ box }) => box === "raw")?.from ?? "";
  const smtp = { host: mailbox.smtpHost, port: mailbox.smtpPort };
  const content = welcome(publicAddress, smtp, mailboxOf(newestFrom) ?? defaultPerson);
  return pageAnswer(
    mailbox,
    200,
    { title: "Parcelwise mailbox", openId: null, conversations, query },
    content,
  );
}

/**
 * `/c/<mail>`: the conversation that the mail is in. `replyText` is what a tap in an answer wants to say, `query` what the
 * list beside it was searched for.
 */
export async function conversationPage(
  mailbox: Mailbox,
  fileName: string,
  replyText: string,
  query: string,
): Promise<HttpAnswer> {
  const conversations = await mailbox.list();
  const open = conversations.find(({ entries }) => entries.some((entry) => entry.fileName === fileName));
  if (!open) return notFound(mailbox);
  await mailbox.opened.open(open);
  const shown = await Promise.all(open.entries.map((entry) => show(mailbox, entry)));
  const answer = open.entries.findLast(({ box }) => box === "sent");
  const reply: ReplyForm | null = answer
    ? { fileName: answer.fileName, from: mailboxOf(answer.to) ?? answer.to, text: replyText.slice(0, 4000) }
    : null;
  const waitedSeconds = (mailbox.now().getTime() - open.newest.at.getTime()) / 1000;
  const isAwaited = open.newest.box === "raw" && waitedSeconds < awaitedSeconds;
  const title = open.newest.subject || "Mail";
  return pageAnswer(
    mailbox,
    200,
    { title, openId: open.id, conversations, query, refreshSeconds: isAwaited ? 2 : null },
    conversationView(open, shown, reply, isAwaited),
  );
}

/** `/mail/<box>/<file>/<view>`: one mail's source, an answer's HTML, or a file that came with it. */
export async function mailView(
  mailbox: Mailbox,
  [box, fileName, view, index]: readonly string[],
  isSaved: boolean,
): Promise<HttpAnswer> {
  // Only names that stand in the list are opened: no path of a request reaches the disk.
  const isAsked = (entry: Entry) => entry.box === box && entry.fileName === fileName;
  const open = (await mailbox.list()).find(({ entries }) => entries.some(isAsked));
  const entry = open?.entries.find(isAsked);
  const raw = entry ? await readFile(pathOf(mailbox, entry)).catch(() => null) : null;
  if (!open || !entry || !raw) return notFound(mailbox);
  if (view === "raw") return isSaved ? download(entry.fileName, "message/rfc822", raw) : source(raw);
  if (entry.box !== "sent") return notFound(mailbox);
  const letter = await readLetter(raw);
  if (view === "html" && letter.html !== null)
    return framed(framedAnswer(letter.html, installation.domain, conversationPath(open.id)));
  const file = view === "file" ? letter.files[Number(index)] : undefined;
  return file ? download(file.name, file.mediaType, file.content) : notFound(mailbox);
}

function framed(body: string): HttpAnswer {
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": answerPolicy,
    "X-Frame-Options": "SAMEORIGIN",
  };
  return { status: 200, headers, body };
}

async function show(mailbox: Mailbox, entry: Entry): Promise<ShownEntry> {
  const raw = await readFile(pathOf(mailbox, entry));
  if (entry.box === "sent") {
    const letter = await readLetter(raw);
    const files = letter.files.map(({ name, content }) => ({ name, sizeBytes: content.length }));
    return { entry, text: letter.text, hasHtml: letter.html !== null, files };
  }
  const text = await receivedText(raw);
  return { entry, text: text.slice(0, shownCharacters), hasHtml: false, files: [] };
}
