const url = /\bhttps?:\/\/[^\s<>"'`{}|\\^[\]]{4,2000}/gi;

/**
 * Addresses in a plain text. Clients write a link as `label <address>` or `label [address]`; the label is then what stands
 * before it on the line.
 */
export function plainLinks(text: string): readonly { href: string; label: string; at: number }[] {
  const links: { href: string; label: string; at: number }[] = [];
  for (const match of text.matchAll(url)) {
    if (links.length >= 1_000) break;
    const before = text[match.index - 1] ?? "";
    const isWrapped = before === "<" || before === "[" || before === "(";
    const href =
      isWrapped && before === "("
        ? match[0].replace(/(?<!\))\)+[.,;]?$/, "")
        : match[0].replace(/(?<![.,;:!?)])[.,;:!?)]+$/, "");
    const line = text.lastIndexOf("\n", match.index - 1) + 1;
    const label = isWrapped ? text.slice(Math.max(line, match.index - 120), match.index - 1).trim() : "";
    links.push({ href, label, at: isWrapped && label !== "" ? match.index - 1 - label.length : match.index });
  }
  return links;
}
