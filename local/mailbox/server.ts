import type { IncomingMessage } from "node:http";
import { type ListeningServer, listenHttp } from "../http-server.ts";
import { conversationIndex } from "./conversations.ts";
import { asset, type HttpAnswer, plain, writeAnswer } from "./http-answer.ts";
import { mailTexts } from "./mail-texts.ts";
import { type Mailbox, notFound, pathOf } from "./mailbox.ts";
import { openedAnswers } from "./opened-answers.ts";
import { isOwnRequest } from "./own-request.ts";
import { script } from "./script.ts";
import { conversationPage, mailView, startPage } from "./show-mails.ts";
import { style } from "./style.ts";
import { postClock, postForward, postReply } from "./take-posts.ts";

/** Shows answers as a mail client would, on the loopback address, and sends replies back through SMTP. */
export async function startMailbox(
  options: Omit<Mailbox, "list" | "texts" | "opened"> & {
    readonly port: number;
    readonly openedPath: string;
  },
): Promise<ListeningServer> {
  const mailbox: Mailbox = {
    ...options,
    list: conversationIndex({ raw: options.raw, sent: options.sent }),
    texts: mailTexts((entry) => pathOf(options, entry)),
    opened: await openedAnswers(options.openedPath),
  };
  const server: ListeningServer = await listenHttp(options.port, async (request, response) => {
    const answer = isOwnRequest(request, server.port)
      ? await route(mailbox, request)
      : plain(403, "This page answers only to its own address.\n");
    writeAnswer(request, response, answer);
  });
  return server;
}

function route(mailbox: Mailbox, request: IncomingMessage): Promise<HttpAnswer> | HttpAnswer {
  const url = parseUrl(request.url ?? "/");
  const path = url.pathname;
  if (request.method === "POST") {
    if (path === "/clock") return postClock(mailbox, request);
    if (path === "/reply") return postReply(mailbox, request);
    return path === "/forward" ? postForward(mailbox, request) : notFound(mailbox);
  }
  if (request.method !== "GET" && request.method !== "HEAD") return plain(405, "Only GET and POST.\n");
  if (path === "/style.css") return asset("text/css", style);
  if (path === "/script.js") return asset("text/javascript", script);
  const query = (url.searchParams.get("q") ?? "").trim().slice(0, 200);
  if (path === "/") return startPage(mailbox, query);
  const [first, ...rest] = path.split("/").slice(1).map(decodeSegment);
  if (first === "c" && rest.length === 1)
    return conversationPage(mailbox, rest[0] ?? "", url.searchParams.get("text") ?? "", query);
  if (first === "mail" && rest.length >= 3) return mailView(mailbox, rest, url.searchParams.has("save"));
  return notFound(mailbox);
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
