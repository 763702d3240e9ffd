import type { LeafPart } from "./mime-tree.ts";

/**
 * Content of one part, freed from its transfer encoding (RFC 2045 6.7 and 6.8). Total and linear: what is not in the encoding
 * is passed over or kept as it stands. An unknown encoding gives the bytes as they are (RFC 2045 6.4).
 */
export function decodePart(bytes: Uint8Array, leaf: LeafPart): Uint8Array {
  const body = bytes.subarray(leaf.start, leaf.end);
  if (leaf.transferEncoding === "base64") return fromBase64(body);
  return leaf.transferEncoding === "quoted-printable" ? fromQuotedPrintable(body) : body;
}

const none = 255;
const sextets = new Uint8Array(256).fill(none);
[..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].forEach((letter, value) => {
  sextets[letter.charCodeAt(0)] = value;
});
const equals = 0x3d;

/** Characters of no meaning are passed over; behind a padding a new text begins, as in parts put together from several. */
function fromBase64(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((body.length * 3) / 4));
  let length = 0;
  let held = 0;
  let bits = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] as number;
    const value = sextets[byte] as number;
    if (value === none) {
      if (byte === equals) bits = 0;
      continue;
    }
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out[length] = (held >> bits) & 0xff;
    length += 1;
  }
  return out.subarray(0, length);
}

function fromQuotedPrintable(body: Uint8Array): Uint8Array {
  const out = joinSoftLines(body);
  let length = 0;
  for (let at = 0; at < out.length; at += 1) {
    const byte = out[at] as number;
    if (byte !== equals) {
      out[length] = byte;
      length += 1;
      continue;
    }
    const high = hexOf(out[at + 1]);
    const low = high === none ? none : hexOf(out[at + 2]);
    if (low === none) out[length] = byte;
    else {
      out[length] = high * 16 + low;
      at += 2;
    }
    length += 1;
  }
  return out.subarray(0, length);
}

function hexOf(byte: number | undefined): number {
  if (byte === undefined) return none;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : none;
}

/** Without the blanks that were put at line ends on the way, and without soft line breaks. */
function joinSoftLines(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length);
  let length = 0;
  let at = 0;
  while (at < body.length) {
    const byte = body[at] as number;
    // Nearly every byte is neither, and stands for itself.
    if (byte !== equals && byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) {
      out[length] = byte;
      length += 1;
      at += 1;
      continue;
    }
    const after = endOfBlanks(body, byte === equals ? at + 1 : at);
    const isAtEnd = after === body.length || body[after] === 0x0a || body[after] === 0x0d;
    if (byte === equals && (after === body.length || body[after] === 0x0a)) at = after + 1;
    else if (byte === equals && body[after] === 0x0d && body[after + 1] === 0x0a) at = after + 2;
    else if (byte !== equals && isAtEnd && after > at) at = after;
    else {
      const end = byte === equals || after === at ? at + 1 : after;
      while (at < end) {
        out[length] = body[at] as number;
        length += 1;
        at += 1;
      }
    }
  }
  return out.subarray(0, length);
}

function endOfBlanks(body: Uint8Array, from: number): number {
  let at = from;
  while (body[at] === 0x20 || body[at] === 0x09) at += 1;
  return at;
}
