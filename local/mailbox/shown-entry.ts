import type { Entry } from "./conversations.ts";

/** A mail of a conversation with what is shown of it. */
export interface ShownEntry {
  readonly entry: Entry;
  readonly text: string;
  readonly hasHtml: boolean;
  readonly files: readonly { readonly name: string; readonly sizeBytes: number }[];
}
