import { decodeWords } from "./encoded-words.ts";
import type { Mailbox } from "./message.ts";

// Bounded on both sides, so that a long run without an @ costs no more than its length.
const address = /(?<![^\s<>()[\]:;,"'`@\\])[^\s<>()[\]:;,"'`@\\]{1,64}@[^\s<>()[\]:;,"'`@\\]{1,253}/gu;

/** The addresses in a text, in lower case, without those of a `mailto:` that repeats the one before it. */
export function addressesIn(text: string): readonly string[] {
  const found = [...text.slice(0, 20_000).matchAll(address)].map((match) => tidyAddress(match[0]));
  return found.filter((entry, index) => entry.includes("@") && entry !== found[index - 1]);
}

function tidyAddress(raw: string): string {
  return raw.replace(/^[.*_]+|(?<![.*_?!])[.*_?!]+$/g, "").toLowerCase();
}

/**
 * One mailbox as people and clients write it: `Name <a@b>`, `a@b`, `"Name" [mailto:a@b]`, `a@b <mailto:a@b>`, and
 * `Name, Surname <a@b> on behalf of c@d`. The address in angle brackets wins. `null` where there is no address.
 *
 * For reading only: who sent the mail that reached us is decided by `readSender`, on the raw bytes.
 */
export function readMailbox(value: string): Mailbox | null {
  const decoded = decodeWords(value.slice(0, 4_000)).replace(/\s+/g, " ").trim();
  const bracketed = decoded.search(/[<[(](?:mailto:)?\s?[^\s<>]{1,64}@/i);
  const found =
    (bracketed >= 0 ? addressesIn(decoded.slice(bracketed))[0] : undefined) ?? addressesIn(decoded)[0];
  if (found === undefined) return null;
  const cut = bracketed >= 0 ? bracketed : decoded.toLowerCase().indexOf(found);
  const name = decoded
    .slice(0, Math.max(0, cut))
    .replace(/^[\s"'“”„«»*‹›]+|(?<![\s"'“”„«»*‹›<([])[\s"'“”„«»*‹›<([]+$/g, "")
    .replace(/^mailto:/i, "")
    .trim();
  return { name: name === "" || name.toLowerCase() === found ? null : name.slice(0, 200), address: found };
}

/** The mailboxes of a list, at most 200 of them. */
export function readMailboxes(value: string): readonly Mailbox[] {
  const list: Mailbox[] = [];
  for (const piece of splitList(value.slice(0, 64_000))) {
    const mailbox = readMailbox(piece);
    if (mailbox !== null) list.push(mailbox);
    if (list.length >= 200) break;
  }
  return list;
}

function splitList(value: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < value.length; at += 1) {
    const character = value[at];
    if (character === "\\") at += 1;
    else if (character === '"') isQuoted = !isQuoted;
    // A comma belongs to the name before an address: `Doe, Jane <jane@example.com>`.
    else if (
      !isQuoted &&
      (character === ";" || (character === "," && value.slice(start, at).includes("@")))
    ) {
      pieces.push(value.slice(start, at));
      start = at + 1;
    }
  }
  return [...pieces, value.slice(start)];
}
