import { canaries } from "./canaries.ts";
import { crash } from "./crash/crash.ts";
import { faults } from "./faults/faults.ts";
import { hostile } from "./hostile/hostile.ts";
import { isolation } from "./isolation.ts";
import { kill } from "./kill/kill.ts";
import { poison } from "./poison.ts";
import { redelivery } from "./redelivery.ts";
import type { Part } from "./row.ts";

/** Every attack of the table, in its order. */
export const parts: readonly Part[] = [crash, kill, redelivery, faults, poison, hostile, isolation, canaries];
