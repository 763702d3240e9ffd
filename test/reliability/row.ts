/** One line of the table: what was tried, and what came of it. */
export interface Row {
  readonly name: string;
  /** How often it was tried: crashes, deliveries, mails. */
  readonly tried: number;
  /** What must not happen, each with how often it did: `{ lost: 0, twice: 0 }`. The row holds when all are 0. */
  readonly harm: Readonly<Record<string, number>>;
  /** Further counts and figures, a few words each; the first failures, named so that they can be played again. */
  readonly notes: readonly string[];
}

/** How much of a part is run: all of it for the table, a little of everything in the tests. */
export type Size = "full" | "short";

/** One attack. Its seed decides everything that varies: the same size and seed try the same. */
export interface Part {
  readonly name: string;
  /** True for what measures time or memory: nothing runs beside it. */
  readonly isAlone: boolean;
  run(size: Size, seed: number): Promise<readonly Row[]>;
}

/** A part with its counts: those of the table, and those of the tests (some seconds). */
export function part<Counts>(definition: {
  readonly name: string;
  /** False, unless told otherwise. */
  readonly isAlone?: boolean;
  readonly full: Counts;
  readonly short: Counts;
  readonly run: (counts: Counts, seed: number) => Promise<readonly Row[]>;
}): Part {
  const { name, isAlone = false, run } = definition;
  return { name, isAlone, run: (size, seed) => run(definition[size], seed) };
}

/** True where something was tried, and nothing came of it that must not. */
export function holds(row: Row): boolean {
  return row.tried > 0 && Object.values(row.harm).every((count) => count === 0);
}
