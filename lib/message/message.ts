import type { EventTime } from "../units.ts";

/**
 * Place of a text that evidence can point into: a MIME body part (`1.2`), a header that people read (`subject`), or a
 * side text of an HTML part (`1.2#links`, `1.2#alt`, `1.2#structured`). Parts of an attached message are prefixed with
 * its own place: `2/1.1`.
 */
export type PartPath = string & { readonly __unit?: "PartPath" };

/** One field of a header block. `name` is lower case; `value` is unfolded and decoded (RFC 2047). */
export interface HeaderField {
  readonly name: string;
  readonly value: string;
}

/** A display name and an address; the address is lower case, without angle brackets. */
export interface Mailbox {
  readonly name: string | null;
  readonly address: string;
}

/**
 * A text that people or machines read in the mail, decoded. For `html` it is the readable text: blocks and table rows on
 * lines of their own, cells of one row separated by a tab, images left out, runs of blanks collapsed.
 */
export interface Section {
  readonly part: PartPath;
  readonly kind: "subject" | "plain" | "html" | "links" | "alt" | "structured";
  readonly text: string;
}

/** A link as the HTML or the text has it. `label` is what the reader sees in its place, `""` for a bare address. */
export interface Link {
  readonly href: string;
  readonly label: string;
  readonly part: PartPath;
  /** Offset of the `href` in the section `<part>#links`. */
  readonly start: number;
  /** Offset in the readable text of `part` at which the label begins. */
  readonly at: number;
}

/** An image's words. `start` is the offset of `alt` in the section `<part>#alt`. */
export interface ImageText {
  readonly alt: string;
  readonly src: string;
  readonly part: PartPath;
  readonly start: number;
  /** Offset in the readable text of `part` at which the image stands. */
  readonly at: number;
}

/**
 * One schema.org object of JSON-LD or microdata, with its properties as parsed; nested objects keep their `@type`.
 * `start` is its offset in `<part>#structured`, where each object is written as its type on one line and then one line
 * `path.to.property: value` for each plain value, so that a value can be quoted.
 */
export interface StructuredItem {
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly part: PartPath;
  readonly start: number;
  /** Offset in the readable text of `part` at which the object stands. */
  readonly at: number;
}

/** A file that came with the mail. It is never opened, but for messages (`message/rfc822`, `.eml`), which are unwrapped. */
export interface Attachment {
  readonly part: PartPath;
  readonly mediaType: string;
  readonly fileName: string | null;
  readonly content: Uint8Array;
}

/** A message as its reader sees it: headers, the texts, links and pictures' words, and what was attached. */
export interface Message {
  readonly headers: readonly HeaderField[];
  readonly from: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly subject: string;
  /** The Date header. A forwarded header block often gives no zone, or only a day. */
  readonly sentAt: EventTime | null;
  readonly messageId: string | null;
  readonly references: readonly string[];
  /** In reading order; the subject is first. Evidence spans point into these. */
  readonly sections: readonly Section[];
  readonly links: readonly Link[];
  readonly images: readonly ImageText[];
  readonly structured: readonly StructuredItem[];
  readonly attachments: readonly Attachment[];
  /** True where a limit cut something off; the reading then says so. */
  readonly isTruncated: boolean;
}

/** How the original reached us. `auto`: a mail filter or redirect sent it on and its outer From is the original's. */
export type Wrapper = "none" | "inline" | "attached" | "auto";

/** What the carrier wrote, freed from the forward around it. */
export interface Unwrapped {
  readonly outer: Message;
  /** One, or several where several mails were attached. With wrapper `none` it is the outer message itself. */
  readonly originals: readonly [Message, ...Message[]];
  readonly wrapper: Wrapper;
  /** Forwards that were undone; 0 for none. */
  readonly depth: number;
  /** What the person wrote on top of the forward, trimmed. */
  readonly note: string | null;
  /** Client and language of the innermost forward block, `gmail/en`, where it is known. */
  readonly client: string | null;
}
