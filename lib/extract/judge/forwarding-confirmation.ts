import { isBelow } from "../../knowledge/domains.ts";
import data from "../../knowledge/wordings/forwarding-confirmations.json" with { type: "json" };
import { addressesIn } from "../../message/mailbox.ts";
import type { Message } from "../../message/message.ts";
import type { ForwardingConfirmation } from "../reading.ts";

const services = data.services.map((service) => ({
  ...service,
  path: service.path === null ? null : new RegExp(service.path),
  code: new RegExp(service.code),
}));
type Service = (typeof services)[number];

/**
 * The mail by which a mail service asks whether it may forward to us; judged before everything else.
 *
 * By its sender and its form, in any language: either an address that sends nothing else, or a mail of the service's domain that
 * is about forwarding, and names the address it was sent to and whose mail it is about. Another domain is never taken, whatever
 * the mail says.
 */
export function isForwardingConfirmation(message: Message): boolean {
  return serviceOf(message) !== undefined;
}

/**
 * What a mail service asks to confirm: whose mail, and the link or code by which that person says yes.
 *
 * @returns `null` where the mail does not name one person, or gives neither link nor code. A link to anywhere else than the
 * service's own page for this, as the one that cancels, is none.
 */
export function forwardingConfirmation(message: Message): ForwardingConfirmation | null {
  const service = serviceOf(message);
  if (service === undefined) return null;
  const text = textOf(message);
  const requester = requesterOf(message, text);
  if (requester === undefined) return null;
  const link = message.links.map(({ href }) => href).find((href) => isOwnLink(href, service)) ?? null;
  const found = service.code.exec(message.subject) ?? service.code.exec(text);
  const code = found?.[1] ?? found?.[2] ?? null;
  return link === null && code === null ? null : { service: service.id, requester, link, code };
}

function serviceOf(message: Message): Service | undefined {
  const address = message.from?.address ?? "";
  return services.find(
    ({ senders, domains }) =>
      (senders as readonly string[]).includes(address) ||
      (domains.some((domain) => isBelow(address.slice(address.lastIndexOf("@") + 1), domain)) &&
        isAsked(message)),
  );
}

/** About forwarding, to the address that it was sent to, from another one. */
function isAsked(message: Message): boolean {
  const text = textOf(message);
  const all = `${message.subject}\n${text}`.toLowerCase();
  return (
    message.to.some(({ address }) => all.includes(address)) &&
    requesterOf(message, text) !== undefined &&
    data.words.some((word) => all.includes(word)) &&
    (message.links.length > 0 || /\d{6}/.test(all))
  );
}

/** The person in the subject, who stands in the text too; the text's first other address where the subject names nobody. */
function requesterOf(message: Message, text: string): string | undefined {
  const [named] = addressesIn(message.subject);
  if (named !== undefined) return text.toLowerCase().includes(named) ? named : undefined;
  const ours = new Set([...message.to.map(({ address }) => address), message.from?.address]);
  return addressesIn(text).find((address) => !ours.has(address));
}

function textOf(message: Message): string {
  return message.sections
    .filter((section) => section.kind === "plain" || section.kind === "html")
    .map((section) => section.text.slice(0, 20_000))
    .join("\n");
}

function isOwnLink(href: string, { hosts, path }: Service): boolean {
  if (path === null || href.length > 600 || !URL.canParse(href)) return false;
  const url = new URL(href);
  return (
    url.protocol === "https:" &&
    (hosts as readonly string[]).includes(url.host) &&
    url.username === "" &&
    url.password === "" &&
    url.search === "" &&
    url.hash === "" &&
    path.test(url.pathname) &&
    href === url.href
  );
}
