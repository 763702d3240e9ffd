import type { Around } from "./effects.ts";

/** Where a worker dies: at the first, second ... effect of that name, before it happens or after it has. */
export interface Boundary {
  readonly effect: string;
  readonly nth: number;
  readonly side: "before" | "after";
}

export function nameOf({ effect, nth, side }: Boundary): string {
  return `${side} ${effect}${nth === 1 ? "" : ` (${nth})`}`;
}

/** A worker that lives until its boundary, and from then on does nothing at all: no call of it ever ends. */
export interface Mortal {
  readonly around: Around;
  /** What it did, in its order. */
  readonly effects: readonly Pick<Boundary, "effect" | "nth">[];
  /** Resolves when the work has ended, or when it is dead and all that was on its way has arrived. */
  outlive(work: Promise<void>): Promise<"died" | "ended">;
}

/** @param dies when true for an effect, the worker dies there */
export function mortal(
  dies: (at: Boundary, ordinal: number) => boolean,
  onEffect: (effect: string) => void = () => {},
): Mortal {
  const effects: Pick<Boundary, "effect" | "nth">[] = [];
  const seen = new Map<string, number>();
  const onTheirWay = new Set<Promise<unknown>>();
  let isDead = false;
  let tellDeath = () => {};
  const death = new Promise<void>((resolve) => {
    tellDeath = resolve;
  });
  const never = () => new Promise<never>(() => {});
  const die = () => {
    isDead = true;
    tellDeath();
    return never();
  };

  async function around<Value>(effect: string | null, call: () => Promise<Value>): Promise<Value> {
    if (isDead) return never();
    if (effect === null) {
      const value = await call();
      return isDead ? never() : value;
    }
    const nth = (seen.get(effect) ?? 0) + 1;
    seen.set(effect, nth);
    effects.push({ effect, nth });
    const ordinal = effects.length;
    if (dies({ effect, nth, side: "before" }, ordinal)) return die();
    onEffect(effect);
    const calling = call();
    onTheirWay.add(calling);
    const value = await calling.finally(() => onTheirWay.delete(calling));
    if (isDead) return never();
    return dies({ effect, nth, side: "after" }, ordinal) ? die() : value;
  }

  return {
    around,
    effects,
    async outlive(work) {
      const end = await Promise.race([work.then(() => "ended" as const), death.then(() => "died" as const)]);
      // As with packets that have left a machine that is gone.
      await Promise.allSettled(onTheirWay);
      return end;
    },
  };
}
