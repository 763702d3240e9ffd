import { openDesk } from "../../../functions/desk.ts";
import type { SesSendingEvent } from "../../../functions/events.ts";
import { mailItemTag } from "../../../functions/events.ts";
import { parseMailItemId } from "../../../functions/mail-item.ts";
import type { Ports } from "../../../functions/ports.ts";
import { settle } from "../../../functions/settle.ts";
import { sweepObject } from "../../../functions/sweep-object.ts";
import { own } from "../../functions/world.ts";
import { inTurns } from "../in-turns.ts";
import type { Random } from "../random.ts";
import type { Life } from "./life.ts";
import { type Boundary, type Mortal, mortal } from "./mortal.ts";
import type { Scenario } from "./scenarios.ts";
import type { CrashWorld } from "./worlds.ts";

/** Who goes on after a crash: the queue that brings the event again, the schedule, SES's events, the sweep. */
const rescuers = ["queue", "schedule", "feedback", "sweep"] as const;
type Rescuer = (typeof rescuers)[number];

/** What one rescuer does for one person, with the ports given. */
function rescue(rescuer: Rescuer, scenario: Scenario, life: Life, told: Told, ports: Ports): Promise<void> {
  switch (rescuer) {
    case "queue":
      return scenario.handler === "send-follow-ups" ? Promise.resolve() : scenario.act(life, ports);
    case "schedule":
      return tick(ports);
    case "feedback":
      return told.tell(life, ports);
    case "sweep":
      return sweepAll(life, ports);
    default:
      return rescuer satisfies never;
  }
}

async function tick(ports: Ports): Promise<void> {
  const desk = openDesk(own, ports);
  await desk.resumeDue(100);
  await desk.followUpDue(100);
}

async function sweepAll(life: Life, ports: Ports): Promise<void> {
  for (const { objectKey } of life.receipts) await sweepObject(objectKey, openDesk(own, ports), ports);
}

/** SES's events, each told until somebody has worked it. */
interface Told {
  tell(life: Life, ports: Ports): Promise<void>;
}

function openTold(world: CrashWorld["world"]): Told {
  const done = new Set<SesSendingEvent>();
  return {
    async tell(life, ports) {
      for (const event of eventsOf(life, world.events)) {
        if (done.has(event)) continue;
        await settle(event, ports);
        done.add(event);
      }
    },
  };
}

function eventsOf({ accountId }: Life, events: readonly SesSendingEvent[]): readonly SesSendingEvent[] {
  return events.filter(
    ({ mail }) => parseMailItemId(mail.tags[mailItemTag]?.[0] ?? "")?.accountId === accountId,
  );
}

/** Minutes after the crash. SES's events come within a quarter of an hour: that is what a send waits for. */
export const rescueMinutes = [1, 4, 14, 32] as const;

/** Lives that are worked at once, as a service has many workers. */
export const workers = 6;

/** How it went: how many more died, and rescuers that ended by a fault though nothing was wrong with their world. */
interface Recovery {
  readonly deaths: number;
  readonly faults: readonly string[];
}

/**
 * An hour after a crash, in which one rescuer or another comes by, in any order, and may die as well. In the end each of
 * them comes once more, and on the next day.
 */
export async function recover(
  lives: readonly Life[],
  scenario: Scenario,
  from: string,
  { world, ports, wrap }: CrashWorld,
  { random, minutes: steps }: { readonly random: Random; readonly minutes: readonly number[] },
): Promise<Recovery> {
  const told = openTold(world);
  const at = (minutes: number) =>
    world.setNow(new Date(Date.parse(from) + minutes * 60_000).toISOString().replace(".000", ""));
  const result = { deaths: 0, faults: [] as string[] };
  const visit = async (rescuer: Rescuer, life: Life, worker: Mortal) => {
    const work = rescue(rescuer, scenario, life, told, wrap(worker.around));
    const end = await worker.outlive(work).catch((error: unknown) => {
      result.faults.push(`${rescuer} at ${ports.clock.now()}: ${String(error)}`);
      return "ended";
    });
    if (end === "died") result.deaths += 1;
  };
  for (const minutes of steps) {
    at(minutes);
    const visits = lives.map((life) => {
      const rescuer = random.pick(rescuers.filter((each) => each !== "sweep" || minutes >= 10));
      const diesAt = random.next() < 0.3 ? 1 + random.below(6) : 0;
      const side = random.pick(["before", "after"] as const);
      return { life, rescuer, dies: (here: Boundary, n: number) => n === diesAt && here.side === side };
    });
    await inTurns(visits, workers, async ({ life, rescuer, dies }) => {
      await visit(
        rescuer,
        life,
        mortal((here, ordinal) => !isInSend(here) && dies(here, ordinal)),
      );
      // SES tells within a quarter of an hour, which is as long as a send waits for it.
      await told.tell(life, ports);
    });
  }
  for (const minutes of [59, 24 * 60 + 5]) {
    at(minutes);
    for (const rescuer of ["feedback", "queue", "sweep"] as const)
      await inTurns(lives, workers, (life) => visit(rescuer, life, immortal()));
    for (const life of lives.slice(0, 1)) await visit("schedule", life, immortal());
    for (const life of lives) await told.tell(life, ports);
  }
  return result;
}

const immortal = () => mortal(() => false);

/** Who dies twice in these few milliseconds leaves an alarm, and no third attempt: that is another case. */
function isInSend({ effect, side }: Boundary): boolean {
  return side === "after" ? effect === "change mail SENDING" : effect === "send";
}
