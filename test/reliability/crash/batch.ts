import { inTurns } from "../in-turns.ts";
import type { Random } from "../random.ts";
import { type Life, life } from "./life.ts";
import { type Boundary, mortal } from "./mortal.ts";
import { recover, rescueMinutes, workers } from "./recovery.ts";
import { noon, type Scenario } from "./scenarios.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";
import type { CrashWorld } from "./worlds.ts";

/** A handler's effects in their order, and what is left in the end when nobody dies. */
export interface Reference {
  readonly effects: readonly Pick<Boundary, "effect" | "nth">[];
  readonly snapshot: Snapshot;
}

/** Persons of one world get numbers of their own. */
let serial = 0;

async function prepared(
  count: number,
  scenario: Scenario,
  crashWorld: CrashWorld,
): Promise<{ readonly lives: readonly Life[]; readonly at: string }> {
  const { world, ports, wrap } = crashWorld;
  world.setNow(noon);
  const lives: Life[] = [];
  for (let n = 0; n < count; n += 1) {
    serial += 1;
    lives.push(life(serial, world, ports));
  }
  await inTurns(lives, workers, (one) => scenario.prepare(one, wrap));
  const [first] = lives;
  const at = first === undefined ? noon : ((await scenario.at?.(first)) ?? noon);
  world.setNow(at);
  return { lives, at };
}

/** Finds the boundaries: lets the handler do its work, and writes down each effect. */
export async function findBoundaries(
  scenario: Scenario,
  crashWorld: CrashWorld,
  random: Random,
): Promise<Reference> {
  const { lives, at } = await prepared(1, scenario, crashWorld);
  const [one] = lives;
  if (one === undefined) throw new Error("nobody was prepared");
  const worker = mortal(() => false);
  await scenario.act(one, crashWorld.wrap(worker.around));
  await recover(lives, scenario, at, crashWorld, { random, minutes: [] });
  return { effects: worker.effects, snapshot: await look(one, crashWorld) };
}

/** What came of many persons whose handler died at the same boundary. */
export interface BatchResult {
  readonly tried: number;
  readonly lost: number;
  readonly twice: number;
  /** Left in another state than when nobody dies. */
  readonly different: number;
  /** Rescuers that ended by a fault. */
  readonly faults: number;
  readonly furtherDeaths: number;
  readonly failures: readonly string[];
}

/** Lets the handler of each person die at the boundary, and the rescuers come by. */
export async function crashBatch(
  {
    scenario,
    boundary,
    count,
  }: { readonly scenario: Scenario; readonly boundary: Boundary; readonly count: number },
  reference: Reference,
  crashWorld: CrashWorld,
  random: Random,
): Promise<BatchResult> {
  const { lives, at } = await prepared(count, scenario, crashWorld);
  const failures: string[] = [];
  await inTurns(lives, workers, async (one) => {
    const worker = mortal(
      (here) => here.effect === boundary.effect && here.nth === boundary.nth && here.side === boundary.side,
    );
    if ((await worker.outlive(scenario.act(one, crashWorld.wrap(worker.around)))) === "ended")
      failures.push(`person ${one.who.serial} did not die`);
  });
  const { deaths, faults } = await recover(lives, scenario, at, crashWorld, {
    random,
    minutes: rescueMinutes,
  });
  failures.push(...faults);
  const counts = { lost: 0, twice: 0, different: 0 };
  await inTurns(lives, workers, async (one) => {
    const verdict = compare(await look(one, crashWorld), reference.snapshot);
    if (verdict === null) return;
    counts[verdict.what] += 1;
    failures.push(`person ${one.who.serial}: ${verdict.what} ${verdict.detail}`);
  });
  return { tried: lives.length, ...counts, faults: faults.length, furtherDeaths: deaths, failures };
}

function look(one: Life, { world, table }: CrashWorld): Promise<Snapshot> {
  return snapshotOf(
    one,
    table,
    world.events.filter(({ eventType }) => eventType === "Send"),
  );
}

function compare(
  found: Snapshot,
  wanted: Snapshot,
): { readonly what: "lost" | "twice" | "different"; readonly detail: string } | null {
  for (const name of new Set([...Object.keys(found.sent), ...Object.keys(wanted.sent)])) {
    const [is, should] = [found.sent[name] ?? 0, wanted.sent[name] ?? 0];
    if (is !== should)
      return { what: is < should ? "lost" : "twice", detail: `${name}: ${is} for ${should}` };
  }
  if (found.rest === wanted.rest) return null;
  const lines = wanted.rest.split("\n");
  const other = found.rest.split("\n");
  const at = lines.findIndex((line, index) => line !== other[index]);
  return { what: "different", detail: `"${other[at]?.trim()}" for "${lines[at]?.trim()}"` };
}
