import type { Conversation } from "./conversations.ts";
import type { MailTexts } from "./mail-texts.ts";

const longestQuery = 200;

/**
 * The conversations that hold every word of a query, in their subjects, their addresses or their texts. Capitals and
 * accents do not matter; an empty query finds all.
 */
export async function findConversations(
  conversations: readonly Conversation[],
  query: string,
  texts: MailTexts,
): Promise<readonly Conversation[]> {
  const words = plain(query.slice(0, longestQuery)).split(/\s+/).filter(Boolean);
  if (words.length === 0) return conversations;
  const found: Conversation[] = [];
  for (const conversation of conversations) {
    const held = plain((await Promise.all(conversation.entries.map(heldBy))).join("\n"));
    if (words.every((word) => held.includes(word))) found.push(conversation);
  }
  return found;

  async function heldBy(entry: Conversation["newest"]): Promise<string> {
    return [entry.subject, entry.from, entry.to, await texts(entry)].join("\n");
  }
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
