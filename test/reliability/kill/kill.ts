import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Boundary, nameOf } from "../crash/mortal.ts";
import { forwardText, type Person, person, wordsText } from "../people.ts";
import { part, type Row } from "../row.ts";
import { type MortalService, mortalService, until } from "./mortal-service.ts";

interface Counts {
  readonly times: number;
  /** Of the boundaries found, only one of so many is tried. */
  readonly oneOf: number;
  /** So many of the steps, the first ones. */
  readonly steps: number;
}

/** `npm start`, killed with SIGKILL at each effect and started again; it goes on by itself. */
export const kill = part({
  name: "kill",
  full: { times: 3, oneOf: 1, steps: 6 },
  short: { times: 1, oneOf: 9, steps: 1 },
  async run(counts: Counts) {
    const folder = await mkdtemp(join(tmpdir(), "parcelwise-kill-"));
    try {
      const lanes = await Promise.all(
        Array.from({ length: counts.oneOf === 1 ? 2 : 1 }, (_, index) =>
          openLane(join(folder, `lane${index}`)),
        ),
      );
      try {
        return [await attack(lanes, counts)];
      } finally {
        for (const { service } of lanes) await service.close();
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});

/** A service with a data folder of its own; lanes are killed side by side. */
interface Lane {
  readonly service: MortalService;
  /** Mails that were taken, by Message-ID, with the address that is to be answered. */
  readonly taken: Map<string, string>;
}

async function openLane(data: string): Promise<Lane> {
  await mkdir(join(data, "raw"), { recursive: true });
  // As for any start but the first, which answers a sample.
  await writeFile(join(data, "raw", "old.eml"), "Subject: old\r\n\r\n");
  const service = mortalService(data);
  await service.start();
  return { service, taken: new Map() };
}

const publicAddress = "track@parcelwise.example";
let serial = 0;

/** What is handed in: the first mail of a person, then what follows it in the same conversation. */
const steps = ["first", "later", "again", "command", "forget", "yes"] as const;
type Step = (typeof steps)[number];

async function handIn(lane: Lane, who: Person, step: Step): Promise<void> {
  const refusal = await tryToHandIn(lane, who, step);
  if (refusal !== null) throw new Error(`${step} was not taken: ${refusal}`);
}

/** Null where it was taken; else why not. */
async function tryToHandIn(lane: Lane, who: Person, step: Step): Promise<string | null> {
  const id = `${step === "again" ? "first" : step}-${who.serial}`;
  const text = {
    first: () => forwardText(who, "held", id),
    again: () => forwardText(who, "held", id),
    later: () => forwardText(who, "released", id),
    command: () => wordsText(who, "it came", id),
    forget: () => wordsText(who, "forget me", id),
    yes: () => wordsText(who, "yes", id),
  }[step]();
  const refusal = await lane.service.handIn(who.address, await addressFor(lane, who, step), text);
  if (refusal === null) lane.taken.set(`${id}@example.com`, who.address);
  return refusal;
}

/** Words go into the conversation: to where the answer before them asks to be replied. */
async function addressFor({ service }: Lane, who: Person, step: Step): Promise<string> {
  if (step === "first" || step === "later" || step === "again") return publicAddress;
  const before = step === "yes" ? `forget-${who.serial}` : `first-${who.serial}`;
  const answer = (await service.answers()).find((each) => isAnswerTo(each, `${before}@example.com`));
  return /^Reply-To: .*?(t-[a-z0-9-]+@[a-z.]+)/im.exec(answer ?? "")?.[1] ?? publicAddress;
}

function isAnswerTo(answer: string, messageId: string): boolean {
  return new RegExp(`^In-Reply-To:\\s+<${messageId}>`, "im").test(answer);
}

async function answered(lane: Lane, step: Step, who: Person, seconds = 150): Promise<boolean> {
  const id = `${step === "again" ? "first" : step}-${who.serial}@example.com`;
  return until(async () => (await lane.service.answers()).some((each) => isAnswerTo(each, id)), seconds);
}

interface Target {
  readonly step: Step;
  readonly boundary: Boundary;
  /** Where the next run dies, too. */
  readonly next?: Boundary;
}

/**
 * SES's event settles a send whose service was killed: it is worked before anything else, and the service killed there.
 * Whoever first comes to write SENT dies, the sender or the event's own handler.
 */
function inFeedback(side: Boundary["side"]): Target {
  const settled = { effect: "change mail SENT", nth: 1 };
  return { step: "first", boundary: { ...settled, side: "before" }, next: { ...settled, side } };
}

/** The sender and the event's handler both come to write SENT; whether the second one still tries is chance. */
function isOfEveryRun({ effect }: { readonly effect: Pick<Boundary, "effect" | "nth"> }): boolean {
  return effect.effect !== "change mail SENT" || effect.nth === 1;
}

async function attack(lanes: readonly Lane[], { times, oneOf, steps: count }: Counts): Promise<Row> {
  const [first] = lanes;
  if (first === undefined) throw new Error("there is no lane");
  const found = await findBoundaries(first, count);
  const sides = ["before", "after"] as const;
  const targets = found
    .filter(isOfEveryRun)
    .filter((_, index) => index % oneOf === 0)
    .flatMap(({ step, effect }, index) =>
      Array.from({ length: times }, (_, n): Target => {
        return { step, boundary: { ...effect, side: sides[(index + n) % 2] ?? "after" } };
      }),
    );
  targets.push(...Array.from({ length: times }, (_, n) => inFeedback(sides[n % 2] ?? "after")));
  const failures: string[] = [];
  await Promise.all(
    lanes.map(async (lane, index) => {
      const mine = targets.filter((_, at) => at % lanes.length === index);
      for (const { target, who } of await prepared(lane, mine)) {
        const failure = await killOnce(lane, who, target);
        if (failure !== null) failures.push(`${target.step}, ${nameOf(target.boundary)}: ${failure}`);
      }
    }),
  );
  const harm = { lost: 0, twice: 0, "not killed": 0 };
  harm["not killed"] = failures.filter((failure) => failure.endsWith("not killed")).length;
  for (const { service, taken } of lanes) {
    const answers = await service.answers();
    for (const messageId of taken.keys()) {
      const count = answers.filter((each) => isAnswerTo(each, messageId)).length;
      if (count === 0) harm.lost += 1;
      if (count > 1) harm.twice += 1;
      if (count !== 1) failures.push(`${messageId}: ${count} answers`);
    }
  }
  return {
    name: "kill -9 of the running service",
    tried: targets.length,
    harm,
    notes: [
      `${found.length + 1} boundaries, ${times} times each`,
      `${lanes.reduce((sum, { taken }) => sum + taken.size, 0)} mails`,
      ...failures.slice(0, 4),
    ],
  };
}

/** Does each step once, and takes down its effects; one that an earlier step has had already is not tried again. */
async function findBoundaries(
  lane: Lane,
  count: number,
): Promise<readonly { readonly step: Step; readonly effect: Pick<Boundary, "effect" | "nth"> }[]> {
  const found = new Map<string, { step: Step; effect: Pick<Boundary, "effect" | "nth"> }>();
  for (const step of steps.slice(0, count)) {
    const who = person(++serial);
    for (const before of neededBefore[step]) {
      await handIn(lane, who, before);
      await settled(lane, before, who);
    }
    // An order that never comes true starts the counting.
    await lane.service.orderToDie({ effect: `nothing of ${step}`, nth: 1, side: "before" });
    await lane.service.effects();
    await handIn(lane, who, step);
    await settled(lane, step, who);
    for (const effect of await lane.service.effects()) {
      const name = `${effect.effect} ${effect.nth}`;
      if (!found.has(name)) found.set(name, { step, effect });
    }
  }
  return [...found.values()];
}

/** The answer is there, and what comes after it is done too. */
async function settled(lane: Lane, step: Step, who: Person): Promise<void> {
  if (!(await answered(lane, step, who))) throw new Error(`no answer to ${step}`);
  await lane.service.atRest();
}

interface Prepared {
  readonly who: Person;
  readonly target: Target;
}

/** Brings a person for each target to the moment before, all of them at once: the service works many mails at a time. */
async function prepared(lane: Lane, targets: readonly Target[]): Promise<readonly Prepared[]> {
  const all = targets.map((target) => ({ who: person(++serial), target }));
  for (const before of ["first", "forget"] as const) {
    const waiting = all.filter(({ target }) => neededBefore[target.step].includes(before));
    for (const { who } of waiting) await handIn(lane, who, before);
    for (const { who } of waiting) await settled(lane, before, who);
  }
  return all;
}

/** Gives what went wrong, null for nothing. */
async function killOnce(lane: Lane, who: Person, { step, boundary, next }: Target): Promise<string | null> {
  const { service } = lane;
  // Else it would die at what the mail before still writes, and have nothing left to die at.
  await service.atRest();
  await service.orderToDie(boundary);
  const refusal = await tryToHandIn(lane, who, step);
  let isKilled = await service.isKilled();
  if (isKilled && next !== undefined) {
    await service.orderToDie(next);
    await service.start();
    isKilled = await service.isKilled();
  }
  if (!isKilled) return `${refusal ?? "taken"}, not killed`;
  await service.start();
  // As the sender's server does, which never heard that it was taken.
  if (refusal !== null) await handIn(lane, who, step);
  return (await answered(lane, step, who)) ? null : "no answer";
}

/** What goes before a step. */
const neededBefore: Readonly<Record<Step, readonly Step[]>> = {
  first: [],
  later: ["first"],
  again: ["first"],
  command: ["first"],
  forget: ["first"],
  yes: ["first", "forget"],
};
