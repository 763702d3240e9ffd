import type { CarrierId, MerchantId } from "../knowledge/knowledge.ts";
import type { Finding } from "./finding.ts";
import type { Direction } from "./reading.ts";

/** How a carrier was named, strongest first. The last ones name it only where nothing else does. */
const carrierClues = [
  "structured",
  "link",
  "sender",
  "label",
  "display-name",
  "subject",
  "host",
  "mention",
] as const;
export type CarrierClue = (typeof carrierClues)[number];

/** Who carries the parcel. Several ids where one name or host stands for several carriers of one house. */
export interface CarrierFact {
  readonly kind: "carrier";
  readonly carriers: readonly CarrierId[];
  readonly clue: CarrierClue;
}

/** How a number was found, strongest first. `text`: only its form and its check digit speak for it. */
export const numberClues = ["structured", "link", "label", "parameter", "noun", "track", "text"] as const;
export type NumberClue = (typeof numberClues)[number];

/** A tracking number, as it would be if its context is what it seems to be. */
export interface NumberFact {
  readonly kind: "tracking-number";
  /** Upper case, without blanks. */
  readonly number: string;
  /** Carriers that the finding itself names: the link's, the structured data's, the name in the label. */
  readonly carriers: readonly CarrierId[];
  readonly clue: NumberClue;
  readonly role: "piece" | "master" | "linked";
  /** Whether a reader sees it, or only a link, a picture's address or structured data holds it. */
  readonly isVisible: boolean;
}

export interface OrderFact {
  readonly kind: "order-number";
  readonly number: string;
  readonly merchant: MerchantId | null;
  readonly clue: "structured" | "label" | "form" | "parameter";
}

export interface MerchantFact {
  readonly kind: "merchant";
  readonly merchant: MerchantId;
  readonly clue: "structured" | "sender" | "note" | "name" | "link" | "display-name";
}

export interface DirectionFact {
  readonly kind: "direction";
  readonly direction: Exclude<Direction, "incoming">;
}

export interface PieceFact {
  readonly kind: "piece";
  readonly n: number;
  readonly of: number;
}

/** What the extractors of identity find. */
export type Fact = CarrierFact | NumberFact | OrderFact | MerchantFact | DirectionFact | PieceFact;

export type FactFinding = Finding<Fact>;
