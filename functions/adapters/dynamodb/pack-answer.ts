import {
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  zstdCompressSync,
  zstdDecompressSync,
} from "node:zlib";
import { FaultError } from "../../fault.ts";
import { fromPlainParts, toPlainParts } from "./plain-parts.ts";
import { isTypicalAnswer, type TypicalAnswer, typicalAnswer } from "./typical-answers.ts";

/** An answer as it is kept. */
export interface PackedAnswer {
  readonly packed: Uint8Array;
  /** The typical answer that it was packed with; absent where it is brotli alone. */
  readonly typical?: TypicalAnswer;
}

/**
 * An answer in about two kilobytes, a fifth of what compression alone leaves of it: by what it has in common with a typical
 * answer of its language, and without the encoding of its parts. What would not come out the very same is compressed alone.
 */
export async function packAnswer(raw: Uint8Array): Promise<PackedAnswer> {
  const plain = toPlainParts(raw);
  const typical = typicalOf(plain);
  const dictionary = await typicalAnswer(typical);
  const params = { [constants.ZSTD_c_compressionLevel]: 9 };
  const packed = zstdCompressSync(Buffer.from(plain, "latin1"), { dictionary, params });
  return Buffer.from(raw).equals(unpack(packed, dictionary))
    ? { packed: new Uint8Array(packed), typical }
    : { packed: compress(raw) };
}

/** @throws FaultError `dependency-failed` for one that was packed with what this program has not got. */
export async function unpackAnswer(packed: Uint8Array, typical: unknown): Promise<Uint8Array> {
  if (typical === undefined) return new Uint8Array(brotliDecompressSync(packed));
  if (!isTypicalAnswer(typical)) throw new FaultError("dependency-failed");
  return unpack(packed, await typicalAnswer(typical));
}

function unpack(packed: Uint8Array, dictionary: Buffer): Uint8Array {
  return fromPlainParts(zstdDecompressSync(packed, { dictionary }).toString("latin1"));
}

/** By the language that its HTML states. */
function typicalOf(plain: string): TypicalAnswer {
  const name = `${/<html[^>]{0,100} lang="([a-z]{2})/.exec(plain)?.[1] ?? "en"}-1`;
  return isTypicalAnswer(name) ? name : "en-1";
}

/** Five takes as long as deflate; eleven, fifty times as long for a tenth less. */
function compress(raw: Uint8Array): Uint8Array {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
  return new Uint8Array(brotliCompressSync(raw, { params }));
}
