import type { Failure } from "../failure.ts";
import { failed, type Result, success } from "../result.ts";
import { readStructuredValue } from "./content-type.ts";
import { fieldValue, lineAt, type RawField, readHeaderBlock } from "./header-block.ts";
import type { Limits } from "./limits.ts";

/** A part that holds content itself: its place, what it says it is, and where its encoded bytes are. */
export interface LeafPart {
  /** IMAP's numbering (RFC 3501 6.4.5): `1.2`. */
  readonly path: string;
  readonly mediaType: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly disposition: string;
  readonly fileName: string | null;
  readonly transferEncoding: string;
  readonly start: number;
  readonly end: number;
}

const hyphen = 0x2d;
/** RFC 2046 5.1.1 allows 70 characters; a few real senders write more. */
const boundaryLimit = 200;

interface OpenMultipart {
  readonly boundary: Uint8Array;
  readonly path: string;
  children: number;
  readonly isDigest: boolean;
}

/**
 * The leaf parts of a message in their order, found in one pass over its lines.
 *
 * Attached messages are leaves: they are unwrapped later, one level at a time. Depth and number of parts are bounded
 * before anything is decoded: a million parts, or ten thousand nested ones, stop every common parser.
 */
export function readMimeTree(
  bytes: Uint8Array,
  header: { readonly fields: readonly RawField[]; readonly bodyStart: number },
  limits: Limits,
): Result<readonly LeafPart[], Failure> {
  const leaves: LeafPart[] = [];
  const open: OpenMultipart[] = [];
  let leaf: Omit<LeafPart, "end"> | undefined;
  let parts = 0;

  const enter = (fields: readonly RawField[], bodyStart: number): Failure | undefined => {
    parts += 1;
    if (parts > limits.parts) return { kind: "too-many-parts", limit: limits.parts };
    const parent = open.at(-1);
    const path =
      parent === undefined
        ? ""
        : parent.path === ""
          ? `${parent.children}`
          : `${parent.path}.${parent.children}`;
    const entity = describe(fields, parent?.isDigest ?? false);
    const boundary = entity.parameters.get("boundary")?.trimEnd();
    if (entity.mediaType.startsWith("multipart/") && boundary && boundary.length <= boundaryLimit) {
      if (open.length >= limits.mimeDepth) return { kind: "nested-too-deep", limit: limits.mimeDepth };
      open.push({
        boundary: new TextEncoder().encode(boundary),
        path,
        children: 0,
        isDigest: entity.mediaType === "multipart/digest",
      });
    } else leaf = { ...entity, path: path === "" ? "1" : path, start: bodyStart };
    return undefined;
  };
  const close = (end: number) => {
    if (leaf !== undefined) leaves.push({ ...leaf, end: Math.max(leaf.start, end) });
    leaf = undefined;
  };

  const refused = enter(header.fields, header.bodyStart);
  if (refused !== undefined) return failed(refused);
  let at = header.bodyStart;
  while (open.length > 0 && at < bytes.length) {
    // Nearly no line begins with two hyphens.
    if (bytes[at] !== hyphen || bytes[at + 1] !== hyphen) {
      while (at < bytes.length && bytes[at] !== 0x0a) at += 1;
      at += 1;
      continue;
    }
    const line = lineAt(bytes, at, bytes.length);
    const found = matchBoundary(bytes, at, line.end, open);
    if (found === undefined) {
      at = line.next;
      continue;
    }
    close(bytes[at - 2] === 0x0d ? at - 2 : at - 1);
    open.length = found.level + 1;
    at = line.next;
    if (found.isLast) {
      open.length = found.level;
      continue;
    }
    const parent = open.at(-1);
    if (parent !== undefined) parent.children += 1;
    const block = readHeaderBlock(bytes, { start: at, end: bytes.length, isOutermost: false });
    const failure = enter(block.fields, block.bodyStart);
    if (failure !== undefined) return failed(failure);
    at = block.bodyStart;
  }
  close(bytes.length);
  return success(leaves);
}

function describe(
  fields: readonly RawField[],
  isInDigest: boolean,
): Omit<LeafPart, "path" | "start" | "end"> {
  const type = readStructuredValue(fieldValue(fields, "content-type"));
  const disposition = readStructuredValue(fieldValue(fields, "content-disposition"));
  return {
    mediaType: /^[^/\s]+\/[^/\s]+$/.test(type.value)
      ? type.value
      : isInDigest
        ? "message/rfc822"
        : "text/plain",
    parameters: type.parameters,
    disposition: disposition.value,
    fileName: disposition.parameters.get("filename") ?? type.parameters.get("name") ?? null,
    transferEncoding: (fieldValue(fields, "content-transfer-encoding") ?? "7bit")
      .trim()
      .toLowerCase()
      .slice(0, 40),
  };
}

/** The level of the multipart whose boundary a line is that begins with two hyphens. Innermost first, as a boundary that is used twice belongs to the inner multipart. */
function matchBoundary(
  bytes: Uint8Array,
  start: number,
  end: number,
  open: readonly OpenMultipart[],
): { level: number; isLast: boolean } | undefined {
  for (let level = open.length - 1; level >= 0; level -= 1) {
    const boundary = open[level]?.boundary ?? new Uint8Array();
    const after = start + 2 + boundary.length;
    if (after > end || !boundary.every((byte, index) => bytes[start + 2 + index] === byte)) continue;
    const isLast = bytes[after] === hyphen && bytes[after + 1] === hyphen && after + 2 <= end;
    let rest = isLast ? after + 2 : after;
    while (rest < end && (bytes[rest] === 0x20 || bytes[rest] === 0x09)) rest += 1;
    if (rest === end) return { level, isLast };
  }
  return undefined;
}
