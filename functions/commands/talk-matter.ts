import type { Talk, TalkNote } from "../../lib/reply/conversation/talk.ts";
import type { Instant, LocalDate, ZoneId } from "../../lib/units.ts";
import type { Identity } from "../identify.ts";
import type { ReceivedMail } from "../mail-item.ts";
import type { OwnDomain } from "../own-addresses.ts";
import type { Account, Letter, Ports, StoredParcel } from "../ports.ts";

/** Everything that carrying out a command looks at. */
export interface TalkMatter {
  readonly item: ReceivedMail;
  readonly identity: Extract<Identity, { kind: "person" }>;
  readonly account: Account;
  readonly thread: string;
  readonly now: Instant;
  readonly today: LocalDate;
  readonly zone: ZoneId;
  /** All parcels of the account, as they were before this mail. */
  readonly parcels: readonly StoredParcel[];
  readonly own: OwnDomain;
  readonly ports: Ports;
}

/** What became of a person's words. */
export interface TalkOutcome {
  readonly talk: Talk;
  /** Ids of the parcels that the answer is about, the first one most. */
  readonly about: readonly string[];
  readonly account?: Account;
  readonly attachments?: Letter["attachments"];
  /** `thanks` is not answered. */
  readonly reason: "command" | "not-understood" | "thanks" | "forgotten";
}

export const noted = (notes: readonly TalkNote[], about: readonly string[] = []): TalkOutcome => ({
  talk: { title: "noted", notes },
  about,
  reason: "command",
});
