import type { Carrier } from "./carrier.ts";
import type { ForwardKnowledge } from "./client.ts";
import type { Collection, Destination, ScamRecord } from "./destination.ts";
import type { LanguageKnowledge } from "./language.ts";
import type { Protection } from "./marketplace.ts";
import type { ReasonCode, ReasonKnowledge, StatusCode, StatusKnowledge } from "./status.ts";
import type { Wordings } from "./wordings.ts";

/** Id of a carrier of `lib/knowledge/carriers`, as in its file's name: `dhl_paket`. */
export type CarrierId = string;
/** Id of a marketplace of `lib/knowledge/protections`, or the shop's name as text where we have no record of it. */
export type MerchantId = string;

/** All that the program knows, loaded once. Every collection is in a fixed order. */
export interface Knowledge {
  readonly statuses: ReadonlyMap<StatusCode, StatusKnowledge>;
  readonly reasons: ReadonlyMap<ReasonCode, ReasonKnowledge>;
  readonly carriers: ReadonlyMap<CarrierId, Carrier>;
  readonly protections: ReadonlyMap<string, Protection>;
  readonly destinations: ReadonlyMap<string, Destination>;
  readonly collections: readonly Collection[];
  readonly scams: readonly ScamRecord[];
  readonly languages: ReadonlyMap<string, LanguageKnowledge>;
  readonly wordings: Wordings;
  readonly forwards: ForwardKnowledge;
  readonly universalTrackers: readonly { readonly name: string; readonly template: string }[];
}
