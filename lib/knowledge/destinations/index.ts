import type { Collection, Destination } from "../destination.ts";

/** What buyers need to know about import tax and duty, by country. */
export const destinations: readonly Destination[] = [];
/** How carriers collect them. */
export const collections: readonly Collection[] = [];
