import type { StoredParcel } from "../ports.ts";
import { recordNews } from "../record-news.ts";
import { hearSeller } from "./hear-seller.ts";
import { noted, type TalkMatter, type TalkOutcome } from "./talk-matter.ts";
import { parcelsOfThread } from "./which-parcel.ts";

const shortest = 25;

/**
 * What a person pasted: a tracker's page, which is read like a mail, or a seller's message, which is looked through for
 * the phrases by which sellers play for time.
 *
 * @returns `null` for a text that is neither.
 */
export async function readPasted(written: string, matter: TalkMatter): Promise<TalkOutcome | null> {
  if (written.trim().length < shortest) return null;
  const heard = hearSeller({ text: written, from: null, isForwarded: false, isNews: false }, matter);
  if (heard !== null) return heard;
  const known = parcelsOfThread(matter);
  const open = known.length > 0 ? known : matter.parcels;
  const parcel = open.length === 1 ? (open[0] ?? null) : null;
  return readTracker(written, parcel, matter);
}

async function readTracker(
  written: string,
  parcel: StoredParcel | null,
  matter: TalkMatter,
): Promise<TalkOutcome | null> {
  const { item, ports, now, zone, thread } = matter;
  const read = await ports.reader.read({ raw: asMail(written, parcel, matter) });
  const parcels = read.parcels.filter(({ events }) => events.length > 0);
  if (read.kind !== "shipping" || parcels.length === 0) return null;
  const reading = { ...read, parcels, original: { ...read.original, from: null, sentAt: null } };
  const applied = await recordNews(item, reading, { thread, zone, now }, ports);
  return {
    ...noted([{ id: "tracker-read" }]),
    about: applied.touched.map(({ after }) => after.parcelId),
  };
}

/** The text as the mail that it would be; the parcel of the conversation gives its number where the text has none. */
function asMail(written: string, parcel: StoredParcel | null, { item }: TalkMatter): Uint8Array {
  const number = parcel?.timeline.numbers.at(-1)?.trackingNumber ?? null;
  const hasNumber = number !== null && written.replace(/\s+/g, "").includes(number);
  const head = number === null || hasNumber ? "" : `Tracking number: ${number}\n\n`;
  const date = new Date(item.receipt.receivedAt).toUTCString().replace("GMT", "+0000");
  const fields = [
    "From: pasted@example.com",
    "Subject: tracking",
    `Date: ${date}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
  ];
  return new TextEncoder().encode(`${fields.join("\n")}\n\n${head}${written.slice(0, 20_000)}\n`);
}
