import dns from "node:dns";
import net from "node:net";

const loopback = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/;

function refuse(host: string): never {
  throw new Error(`a test tried to reach ${host}: tests run without a network`);
}

const lookup = dns.lookup;
// biome-ignore lint/suspicious/noExplicitAny: the guard stands in front of every overload of the function it wraps.
(dns as any).lookup = (host: string, ...rest: any[]) =>
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  loopback.test(host) ? (lookup as any)(host, ...rest) : refuse(host);

const connect = net.Socket.prototype.connect;
// biome-ignore lint/suspicious/noExplicitAny: as above.
net.Socket.prototype.connect = function (this: net.Socket, ...args: any[]) {
  const options = Array.isArray(args[0]) ? args[0][0] : args[0];
  const host =
    typeof options === "object" ? options?.host : typeof args[1] === "string" ? args[1] : undefined;
  if (host !== undefined && !loopback.test(host)) refuse(host);
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  return (connect as any).apply(this, args);
};
