import { type Commands, commandWords } from "./commands.ts";

interface Entry {
  readonly pattern: RegExp;
  readonly words: (typeof commandWords)[number];
}

/** The longest first: "bought at" before "bought". */
const entries: readonly Entry[] = [...commandWords]
  .sort((a, b) => b.length - a.length)
  .map((words) => ({
    words,
    pattern: new RegExp(
      `^${words
        .replace(/[.?*+^$()|[\]\\]/g, "\\$&")
        .replace("{n}", "(?<n>\\d{1,3})")
        .replace("{day}", "(?<day>\\d{4}-\\d{2}-\\d{2})")}(?=$| )`,
    ),
  }));

/** Words to be sent back, in the reader's own: the command is theirs, the number, day or name behind it stays. */
export function replyWords(reply: string, commands: Commands): string {
  for (const { pattern, words } of entries) {
    const found = pattern.exec(reply);
    if (found === null) continue;
    const own = commands[words]
      .replace("{n}", found.groups?.n ?? "")
      .replace("{day}", found.groups?.day ?? "");
    return `${own}${reply.slice(found[0].length)}`;
  }
  return reply;
}
