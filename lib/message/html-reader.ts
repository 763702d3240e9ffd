import { Parser } from "htmlparser2";
import { type JsonObject, readJsonLd } from "./json-ld.ts";
import type { Limits } from "./limits.ts";
import { microdataReader } from "./microdata.ts";
import { withoutInvisible } from "./readable-text.ts";
import { textBuilder } from "./text-builder.ts";

/** What one HTML part says to its reader, and where in the readable text each thing stands. */
export interface HtmlReading {
  readonly text: string;
  readonly links: readonly { readonly href: string; readonly label: string; readonly at: number }[];
  readonly images: readonly { readonly alt: string; readonly src: string; readonly at: number }[];
  readonly objects: readonly { readonly object: JsonObject; readonly at: number }[];
  readonly isTruncated: boolean;
}

const blocks = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead title tr ul"
  ).split(" "),
);
const unread = new Set(["script", "style", "title", "template", "svg", "math", "object"]);
const linkLimit = 2_000;

/**
 * Reads HTML as a stream, with an explicit stack and a bound on its depth: 50,000 nested tables overflow every walk over a
 * tree. Hidden text is kept, as the preheader often says the status most plainly.
 */
export function readHtml(html: string, limits: Limits): HtmlReading {
  const builder = textBuilder(limits);
  const microdata = microdataReader(limits.htmlDepth);
  const links: { href: string; label: string; at: number }[] = [];
  const images: { alt: string; src: string; at: number }[] = [];
  const objects: { object: JsonObject; at: number }[] = [];
  let unreadDepth = 0;
  let script: string[] | null = null;
  let pre = 0;
  let depth = 0;
  let isFirstCell = true;
  let open: { href: string; label: string; at: number } | null = null;
  let isTruncated = html.length > limits.htmlCharacters;

  const closeLink = () => {
    if (open !== null && links.length < linkLimit) links.push({ ...open, label: tidied(open.label) });
    open = null;
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (depth > limits.htmlDepth * 20 || builder.isFull()) stop();
      if (name === "script" && /ld\+json/i.test(attributes.type ?? "")) script = [];
      if (unread.has(name)) unreadDepth += 1;
      if (unreadDepth > 0) return;
      if (name === "br") builder.breakLine(pendingBreak());
      else if (name === "tr") {
        isFirstCell = true;
        builder.breakLine(1);
      } else if (name === "td" || name === "th") {
        builder.beginCell(isFirstCell);
        isFirstCell = false;
      } else if (blocks.has(name)) builder.breakLine(1);
      if (name === "table") isFirstCell = true;
      if (name === "pre") pre += 1;
      microdata.open(name, attributes, builder.at());
      if (name === "a" && attributes.href !== undefined) {
        closeLink();
        open = { href: attributes.href.trim().slice(0, 4_000), label: "", at: builder.at() };
      }
      if (name === "img") {
        const alt = tidied(attributes.alt ?? "");
        // A picture without words may be drawn by its address: a clip or barcode of one parcel.
        if ((alt !== "" || /^https?:[^?]{1,500}\?/i.test(attributes.src ?? "")) && images.length < linkLimit)
          images.push({ alt, src: (attributes.src ?? "").slice(0, 2_000), at: builder.at() });
        if (open !== null) open.label += ` ${alt} `;
      }
      lastTag = name;
    },
    ontext(data) {
      if (script !== null) script.push(data);
      if (unreadDepth > 0) return;
      if (open !== null && open.label.length < 500) open.label += data;
      if (data.trim() !== "") lastTag = "";
      if (pre === 0) builder.append(data);
      else
        for (const [index, line] of data.split("\n").entries()) {
          if (index > 0) builder.breakLine(1);
          builder.append(line);
        }
    },
    onclosetag(name) {
      depth = Math.max(0, depth - 1);
      if (unread.has(name)) {
        unreadDepth = Math.max(0, unreadDepth - 1);
        if (name === "script" && script !== null) {
          const text = script.join("");
          script = null;
          for (const object of readJsonLd(text)) objects.push({ object, at: builder.at() });
        }
        return;
      }
      if (unreadDepth > 0) return;
      microdata.close(name, (start) => builder.text().slice(start));
      if (name === "a") closeLink();
      if (name === "pre") pre = Math.max(0, pre - 1);
      if (name === "table" || name === "tr") isFirstCell = false;
      if (blocks.has(name)) builder.breakLine(1);
    },
  });
  let lastTag = "";
  let isStopped = false;
  const pendingBreak = (): 1 | 2 => (lastTag === "br" ? 2 : 1);
  function stop(): void {
    isStopped = true;
    isTruncated = true;
  }

  // In slices, so that a stop takes effect: the parser itself reads on to the end of what it was given.
  const clipped = html.slice(0, limits.htmlCharacters);
  for (let at = 0; at < clipped.length && !isStopped; at += 16_384)
    parser.write(clipped.slice(at, at + 16_384));
  if (!isStopped) parser.end();
  closeLink();
  return {
    text: builder.text(),
    links,
    images,
    objects: [...objects, ...microdata.items()].toSorted((one, other) => one.at - other.at),
    isTruncated,
  };
}

function tidied(words: string): string {
  return withoutInvisible(words.slice(0, 1_000)).replace(/\s+/g, " ").trim();
}
