import type { CommandKind } from "./command.ts";
import { languages } from "./compiled-phrases.ts";
import { editDistance } from "./edit-distance.ts";
import { normalizeText } from "./normalize-line.ts";

const shown = 3;

/** Commands that look like what was written, the nearest first; none where nothing does. */
export function nearestCommands(line: string): readonly CommandKind[] {
  const text = normalizeText(line).slice(0, 60);
  const written = new Set(text.split(" "));
  const scored = languages
    .flatMap((language) => [...language.wholes, ...language.before])
    .flatMap(({ kind, text: phrase, tokens }) => {
      const limit = Math.ceil(phrase.length / 3);
      const distance = editDistance(text, phrase, limit);
      const shared = tokens.filter((token) => token.length > 3 && written.has(token)).length;
      const score = Math.min(distance / phrase.length, shared > 0 ? 0.5 - shared / 10 : 1);
      return distance <= limit || shared > 0 ? [{ kind, score }] : [];
    })
    .sort((a, b) => a.score - b.score);
  return [...new Set(scored.map(({ kind }) => kind))].slice(0, shown);
}
