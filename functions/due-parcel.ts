import type { FollowUp } from "../lib/escalation/follow-up.ts";
import type { StoredParcel } from "./ports.ts";

/** A parcel with what is to be told of it today. */
export interface DueParcel {
  readonly stored: StoredParcel;
  readonly followUp: FollowUp;
}
