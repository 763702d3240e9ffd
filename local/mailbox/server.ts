import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { VNode } from "preact";
import { limits } from "../../lib/message/limits.ts";
import { parseMessage } from "../../lib/message/parse.ts";
import { installation, publicAddress } from "../environment.ts";
import { defaultPerson, forwardMail } from "../forward-mail.ts";
import { readBody } from "../http-body.ts";
import { type ListeningServer, listenHttp } from "../http-server.ts";
import { mailboxOf } from "../ses-outgoing.ts";
import { mailLimitBytes } from "../smtp.ts";
import { sendBySmtp } from "../smtp-client.ts";
import { answerPolicy, framedAnswer } from "./answer-frame.ts";
import { composeReply } from "./compose-reply.ts";
import { type Box, type Conversation, conversationIndex, type Entry } from "./conversations.ts";
import { renderPage } from "./html.ts";
import { isOwnRequest } from "./own-request.ts";
import {
  conversationPath,
  conversationView,
  type Frame,
  framePage,
  type ReplyForm,
  type ShownEntry,
  sentencePage,
  welcome,
} from "./pages.ts";
import { readLetter } from "./read-letter.ts";
import { script } from "./script.ts";
import { style } from "./style.ts";

export interface MailboxOptions {
  readonly port: number;
  readonly raw: string;
  readonly sent: string;
  readonly smtpHost: string;
  readonly smtpPort: number;
  readonly now: () => Date;
}

const pagePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What a request gets. */
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Shows answers as a mail client would, on the loopback address, and sends replies back through SMTP. */
export async function startMailbox(options: MailboxOptions): Promise<ListeningServer> {
  const list = conversationIndex({ raw: options.raw, sent: options.sent });
  const server: ListeningServer = await listenHttp(options.port, async (request, response) => {
    const answer = isOwnRequest(request, server.port)
      ? await route(options, list, request)
      : plain(403, "This page answers only to its own address.\n");
    write(request, response, answer);
  });
  return server;
}

type List = () => Promise<readonly Conversation[]>;

async function route(options: MailboxOptions, list: List, request: IncomingMessage): Promise<Answer> {
  const url = parseUrl(request.url ?? "/");
  const path = url.pathname;
  if (request.method === "POST") {
    if (path === "/reply") return postReply(options, list, request);
    return path === "/forward" ? postForward(options, list, request) : notFound(list);
  }
  if (request.method !== "GET" && request.method !== "HEAD") return plain(405, "Only GET and POST.\n");
  if (path === "/style.css") return asset("text/css", style);
  if (path === "/script.js") return asset("text/javascript", script);
  if (path === "/") return startPage(options, list);
  const segments = path.split("/").slice(1).map(decodeSegment);
  if (segments[0] === "c" && segments.length === 2)
    return conversationPage(options, list, segments[1] ?? "", url.searchParams.get("text") ?? "");
  if (segments[0] === "mail" && segments.length >= 4)
    return mailView(options, list, segments.slice(1), url.searchParams.has("save"));
  return notFound(list);
}

async function startPage(options: MailboxOptions, list: List): Promise<Answer> {
  const conversations = await list();
  const newestFrom = conversations[0]?.entries.find(({ box }) => box === "raw")?.from ?? "";
  const smtp = `${options.smtpHost}:${options.smtpPort}`;
  return page(200, { ...frameOf(conversations, null), title: "Parcelwise mailbox" }, [
    welcome(publicAddress, smtp, mailboxOf(newestFrom) ?? defaultPerson),
  ]);
}

async function conversationPage(
  options: MailboxOptions,
  list: List,
  id: string,
  replyText: string,
): Promise<Answer> {
  const conversations = await list();
  const conversation = conversations.find(({ entries }) => entries.some(({ fileName }) => fileName === id));
  if (!conversation) return notFound(list);
  const shown = await Promise.all(conversation.entries.map((entry) => show(options, entry)));
  const answer = conversation.entries.findLast(({ box }) => box === "sent");
  const reply: ReplyForm | null = answer
    ? { fileName: answer.fileName, from: mailboxOf(answer.to) ?? answer.to, text: replyText.slice(0, 4000) }
    : null;
  const waitedMs = options.now().getTime() - conversation.newest.at.getTime();
  const isAwaited = conversation.newest.box === "raw" && waitedMs < 30_000;
  const frame = { ...frameOf(conversations, conversation.id), title: conversation.newest.subject || "Mail" };
  return page(200, { ...frame, refreshSeconds: isAwaited ? 2 : null }, [
    conversationView(conversation, shown, reply, isAwaited),
  ]);
}

async function mailView(
  options: MailboxOptions,
  list: List,
  [box, fileName, view, index]: readonly string[],
  isSaved: boolean,
): Promise<Answer> {
  const conversations = await list();
  // Only names that stand in the list are opened: no path of a request reaches the disk.
  const conversation = conversations.find(({ entries }) =>
    entries.some((entry) => entry.box === box && entry.fileName === fileName),
  );
  const entry = conversation?.entries.find((each) => each.box === box && each.fileName === fileName);
  const raw = entry ? await readFile(pathOf(options, entry)).catch(() => null) : null;
  if (!conversation || !entry || !raw) return notFound(list);
  if (view === "raw") return isSaved ? download(entry.fileName, "message/rfc822", raw) : source(raw);
  if (entry.box !== "sent") return notFound(list);
  const letter = await readLetter(raw);
  if (view === "html" && letter.html !== null) {
    const body = framedAnswer(letter.html, installation.domain, conversationPath(conversation.id));
    return {
      status: 200,
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": answerPolicy,
        "X-Frame-Options": "SAMEORIGIN",
      },
      body,
    };
  }
  const file = view === "file" ? letter.files[Number(index)] : undefined;
  return file ? download(file.name, file.mediaType, file.content) : notFound(list);
}

