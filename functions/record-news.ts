import type { Reading } from "../lib/extract/reading.ts";
import { type Applied, applyReading } from "../lib/timeline/apply-reading.ts";
import type { FoldContext } from "../lib/timeline/fold-context.ts";
import type { ParcelId, Timeline } from "../lib/timeline/timeline.ts";
import { toFacts } from "../lib/timeline/to-facts.ts";
import type { Instant, ZoneId } from "../lib/units.ts";
import { FaultError } from "./fault.ts";
import type { MailItem, ReceivedMail } from "./mail-item.ts";
import { parcelKeys } from "./parcel-keys.ts";
import type { Ports, StoredParcel } from "./ports.ts";
import { after, lookSeconds, parcelKeptUntil } from "./times.ts";

/** What a mail's news are recorded with. */
interface NewsContext {
  readonly thread: string;
  /** True where no parcel can be in that conversation yet, because the mail begins it and is worked for the first time. */
  readonly isNewThread?: boolean;
  readonly zone: ZoneId;
  readonly now: Instant;
}

interface RecordedNews extends Applied {
  /** Each parcel's version after it. */
  readonly versions: ReadonlyMap<ParcelId, number>;
}

/** Two mails of one parcel at once are met at times; this many in a row are not chance. */
const attempts = 12;

/**
 * Folds what a mail says into the account's timelines and writes them.
 *
 * Whoever resumes it gets the same: what came from this mail is left out when it is read again, so that the mail's news
 * are still news. When somebody else wrote a parcel in between, everything is read and folded anew.
 *
 * @throws FaultError `timeline-contended`, to be tried later.
 */
export async function recordNews(
  item: Pick<ReceivedMail, "accountId" | "mailId" | "receipt">,
  reading: Reading,
  about: NewsContext,
  ports: Pick<Ports, "timelines" | "keys" | "core">,
): Promise<RecordedNews> {
  const context: FoldContext = {
    digest: (text) => ports.keys.hash("event", text),
    receivedAt: item.receipt.receivedAt,
    zone: about.zone,
    thread: about.thread,
    mailId: item.mailId,
    knowledge: ports.core.knowledge,
  };
  const keys = parcelKeys(toFacts(reading, context));
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const asked = keys.filter(({ kind }) => kind !== "thread" || attempt > 0 || !about.isNewThread);
    const stored = await ports.timelines.find(item.accountId, asked, {
      now: about.now,
      zone: about.zone,
      exceptMailId: item.mailId,
    });
    const applied = applyReading(
      stored.map((parcel) => parcel.timeline),
      reading,
      context,
    );
    const versions = await saveAll(item, applied, stored, about.now, ports);
    if (versions !== null) return { ...applied, versions };
  }
  throw new FaultError("timeline-contended", { attempts });
}

/** The versions after it; null when somebody else was faster with one of them. */
async function saveAll(
  item: Pick<MailItem, "accountId">,
  applied: Applied,
  stored: readonly StoredParcel[],
  now: Instant,
  ports: Pick<Ports, "timelines">,
): Promise<RecordedNews["versions"] | null> {
  const versions = new Map(stored.map(({ timeline, version }) => [timeline.parcelId, version]));
  const changed = applied.timelines.flatMap((timeline) => {
    const before = stored.find((parcel) => parcel.timeline.parcelId === timeline.parcelId);
    const removedFacts = missingFacts(before?.timeline, timeline);
    return before !== undefined &&
      removedFacts.length === 0 &&
      missingFacts(timeline, before.timeline).length === 0
      ? []
      : [{ timeline, version: before?.version ?? 0, before, removedFacts }];
  });
  // Those that gain come first: facts are for a moment in two parcels, never in none.
  const inOrder = changed.toSorted((a, b) => a.removedFacts.length - b.removedFacts.length);
  for (const change of inOrder) {
    const keys = parcelKeys(change.timeline.facts);
    const saved = await ports.timelines.save(item.accountId, {
      ...change,
      keys,
      expiresAt: parcelKeptUntil(now),
      lookAt: after(now, lookSeconds),
    });
    if (saved === "conflict") return null;
    versions.set(change.timeline.parcelId, change.version + 1);
  }
  for (const { from } of applied.joined) await ports.timelines.remove(item.accountId, from);
  return versions;
}

/** Ids of facts that the first has and the second has not. */
function missingFacts(first: Timeline | undefined, second: Timeline): readonly string[] {
  const ids = new Set(second.facts.map((mail) => mail.id));
  return (first?.facts ?? []).filter((mail) => !ids.has(mail.id)).map((mail) => mail.id);
}
