import type { ReasonCode, StatusCode } from "../status.ts";
import { codeTables } from "./index.ts";

/** What a tracking system's code stands for. */
export interface CodeMeaning {
  readonly leaf: StatusCode;
  readonly reason: ReasonCode | null;
  readonly isGeneric: boolean;
}

/** Codes that cannot be taken for a word: with an underscore, capitals within, digits behind letters, or a UPU event. */
const distinctive = /_|[a-z][A-Z]|^[A-Za-z]{5,}\d{3}$|^E[MDX][A-Z]$/;

type Entry = CodeMeaning & { readonly code: string; readonly system: string };

const entries: readonly Entry[] = codeTables.flatMap(({ system, codes }) =>
  codes.map((code) => ({ ...code, system })),
);
const exact = new Map<string, Entry[]>();
for (const entry of entries) {
  const key = entry.code.toUpperCase();
  exact.set(key, [...(exact.get(key) ?? []), entry]);
}
const openEnded = entries.filter(({ code }) => code.endsWith("*"));

/**
 * The leaf that a tracking system's code stands for.
 *
 * Without `system` only codes answer that are no ordinary word and on whose meaning all systems agree; with it, every code of
 * that system does ("A1", "0 Completed").
 *
 * @returns `null` for a code that is unknown or ambiguous.
 * @example leafOfCode("CC_IM_FAILURE") // import.exception, reason_not_given
 * @example leafOfCode("A1", "x12-1651") // delivery.attempt_failed
 */
export function leafOfCode(text: string, system?: string): CodeMeaning | null {
  const code = text.trim().slice(0, 80);
  const key = code.toUpperCase();
  const named = exact.get(key) ?? openEnded.filter((entry) => key.startsWith(entry.code.slice(0, -1)));
  const found = system === undefined ? named : named.filter((entry) => entry.system === system);
  const [first] = found;
  if (first === undefined) return null;
  if (system === undefined && !found.every((entry) => distinctive.test(entry.code))) return null;
  const isAgreed = found.every(({ leaf, reason }) => leaf === first.leaf && reason === first.reason);
  return isAgreed ? { leaf: first.leaf, reason: first.reason, isGeneric: first.isGeneric } : null;
}
