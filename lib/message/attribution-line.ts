import type { ForwardKnowledge } from "../knowledge/client.ts";
import { readDateLine } from "./date-line.ts";
import type { ForwardBlock } from "./forward-block.ts";
import { readLabelledLine } from "./header-labels.ts";
import type { Mailbox } from "./message.ts";
import { isSameHouse } from "./same-house.ts";
import { senderIn } from "./sender-in.ts";
import type { TextLine } from "./text-lines.ts";
import { parseThreadAddress } from "./thread-address.ts";

/** "On 25 Oct 2021, at 11:43, Jane <jane@example.com> wrote:", also over two or three lines. */
export function attributionAt(
  lines: readonly TextLine[],
  at: number,
  knowledge: ForwardKnowledge,
  recipients: readonly Mailbox[],
  isBelowSeparator = false,
): ForwardBlock | null {
  let text = "";
  for (let end = at; end < Math.min(lines.length, at + 3); end += 1) {
    const words = withoutRules(lines[end]?.words ?? "");
    if (words === "") return null;
    text = `${text} ${words}`.trim();
    if (text.length > 400) return null;
    if (!words.endsWith(":") && !words.endsWith("：")) continue;
    const said = knowledge.labels.filter((language) => language.wrote.some((word) => text.includes(word)));
    const from = senderIn(text, recipients) ?? (said.length > 0 ? ourselves(recipients) : null);
    const isDated = /(?<!\d)(?:19|20|25)\d{2}(?!\d)|\d{1,2}[:.]\d{2}/.test(text);
    if (from === null || !isDated) return null;
    // Some clients write a date, a name and a colon, and no verb; that is taken only of whom the mail goes to.
    if (said.length === 0 && !isBelowSeparator && !isOfRecipient(from, text, recipients, knowledge))
      return null;
    const body = lines.findIndex((line, index) => index > end && line.words !== "");
    return {
      start: lines[at]?.start ?? 0,
      bodyStart: body < 0 ? (lines.at(-1)?.end ?? 0) : (lines[body]?.start ?? 0),
      from: { name: isBelowSeparator ? nameIn(text) : null, address: from.address },
      to: "",
      subject: null,
      sentAt: readDateLine(text.replace(/<[^<>]{0,300}>|"[^"]{0,200}"|[:：]$/g, " "), said, knowledge),
      hasSeparator: false,
      isAttribution: true,
      quoteDepth: lines[body]?.quoteDepth ?? 0,
      client: null,
    };
  }
  return null;
}

/** "---- On Friday, Jane wrote ----" as "On Friday, Jane wrote:". */
function withoutRules(words: string): string {
  if (!words.startsWith("--")) return words;
  return words.replace(/^-{2,8}\s?([^-\s].{0,390}?)\s?-{2,8}$/u, "$1:");
}

function nameIn(text: string): string | null {
  return /"([^"]{1,100})"\s?</u.exec(text)?.[1] ?? null;
}

/** Who is quoted without an address in a mail to an address that only our answers name. */
function ourselves(recipients: readonly Mailbox[]): Mailbox | null {
  const isThread = ({ address }: Mailbox) => parseThreadAddress(address.split("@")[0] ?? "") !== undefined;
  return recipients.every(isThread) ? (recipients[0] ?? null) : null;
}

function isOfRecipient(
  from: Mailbox,
  text: string,
  recipients: readonly Mailbox[],
  knowledge: ForwardKnowledge,
): boolean {
  return (
    recipients.some(({ address }) => isSameHouse(address, from.address)) &&
    readLabelledLine(text, knowledge) === null
  );
}
