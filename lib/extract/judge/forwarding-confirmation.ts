import type { Knowledge } from "../../knowledge/knowledge.ts";
import services from "../../knowledge/wordings/forwarding-confirmations.json" with { type: "json" };
import type { Message } from "../../message/message.ts";
import type { ForwardingConfirmation } from "../reading.ts";
import { isForwardingConfirmation } from "./machine-mail.ts";

const compiled = services.map((service) => ({
  ...service,
  path: service.path === null ? null : new RegExp(service.path),
  code: new RegExp(service.code),
}));

const addressForm = /[^\s@<>,;:"()[\]\\]{1,64}@[a-z0-9.-]{1,250}\.[a-z]{2,24}/i;

/**
 * What a mail service asks to confirm: whose mail, and the link or code by which that person says yes.
 *
 * @returns `null` where the mail does not name one person in its subject and its text, or gives neither link nor code. A
 * link to anywhere else than the service's own page for this, as the one that cancels, is none.
 */
export function forwardingConfirmation(
  message: Message,
  knowledge: Knowledge,
): ForwardingConfirmation | null {
  if (!isForwardingConfirmation(message, knowledge)) return null;
  const service = compiled.find(({ sender }) => sender === message.from?.address);
  if (service === undefined) return null;
  const text = message.sections
    .filter((section) => section.kind === "plain" || section.kind === "html")
    .map((section) => section.text.slice(0, 20_000))
    .join("\n");
  const requester = addressForm.exec(message.subject)?.[0].toLowerCase();
  if (requester === undefined || !text.toLowerCase().includes(requester)) return null;
  const link = message.links.map(({ href }) => href).find((href) => isOwnLink(href, service)) ?? null;
  const found = service.code.exec(message.subject) ?? service.code.exec(text);
  const code = found?.[1] ?? found?.[2] ?? null;
  return link === null && code === null ? null : { requester, link, code };
}

function isOwnLink(href: string, { host, path }: (typeof compiled)[number]): boolean {
  if (host === null || path === null || href.length > 600 || !URL.canParse(href)) return false;
  const url = new URL(href);
  return (
    url.protocol === "https:" &&
    url.host === host &&
    url.username === "" &&
    url.password === "" &&
    url.search === "" &&
    url.hash === "" &&
    path.test(url.pathname) &&
    href === url.href
  );
}
