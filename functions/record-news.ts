import { countryOfPlace, type PlaceCountries } from "../lib/extract/country-of-place.ts";
import type { ServiceReading } from "../lib/extract/reading.ts";
import { type Applied, applyReading } from "../lib/timeline/apply-reading.ts";
import type { FoldContext } from "../lib/timeline/fold-context.ts";
import type { ParcelId, Timeline } from "../lib/timeline/timeline.ts";
import { toFacts } from "../lib/timeline/to-facts.ts";
import type { Instant, ZoneId } from "../lib/units.ts";
import { FaultError } from "./fault.ts";
import type { MailItem, ReceivedMail } from "./mail-item.ts";
import { parcelKeys } from "./parcel-keys.ts";
import type { ParcelKey, Ports, StoredParcel } from "./ports.ts";
import type { ParcelMarks } from "./prepare-follow-ups.ts";
import { after, lookSeconds, parcelKeptUntil } from "./times.ts";

/** What a mail's news are recorded with. */
interface NewsContext {
  readonly thread: string;
  /** True where no parcel can be in that conversation yet, because the mail begins it and is worked for the first time. */
  readonly isNewThread?: boolean;
  /** True where there is no parcel at all yet, because the mail opens the account and is worked for the first time. */
  readonly isNewAccount?: boolean;
  readonly zone: ZoneId;
  readonly now: Instant;
}

/** A mail's news in the timelines of which they are, as these were read. */
export interface FoldedNews extends Applied {
  readonly stored: readonly StoredParcel[];
}

/** Each parcel's version, once it is written. */
export type ParcelVersions = ReadonlyMap<ParcelId, number>;

interface RecordedNews extends Applied {
  readonly versions: ParcelVersions;
}

type MailOfNews = Pick<ReceivedMail, "accountId" | "mailId" | "receipt">;
type NewsPorts = Pick<Ports, "timelines" | "keys" | "core">;

/** Two mails of one parcel at once are met at times; this many in a row are not chance. */
const attempts = 12;
const noCountries: PlaceCountries = new Map();

/**
 * Folds what a mail says into the account's timelines and writes them.
 *
 * Whoever resumes it gets the same: what came from this mail is left out when it is read again, so that the mail's news
 * are still news. When somebody else wrote a parcel in between, everything is read and folded anew.
 *
 * @throws FaultError `timeline-contended`, to be tried later.
 */
export function recordNews(
  item: MailOfNews,
  reading: ServiceReading,
  about: NewsContext,
  ports: NewsPorts,
): Promise<RecordedNews> {
  return untilWritten(async (attempt) => {
    const news = await foldNews(item, reading, { ...about, attempt }, ports);
    const versions = await writeNews(item, news, { now: about.now }, ports);
    return versions === null ? null : { ...news, versions };
  });
}

/**
 * Does it again, with all that it reads, as long as somebody else is faster.
 *
 * @param write gives null where somebody was
 * @throws FaultError `timeline-contended`, to be tried later.
 */
export async function untilWritten<Written>(
  write: (attempt: number) => Promise<Written | null>,
): Promise<Written> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const written = await write(attempt);
    if (written !== null) return written;
  }
  throw new FaultError("timeline-contended", { attempts });
}

/** Folds what a mail says into the timelines of which it speaks, and writes nothing. */
export async function foldNews(
  item: MailOfNews,
  reading: ServiceReading,
  about: NewsContext & { readonly attempt: number },
  ports: NewsPorts,
): Promise<FoldedNews> {
  const context: FoldContext = {
    digest: (text) => ports.keys.hash("event", text),
    receivedAt: item.receipt.receivedAt,
    zone: about.zone,
    thread: about.thread,
    mailId: item.mailId,
    countryOf: (place, carrier) => countryOfPlace(place, carrier, reading.countries ?? noCountries),
    knowledge: ports.core.knowledge,
  };
  const keys = parcelKeys(toFacts(reading, context));
  const mayBeThere = ({ kind }: ParcelKey) =>
    about.attempt > 0 || !(about.isNewAccount || (about.isNewThread && kind === "thread"));
  const stored = await ports.timelines.find(item.accountId, keys.filter(mayBeThere), {
    now: about.now,
    zone: about.zone,
    exceptMailId: item.mailId,
  });
  const applied = applyReading(
    stored.map((parcel) => parcel.timeline),
    reading,
    context,
  );
  return { ...applied, stored };
}

/**
 * Writes the timelines that have changed. What goes into its first request is asked for before it first waits, so that
 * others can ask for more in the same turn.
 *
 * @param more.marks what is known of parcels already that the mail's answer tells of
 * @returns the versions after it; null when somebody else was faster with one of them.
 */
export async function writeNews(
  item: Pick<MailItem, "accountId">,
  { stored, timelines, joined }: FoldedNews,
  { now, marks }: { readonly now: Instant; readonly marks?: ReadonlyMap<ParcelId, ParcelMarks> },
  ports: Pick<Ports, "timelines">,
): Promise<ParcelVersions | null> {
  const versions = new Map(stored.map(({ timeline, version }) => [timeline.parcelId, version]));
  const changed = timelines.flatMap((timeline) => {
    const before = stored.find((parcel) => parcel.timeline.parcelId === timeline.parcelId);
    const marked = marks?.get(timeline.parcelId);
    const removedFacts = missingFacts(before?.timeline, timeline);
    const hasOwnThreads = isAlone(timeline, timelines);
    const isSame =
      before !== undefined &&
      (hasOwnThreads || before.hasOwnThreads !== true) &&
      removedFacts.length === 0 &&
      missingFacts(timeline, before.timeline).length === 0;
    return isSame && marked === undefined
      ? []
      : [
          {
            timeline: withTold(timeline, marked),
            version: before?.version ?? 0,
            before,
            removedFacts,
            hasOwnThreads,
            marked,
          },
        ];
  });
  // Those that gain come first: facts are for a moment in two parcels, never in none.
  const inOrder = changed.toSorted((a, b) => a.removedFacts.length - b.removedFacts.length);
  for (const { marked, ...change } of inOrder) {
    const keys = parcelKeys(change.timeline.facts);
    const saved = await ports.timelines.save(item.accountId, {
      ...change,
      keys,
      expiresAt: parcelKeptUntil(now),
      ...(marked === undefined ? { lookAt: after(now, lookSeconds) } : { next: marked.next }),
    });
    if (saved === "conflict") return null;
    versions.set(change.timeline.parcelId, change.version + 1);
  }
  for (const { from } of joined) await ports.timelines.remove(item.accountId, from);
  return versions;
}

/** True where none of the others is in a conversation of it. */
function isAlone(timeline: Timeline, all: readonly Timeline[]): boolean {
  const threads = new Set(timeline.facts.flatMap(({ thread }) => thread ?? []));
  return !all.some(
    ({ parcelId, facts }) =>
      parcelId !== timeline.parcelId && facts.some(({ thread }) => thread !== null && threads.has(thread)),
  );
}

function withTold(timeline: Timeline, marks: ParcelMarks | undefined): Timeline {
  return marks === undefined ? timeline : { ...timeline, acts: [...timeline.acts, ...marks.told] };
}

/** Ids of facts that the first has and the second has not. */
function missingFacts(first: Timeline | undefined, second: Timeline): readonly string[] {
  const ids = new Set(second.facts.map((mail) => mail.id));
  return (first?.facts ?? []).filter((mail) => !ids.has(mail.id)).map((mail) => mail.id);
}
