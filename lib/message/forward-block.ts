import type { EventTime } from "../units.ts";
import type { Mailbox } from "./message.ts";

/** The header block of a forwarded or quoted mail inside a text. */
export interface ForwardBlock {
  /** Offset at which the forward begins: the separator, or the block itself. What stands above is the person's. */
  readonly start: number;
  /** Offset of what the original says. */
  readonly bodyStart: number;
  readonly from: Mailbox | null;
  readonly to: string;
  readonly subject: string | null;
  readonly sentAt: EventTime | null;
  /** A separator in known words stands above: nobody writes that in an answer. */
  readonly hasSeparator: boolean;
  /** "On Monday, Jane wrote:" instead of a block. */
  readonly isAttribution: boolean;
  readonly quoteDepth: number;
  readonly client: string | null;
}
