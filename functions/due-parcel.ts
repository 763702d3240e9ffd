import type { FollowUp } from "../lib/escalation/follow-up.ts";
import type { Account, StoredParcel } from "./ports.ts";

/** An account with all its parcels, as it was read in this very moment. */
export interface SeenAccount {
  readonly account: Account;
  readonly parcels: readonly StoredParcel[];
}

/** A parcel with what is to be told of it today. */
export interface DueParcel {
  readonly stored: StoredParcel;
  readonly followUp: FollowUp;
}
