import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** What one stretch of work asked of the database. */
export interface StoreUse {
  readonly requests: number;
  readonly writeUnits: number;
  readonly readUnits: number;
  /** Requests by operation: `PutItem`. */
  readonly operations: ReadonlyMap<string, number>;
}

export interface CountingProxy {
  readonly url: string;
  /** What was asked since the last call. */
  take(): StoreUse;
  close(): Promise<void>;
}

/**
 * Stands between the SDK and a DynamoDB engine, asks with each request what it costs (`ReturnConsumedCapacity`), and adds it up.
 * A write whose condition fails says nothing of its cost; DynamoDB bills it by the item, so that it counts one unit.
 */
export async function startCountingProxy(engineUrl: string): Promise<CountingProxy> {
  let calls: { readonly operation: string; readonly units: number }[] = [];
  const server = createServer((incoming, outgoing) => {
    void forward(engineUrl, incoming, outgoing).then(
      (call) => calls.push(call),
      () => outgoing.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take() {
      const taken = calls;
      calls = [];
      const operations = new Map<string, number>();
      for (const { operation } of taken) operations.set(operation, (operations.get(operation) ?? 0) + 1);
      const units = (isMeant: (operation: string) => boolean) =>
        taken.filter(({ operation }) => isMeant(operation)).reduce((sum, call) => sum + call.units, 0);
      return {
        requests: taken.length,
        writeUnits: units((operation) => !isRead(operation)),
        readUnits: units(isRead),
        operations,
      };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const isRead = (operation: string) => /^(?:Get|BatchGet|Query|Scan)/.test(operation);

async function forward(engineUrl: string, incoming: IncomingMessage, outgoing: ServerResponse) {
  const asked = JSON.parse((await buffer(incoming)).toString("utf8"));
  const body = Buffer.from(JSON.stringify({ ...asked, ReturnConsumedCapacity: "TOTAL" }));
  const headers = { ...incoming.headers, "content-length": String(body.length) };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const call = request(`${engineUrl}${incoming.url ?? "/"}`, { method: "POST", headers }, resolve);
    call.on("error", reject);
    call.end(body);
  });
  const said = await buffer(answer);
  outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
  outgoing.end(said);
  const operation = String(incoming.headers["x-amz-target"]).split(".").at(-1) ?? "";
  // A batch states it table by table.
  const stated = [JSON.parse(said.toString("utf8")).ConsumedCapacity ?? []].flat();
  const units = stated.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
  return { operation, units: stated.length > 0 ? units : 1 };
}