async function postReply(options: MailboxOptions, list: List, request: IncomingMessage): Promise<Answer> {
  const body = await readBody(request, 1024 * 1024);
  if (!body) return refused(list, "The reply is too long.");
  const form = new URLSearchParams(body.toString("utf8"));
  const fileName = form.get("answer") ?? "";
  const text = form.get("text") ?? "";
  const conversations = await list();
  const conversation = conversations.find(({ entries }) =>
    entries.some((entry) => entry.box === "sent" && entry.fileName === fileName),
  );
  if (!conversation) return notFound(list);
  if (text.trim() === "") return refused(list, "The reply is empty: write something first.");
  const letter = await readLetter(await readFile(join(options.sent, fileName)));
  const reply = await composeReply(letter, text);
  return handIn(options, list, reply, `${conversationPath(conversation.id)}#newest`);
}

async function postForward(options: MailboxOptions, list: List, request: IncomingMessage): Promise<Answer> {
  const body = await readBody(request, mailLimitBytes);
  if (!body) return refused(list, "The mail is larger than 40 MB.");
  const contentType = request.headers["content-type"] ?? "";
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } })
    .formData()
    .catch(() => null);
  const file = form?.get("file");
  const from = mailboxOf(String(form?.get("from") ?? ""));
  if (!file || typeof file === "string" || file.size === 0)
    return refused(list, "Choose a mail that was saved as .eml.");
  if (!from) return refused(list, "Say who forwards it: an address such as you@example.com.");
  const mail = await forwardMail(new Uint8Array(await file.arrayBuffer()), from, publicAddress);
  return handIn(options, list, mail, null, mail.messageId);
}

/** Hands a mail to SMTP, and leads to the conversation it is in now. */
async function handIn(
  options: MailboxOptions,
  list: List,
  mail: { readonly from: string; readonly to: string; readonly raw: Uint8Array },
  location: string | null,
  messageId = "",
): Promise<Answer> {
  const taken = await sendBySmtp({ host: options.smtpHost, port: options.smtpPort }, mail, mail.raw);
  if (taken.code !== 250) return refused(list, `The mail was not taken: ${taken.text}`);
  const own = location ?? (await pathOfMail(list, messageId));
  return { status: 303, headers: { Location: own }, body: "" };
}

async function pathOfMail(list: List, messageId: string): Promise<string> {
  const found = (await list()).find(({ entries }) => entries.some((entry) => entry.messageId === messageId));
  return found ? conversationPath(found.id) : "/";
}

async function show(options: MailboxOptions, entry: Entry): Promise<ShownEntry> {
  const raw = await readFile(pathOf(options, entry));
  if (entry.box === "sent") {
    const letter = await readLetter(raw);
    const files = letter.files.map(({ name, content }) => ({ name, sizeBytes: content.length }));
    return { entry, text: letter.text, hasHtml: letter.html !== null, files };
  }
  const message = await parseMessage(raw, limits);
  const sections = message.ok ? message.value.sections : [];
  const text =
    sections.find(({ kind }) => kind === "plain")?.text || sections.find(({ kind }) => kind === "html")?.text;
  return { entry, text: (text ?? "").slice(0, 20_000), hasHtml: false, files: [] };
}

function pathOf(options: MailboxOptions, entry: Entry): string {
  const folders: Readonly<Record<Box, string>> = { raw: options.raw, sent: options.sent };
  return join(folders[entry.box], entry.fileName);
}

function frameOf(conversations: readonly Conversation[], openId: string | null): Frame {
  return { title: "", conversations, openId, address: publicAddress, refreshSeconds: null };
}

function page(status: number, frame: Frame, [content]: readonly [VNode]): Answer {
  return {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": pagePolicy,
      "X-Frame-Options": "DENY",
    },
    body: renderPage(framePage(frame, content)),
  };
}

async function notFound(list: List): Promise<Answer> {
  const frame = { ...frameOf(await list(), ""), title: "Not found" };
  return page(404, frame, [sentencePage("Not found", "There is no such mail here.")]);
}

async function refused(list: List, sentence: string): Promise<Answer> {
  const frame = { ...frameOf(await list(), ""), title: "Not sent" };
  return page(400, frame, [sentencePage("Not sent", sentence)]);
}

function plain(status: number, text: string): Answer {
  return { status, headers: { "Content-Type": "text/plain; charset=utf-8" }, body: text };
}

function asset(mediaType: string, body: string): Answer {
  return { status: 200, headers: { "Content-Type": `${mediaType}; charset=utf-8` }, body };
}

function source(raw: Uint8Array): Answer {
  return {
    status: 200,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
    body: raw,
  };
}

function download(name: string, mediaType: string, content: Uint8Array): Answer {
  const safeName = name.replace(/[^\w.-]/g, "_").slice(0, 150);
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? mediaType : "application/octet-stream";
  return {
    status: 200,
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${safeName}"`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
    body: content,
  };
}

function write(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    ...answer.headers,
  });
  response.end(request.method === "HEAD" ? undefined : answer.body);
}

function parseUrl(url: string): URL {
  try {
    // Not as a relative reference: "//evil.example/" would be a host.
    return new URL(`http://mailbox${url.startsWith("/") ? url : "/not-found"}`);
  } catch {
    return new URL("http://mailbox/not-found");
  }
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
