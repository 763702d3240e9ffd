import type { IncomingMessage, ServerResponse } from "node:http";

/** What a request gets. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export function plain(status: number, text: string): HttpAnswer {
  return { status, headers: { "Content-Type": "text/plain; charset=utf-8" }, body: text };
}

export function asset(mediaType: string, body: string): HttpAnswer {
  return { status: 200, headers: { "Content-Type": `${mediaType}; charset=utf-8` }, body };
}

/** A mail's source, shown as text and never as what it says it is. */
export function source(raw: Uint8Array): HttpAnswer {
  return {
    status: 200,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
    body: raw,
  };
}

/** A file to keep. */
export function download(name: string, mediaType: string, content: Uint8Array): HttpAnswer {
  const safeName = name.replace(/[^\w.-]/g, "_").slice(0, 150);
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? mediaType : "application/octet-stream";
  return {
    status: 200,
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${safeName}"`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
    body: content,
  };
}

/** Sends an answer; every one forbids guessing of types, keeping in caches, and use by other pages. */
export function writeAnswer(request: IncomingMessage, response: ServerResponse, answer: HttpAnswer): void {
  response.writeHead(answer.status, {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    ...answer.headers,
  });
  response.end(request.method === "HEAD" ? undefined : answer.body);
}
