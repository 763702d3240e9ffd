import type { TrackingLink } from "../carrier.ts";
import type { CarrierId } from "../knowledge.ts";
import { carriers } from "./index.ts";

/** The links of each carrier by which its mails are read. Nothing else needs them, and they are a third of what is known of it. */
export const carrierLinks: Readonly<Record<CarrierId, readonly TrackingLink[]>> = Object.fromEntries(
  carriers.map(({ id, links }) => [id, links]),
);
