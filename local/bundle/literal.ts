/** Shorter than this, a value is written out wherever it stands: a name for it would be no shorter. */
const shortest = 12;

/**
 * Values as JavaScript: `export const` for each, and what is in them more than once stands once. Whoever imports them must not
 * change them, as two places may be one object.
 *
 * @throws for what is no JSON: a function, a date, a number that JSON does not know
 */
export function exportLiterals(values: Readonly<Record<string, unknown>>): string {
  const counts = new Map<string, number>();
  for (const value of Object.values(values)) count(value, counts);
  const names = new Map<string, string>();
  const constants: string[] = [];
  const write = (value: unknown): string => {
    const key = keyOf(value);
    if (key === null || (counts.get(key) ?? 0) < 2) return writeOut(value, write);
    const known = names.get(key);
    if (known !== undefined) return known;
    const text = writeOut(value, write);
    const name = `c${names.size}`;
    names.set(key, name);
    // A bundler writes a short `const` out wherever it is used.
    constants.push(`var ${name} = ${text};`);
    return name;
  };
  const exported = Object.entries(values).map(([name, value]) => `export const ${name} = ${write(value)};`);
  return [...constants, ...exported].join("\n");
}

/** What is below a value that was met before is not counted again: there, it will not stand a second time. */
function count(value: unknown, counts: Map<string, number>): void {
  const key = keyOf(value);
  if (key !== null) {
    const met = counts.get(key) ?? 0;
    counts.set(key, met + 1);
    if (met > 0) return;
  }
  if (typeof value === "object" && value !== null)
    for (const each of Object.values(value)) count(each, counts);
}

/** Two values with the same key are the same; null for what is not worth a name. */
function keyOf(value: unknown): string | null {
  const text = JSON.stringify(value) ?? "undefined";
  return text.length < shortest ? null : text;
}

function writeOut(value: unknown, write: (value: unknown) => string): string {
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  if (typeof value !== "object" || value === null) {
    const text = JSON.stringify(value);
    if (text === undefined) throw new Error(`${typeof value} is no JSON`);
    return text;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error("an object with a class is no JSON");
  return `{${Object.entries(value)
    .map(([name, each]) => `${nameOf(name)}:${write(each)}`)
    .join(",")}}`;
}

/** In a literal, this one name would set what the object inherits from. */
function nameOf(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : JSON.stringify(name);
}
