/** What the web platform can decode (WHATWG Encoding), which leaves out UTF-7: it hides tags from every filter. */
const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

function decoderOf(label: string): InstanceType<typeof TextDecoder> | undefined {
  const known = decoders.get(label);
  if (known !== undefined) return known;
  try {
    const decoder = new TextDecoder(label);
    // The platform maps HZ and the ISO-2022 family but Japanese to "replacement", which decodes to nothing.
    if (decoder.encoding === "replacement") return undefined;
    // Labels come from senders: only a handful are kept, so that a flood of invented ones costs no memory.
    if (decoders.size < 100) decoders.set(label, decoder);
    return decoder;
  } catch {
    return undefined;
  }
}

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });
const western = new TextDecoder("windows-1252");

/** The bytes as UTF-8 text, or `undefined` where they are not UTF-8. */
function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Text of a part whose charset may be missing, unknown or wrong.
 *
 * Bytes that are valid UTF-8 with at least one character beyond ASCII are UTF-8, whatever a one-byte charset's label says:
 * such a sequence hardly ever occurs in another charset. What is labelled UTF-8 and is not falls back to windows-1252.
 */
export function decodeText(bytes: Uint8Array, label: string | null): string {
  const decoder = label === null ? undefined : decoderOf(label.trim().toLowerCase().slice(0, 40));
  const isOneByte =
    decoder === undefined || /^(windows-|iso-8859|koi8|macintosh|x-mac|ibm)/.test(decoder.encoding);
  const isUnicode = decoder?.encoding === "utf-8";
  if (isOneByte || isUnicode) {
    const text = asUtf8(bytes);
    if (text !== undefined) return text;
  }
  if (isUnicode && isMostlyUtf8(bytes)) return decoder.decode(bytes);
  if (decoder?.encoding === "iso-2022-jp") return decoder.decode(withoutEmptyShifts(bytes));
  if (decoder !== undefined && !isUnicode) return decoder.decode(bytes);
  return western.decode(bytes);
}

/** ISO-2022-JP without a shift that another follows at once, as where two encoded words meet: decoders show a fault there. */
function withoutEmptyShifts(bytes: Uint8Array): Uint8Array {
  const isShift = (at: number) => bytes[at] === 0x1b && (bytes[at + 1] === 0x28 || bytes[at + 1] === 0x24);
  const kept: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    if (isShift(at) && isShift(at + 3)) at += 2;
    else kept.push(bytes[at] ?? 0);
  }
  return Uint8Array.from(kept);
}

/** A text that was cut in the middle of a character, or with one broken sequence, is still UTF-8. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let seen = 0;
    while (seen < length && ((bytes[at + 1 + seen] ?? 0) & 0xc0) === 0x80) seen += 1;
    if (length > 0 && seen === length) good += 1;
    else bad += 1;
    at += seen;
  }
  return good > bad * 4;
}
