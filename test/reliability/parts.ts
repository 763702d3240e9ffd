import { canaries } from "./canaries.ts";
import { crash } from "./crash/crash.ts";
import { faults } from "./faults/faults.ts";
import { hostile } from "./hostile/hostile.ts";
import { isolation } from "./isolation.ts";
import { kill } from "./kill/kill.ts";
import { load } from "./load.ts";
import { poison } from "./poison.ts";
import { redelivery } from "./redelivery.ts";
import type { Part } from "./row.ts";

/** Every attack of the table, those that take longest first. */
export const parts: readonly Part[] = [
  crash,
  kill,
  isolation,
  redelivery,
  faults,
  poison,
  canaries,
  hostile,
  load,
];
