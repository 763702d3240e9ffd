import { crash } from "./crash/crash.ts";
import { poison } from "./poison.ts";
import { redelivery } from "./redelivery.ts";
import type { Part } from "./row.ts";

/** Every attack of the table, in its order. */
export const parts: readonly Part[] = [crash, redelivery, poison];
