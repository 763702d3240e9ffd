/** What a line of a forwarded header block says. */
export type HeaderKind = "from" | "to" | "cc" | "date" | "subject" | "replyTo";

/** How mail clients of one language label the header block of a forwarded mail, as written, without the colon. */
export interface ForwardLabels {
  /** BCP 47. */
  readonly tag: string;
  /** Order of a numeric date; `null` where one language writes it in two ways. */
  readonly dateOrder: "dmy" | "mdy" | "ymd" | null;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly date: readonly string[];
  readonly subject: readonly string[];
  readonly replyTo: readonly string[];
  /** Words of the line that stands above a forwarded mail. */
  readonly forwarded: readonly string[];
  /** Words of the line above a quoted mail: "On Monday, Jane wrote:". */
  readonly wrote: readonly string[];
}

/** The form in which one client writes a forward, by which it is named in a reading; nothing else depends on it. */
interface ForwardingClient {
  readonly id: string;
  /** Characters before and after the words, `null` for clients that write the header block alone. */
  readonly separator: {
    readonly character: string;
    readonly before: number;
    readonly after: readonly number[];
    /** The words end with a colon, or with nothing. */
    readonly isOpenEnded: boolean;
  } | null;
  readonly order: readonly HeaderKind[];
}

/** All that is known of how mails are forwarded. */
export interface ForwardKnowledge {
  readonly labels: readonly ForwardLabels[];
  readonly clients: readonly ForwardingClient[];
  /** Names of zones with one offset only, lower case: `cet`. A name that means two zones is not there. */
  readonly zones: Readonly<Record<string, string>>;
  /** What clients put before the subject of a forward, without the colon, lower case. */
  readonly forwardPrefixes: readonly string[];
  /** First words of the line that a client signs with by itself, lower case: "sent from my". */
  readonly signatures: readonly string[];
  /** Devices and programs that such a line names, lower case: without one, "Sent from China" is what the person wrote. */
  readonly devices: readonly string[];
}
