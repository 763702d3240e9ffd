import { Agent, get, type IncomingMessage } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { listenHttp } from "../../local/http-server.ts";

describe("a server of this machine", () => {
  it("tells no time after which it ends an idle connection, as it has none", async () => {
    const server = await listenHttp(0, async (_, response) => void response.end("well"));
    const agent = new Agent({ keepAlive: true });
    onTestFinished(async () => {
      agent.destroy();
      await server.close();
    });
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get({ port: server.port, host: "127.0.0.1", agent }, resolve).on("error", reject);
    });
    response.resume();
    expect(response.headers.connection).toBe("keep-alive");
    expect(response.headers["keep-alive"]).toBeUndefined();
  });
});
