import type { IncomingMessage } from "node:http";

/**
 * Whether a request is for this page, and from it: a page elsewhere could else read the mailbox through a name that it
 * points to this machine (DNS rebinding), or post to it.
 */
export function isOwnRequest(request: IncomingMessage, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (host === undefined || !hosts.includes(host)) return false;
  if (origin !== undefined) return origin === `http://${host}`;
  // Browsers send an Origin with every post; what has none did not come from the page.
  return request.method === "GET" || request.method === "HEAD";
}
