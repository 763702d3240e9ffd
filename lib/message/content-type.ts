import { decodeText } from "./charset.ts";
import { decodeWords } from "./encoded-words.ts";

/** A structured field such as Content-Type: its value in lower case, and its parameters (RFC 2045 5.1, RFC 2231). */
export interface StructuredValue {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** More parameters than any mail has; 20,000 of them once took a parser down (CVE-2026-27859). */
const parameterLimit = 100;

/** Reads a structured field. A missing field gives an empty value. */
export function readStructuredValue(raw: string | null): StructuredValue {
  const pieces = splitParameters((raw ?? "").slice(0, 16_000));
  const plain = new Map<string, string>();
  const extended = new Map<string, { index: number; text: string; isEncoded: boolean }[]>();
  for (const piece of pieces.slice(1, parameterLimit)) {
    const equals = piece.indexOf("=");
    if (equals < 0) continue;
    const name = piece.slice(0, equals).trim().toLowerCase();
    const text = unquote(piece.slice(equals + 1).trim());
    const parts = /^([^*]{1,60})\*(?:(\d{1,3})(\*)?)?$/.exec(name);
    if (parts?.[1] === undefined) {
      if (!plain.has(name)) plain.set(name, decodeWords(text));
      continue;
    }
    const isEncoded = parts[2] === undefined || parts[3] !== undefined;
    const list = extended.get(parts[1]) ?? [];
    list.push({ index: Number(parts[2] ?? 0), text, isEncoded });
    extended.set(parts[1], list);
  }
  for (const [name, list] of extended) plain.set(name, joinExtended(list));
  return { value: (pieces[0] ?? "").trim().toLowerCase().slice(0, 200), parameters: plain };
}

function joinExtended(list: { index: number; text: string; isEncoded: boolean }[]): string {
  const sorted = list.toSorted((one, other) => one.index - other.index);
  const charset = /^([^']{0,40})'[^']{0,40}'/.exec(sorted[0]?.isEncoded ? sorted[0].text : "");
  const bytes: number[] = [];
  for (const [at, piece] of sorted.entries()) {
    const text = at === 0 && charset !== null ? piece.text.slice(charset[0].length) : piece.text;
    const encoder = new TextEncoder();
    for (let index = 0; index < text.length; index += 1) {
      const hex = text.slice(index + 1, index + 3);
      if (piece.isEncoded && text[index] === "%" && /^[0-9a-f]{2}$/i.test(hex)) {
        bytes.push(Number.parseInt(hex, 16));
        index += 2;
      } else bytes.push(...encoder.encode(text[index]));
    }
  }
  return decodeText(Uint8Array.from(bytes), charset?.[1] ?? null);
}

function splitParameters(raw: string): string[] {
  const pieces: string[] = [];
  let piece = "";
  let isQuoted = false;
  for (let at = 0; at < raw.length; at += 1) {
    const character = raw[at] ?? "";
    if (character === "\\" && isQuoted) {
      piece += character + (raw[at + 1] ?? "");
      at += 1;
    } else if (character === ";" && !isQuoted) {
      pieces.push(piece);
      piece = "";
    } else {
      if (character === '"') isQuoted = !isQuoted;
      piece += character;
    }
  }
  return [...pieces, piece];
}

function unquote(text: string): string {
  if (!text.startsWith('"')) return text;
  return text.replace(/^"|"$/g, "").replace(/\\(.)/g, "$1");
}
