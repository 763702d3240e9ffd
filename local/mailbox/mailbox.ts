import { join } from "node:path";
import type { VNode } from "preact";
import { publicAddress } from "../environment.ts";
import type { LetTimePass } from "../let-time-pass.ts";
import type { Conversation, Entry } from "./conversations.ts";
import { findConversations } from "./find-conversations.ts";
import { html, renderPage } from "./html.ts";
import type { HttpAnswer } from "./http-answer.ts";
import type { ListPane } from "./list-pane.ts";
import type { MailTexts } from "./mail-texts.ts";
import type { OpenedAnswers } from "./opened-answers.ts";
import { framePage } from "./pages.ts";

/** What the page shows and where its mails go. */
export interface Mailbox {
  readonly raw: string;
  readonly sent: string;
  readonly smtpHost: string;
  readonly smtpPort: number;
  readonly now: () => Date;
  /** Puts the service's clock forward; absent where the page runs by itself. */
  readonly letTimePass?: LetTimePass;
  /** True where the service was started with a clock of its own: the page then offers to put it forward. */
  readonly hasOwnClock?: boolean;
  /** All conversations, the newest first. */
  readonly list: () => Promise<readonly Conversation[]>;
  readonly texts: MailTexts;
  readonly opened: OpenedAnswers;
}

/** Conversations that the list shows; the search finds the others. */
const listedAtMost = 200;
/** Characters of a mail that stand in the list. */
const beginningCharacters = 110;

/** What a page has beside its content. */
interface PageOptions {
  readonly title: string;
  readonly openId: string | null;
  /** All conversations, where the page has read them already for its content. */
  readonly conversations?: readonly Conversation[];
  readonly query?: string;
  /** Seconds after which the page looks again, while an answer is on its way. */
  readonly refreshSeconds?: number | null;
}

const pagePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Path of a mail's file. */
export function pathOf(mailbox: Pick<Mailbox, "raw" | "sent">, entry: Entry): string {
  return join(mailbox[entry.box], entry.fileName);
}

/** A whole page, with the list at its side. */
export async function pageAnswer(
  mailbox: Mailbox,
  status: number,
  { title, openId, conversations, query = "", refreshSeconds = null }: PageOptions,
  content: VNode,
): Promise<HttpAnswer> {
  const list = await listFor(mailbox, conversations ?? (await mailbox.list()), query, openId);
  const unread = list.listed.reduce((sum, each) => sum + each.unread, 0);
  const frame = {
    title: unread > 0 ? `(${unread}) ${title}` : title,
    list,
    address: publicAddress,
    refreshSeconds,
    clock: mailbox.hasOwnClock === true ? mailbox.now() : null,
  };
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

async function listFor(
  mailbox: Mailbox,
  conversations: readonly Conversation[],
  query: string,
  openId: string | null,
): Promise<ListPane> {
  const found = await findConversations(conversations, query, mailbox.texts);
  const listed = await Promise.all(
    found.slice(0, listedAtMost).map(async (conversation) => ({
      conversation,
      unread: mailbox.opened.unreadIn(conversation),
      beginning: beginningOf(await mailbox.texts(conversation.newest)),
    })),
  );
  return { query, listed, found: found.length, openId };
}

function beginningOf(text: string): string {
  const words = text
    .slice(0, 4 * beginningCharacters)
    .replace(/\s+/g, " ")
    .trim();
  return words.length > beginningCharacters ? `${words.slice(0, beginningCharacters).trimEnd()}…` : words;
}

export function notFound(mailbox: Mailbox): Promise<HttpAnswer> {
  return sentence(mailbox, 404, "Not found", "There is no such mail here.");
}

/** A post that was not carried out, and why. */
export function refused(mailbox: Mailbox, why: string): Promise<HttpAnswer> {
  return sentence(mailbox, 400, "Not sent", why);
}

function sentence(mailbox: Mailbox, status: number, title: string, text: string): Promise<HttpAnswer> {
  const content = html`<section><h1>${title}</h1><p>${text}</p><p><a href="/">All conversations</a></p></section>`;
  return pageAnswer(mailbox, status, { title, openId: "" }, content);
}
