import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Message } from "../message/message.ts";
import type { Span } from "./finding.ts";
import { blocksOf } from "./parcel-blocks.ts";
import type { ParcelIdentity } from "./parcel-identity.ts";
import { extractEvents } from "./status/extract-events.ts";

/**
 * Which part of the mail speaks about which parcel, where it is about several: from one number to the next. Some mails put the
 * number before what they say about it and some after: the reading in which more parcels have news is right.
 *
 * @returns for each parcel its part, or undefined where the whole mail speaks about it.
 */
export function parcelScopes(
  parcels: readonly ParcelIdentity[],
  message: Message,
  knowledge: Knowledge,
): readonly (Span | undefined)[] {
  const parts = new Set(parcels.map((parcel) => parcel.anchor?.span.part));
  const [part] = parts;
  const section = message.sections.find((entry) => entry.part === part);
  const isOneText = section !== undefined && (section.kind === "html" || section.kind === "plain");
  if (parcels.length < 2 || parts.size !== 1 || part === undefined || !isOneText)
    return parcels.map(() => undefined);
  const blocks = blocksOf(parcels, message, knowledge);
  if (blocks !== null) return blocks.map(({ span }) => span);
  const starts = parcels.map((parcel) => parcel.anchor?.span.start ?? 0);
  const text = section.text;
  const lineStart = (at: number) => text.lastIndexOf("\n", at - 1) + 1;
  const sorted = starts.toSorted((a, b) => a - b);
  const after = starts.map((start): Span => {
    const next = sorted[sorted.indexOf(start) + 1];
    return { part, start: lineStart(start), end: next === undefined ? text.length : lineStart(next) };
  });
  const before = starts.map((start): Span => {
    const end = text.indexOf("\n", start);
    const previous = sorted[sorted.indexOf(start) - 1];
    const from = previous === undefined ? 0 : text.indexOf("\n", previous);
    return { part, start: Math.max(0, from), end: end < 0 ? text.length : end };
  });
  const news = (scopes: readonly Span[]) =>
    scopes.filter((scope) => extractEvents(message, knowledge, scope).length > 0).length;
  const inBefore = news(before);
  const inAfter = news(after);
  // News beside one number alone is the whole mail's: a waybill and its piece, a number that is named twice.
  if (inBefore <= 1 && inAfter <= 1) return parcels.map(() => undefined);
  return inBefore > inAfter ? before : after;
}
