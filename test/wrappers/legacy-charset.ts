/** The charset that mails of a language were written in before UTF-8. */
const charsetOfLanguage: Readonly<Record<string, string>> = {
  ar: "windows-1256",
  cs: "iso-8859-2",
  el: "iso-8859-7",
  he: "windows-1255",
  hu: "iso-8859-2",
  ja: "shift_jis",
  ko: "euc-kr",
  pl: "iso-8859-2",
  ro: "iso-8859-2",
  ru: "windows-1251",
  sk: "windows-1250",
  tr: "windows-1254",
  uk: "koi8-u",
  zh: "gb18030",
};

/** The old charset of a language; that of western Europe where none is listed. */
export function legacyCharset(language: string): string {
  return charsetOfLanguage[language.split("-")[0] ?? ""] ?? "windows-1252";
}

/** Bytes of a text in an old charset; null where it has no bytes for some character, as a client then takes UTF-8. */
export function encodeLegacy(text: string, charset: string): Buffer | null {
  const table = encoderOf(charset);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const found = code < 0x80 ? [code] : table.get(character);
    if (found === undefined) return null;
    bytes.push(...found);
  }
  return Buffer.from(bytes);
}

const encoders = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Node decodes these charsets and does not encode them, so the decoder is turned round: one and two bytes a character. */
function encoderOf(charset: string): ReadonlyMap<string, readonly number[]> {
  const known = encoders.get(charset);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(charset);
  const table = new Map<string, readonly number[]>();
  const isMultibyte = /^(shift_jis|euc-kr|gb18030)$/.test(charset);
  const add = (bytes: readonly number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    const isOne = [...text].length === 1 && text !== "\ufffd" && text >= "\u0080";
    if (isOne && !table.has(text)) table.set(text, bytes);
  };
  for (let first = 0x80; first <= 0xfe; first++) {
    if (!isMultibyte || charset === "shift_jis") add([first]);
    for (let second = 0x40; isMultibyte && second <= 0xfe; second++) add([first, second]);
  }
  encoders.set(charset, table);
  return table;
}
