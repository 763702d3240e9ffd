import { compareText } from "./event-order.ts";
import type { MailFacts } from "./timeline.ts";

/** Orders facts by when their mail was written, then by id: the one order in which everything is folded. */
function compareFacts(a: MailFacts, b: MailFacts): number {
  return compareText(a.reportedAt, b.reportedAt) || compareText(a.id, b.id);
}

/** Facts, each once and oldest first. Of the same mail forwarded twice, the earlier report stands. */
export function uniteFacts(facts: readonly MailFacts[]): readonly MailFacts[] {
  const byId = new Map<string, MailFacts>();
  for (const each of facts) {
    const known = byId.get(each.id);
    if (known === undefined || compareCopies(each, known) < 0) byId.set(each.id, each);
  }
  return [...byId.values()].sort(compareFacts);
}

/** What the newest mail says that says anything; `null` where none does. `facts` are oldest first. */
export function newest<Value>(
  facts: readonly MailFacts[],
  read: (facts: MailFacts) => Value | null,
): Value | null {
  for (const each of facts.toReversed()) {
    const value = read(each);
    if (value !== null) return value;
  }
  return null;
}

function compareCopies(a: MailFacts, b: MailFacts): number {
  return (
    compareText(a.reportedAt, b.reportedAt) ||
    compareText(a.thread ?? "", b.thread ?? "") ||
    compareText(a.mailId ?? "", b.mailId ?? "")
  );
}
