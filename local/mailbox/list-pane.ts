import type { VNode } from "preact";
import { conversationPath, person, time, topic } from "./conversation-words.ts";
import type { Conversation } from "./conversations.ts";
import { html } from "./html.ts";

/** A conversation as a line of the list. */
interface ListedConversation {
  readonly conversation: Conversation;
  /** Answers that were not opened yet. */
  readonly unread: number;
  /** How its newest mail begins. */
  readonly beginning: string;
}

/** The list at the side: what was found, and how many there are. */
export interface ListPane {
  readonly query: string;
  readonly listed: readonly ListedConversation[];
  /** Conversations found, listed or not. */
  readonly found: number;
  readonly openId: string | null;
}

/** The search, and the conversations that it found. */
export function listPane(pane: ListPane): VNode {
  return html`<nav class="list" aria-label="Conversations">
    <form class="search" method="get" action="/" role="search">
      <label for="search">Search</label>
      <input id="search" name="q" type="search" defaultValue=${pane.query} placeholder="Number, shop, words" />
    </form>
    <h2>${heading(pane)}</h2>
    ${
      pane.listed.length === 0
        ? html`<p class="quiet">${pane.query === "" ? "None yet." : "No mail has all of these words."}</p>`
        : html`<ul>
            ${pane.listed.map((each) => listItem(each, pane))}
          </ul>`
    }
    ${
      pane.found > pane.listed.length
        ? html`<p class="quiet">The newest ${pane.listed.length} of ${pane.found}; the search finds the others.</p>`
        : null
    }
    ${pane.query === "" ? null : html`<p><a href="/">All conversations</a></p>`}
  </nav>`;
}

function heading({ query, found }: ListPane): string {
  if (query === "") return "Conversations";
  return `${found} ${found === 1 ? "conversation" : "conversations"} with “${query}”`;
}

function listItem(
  { conversation, unread, beginning }: ListedConversation,
  { openId, query }: ListPane,
): VNode {
  const { newest, entries, id } = conversation;
  const count = `${entries.length} ${entries.length === 1 ? "mail" : "mails"}`;
  return html`<li>
    <a
      href=${conversationPath(id, query)}
      class=${unread > 0 ? "is-unread" : undefined}
      aria-current=${id === openId ? "page" : undefined}
    >
      <strong>${topic(conversation)}</strong>
      ${beginning === "" ? null : html`<span class="beginning">${beginning}</span>`}
      <span class="meta">
        ${unread > 0 ? html`<b class="badge">${unread} new</b> ` : null}${person(conversation)} · ${count} · ${time(newest.at)}
      </span>
    </a>
  </li>`;
}
