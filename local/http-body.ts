import { Buffer } from "node:buffer";
import type { IncomingMessage } from "node:http";

/** The whole body of a request, or `null` when it is longer than the limit; what is too much is read and dropped. */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limitBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > limitBytes ? null : Buffer.concat(chunks);
}
