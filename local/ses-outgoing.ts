import { randomUUID } from "node:crypto";
import { hostOfAddress, isBelow } from "../lib/knowledge/domains.ts";
import { fieldValue, joinRawMessage, type RawMessage, splitRawMessage } from "./header-block.ts";
import type { SesError, SesRequest } from "./ses-request.ts";

/** A mail that SES has taken: its id, and the bytes that it puts on the wire. */
export interface AcceptedMail {
  readonly sesMessageId: string;
  readonly source: string;
  readonly destinations: readonly string[];
  readonly tags: Readonly<Record<string, readonly string[]>>;
  readonly raw: Uint8Array;
  readonly sentAt: Date;
}

const sizeLimitBytes = 10 * 1024 * 1024;
/** Fields that SES writes itself, or takes as an instruction and removes. */
const replaced = /^(message-id|date|bcc|return-path|x-ses-configuration-set|x-ses-message-tags)$/i;
/** Fields that may stand only once; SES refuses a second one. */
const single = /^(from|sender|reply-to|to|cc|subject|date|message-id|in-reply-to|references|mime-version)$/i;

/**
 * Checks a mail as SES does, and gives it SES's Message-ID and Date.
 *
 * @param domain the one verified identity: mail from any other domain is rejected
 */
export function acceptMail(request: SesRequest, domain: string, now: Date): AcceptedMail | SesError {
  const message = splitRawMessage(request.raw);
  const refusal = findRefusal(request, message, domain);
  if (refusal) return refusal;
  const sesMessageId = newSesMessageId(now);
  const kept = message.fields.filter((field) => !replaced.test(field.name)).map((field) => field.raw);
  return {
    sesMessageId,
    source: request.source ?? mailboxOf(fieldValue(message, "from") ?? "") ?? "",
    destinations: request.destinations,
    tags: {
      ...(request.configurationSet ? { "ses:configuration-set": [request.configurationSet] } : {}),
      ...Object.fromEntries([...request.tags].map(([name, value]) => [name, [value]])),
    },
    raw: joinRawMessage(
      [
        ...kept,
        `Message-ID: <${sesMessageId}@email.amazonses.com>`,
        `Date: ${now.toUTCString().replace("GMT", "+0000")}`,
        "Feedback-ID: 1.local:AmazonSES",
      ],
      message.body,
    ),
    sentAt: now,
  };
}

function findRefusal(request: SesRequest, message: RawMessage, domain: string): SesError | null {
  const invalid = (text: string): SesError => ({
    code: "InvalidParameterValue",
    status: 400,
    message: text,
  });
  if (request.raw.length > sizeLimitBytes)
    return invalid(`Message length is more than ${sizeLimitBytes} bytes long: '${request.raw.length}'.`);
  if (request.destinations.length === 0) return invalid("Missing destination: no recipient is given.");
  if (request.destinations.length > 50) return invalid("Recipient count exceeds 50.");
  const badAddress = request.destinations.find((address) => !mailboxOf(address));
  if (badAddress !== undefined) return invalid("Missing final '@domain'");

  const names = message.fields.map((field) => field.name.toLowerCase()).filter((name) => single.test(name));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) return invalid(`Duplicate header '${twice}'.`);
  for (const [name, value] of request.tags)
    if (!/^[A-Za-z0-9_-]{1,256}$/.test(name) || !/^[A-Za-z0-9_.@-]{1,256}$/.test(value))
      return invalid("A message tag may hold letters, digits, '_', '-', '.' and '@' only.");

  const from = mailboxOf(fieldValue(message, "from") ?? "");
  if (!from) return invalid("Missing final '@domain'");
  const unverified = [from, request.source ? mailboxOf(request.source) : from].find(
    (address) => !isOfDomain(address, domain),
  );
  return unverified === undefined
    ? null
    : {
        code: "MessageRejected",
        status: 400,
        message: `Email address is not verified. The following identities failed the check in region US-EAST-1: ${unverified}`,
      };
}

/** The address of a From value or an envelope, lower case; null where there is none. */
export function mailboxOf(value: string): string | null {
  const address = (/<([^<>]*)>\s*$/.exec(value)?.[1] ?? value).trim().toLowerCase();
  return /^[^\s@<>,;]{1,64}@[^\s@<>,;]{1,255}$/.test(address) ? address : null;
}

function isOfDomain(address: string | null, domain: string): boolean {
  return isBelow(hostOfAddress(address ?? ""), domain);
}

function newSesMessageId(now: Date): string {
  return `0100${now.getTime().toString(16).padStart(12, "0")}-${randomUUID()}-000000`;
}
