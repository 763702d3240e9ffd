import { legacyCharset } from "./legacy-charset.ts";

/** How the bytes of a forward are written. */
export interface Encoding {
  readonly id: string;
  readonly eol: "\n" | "\r\n";
  readonly transfer: "base64" | "quoted-printable" | "8bit";
  /** The old charset of the mail's language, or UTF-8. */
  readonly isLegacy: boolean;
}

const transfers = ["base64", "quoted-printable", "8bit"] as const;

/** Every encoding: both line ends, the three transfer encodings, UTF-8 and the old charset. */
export const encodings: readonly Encoding[] = [false, true].flatMap((isLegacy) =>
  transfers.flatMap((transfer) =>
    (["\n", "\r\n"] as const).map((eol) => ({
      id: `${eol === "\n" ? "lf" : "crlf"}/${transfer}/${isLegacy ? "old-charset" : "utf-8"}`,
      eol,
      transfer,
      isLegacy,
    })),
  ),
);

/** The charset that a client writes a text of this language in, for one encoding. */
export function charsetOf(encoding: Encoding, language: string): string {
  return encoding.isLegacy ? legacyCharset(language) : "utf-8";
}
