/** A conversation as data: what comes in and when, how time passes, and what is to go out. */
export interface ConversationScript {
  /** One line for the list. */
  readonly title: string;
  readonly steps: readonly ScriptStep[];
}

export interface ScriptStep {
  /** The instant of a mail; it follows the one before, and what is due in between happens first. */
  readonly at?: string;
  readonly mail?: ScriptMail;
  /** Lets time pass to this instant. */
  readonly until?: string;
  /** What the person has set already, as if by mail. */
  readonly account?: Readonly<Record<string, unknown>>;
  /** What goes out in this step: as many mails as there are entries, in this order. Absent: whatever it may be. */
  readonly expect?: readonly ExpectedMail[];
}

export interface ScriptMail {
  /** `forward`: by hand; `auto`: a filter sent it on to the secret address; `reply`: to our last mail; `new`: a mail of its own. */
  readonly kind: "forward" | "auto" | "reply" | "new" | "again";
  /** The person, unless somebody else writes; of an `auto` mail the carrier's address is in `original`. */
  readonly from?: string;
  readonly subject?: string;
  /** What the person wrote themselves. */
  readonly text?: string;
  /** The carrier's or shop's mail inside. */
  readonly original?: OriginalMail;
  /** For `reply`: to the n-th of our mails, 1 the first; else the last. */
  readonly to?: number;
  /** False for a reply without the quoted mail. */
  readonly hasQuote?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** What SES found about the sender, where it is not a verified one. */
  readonly dmarc?: "PASS" | "FAIL" | "GRAY";
  readonly envelopeFrom?: string;
  /** Hours ahead of UTC of the person's clock, for the mail's Date: `+01:00`. */
  readonly offset?: string;
}

interface OriginalMail {
  readonly from: string;
  readonly subject: string;
  /** As the client prints it: `Fri, Nov 20, 2026 at 9:14 AM`, or an RFC 5322 date for an `auto` mail. */
  readonly date: string;
  readonly text: string;
}

export interface ExpectedMail {
  /** When: an instant, or the beginning of one (`2026-11-25`, `2026-11-25T08:0`). */
  readonly at?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly contains?: readonly string[];
  readonly excludes?: readonly string[];
  /** Lines of the calendar that came with it. */
  readonly calendar?: readonly string[];
}
