/** Controls, zero-width characters and direction overrides: they can make a text read otherwise than it is. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** One line without invisible characters, runs of blanks collapsed, at most `limit` characters. */
export function cleanLine(text: string, limit = 400): string {
  const line = text
    .slice(0, 4 * limit)
    .replace(/\p{Zl}|\p{Zp}|[\r\n\t]/gu, " ")
    .replace(invisible, "")
    .replace(/\s+/g, " ")
    .trim();
  return clip(line, limit);
}

/** Several lines, each cleaned; for a text that the reader is to copy. */
export function cleanLines(text: string, limit = 4000): string {
  const lines = text.slice(0, limit).replace(/\r\n?/g, "\n").split("\n");
  return lines
    .map((line) => cleanLine(line, 1000))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** At most `limit` characters, whole code points; what was cut shows as an ellipsis. */
function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
