import type { Protection } from "../marketplace.ts";

/** Marketplaces, payment methods and laws, by id. */
export const protections: readonly Protection[] = [];
