import { quantile } from "../../bench/figures.ts";
import { startOwnService } from "../../local/load/own-service.ts";
import { runLoad } from "../../local/load/run-load.ts";
import { isMemoryFlat, isRateHeld, memoryShares } from "../../local/load/verdict.ts";
import { part } from "./row.ts";

interface Counts {
  readonly rate: number;
  readonly seconds: number;
  /** Whether rate and memory count: in the tests, whose machine does other things too, they do not. */
  readonly isMeasured: boolean;
}

/** `npm start`, at a steady rate of mails that does not wait for it; one mail in twenty is handed in twice. */
export const load = part({
  name: "load",
  isAlone: true,
  full: { rate: 50, seconds: 180, isMeasured: true },
  short: { rate: 5, seconds: 6, isMeasured: false },
  async run({ rate, seconds, isMeasured }: Counts) {
    const service = await startOwnService();
    try {
      const result = await runLoad(service, { rate, seconds });
      const { lost, twice, notTaken, answered, memory } = result;
      const { start, middle, end } = memoryShares(memory);
      const measured = {
        "rate not held": isRateHeld(result, rate) ? 0 : 1,
        "memory grown": isMemoryFlat(memory) ? 0 : 1,
      };
      return [
        {
          name: `load: ${rate} mails a second for ${seconds} s`,
          tried: result.mails + result.copies,
          harm: { lost, twice, "not taken": notTaken, ...(isMeasured ? measured : {}) },
          notes: [
            `${result.rate.toFixed(1)} answers a second`,
            `answered after ${quantile(answered, 0.5).toFixed(0)} ms, p99 ${quantile(answered, 0.99).toFixed(0)} ms`,
            `memory ${[start, middle, end].map((each) => each.toFixed(0)).join(", ")} MB (start, middle, end)`,
          ],
        },
      ];
    } finally {
      await service.close();
    }
  },
});
