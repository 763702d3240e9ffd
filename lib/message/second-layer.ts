import EmailForwardParser from "email-forward-parser";
import type { ForwardBlock } from "./forward-block.ts";

/** Beyond these the library's patterns take seconds on hostile text; within them milliseconds. */
const textLimit = 60_000;
const lineLimit = 500;

/**
 * What another reader of forwards makes of a text in which our own finder saw none. Only a sender with an address counts:
 * the library calls every mail forwarded whose subject says so.
 */
export function secondLayerBlock(text: string, subject: string): ForwardBlock | null {
  const tidy = text
    .slice(0, textLimit)
    .split("\n")
    .map((line) => line.slice(0, lineLimit))
    .join("\n")
    .replace(/[ \t]{2,}/g, " ")
    .replace(/\n{3,}/g, "\n\n");
  const { email } = new EmailForwardParser().read(tidy, subject.slice(0, lineLimit));
  const address = email.from?.address;
  const firstLine = email.body?.trim().split("\n")[0]?.trim() ?? "";
  if (!address || !/^[^\s@<>]{1,64}@[^\s@<>]{1,253}$/.test(address) || firstLine === "") return null;
  const bodyStart = text.indexOf(firstLine, text.indexOf(address) + address.length);
  if (bodyStart < 0) return null;
  return {
    start: Math.max(0, text.lastIndexOf("\n", text.indexOf(address))),
    bodyStart,
    from: { name: email.from?.name ?? null, address: address.toLowerCase() },
    to: "",
    subject: email.subject ?? null,
    sentAt: null,
    hasSeparator: true,
    isAttribution: false,
    quoteDepth: 0,
    client: null,
  };
}
