import type { VNode } from "preact";
import type { Conversation } from "./conversations.ts";
import { html } from "./html.ts";

/** Page of a conversation; the list beside it stays the one that was searched for. */
export function conversationPath(id: string, query = ""): string {
  const path = `/c/${encodeURIComponent(id)}`;
  return query === "" ? path : `${path}?q=${encodeURIComponent(query)}`;
}

/** Who forwards in this conversation. */
export function person(conversation: Conversation): string {
  const received = conversation.entries.find(({ box }) => box === "raw");
  return received
    ? (/^\s*"?([^"<]*[^"<\s])"?\s*</.exec(received.from)?.[1] ?? received.from)
    : conversation.newest.to;
}

/** Subject of the conversation, without what mail clients put in front of it. */
export function topic(conversation: Conversation): string {
  const subject = conversation.entries[0]?.subject ?? "";
  return subject.slice(0, 300).replace(/^(?:\s*(?:re|fwd?|aw|wg|tr|rv)\s*:)+\s*/i, "") || "(no subject)";
}

// The machine's own zone: the page is read where it runs.
const clockFace = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

export function time(at: Date): VNode {
  return html`<time datetime=${at.toISOString()}>${clockFace.format(at)}</time>`;
}
