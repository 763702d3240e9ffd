/**
 * A whole answer of each language, with its parts as they were before they were encoded: another answer is packed by what it
 * has in common with it. Made by `explain --status import.exception --language TAG --as eml`.
 *
 * A file is never changed: what was packed with it can be unpacked with nothing else. When answers have become so different
 * that it packs badly, a new one stands beside it (`en-2`), and the old one stays for as long as a mail's item is kept.
 */
const files = {
  "en-1": () => import("./typical-answers/en-1.json", { with: { type: "json" } }),
  "de-1": () => import("./typical-answers/de-1.json", { with: { type: "json" } }),
  "fr-1": () => import("./typical-answers/fr-1.json", { with: { type: "json" } }),
  "es-1": () => import("./typical-answers/es-1.json", { with: { type: "json" } }),
  "it-1": () => import("./typical-answers/it-1.json", { with: { type: "json" } }),
  "pt-1": () => import("./typical-answers/pt-1.json", { with: { type: "json" } }),
  "nl-1": () => import("./typical-answers/nl-1.json", { with: { type: "json" } }),
  "pl-1": () => import("./typical-answers/pl-1.json", { with: { type: "json" } }),
} as const;

export type TypicalAnswer = keyof typeof files;

const loaded = new Map<TypicalAnswer, Buffer>();

/** Its bytes; loaded when they are first needed. */
export async function typicalAnswer(name: TypicalAnswer): Promise<Buffer> {
  const bytes = loaded.get(name) ?? Buffer.from((await files[name]()).default.join(""));
  loaded.set(name, bytes);
  return bytes;
}

export function isTypicalAnswer(name: unknown): name is TypicalAnswer {
  return typeof name === "string" && Object.hasOwn(files, name);
}
