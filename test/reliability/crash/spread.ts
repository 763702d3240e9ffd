import type { Boundary } from "./mortal.ts";
import type { Scenario } from "./scenarios.ts";

/** An effect of a scenario. */
export interface Place {
  readonly scenario: Scenario;
  readonly effect: Pick<Boundary, "effect" | "nth">;
}

/** One boundary, however many scenarios come by it: the handler and its effect. The sweep does what the receiver does. */
export function boundaryOf({ scenario, effect }: Place): string {
  const handler = scenario.handler === "sweep" ? "receive-mail" : scenario.handler;
  return `${handler}: ${effect.effect}${effect.nth === 1 ? "" : ` (${effect.nth})`}`;
}

/** Shares out so many deaths to each boundary over the scenarios that come by it; each gets some, and as many before as after. */
export function spread(
  places: readonly Place[],
  timesPerBoundary: number,
): ReadonlyMap<Place, { readonly before: number; readonly after: number }> {
  const byBoundary = Map.groupBy(places, boundaryOf);
  return new Map(
    [...byBoundary.values()].flatMap((same) =>
      same.map((place) => {
        const each = Math.ceil(timesPerBoundary / same.length / 2);
        return [place, { before: each, after: each }] as const;
      }),
    ),
  );
}
