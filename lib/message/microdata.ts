import type { JsonObject } from "./json-ld.ts";

type Attributes = Readonly<Record<string, string>>;

interface OpenElement {
  readonly name: string;
  readonly item: Record<string, unknown> | null;
  readonly property: string | null;
  /** Where the element's own text begins, for a property whose value is its text. */
  readonly textStart: number;
  readonly isText: boolean;
}

/** Collects microdata (HTML Living Standard, 5) while elements open and close. */
export interface MicrodataReader {
  open(name: string, attributes: Attributes, at: number): void;
  close(name: string, textSince: (start: number) => string): void;
  /** Objects that are nobody's property, with the place in the text at which they began. */
  items(): readonly { readonly object: JsonObject; readonly at: number }[];
}

const urlAttributes: Readonly<Record<string, string>> = {
  a: "href",
  area: "href",
  link: "href",
  img: "src",
  source: "src",
  embed: "src",
  iframe: "src",
  object: "data",
  data: "value",
  meter: "value",
};
const voids = new Set([
  "meta",
  "link",
  "img",
  "source",
  "embed",
  "area",
  "br",
  "hr",
  "input",
  "wbr",
  "base",
  "col",
]);
const itemLimit = 500;

/** A reader of one HTML part; elements below `depthLimit` are passed over. */
export function microdataReader(depthLimit: number): MicrodataReader {
  const stack: OpenElement[] = [];
  const found: { object: Record<string, unknown>; at: number }[] = [];
  let beyond = 0;
  let count = 0;
  let texts = 0;

  const add = (property: string, value: unknown) => {
    const owner = stack.findLast((element) => element.item !== null)?.item;
    if (!owner) return;
    for (const name of property.split(/\s+/).slice(0, 5)) {
      if (name === "") continue;
      const known = owner[name];
      owner[name] =
        known === undefined ? value : Array.isArray(known) ? [...known.slice(0, 100), value] : [known, value];
    }
  };

  return {
    open(name, attributes, at) {
      const property = attributes.itemprop?.slice(0, 200) ?? null;
      let item: Record<string, unknown> | null = null;
      if (attributes.itemscope !== undefined && count < itemLimit) {
        count += 1;
        item = { "@type": attributes.itemtype?.trim().split(/\s+/)[0] ?? "" };
        if (property !== null && stack.some((element) => element.item !== null)) add(property, item);
        else found.push({ object: item, at });
      }
      const value = property === null || item !== null ? null : attributeValue(name, attributes);
      if (property !== null && value !== null) add(property, value);
      if (voids.has(name)) return;
      if (stack.length >= depthLimit) beyond += 1;
      else
        stack.push({
          name,
          item,
          property,
          textStart: at,
          isText: property !== null && item === null && value === null,
        });
    },
    close(name, textSince) {
      if (voids.has(name)) return;
      if (beyond > 0) {
        beyond -= 1;
        return;
      }
      const element = stack.pop();
      if (!element?.isText || element.property === null || texts >= itemLimit) return;
      texts += 1;
      add(element.property, textSince(element.textStart).trim());
    },
    items: () => found,
  };
}

/** A value that is written in an attribute, as it is for links, times and hidden data; `null` where it is the text. */
function attributeValue(name: string, attributes: Attributes): string | null {
  const own = name === "time" ? attributes.datetime : attributes[urlAttributes[name] ?? ""];
  return own ?? attributes.content ?? (name === "meta" ? "" : null);
}
