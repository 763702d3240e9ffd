import { extractors } from "../lib/extract/extract.ts";
import { judge } from "../lib/extract/judge.ts";
import { detectLanguage } from "../lib/extract/language.ts";
import { readShipment } from "../lib/extract/read.ts";
import { analyseMessage } from "../lib/extract/status/analyse-message.ts";
import { extractEvents } from "../lib/extract/status/extract-events.ts";
import { knowledge } from "../lib/knowledge/load.ts";
import { decodeText } from "../lib/message/charset.ts";
import { decodePart } from "../lib/message/decode-part.ts";
import { guardMessage } from "../lib/message/guard.ts";
import { readHtml } from "../lib/message/html-reader.ts";
import { limits } from "../lib/message/limits.ts";
import { parseMessage } from "../lib/message/parse.ts";
import { unwrapForward } from "../lib/message/unwrap.ts";
import { sum, table } from "./figures.ts";

const passes = 3;

/** The share of each stage in reading, each run on its own; an extractor that comes first pays for what it shares with others. */
export async function measureStages(mails: readonly Buffer[]): Promise<readonly string[]> {
  const spent = new Map<string, number>();
  let whole = 0;
  for (let pass = 0; pass <= passes; pass++) {
    // The first pass warms up.
    if (pass === 1) {
      spent.clear();
      whole = 0;
    }
    for (const mail of mails) {
      const begun = performance.now();
      await readShipment({ raw: mail }, knowledge, limits);
      whole += performance.now() - begun;
      await stagesOf(mail, spent);
    }
  }
  const known = sum([...spent.values()]);
  const share = (milliseconds: number) => `${((milliseconds / whole) * 100).toFixed(1)} %`;
  const rest: readonly (readonly [string, number])[] =
    whole > known ? [["parcels, their dates and amounts", whole - known]] : [];
  return table([
    ["stage", "share of reading"],
    ...[...spent, ...rest].map(([name, time]) => [name, share(time)]),
  ]);
}

async function stagesOf(mail: Buffer, spent: Map<string, number>): Promise<void> {
  const time = async <Value>(name: string, work: () => Value | Promise<Value>): Promise<Value> => {
    const begun = performance.now();
    const value = await work();
    spent.set(name, (spent.get(name) ?? 0) + performance.now() - begun);
    return value;
  };
  const guarded = await time("guard: sizes, headers, MIME tree", () => guardMessage(mail, limits));
  if (!guarded.ok) return;
  const { bytes, leaves } = guarded.value;
  const texts = leaves.filter((leaf) => leaf.mediaType.startsWith("text/"));
  const decoded = await time("MIME: transfer encoding and charset", () =>
    texts.map((leaf) => decodeText(decodePart(bytes, leaf), leaf.parameters.get("charset") ?? null)),
  );
  await time("HTML to text, links, structured data", () =>
    decoded.map((text, at) => (texts[at]?.mediaType === "text/html" ? readHtml(text, limits) : null)),
  );
  const parsed = await parseMessage(mail, limits);
  if (!parsed.ok) return;
  const unwrapped = await time("unwrap", () => unwrapForward(parsed.value, limits, knowledge.forwards));
  const [original] = unwrapped.originals;
  await time("wordings of every language", () => analyseMessage(original, knowledge));
  for (const extractor of extractors)
    await time(`extract ${extractor.id}`, () => extractor.extract(original, knowledge));
  await time("events", () => extractEvents(original, knowledge));
  await time("judge", () => judge(unwrapped, [], knowledge));
  await time("language", () => detectLanguage(original, knowledge));
}
