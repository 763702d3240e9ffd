import type { Unwrapped } from "./message.ts";

const longest = 20_000;

/**
 * What a person wrote themselves: of a forward or an answer what stands above the other mail, else the mail's own text,
 * without quoted lines and what their program signs with.
 *
 * @returns `null` where there is nothing of the kind.
 */
export function ownWords({ outer, wrapper, note }: Unwrapped): string | null {
  if (note !== null) return withoutQuoted(note, outer);
  if (wrapper !== "none") return null;
  const texts = outer.sections.filter((section) => section.kind === "plain" || section.kind === "html");
  const text = texts.find((section) => section.text.trim() !== "")?.text.slice(0, longest) ?? "";
  const lines = text.split("\n");
  const signature = lines.findIndex((line) => /^-- ?$/.test(line));
  return blankless(signature < 0 ? lines : lines.slice(0, signature));
}

/** A note has lost its quote marks; the mail still has them. */
function withoutQuoted(note: string, outer: Unwrapped["outer"]): string | null {
  const lines = outer.sections
    .filter((section) => section.kind === "plain")
    .flatMap((section) => section.text.slice(0, longest).split("\n"));
  const own = new Set(lines.filter((line) => !/^\s?>/.test(line)).map((line) => line.trim()));
  const quoted = new Set(
    lines.filter((line) => /^\s?>/.test(line)).map((line) => line.replace(/^\s?(?:>\s?)+/, "").trim()),
  );
  const text = note
    .split("\n")
    .filter((line) => own.has(line.trim()) || !quoted.has(line.trim()))
    .join("\n")
    .trim();
  return text === "" ? null : text;
}

function blankless(lines: readonly string[]): string | null {
  const firstQuoted = lines.findIndex((line) => /^\s?>/.test(line));
  // The line above a quote says who wrote it: "Jane wrote:".
  const isAttributed =
    firstQuoted > 0 &&
    lines
      .slice(0, firstQuoted)
      .findLast((line) => line.trim() !== "")
      ?.trim()
      .endsWith(":");
  const own = lines.filter((line) => !/^\s?>/.test(line));
  const text = (isAttributed === true ? withoutAttribution(lines.slice(0, firstQuoted)) : own)
    .join("\n")
    .trim();
  return text === "" ? null : text;
}

function withoutAttribution(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== "");
  return lines.slice(0, last);
}
