/**
 * Words by which the identity of a parcel is found, in every language at once: a forwarded mail often mixes two, and a
 * number under a Polish label is a number in an English mail too. Lower case; whole words, in any inflection that labels have.
 */
interface IdentityWordings {
  readonly trackingLabels: readonly string[];
  /** "parcel", "Sendung": a number that follows at once is that parcel's. */
  readonly parcelNouns: readonly string[];
  /** Words that say "number" between such a noun and its number. */
  readonly numberWords: readonly string[];
  /** Articles and little words that may stand there too. */
  readonly smallWords: readonly string[];
  /** Words of a button or line that leads to the tracking page. */
  readonly trackWords: readonly string[];
  readonly orderLabels: readonly string[];
  /** Labels of numbers that are neither: telephone, customer, invoice, pickup code. */
  readonly otherNumberLabels: readonly string[];
  /** Words that follow the number that they announce: Turkish "numaralı", Hungarian "számú". */
  readonly numberSuffixes: readonly string[];
  /** Words directly before the name of who carries the parcel. */
  readonly carrierLabels: readonly string[];
  /** Labels of a second number of the same parcel. */
  readonly newNumberLabels: readonly string[];
  readonly masterLabels: readonly string[];
  readonly returnWords: readonly string[];
  readonly outgoingWords: readonly string[];
  readonly pieceWords: readonly string[];
  readonly ofWords: readonly string[];
  /** Query parameters of links that hold a tracking number, on any host. */
  readonly numberParameters: readonly string[];
  /** Those of them that may hold something else too: only a number of a known form counts. */
  readonly weakNumberParameters: readonly string[];
  readonly orderParameters: readonly string[];
  readonly source: string;
}

/** Words by which the kind of a mail is judged, in every language at once. */
interface MailKindWordings {
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly source: string;
}

export interface Wordings {
  readonly identity: IdentityWordings;
  readonly mailKinds: MailKindWordings;
}
