import type { CarrierId, MerchantId } from "../knowledge/knowledge.ts";
import type { Evidence } from "./finding.ts";
import type { Direction } from "./reading.ts";

/** Whose parcel it is, before what has happened to it is known. */
export interface ParcelIdentity {
  readonly carrier: CarrierId | null;
  readonly trackingNumber: string | null;
  readonly merchant: MerchantId | null;
  readonly orderNumber: string | null;
  readonly direction: Direction;
  readonly piece: { readonly n: number; readonly of: number } | null;
  readonly linkedNumbers: readonly string[];
  /** Where the number stands, for finding what is said about this parcel where there are several. */
  readonly anchor: Evidence | null;
  readonly evidence: readonly { readonly field: string; readonly evidence: Evidence }[];
}
