import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Message } from "../message/message.ts";
import type { PieceFact } from "./fact.ts";
import type { Finding, Span } from "./finding.ts";
import { pieces } from "./identity/direction-facts.ts";
import type { ParcelIdentity } from "./parcel-identity.ts";

/** The part of a mail under one heading of the kind "Package 1 of 2", up to the next. */
export interface ParcelBlock {
  readonly piece: Finding<PieceFact>;
  readonly span: Span;
}

/** The mail's blocks, one under each such heading, in reading order. */
function parcelBlocks(message: Message, part: string, knowledge: Knowledge): readonly ParcelBlock[] {
  const text = message.sections.find((section) => section.part === part)?.text ?? "";
  const headings = pieces
    .extract(message, knowledge)
    .filter((piece) => piece.evidence[0].span.part === part)
    .toSorted((a, b) => a.evidence[0].span.start - b.evidence[0].span.start);
  const lineStart = (at: number) => text.lastIndexOf("\n", at - 1) + 1;
  return headings.map((piece, index): ParcelBlock => {
    const next = headings[index + 1];
    const start = lineStart(piece.evidence[0].span.start);
    const end = next === undefined ? text.length : lineStart(next.evidence[0].span.start);
    return { piece, span: { part, start, end } };
  });
}

/** Each parcel's own block, in the parcels' order; null where the mail is not parted so that each has one. */
export function blocksOf(
  parcels: readonly ParcelIdentity[],
  message: Message,
  knowledge: Knowledge,
): readonly ParcelBlock[] | null {
  const parts = new Set(parcels.map((parcel) => parcel.anchor?.span.part));
  const [part] = parts;
  if (parcels.length < 2 || parts.size !== 1 || part === undefined) return null;
  const blocks = parcelBlocks(message, part, knowledge);
  const own = parcels.flatMap((parcel) => {
    const at = parcel.anchor?.span.start ?? -1;
    return blocks.filter(({ span }) => at >= span.start && at < span.end);
  });
  return own.length === parcels.length && new Set(own).size === parcels.length ? own : null;
}

/** The parcels, each with its place in the shipment where its block's heading says it. */
export function withPieces(
  parcels: readonly ParcelIdentity[],
  message: Message,
  knowledge: Knowledge,
): readonly ParcelIdentity[] {
  const blocks = blocksOf(parcels, message, knowledge);
  if (blocks === null) return parcels;
  return parcels.map((parcel, index) => {
    const piece = blocks[index]?.piece;
    if (piece === undefined) return parcel;
    const evidence = { field: "piece", evidence: piece.evidence[0] };
    return {
      ...parcel,
      piece: { n: piece.value.n, of: piece.value.of },
      evidence: [...parcel.evidence.filter(({ field }) => field !== "piece"), evidence],
    };
  });
}
