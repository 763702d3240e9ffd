import type { ClientWords } from "./client-words.ts";
import { escapeHtml, type OriginalMail } from "./original.ts";

/** What one client writes for a mail that it forwards inline. */
export type Inline = (
  mail: OriginalMail,
  words: ClientWords,
  note: string,
) => { plain: string; html: string | null };

/** "----- Forwarded message -----". */
export const separatorDash = (count: number, text: string) =>
  `${"-".repeat(count)} ${text} ${"-".repeat(count)}`;
/** `Name <address>`, or the address alone. */
export const named = (mail: OriginalMail) =>
  mail.name === null ? mail.address : `${mail.name} <${mail.address}>`;
/** Every line behind a quote mark. */
export const quoted = (text: string) =>
  text
    .split("\n")
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");

/** A header block as text and as HTML, from the same pairs. */
export function block(
  pairs: readonly (readonly [string, string])[],
  colon: string,
): { plain: string; html: string } {
  return {
    plain: pairs.map(([label, value]) => `${label}${colon} ${value}`).join("\n"),
    html: pairs.map(([label, value]) => `<b>${label}${colon}</b> ${escapeHtml(value)}<br>`).join("\n"),
  };
}

/** A body as a page. */
export const page = (inner: string) => `<html><head></head><body>${inner}</body></html>`;
/** The note above, as HTML. */
export const noteHtml = (note: string) => (note === "" ? "" : `<div>${escapeHtml(note)}</div><br>`);
/** The note above, as text. */
export const noteText = (note: string) => (note === "" ? "" : `${note}\n\n`);
