import type { JsonObject } from "./json-ld.ts";

/** The last word of a schema.org type: `ParcelDelivery` for `http://schema.org/ParcelDelivery`; `""` for none. */
export function typeName(type: unknown): string {
  const first = Array.isArray(type) ? type[0] : type;
  if (typeof first !== "string") return "";
  return first.trim().split(/[/#:]/).at(-1)?.slice(0, 100) ?? "";
}

const lineLimit = 400;
const depthLimit = 8;

/** One object as text: its type, then a line `path.to.property: value` for each plain value. */
export function structuredText(object: JsonObject): string {
  const lines: string[] = [typeName(object["@type"])];
  write(object, "", lines, 0);
  return lines.join("\n");
}

function write(value: unknown, path: string, lines: string[], depth: number): void {
  if (lines.length >= lineLimit || depth > depthLimit || value === null || value === undefined) return;
  if (Array.isArray(value)) {
    for (const entry of value.slice(0, lineLimit)) write(entry, path, lines, depth + 1);
  } else if (typeof value === "object") {
    for (const [name, entry] of Object.entries(value)) {
      if (name === "@context" || (name === "@type" && depth === 0)) continue;
      write(entry, path === "" ? name : `${path}.${name}`, lines, depth + 1);
    }
  } else {
    const text = String(value).replace(/\s+/g, " ").trim().slice(0, 2_000);
    if (text !== "") lines.push(`${path}: ${text}`);
  }
}
