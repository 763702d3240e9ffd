import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

/** What is wrong with a body, as S3 names it. */
export type ChecksumFault = "BadDigest" | "InvalidRequest" | "XAmzContentSHA256Mismatch";

const digests: Readonly<Record<string, (content: Uint8Array) => string>> = {
  "content-md5": (content) => createHash("md5").update(content).digest("base64"),
  "x-amz-checksum-crc32": crc32Base64,
  "x-amz-checksum-sha1": (content) => createHash("sha1").update(content).digest("base64"),
  "x-amz-checksum-sha256": (content) => createHash("sha256").update(content).digest("base64"),
};

/**
 * Checks a body against every checksum that came with it, in header or trailer.
 *
 * @returns null where all are right, or none was sent. A checksum of an algorithm that is not known here is refused
 * (`InvalidRequest`), never taken on trust.
 */
export function checksumFault(
  content: Uint8Array,
  fields: ReadonlyMap<string, string>,
): ChecksumFault | null {
  for (const [name, stated] of fields) {
    const digest = digests[name];
    if (digest && digest(content) !== stated) return "BadDigest";
    if (!digest && /^x-amz-checksum-(?!type$|algorithm$|mode$)/.test(name)) return "InvalidRequest";
  }
  const sha256 = fields.get("x-amz-content-sha256");
  if (sha256 && /^[0-9a-f]{64}$/.test(sha256) && sha256 !== sha256Hex(content))
    return "XAmzContentSHA256Mismatch";
  return null;
}

/** CRC-32 as S3 writes it: big-endian, base64. */
export function crc32Base64(content: Uint8Array): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(content));
  return bytes.toString("base64");
}

function sha256Hex(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
