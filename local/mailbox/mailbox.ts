import { join } from "node:path";
import type { VNode } from "preact";
import { publicAddress } from "../environment.ts";
import type { LetTimePass } from "../let-time-pass.ts";
import type { Conversation, Entry } from "./conversations.ts";
import { html, renderPage } from "./html.ts";
import type { HttpAnswer } from "./http-answer.ts";
import { type Frame, framePage } from "./pages.ts";

/** What the page shows and where its mails go. */
export interface Mailbox {
  readonly raw: string;
  readonly sent: string;
  readonly smtpHost: string;
  readonly smtpPort: number;
  readonly now: () => Date;
  /** Puts the service's clock forward; absent where the page runs by itself. */
  readonly letTimePass?: LetTimePass;
  /** All conversations, the newest first. */
  readonly list: () => Promise<readonly Conversation[]>;
}

const pagePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Path of a mail's file. */
export function pathOf(mailbox: Mailbox, entry: Entry): string {
  return join(mailbox[entry.box], entry.fileName);
}

/** A whole page, with the list at its side. */
export async function pageAnswer(
  mailbox: Mailbox,
  status: number,
  frame: Pick<Frame, "title" | "openId"> & Partial<Frame>,
  content: VNode,
): Promise<HttpAnswer> {
  const conversations = frame.conversations ?? (await mailbox.list());
  const whole: Frame = { address: publicAddress, refreshSeconds: null, ...frame, conversations };
  return {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": pagePolicy,
      "X-Frame-Options": "DENY",
    },
    body: renderPage(framePage(whole, content)),
  };
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
