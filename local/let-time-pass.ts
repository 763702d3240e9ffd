import { setTimeout as wait } from "node:timers/promises";
import { advanceClocks } from "../functions/adapters/clocks.ts";
import { as, type Instant } from "../lib/units.ts";
import type { Queue } from "./queue.ts";
import { runUntil } from "./run-until.ts";
import type { Schedule } from "./schedule.ts";

/** Puts the clock of a running service forward, and does on the way what its schedule would have done. */
export type LetTimePass = (seconds: number) => Promise<Instant>;

/** The parts of a running service that must stand still while its clock jumps. */
export interface StandStill {
  readonly queues: readonly Queue[];
  readonly schedule: { stop(): Promise<void>; start(): void };
}

/**
 * From one moment at which something is due to the next, so that a follow-up has the day on which it would have come. What is
 * under way is finished first: a lease that ends in a jump would let a mail be worked twice.
 */
export function letTimePass({ queues, schedule }: StandStill): LetTimePass {
  let turn: Promise<unknown> = Promise.resolve();
  const pass = async (seconds: number) => {
    // Loaded when the environment is set, which the handlers' wiring reads.
    const { service } = await import("../functions/adapters/wiring.ts");
    const { ports, desk } = service();
    await schedule.stop();
    try {
      for (let n = 0; n < 400 && queues.some((queue) => queue.size() > 0); n += 1) await wait(25);
      const until = Date.parse(ports.clock.now()) + seconds * 1000;
      await runUntil(
        as<Instant>(new Date(until).toISOString().replace(/\.\d+/, "")),
        ports,
        desk,
        (instant) => advanceClocks(Math.max(0, Date.parse(instant) - Date.parse(ports.clock.now()))),
      );
      return ports.clock.now();
    } finally {
      schedule.start();
    }
  };
  return (seconds) => {
    const passed = turn.then(() => pass(seconds));
    turn = passed.catch(() => undefined);
    return passed;
  };
}

/** A schedule that can be stopped and started again. */
export function pausable(start: () => Schedule): StandStill["schedule"] & { close(): Promise<void> } {
  let running: Schedule | null = start();
  const stop = async () => {
    await running?.close();
    running = null;
  };
  return {
    stop,
    start() {
      running ??= start();
    },
    close: stop,
  };
}
