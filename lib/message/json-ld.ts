/** A JSON object as parsed. */
export type JsonObject = Readonly<Record<string, unknown>>;

const objectLimit = 200;
const depthLimit = 12;

/**
 * The schema.org objects of one JSON-LD script, those inside arrays and `@graph` included, in their order.
 *
 * Senders write scripts that are nearly JSON: with comments, trailing commas, CDATA, entities, raw line breaks in strings,
 * several objects without an array. What cannot be mended gives nothing.
 */
export function readJsonLd(script: string): readonly JsonObject[] {
  const mended = mendJson(script);
  const value = parse(mended) ?? parse(`[${mended}]`) ?? parse(`[${mended.replace(/\}\s*\{/g, "},{")}]`);
  const objects: JsonObject[] = [];
  collect(value, objects, 0);
  return objects;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function collect(value: unknown, objects: JsonObject[], depth: number): void {
  if (depth > depthLimit || objects.length >= objectLimit || typeof value !== "object" || value === null)
    return;
  if (Array.isArray(value)) {
    for (const entry of value.slice(0, objectLimit)) collect(entry, objects, depth + 1);
    return;
  }
  const object = value as JsonObject;
  if (object["@type"] !== undefined) objects.push(object);
  if (object["@graph"] !== undefined) collect(object["@graph"], objects, depth + 1);
}

const entities: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&#34;": '"',
  "&#x22;": '"',
  "&apos;": "'",
  "&#39;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&nbsp;": " ",
};

/** The text with what is not JSON taken out, in one pass. */
function mendJson(script: string): string {
  const wrapped = script
    .replace(/<!--|-->|(?:\/\/\s*|\/\*\s*)?(?:<!\[CDATA\[|\]\]>)(?:\s*\*\/)?/g, " ")
    .trim()
    .replace(/;$/, "");
  // Quotes that are written as entities are the script's own quotes; beside real quotes they are text.
  const hasOwnQuotes = wrapped.includes('"');
  const text = hasOwnQuotes
    ? wrapped
    : wrapped.replace(/&(?:#?\w{1,6});/g, (entity) => entities[entity] ?? entity);
  let result = "";
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (isString) {
      if (character === "\\") {
        result += /["\\/bfnrtu]/.test(text[at + 1] ?? "")
          ? character + (text[at + 1] ?? "")
          : (text[at + 1] ?? "");
        at += 1;
      } else if (character === '"') {
        isString = false;
        result += character;
      } else result += character === "\n" ? "\\n" : character < " " ? " " : character;
      continue;
    }
    if (character === '"') isString = true;
    if (character === "/" && text[at + 1] === "*") at = endOf(text, "*/", at + 2) - 1;
    else if (character === "/" && text[at + 1] === "/") at = endOf(text, "\n", at + 2) - 1;
    else if (character === "," && isBeforeClose(text, at + 1)) result += " ";
    else result += character;
  }
  return hasOwnQuotes ? result.replace(/&(?:quot|apos|amp|lt|gt|nbsp|#39|#34);/g, escaped) : result;
}

function escaped(entity: string): string {
  const character = entities[entity] ?? entity;
  return character === '"' ? '\\"' : character;
}

function endOf(text: string, close: string, from: number): number {
  const found = text.indexOf(close, from);
  return found < 0 ? text.length : found + close.length;
}

/** Looks at most a screenful ahead, so that a run of blanks after each comma costs no more than that. */
function isBeforeClose(text: string, from: number): boolean {
  for (let at = from; at < Math.min(text.length, from + 200); at += 1) {
    const character = text[at] ?? "";
    if (character > " ") return character === "}" || character === "]";
  }
  return false;
}
