import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A server that listens, its port, and how to end it with all its connections. */
export interface ListeningServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Starts an HTTP server on the loopback address; port 0 takes any free one. A handler that throws gives a 500. */
export async function listenHttp(
  port: number,
  handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<ListeningServer> {
  const server = createServer((request, response) => {
    handler(request, response).catch((error: unknown) => {
      console.error(`request failed: ${error instanceof Error ? error.message : "unknown"}`);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { "Content-Type": "text/plain" }).end("Something went wrong here.\n");
    });
  });
  // A connection that the server ends for being idle may have been taken up again in that very moment: then nobody knows
  // whether a mail was sent, and its answer waits for fifteen minutes.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
