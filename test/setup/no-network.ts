import dgram from "node:dgram";
import dns from "node:dns";
import net from "node:net";

/** Tests reach this machine and nothing else: whatever tries is a failing test, not a slow or a lucky one. */
const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+|localhost)$/;

function refuse(host: string): never {
  throw new Error(`a test tried to reach ${host}: tests run without a network`);
}

// biome-ignore lint/suspicious/noExplicitAny: the guard stands in front of every overload of the functions it wraps.
type AnyFunction = (...args: any[]) => any;
type AnyModule = Record<string, AnyFunction>;

/** Look-ups: of names of this machine only; questions to a name server never. */
for (const module of [dns, dns.promises] as unknown as readonly AnyModule[]) {
  const lookup = module.lookup as AnyFunction;
  module.lookup = (host: string, ...rest) => (loopback.test(host) ? lookup(host, ...rest) : refuse(host));
  for (const name of Object.keys(module))
    if (name === "reverse" || name.startsWith("resolve"))
      module[name] = (host: string) => refuse(String(host));
}
for (const resolver of [dns.Resolver, dns.promises.Resolver]) {
  const methods = resolver.prototype as unknown as AnyModule;
  for (const name of ["resolve", "resolve4", "resolve6", "resolveMx", "resolveTxt", "resolveAny", "reverse"])
    methods[name] = (host: string) => refuse(String(host));
}

const connect = net.Socket.prototype.connect as AnyFunction;
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const options = (Array.isArray(args[0]) ? args[0][0] : args[0]) as { host?: unknown } | undefined;
  const host = typeof options === "object" ? options?.host : args[1];
  if (typeof host === "string" && !loopback.test(host)) refuse(host);
  return connect.apply(this, args);
} as typeof net.Socket.prototype.connect;

dgram.Socket.prototype.send = (() => refuse("a datagram's address")) as typeof dgram.Socket.prototype.send;
