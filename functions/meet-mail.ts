import { FaultError } from "./fault.ts";
import { type Identity, identify } from "./identify.ts";
import type { Receipt } from "./mail-item.ts";
import { type OuterMail, readOuterMail } from "./outer-mail.ts";
import type { OwnDomain } from "./own-addresses.ts";
import type { Ports } from "./ports.ts";

/** A mail as it lies in the bucket, and whose it is. */
export interface MetMail {
  readonly raw: Uint8Array;
  readonly mail: OuterMail;
  readonly identities: readonly Identity[];
  /** Notes that it has an item. Absent where that is noted, or is to be noted later. */
  readonly noteReceipt?: () => Promise<void>;
}

type MeetPorts = Pick<Ports, "raw" | "accounts" | "keys">;

/** @throws FaultError `raw-mail-missing` */
export async function meetMail(receipt: Receipt, own: OwnDomain, ports: MeetPorts): Promise<MetMail> {
  const raw = await ports.raw.get(receipt.objectKey);
  if (raw === null) throw new FaultError("raw-mail-missing");
  const mail = readOuterMail(raw);
  return { raw, mail, identities: await identify(receipt, mail, own, ports) };
}
