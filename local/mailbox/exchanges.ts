import type { ShownEntry } from "./shown-entry.ts";

/** What came in, and what was answered to it. */
export interface Exchange {
  readonly received: readonly ShownEntry[];
  readonly sent: readonly ShownEntry[];
}

/** Puts the mails of a conversation beside their answers: a mail that comes after an answer begins a new exchange. */
export function toExchanges(shown: readonly ShownEntry[]): readonly Exchange[] {
  const exchanges: { received: ShownEntry[]; sent: ShownEntry[] }[] = [];
  for (const each of shown) {
    const isReceived = each.entry.box === "raw";
    const last = exchanges.at(-1);
    const current = last && !(isReceived && last.sent.length > 0) ? last : { received: [], sent: [] };
    if (current !== last) exchanges.push(current);
    (isReceived ? current.received : current.sent).push(each);
  }
  return exchanges;
}
