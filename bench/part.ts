/** What a part of the bench is told. */
interface PartOptions {
  readonly mails: readonly Buffer[];
  readonly rounds: number;
}

/** A part: it measures, and gives its lines. */
export type Part = (options: PartOptions) => Promise<readonly string[]>;
