import type { Bytes } from "./units.ts";

/**
 * Every expected end of reading that is not a reading. Data, not prose: one table in `reply` turns kinds into text.
 * `reader-overrun` comes from the adapter that bounds the reader's time and memory.
 */
export type Failure =
  | { readonly kind: "empty-message" }
  | { readonly kind: "message-too-large"; readonly sizeBytes: Bytes; readonly limitBytes: Bytes }
  | { readonly kind: "header-too-large"; readonly sizeBytes: Bytes; readonly limitBytes: Bytes }
  | { readonly kind: "too-many-parts"; readonly limit: number }
  | { readonly kind: "nested-too-deep"; readonly limit: number }
  | { readonly kind: "not-a-mail" }
  | { readonly kind: "sender-ambiguous"; readonly fromHeaders: number; readonly mailboxes: number }
  | { readonly kind: "no-readable-text"; readonly attachments: number }
  | { readonly kind: "no-original-message" }
  | { readonly kind: "parser-refused"; readonly stage: "mime" | "html" }
  | { readonly kind: "reader-overrun"; readonly bound: "cpu" | "memory" | "wall" };
