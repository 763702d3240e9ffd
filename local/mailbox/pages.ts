import type { VNode } from "preact";
import { clockForm } from "./clock-form.ts";
import { time, topic } from "./conversation-words.ts";
import type { Conversation, Entry } from "./conversations.ts";
import { type Exchange, toExchanges } from "./exchanges.ts";
import { html } from "./html.ts";
import { type ListPane, listPane } from "./list-pane.ts";
import type { ShownEntry } from "./shown-entry.ts";

/** What a reply would go out with. */
export interface ReplyForm {
  readonly fileName: string;
  readonly from: string;
  readonly text: string;
}

export interface Frame {
  readonly title: string;
  readonly list: ListPane;
  readonly address: string;
  /** Seconds after which the page looks again, while an answer is on its way. */
  readonly refreshSeconds: number | null;
  /** What the service's clock shows, where it is there to be put forward; else null. */
  readonly clock: Date | null;
}

/** The page around everything: the list of conversations at the side, and what is open. */
export function framePage(frame: Frame, content: VNode): VNode {
  return html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      ${frame.refreshSeconds === null ? null : html`<meta http-equiv="refresh" content=${frame.refreshSeconds} />`}
      <title>${frame.title}</title>
      <link rel="stylesheet" href="/style.css" />
      <script src="/script.js" defer></script>
    </head>
    <body class=${frame.list.openId === null ? "is-listing" : "is-reading"}>
      <a class="skip" href="#content">To the content</a>
      <header class="top"><a class="home" href="/">Parcelwise mailbox</a><span>on this machine; mail in: ${frame.address}</span>${frame.clock === null ? null : clockForm(frame.clock)}</header>
      <div class="frame">
        ${listPane(frame.list)}
        <main id="content" tabindex="-1">${content}</main>
      </div>
      <footer class="keys" hidden>
        <label><input id="keys" type="checkbox" /> Keys: <kbd>j</kbd> <kbd>k</kbd> next and previous, <kbd>/</kbd> search, <kbd>r</kbd> reply, <kbd>u</kbd> all conversations</label>
      </footer>
    </body>
  </html>`;
}

/** The start page: how to forward a mail, by upload or otherwise. */
export function welcome(
  address: string,
  smtp: { readonly host: string; readonly port: number },
  from: string,
): VNode {
  const flag = smtp.port === 2525 ? "" : ` --smtp-port ${smtp.port}`;
  return html`<section>
    <h1>Forward a shipping mail, read what it means</h1>
    <form class="box" method="post" action="/forward" enctype="multipart/form-data">
      <div class="field">
        <label for="file">A mail, saved as .eml</label>
        <input id="file" name="file" type="file" accept=".eml,message/rfc822" required />
      </div>
      <div class="field">
        <label for="from">Forwarded by</label>
        <input id="from" name="from" type="email" value=${from} required />
      </div>
      <button>Forward it</button>
    </form>
    <p class="quiet">
      Or from a terminal: <code>npm run send -- mail.eml${flag}</code>. Or from a mail client: SMTP server <code>${smtp.host}:${smtp.port}</code>, no
      password, to <code>${address}</code>.
    </p>
  </section>`;
}

/** A conversation, the oldest mail first, and the box to reply. */
export function conversationView(
  conversation: Conversation,
  shown: readonly ShownEntry[],
  reply: ReplyForm | null,
  isAwaited: boolean,
): VNode {
  return html`<section>
    <p class="back"><a href="/">All conversations</a></p>
    <h1>${topic(conversation)}</h1>
    ${toExchanges(shown).map(exchangeView)}
    ${waitingNote(conversation.newest, isAwaited)}
    ${reply ? replyBox(reply) : null}
  </section>`;
}

/** The person's mail, and beside it (below it, where there is no room) what was answered. */
function exchangeView({ received, sent }: Exchange): VNode {
  return html`<div class=${sent.length > 0 && received.length > 0 ? "exchange is-pair" : "exchange"}>
    ${received.length === 0 ? null : html`<div>${received.map(receivedMail)}</div>`}
    ${sent.length === 0 ? null : html`<div>${sent.map(sentMail)}</div>`}
  </div>`;
}

function waitingNote(newest: Entry, isAwaited: boolean): VNode | null {
  if (newest.box === "sent") return null;
  return isAwaited
    ? html`<p class="note" role="status">Being read. The answer appears here by itself.</p>`
    : html`<p class="note">No answer was written to the last mail.</p>`;
}

function receivedMail({ entry, text }: ShownEntry): VNode {
  return html`<article>
    <div class="head"><strong>${entry.from || "(no sender)"}</strong><span class="meta">${time(entry.at)}</span></div>
    <div class="meta">${entry.subject || "(no subject)"}, to ${entry.to}</div>
    <pre class="received" tabindex="0">${text || "(no text that could be read)"}</pre>
    <div class="links"><a href=${mailPath(entry, "raw")}>Raw source</a><a href=${`${mailPath(entry, "raw")}?save`}>Save as .eml</a></div>
  </article>`;
}

function sentMail({ entry, text, hasHtml, files }: ShownEntry): VNode {
  return html`<article class="sent">
    <div class="head">
      <strong>Parcelwise</strong>
      <span class="meta"><a href="#reply">Reply</a> · ${time(entry.at)}</span>
      <span class="meta summary">${entry.subject}, to ${entry.to}</span>
    </div>
    ${
      hasHtml
        ? html`<iframe
            src=${mailPath(entry, "html")}
            title=${`Answer: ${entry.subject}`}
            sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
          ></iframe>`
        : null
    }
    <div class="foot">
      <details open=${!hasHtml}>
        <summary>As plain text</summary>
        <pre tabindex="0">${text}</pre>
      </details>
      <div class="links">
        ${files.map(
          (file, index) =>
            html`<a href=${mailPath(entry, `file/${index}`)} download>${file.name} (${size(file.sizeBytes)})</a>`,
        )}
        <a href=${mailPath(entry, "raw")}>Raw source</a><a href=${`${mailPath(entry, "raw")}?save`}>Save as .eml</a>
      </div>
    </div>
  </article>`;
}

function replyBox(reply: ReplyForm): VNode {
  return html`<form class="box" method="post" action="/reply" id="reply">
    <input type="hidden" name="answer" value=${reply.fileName} />
    <div class="field">
      <label for="text">Reply as ${reply.from}</label>
      <textarea id="text" name="text" required autofocus=${reply.text !== ""} defaultValue=${reply.text}></textarea>
    </div>
    <button>Send reply</button>
  </form>`;
}

function mailPath(entry: Entry, view: string): string {
  return `/mail/${entry.box}/${encodeURIComponent(entry.fileName)}/${view}`;
}

function size(bytes: number): string {
  return bytes < 1024 ? `${bytes} bytes` : `${Math.ceil(bytes / 1024)} KB`;
}
