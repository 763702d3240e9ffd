import dgram from "node:dgram";
import dns from "node:dns";
import http from "node:http";
import net from "node:net";
import tls from "node:tls";
import { describe, expect, it } from "vitest";

const refused = /tests run without a network/;

describe("the guard in front of the network", () => {
  it("lets no name be looked up", async () => {
    expect(() => dns.lookup("example.com", () => {})).toThrow(refused);
    expect(() => dns.resolveTxt("example.com", () => {})).toThrow(refused);
    expect(() => dns.promises.resolveMx("example.com")).toThrow(refused);
    expect(() => new dns.promises.Resolver().resolve4("example.com")).toThrow(refused);
    await expect((async () => dns.promises.lookup("example.com"))()).rejects.toThrow(refused);
  });

  it("lets no connection be made", async () => {
    expect(() => net.connect(80, "192.0.2.1")).toThrow(refused);
    expect(() => net.connect({ port: 80, host: "example.com" })).toThrow(refused);
    expect(() => tls.connect({ port: 443, host: "192.0.2.1" })).toThrow(refused);
    expect(() => dgram.createSocket("udp4").send("x", 53, "192.0.2.1")).toThrow(refused);
    await expect(fetch("http://192.0.2.1/")).rejects.toMatchObject({
      cause: { message: expect.stringMatching(refused) },
    });
  });

  it("lets this machine talk to itself", async () => {
    const server = http.createServer((_, response) => response.end("here"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as net.AddressInfo;
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("here");
    expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe("here");
    await new Promise((resolve) => server.close(resolve));
  });
});

describe("the zone in which tests run", () => {
  it("is one that no mail is written in, so that no date is right by luck", () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe("Pacific/Chatham");
  });
});
