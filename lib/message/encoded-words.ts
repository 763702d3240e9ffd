import { decodeText } from "./charset.ts";

const word = /=\?([^?\s]{1,60})\?([bq])\?([^?]{0,2000})\?=/gi;

/** A header value with its encoded words read (RFC 2047), those that are split inside a character included. */
export function decodeWords(value: string): string {
  if (!value.includes("=?")) return value;
  let result = "";
  let end = 0;
  let open: { charset: string; bytes: number[] } | undefined;
  const flush = () => {
    if (open !== undefined) result += decodeText(Uint8Array.from(open.bytes), open.charset);
    open = undefined;
  };
  for (const match of value.matchAll(word)) {
    const [whole, label = "", encoding = "", text = ""] = match;
    const between = value.slice(end, match.index);
    const charset = label.split("*")[0]?.toLowerCase() ?? "";
    const bytes = encoding.toLowerCase() === "b" ? base64Bytes(text) : quotedBytes(text);
    const isAdjacent = open !== undefined && between.trim() === "";
    if (!isAdjacent || open?.charset !== charset) {
      flush();
      // White space between two encoded words is not part of the text (RFC 2047 6.2).
      if (!isAdjacent) result += between;
      open = { charset, bytes: [] };
    }
    for (const byte of bytes) open?.bytes.push(byte);
    end = match.index + whole.length;
  }
  flush();
  return result + value.slice(end);
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes of a base64 text; what is not in its alphabet is passed over. */
function base64Bytes(text: string): number[] {
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) continue;
    buffer = ((buffer << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((buffer >> bits) & 0xff);
  }
  return bytes;
}

function quotedBytes(text: string): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const hex = text.slice(at + 1, at + 3);
    if (code === 0x3d && /^[0-9a-f]{2}$/i.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else if (code === 0x5f) bytes.push(0x20);
    else if (code < 0x80) bytes.push(code);
    else for (const byte of new TextEncoder().encode(text[at])) bytes.push(byte);
  }
  return bytes;
}
