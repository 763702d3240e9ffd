import type { Carrier } from "../carrier.ts";

/** Every carrier, by id. */
export const carriers: readonly Carrier[] = [];
