import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Message, PartPath } from "../message/message.ts";

/** UTF-16 offsets in that section's text, end excluded. */
export interface Span {
  readonly part: PartPath;
  readonly start: number;
  readonly end: number;
}

/** Where a value was read and which entry of the knowledge read it. `quote === text.slice(start, end)`, always. */
export interface Evidence {
  readonly rule: string;
  readonly span: Span;
  readonly quote: string;
}

/** A value that was read, with at least one piece of evidence: a value without evidence cannot be built. */
export interface Finding<Value> {
  readonly value: Value;
  readonly certainty: "stated" | "implied";
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** Finds one thing; knows no other extractor and no carrier by name. Total: it never throws. */
export interface Extractor<Value> {
  readonly id: string;
  extract(message: Message, knowledge: Knowledge): readonly Finding<Value>[];
}
