import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from "node:crypto";
import type { Keys } from "../ports.ts";

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";

/** Keyed hashes with a key for each purpose, all made from one secret: what leaks of one purpose says nothing of another. */
export function nodeKeys(secret: Uint8Array): Keys {
  const derived = new Map<string, KeyObject>();
  const keyFor = (purpose: string) => {
    const known = derived.get(purpose);
    if (known !== undefined) return known;
    const made = createSecretKey(new Uint8Array(hkdfSync("sha256", secret, "parcelwise", purpose, 32)));
    derived.set(purpose, made);
    return made;
  };
  return {
    // 160 bits: long enough to be nobody else's, short enough for half of a local part (RFC 5321 4.5.3.1.1).
    hash: (purpose, value) =>
      base32(createHmac("sha256", keyFor(purpose)).update(value).digest().subarray(0, 20)),
    digest: (bytes) => base32(createHmac("sha256", keyFor("digest")).update(bytes).digest().subarray(0, 20)),
    randomToken: () => base32(randomBytes(16)),
  };
}

/** Base 32 in lower case (RFC 4648 6), without padding: mail systems fold the case of local parts. */
export function base32(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      text += alphabet[(value >>> (bits - 5)) & 31];
      bits -= 5;
    }
    value &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + alphabet[(value << (5 - bits)) & 31];
}
