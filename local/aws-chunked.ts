import type { Buffer } from "node:buffer";

/** A body in AWS's chunked form, undone: the content, and the trailing header fields (lower case). */
export interface ChunkedBody {
  readonly content: Uint8Array;
  readonly trailers: ReadonlyMap<string, string>;
}

/**
 * Undoes `Content-Encoding: aws-chunked`: chunks of `<hex size>[;chunk-signature=...]CRLF<bytes>CRLF`, a chunk of size 0,
 * then trailing fields. Signatures are not checked: the endpoint listens on the loopback address alone.
 *
 * @returns null for a body that is not of this form
 */
export function decodeAwsChunked(body: Buffer): ChunkedBody | null {
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = body.indexOf("\r\n", at);
    if (lineEnd < 0) return null;
    const size = /^([0-9a-fA-F]{1,8})(?:;.*)?$/.exec(body.toString("latin1", at, lineEnd))?.[1];
    if (size === undefined) return null;
    const length = Number.parseInt(size, 16);
    const start = lineEnd + 2;
    if (length === 0) return { content: joined(chunks), trailers: parseTrailers(body, start) };
    if (start + length + 2 > body.length) return null;
    chunks.push(body.subarray(start, start + length));
    at = start + length + 2;
  }
}

function parseTrailers(body: Buffer, start: number): ReadonlyMap<string, string> {
  const trailers = new Map<string, string>();
  for (const line of body.toString("latin1", start).split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return trailers;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
