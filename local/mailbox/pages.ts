import type { VNode } from "preact";
import type { Conversation, Entry } from "./conversations.ts";
import { html } from "./html.ts";

/** A mail of a conversation with what is shown of it. */
export interface ShownEntry {
  readonly entry: Entry;
  readonly text: string;
  readonly hasHtml: boolean;
  readonly files: readonly { readonly name: string; readonly sizeBytes: number }[];
}

/** What a reply would go out with. */
export interface ReplyForm {
  readonly fileName: string;
  readonly from: string;
  readonly text: string;
}

export interface Frame {
  readonly title: string;
  readonly conversations: readonly Conversation[];
  readonly openId: string | null;
  readonly address: string;
  /** Seconds after which the page looks again, while an answer is on its way. */
  readonly refreshSeconds: number | null;
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
    <body class=${frame.openId === null ? "is-listing" : "is-reading"}>
      <a class="skip" href="#content">To the content</a>
      <header class="top"><a class="home" href="/">Parcelwise mailbox</a><span>on this machine; mail in: ${frame.address}</span></header>
      <div class="frame">
        <nav class="list" aria-label="Conversations">
          <h2>Conversations</h2>
          ${
            frame.conversations.length === 0
              ? html`<p class="quiet">None yet.</p>`
              : html`<ul>
                  ${frame.conversations.slice(0, 200).map((each) => listItem(each, each.id === frame.openId))}
                </ul>`
          }
        </nav>
        <main id="content">${content}</main>
      </div>
    </body>
  </html>`;
}

function listItem(conversation: Conversation, isOpen: boolean): VNode {
  const { newest, entries, id } = conversation;
  const count = `${entries.length} ${entries.length === 1 ? "mail" : "mails"}`;
  return html`<li>
    <a href=${conversationPath(id)} aria-current=${isOpen ? "page" : undefined}>
      <strong>${topic(conversation)}</strong>
      <span class="meta">${person(conversation)} · ${count} · ${time(newest.at)}</span>
    </a>
  </li>`;
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
    ${shown.map((each) => (each.entry.box === "sent" ? sentMail(each) : receivedMail(each)))}
    ${waitingNote(conversation.newest, isAwaited)}
    ${reply ? replyBox(reply) : null}
  </section>`;
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
    <details>
      <summary>What was received</summary>
      <pre tabindex="0">${text || "(no text that could be read)"}</pre>
    </details>
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

export function conversationPath(id: string): string {
  return `/c/${encodeURIComponent(id)}`;
}

function mailPath(entry: Entry, view: string): string {
  return `/mail/${entry.box}/${encodeURIComponent(entry.fileName)}/${view}`;
}

function person(conversation: Conversation): string {
  const received = conversation.entries.find(({ box }) => box === "raw");
  return received
    ? (/^\s*"?([^"<]*[^"<\s])"?\s*</.exec(received.from)?.[1] ?? received.from)
    : conversation.newest.to;
}

/** Subject of the conversation, without what mail clients put in front of it. */
function topic(conversation: Conversation): string {
  const subject = conversation.entries[0]?.subject ?? "";
  return subject.slice(0, 300).replace(/^(?:\s*(?:re|fwd?|aw|wg|tr|rv)\s*:)+\s*/i, "") || "(no subject)";
}

// The machine's own zone: the page is read where it runs.
const clockFace = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

function time(at: Date): VNode {
  return html`<time datetime=${at.toISOString()}>${clockFace.format(at)}</time>`;
}

function size(bytes: number): string {
  return bytes < 1024 ? `${bytes} bytes` : `${Math.ceil(bytes / 1024)} KB`;
}
