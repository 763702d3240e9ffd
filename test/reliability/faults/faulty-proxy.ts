import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What happens to one call: an answer that it gets without having been made, or its own answer getting lost. */
export type Fault = { readonly status: number; readonly type: string; readonly body: string } | "answer lost";

/** Stands in front of a service on the loopback address, and lets some calls go wrong. */
export interface FaultyProxy {
  readonly url: string;
  readonly faults: number;
  close(): Promise<void>;
}

/** @param next the fault of the next call, null for none */
export async function openFaultyProxy(target: string, next: () => Fault | null): Promise<FaultyProxy> {
  let faults = 0;
  const server = createServer((request, response) => {
    const fault = next();
    if (fault !== null) faults += 1;
    void readAll(request).then((body) => {
      if (fault === null || fault === "answer lost") return forward(target, request, body, response, fault);
      response.writeHead(fault.status, { "content-type": fault.type });
      response.end(fault.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get faults() {
      return faults;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function forward(
  target: string,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
  fault: "answer lost" | null,
): void {
  const { method, headers, url } = request;
  const onward = httpRequest(new URL(url ?? "/", target), { method, headers }, (answer) => {
    void readAll(answer).then((content) => {
      // The service has done it; nobody hears of it.
      if (fault === "answer lost") return response.socket?.destroy();
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      response.end(content);
    });
  });
  onward.on("error", () => response.socket?.destroy());
  onward.end(body);
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
