import { listed } from "./listed.ts";
import type { ImageText, Link, Message, Section, StructuredItem } from "./message.ts";
import { plainLinks } from "./plain-links.ts";
import { structuredText } from "./structured-text.ts";

/** Where in one section the original begins; `quoteDepth` quote marks are taken off its lines. */
export interface Cut {
  readonly part: string;
  readonly start: number;
  readonly quoteDepth: number;
}

/** The texts, links, pictures' words and objects of a message, from the cuts on. Sections without a cut stay whole. */
export function cutContents(
  message: Message,
  cuts: readonly Cut[],
  isDropped: (section: Section) => boolean,
): Pick<Message, "sections" | "links" | "images" | "structured"> {
  const sections: Section[] = [];
  const links: Link[] = [];
  const images: ImageText[] = [];
  const structured: StructuredItem[] = [];
  for (const section of message.sections) {
    if (section.kind !== "plain" && section.kind !== "html") continue;
    if (isDropped(section)) continue;
    const cut = cuts.find((entry) => entry.part === section.part) ?? {
      part: section.part,
      start: 0,
      quoteDepth: 0,
    };
    const from = <Thing extends { readonly part: string; readonly at: number }>(things: readonly Thing[]) =>
      things
        .filter((thing) => thing.part === section.part && thing.at >= cut.start)
        .map((thing) => ({ ...thing, at: thing.at - cut.start }));
    const rest = section.text.slice(cut.start);
    if (section.kind === "plain") {
      const text = cut.quoteDepth > 0 ? unquoted(rest, cut.quoteDepth) : rest;
      sections.push({ ...section, text });
      const found = plainLinks(text);
      const list = side(section, "links", found, (link) => link.href, sections);
      links.push(...found.map((link, index) => ({ ...link, part: section.part, start: list[index] ?? 0 })));
      continue;
    }
    sections.push({ ...section, text: rest });
    const cutLinks = from(message.links);
    const hrefs = side(section, "links", cutLinks, (link) => link.href, sections);
    links.push(...cutLinks.map((link, index) => ({ ...link, start: hrefs[index] ?? 0 })));
    const cutImages = from(message.images);
    const alts = side(section, "alt", cutImages, (image) => image.alt, sections);
    images.push(...cutImages.map((image, index) => ({ ...image, start: alts[index] ?? 0 })));
    const items = from(message.structured);
    const texts = side(section, "structured", items, (item) => structuredText(item.properties), sections);
    structured.push(...items.map((item, index) => ({ ...item, start: texts[index] ?? 0 })));
  }
  return { sections, links, images, structured };
}

function unquoted(text: string, depth: number): string {
  const mark = new RegExp(`^(?:[>|] ?){1,${Math.min(depth, 20)}}`);
  return text
    .split("\n")
    .map((line) => line.replace(mark, ""))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Adds the side text of a section, where there is one, and gives the places of its entries. */
function side<Entry>(
  section: Section,
  kind: "links" | "alt" | "structured",
  entries: readonly Entry[],
  textOf: (entry: Entry) => string,
  sections: Section[],
): readonly number[] {
  const list = listed(entries, textOf);
  if (list.text !== "") sections.push({ part: `${section.part}#${kind}`, kind, text: list.text });
  return list.starts;
}
