import { fieldValue, type RawField } from "../lib/message/header-block.ts";
import { as, type Instant } from "../lib/units.ts";
import type { VerdictStatus } from "./events.ts";
import type { Receipt } from "./mail-item.ts";

/** SES writes fewer fields than this above the sender's. */
const fieldLimit = 12;

/**
 * The fields that SES itself wrote: from the top of the mail down to `X-SES-RECEIPT`. Everything below is the sender's,
 * whatever it calls itself.
 *
 * @returns `null` where there is no such block.
 */
export function sesHeaderBlock(fields: readonly RawField[]): readonly RawField[] | null {
  const end = fields.slice(0, fieldLimit).findIndex((field) => field.name === "x-ses-receipt");
  const block = fields.slice(0, end + 1);
  return block.some((field) => field.name === "received" && isBySes(field.value)) ? block : null;
}

/** The domains whose DKIM signature SES found good, lower case. */
export function signedDomains(block: readonly RawField[] | null): readonly string[] {
  const results = fieldValue(block ?? [], "authentication-results") ?? "";
  return [...results.slice(0, 10_000).matchAll(/\bdkim=pass\s+header\.(?:i=@|d=)([a-z0-9.-]{1,253})/gi)].map(
    (match) => (match[1] ?? "").toLowerCase(),
  );
}

/**
 * What SES's notification said, as far as its header block says it too. What it does not say becomes a failed verdict or
 * an empty envelope: never trust.
 */
export function rebuildReceipt(objectKey: string, fields: readonly RawField[], now: Instant): Receipt {
  const block = sesHeaderBlock(fields) ?? [];
  const received = block.find((field) => field.name === "received" && isBySes(field.value))?.value ?? "";
  const verdict = (name: string) => toVerdict(fieldValue(block, name) ?? "");
  const results = fieldValue(block, "authentication-results") ?? "";
  const result = (method: string) =>
    toVerdict(new RegExp(`\\b${method}=([a-z]{1,20})`, "i").exec(results.slice(0, 10_000))?.[1] ?? "");
  const recipient = /\bfor\s+<?([^\s<>;]{1,320}@[^\s<>;]{1,255})>?;/.exec(received.slice(0, 2000))?.[1];
  return {
    sesMessageId: objectKey.slice(objectKey.lastIndexOf("/") + 1),
    objectKey,
    receivedAt: toInstant(received.slice(received.lastIndexOf(";") + 1)) ?? now,
    envelopeFrom: returnPath(fieldValue(block, "return-path")),
    recipients: recipient === undefined ? [] : [recipient],
    verdicts: {
      spam: verdict("x-ses-spam-verdict"),
      virus: verdict("x-ses-virus-verdict"),
      spf: result("spf"),
      dkim: result("dkim"),
      dmarc: result("dmarc"),
    },
  };
}

function returnPath(value: string | null): string | null {
  return value === null ? null : (/^<?([^<>\s]*)>?$/.exec(value)?.[1] ?? null);
}

function isBySes(received: string): boolean {
  return /\bby\s+inbound-smtp\.[a-z0-9-]{1,40}\.amazonaws\.com\b/.test(received.slice(0, 2000));
}

function toVerdict(word: string): VerdictStatus {
  const upper = word.trim().toUpperCase();
  if (upper === "PASS" || upper === "FAIL" || upper === "GRAY" || upper === "DISABLED") return upper;
  return upper === "NONE" || upper === "NEUTRAL" ? "GRAY" : "PROCESSING_FAILED";
}

function toInstant(date: string): Instant | undefined {
  const milliseconds = Date.parse(date.replace(/\([^()]*\)/g, "").trim());
  if (Number.isNaN(milliseconds)) return undefined;
  return as<Instant>(`${new Date(milliseconds).toISOString().slice(0, 19)}Z`);
}
