import type { ReasonKnowledge, StatusKnowledge } from "../status.ts";

/** Every leaf of the taxonomy, in its order. */
export const statuses: readonly StatusKnowledge[] = [];
/** Every reason, in the taxonomy's order. */
export const reasons: readonly ReasonKnowledge[] = [];
