import { type Random, randomFrom } from "../random.ts";
import { part, type Row } from "../row.ts";
import { type BatchResult, crashBatch, findBoundaries, type Reference } from "./batch.ts";
import { nameOf } from "./mortal.ts";
import { type Scenario, scenarios } from "./scenarios.ts";
import { boundaryOf, type Place, spread } from "./spread.ts";
import { type CrashWorld, openCrashWorld } from "./worlds.ts";

/** Fewer boundaries than this would mean that they were not found. */
const fewest = 25;

/**
 * A handler is abandoned at each of its effects, before the effect and after it, on an engine that lives on. Then come by,
 * in any order, those who go on; they are abandoned too at times. In the end everything is as if nobody had died.
 */
export const crash = part({
  name: "crash",
  full: { times: 40, oneOf: 1 },
  short: { times: 1, oneOf: 6 },
  async run({ times, oneOf }: { readonly times: number; readonly oneOf: number }, seed) {
    const random = randomFrom(seed);
    const found = await boundariesOf(seed);
    const places = found.flatMap(({ scenario, reference }) =>
      reference.effects.map((effect): Place => ({ scenario, effect })),
    );
    const shares = spread(places, times);
    const rows: Row[] = [];
    const attackAll = async (shared: CrashWorld | null) => {
      for (const { scenario, reference } of found) {
        const here = places.filter((place) => place.scenario === scenario);
        const chosen = here.filter(() => random.below(oneOf) === 0);
        const batches = chosen.flatMap((place) =>
          (["before", "after"] as const).map((side) => ({
            place,
            side,
            count: shares.get(place)?.[side] ?? 0,
          })),
        );
        // What is due of one should not come in the days of another, where there are many.
        if (batches.length > 0)
          rows.push(
            await (shared === null
              ? inWorld((own) => attack(scenario, reference, batches, random, own))
              : attack(scenario, reference, batches, random, shared)),
          );
      }
    };
    await (oneOf === 1 ? attackAll(null) : inWorld(attackAll));
    const boundaries = new Set(places.map(boundaryOf)).size;
    return [total(rows, boundaries), ...rows];
  },
});

type Found = readonly { readonly scenario: Scenario; readonly reference: Reference }[];

const known = new Map<number, Promise<Found>>();

/** Every scenario with its boundaries, found by doing it once. */
export function boundariesOf(seed: number): Promise<Found> {
  const found = known.get(seed) ?? inWorld((shared) => findAll(shared, randomFrom(seed)));
  known.set(seed, found);
  return found;
}

async function findAll(crashWorld: CrashWorld, random: Random): Promise<Found> {
  const found = [];
  for (const scenario of scenarios)
    found.push({ scenario, reference: await findBoundaries(scenario, crashWorld, random) });
  return found;
}

/** A world for as long as the work takes. */
async function inWorld<Value>(work: (crashWorld: CrashWorld) => Promise<Value>): Promise<Value> {
  const crashWorld = await openCrashWorld();
  try {
    return await work(crashWorld);
  } finally {
    await crashWorld.world.close();
  }
}

interface Batch {
  readonly place: Place;
  readonly side: "before" | "after";
  readonly count: number;
}

async function attack(
  scenario: Scenario,
  reference: Reference,
  batches: readonly Batch[],
  random: Random,
  crashWorld: CrashWorld,
): Promise<Row> {
  const sum = { tried: 0, lost: 0, twice: 0, different: 0, faults: 0, furtherDeaths: 0 };
  const failures: string[] = [];
  for (const { place, side, count } of batches) {
    const boundary = { ...place.effect, side };
    const result = await crashBatch({ scenario, boundary, count }, reference, crashWorld, random);
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += result[name];
    failures.push(...result.failures.map((failure) => `${nameOf(boundary)}: ${failure}`));
  }
  return toRow(scenario.name, reference.effects.length, sum, failures);
}

function toRow(
  name: string,
  boundaries: number,
  { tried, furtherDeaths, ...harm }: Omit<BatchResult, "failures">,
  failures: readonly string[],
): Row {
  const undead = failures.filter((failure) => failure.includes("did not die")).length;
  return {
    name: `crash: ${name}`,
    tried,
    harm: { ...harm, "not died": undead },
    notes: [`${boundaries} boundaries`, `${furtherDeaths} rescuers died`, ...failures.slice(0, 3)],
  };
}

function total(rows: readonly Row[], boundaries: number): Row {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  return {
    name: "crash: all handlers abandoned in-process",
    tried: sum(rows.map(({ tried }) => tried)),
    harm: {
      lost: sum(rows.map(({ harm }) => harm.lost ?? 0)),
      twice: sum(rows.map(({ harm }) => harm.twice ?? 0)),
      "boundaries missing": Math.max(0, fewest - boundaries),
    },
    notes: [`${boundaries} distinct boundaries, each before and after`],
  };
}
