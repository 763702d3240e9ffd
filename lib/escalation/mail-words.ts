const longest = 120;
/** An address in words that were read in a mail: a scheme, a host with a path, or an e-mail address. */
const address = /:\/\/|www\.|@|\b[a-z0-9-]{1,60}\.[a-z]{2,24}\//i;

/**
 * Words of a mail as a plan may repeat them: one line, clipped.
 *
 * @returns `null` for nothing, and for words with an address in them: no link of a mail is ever repeated.
 */
export function mailWords(text: string | null | undefined): string | null {
  const line = text?.slice(0, 1000).replace(/\s+/g, " ").trim() ?? "";
  if (line === "" || address.test(line)) return null;
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
