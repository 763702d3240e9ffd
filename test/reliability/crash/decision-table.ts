import type { Reference } from "./batch.ts";
import type { Left, Scenario } from "./scenarios.ts";

/** What happens next, and who does it, by handler and by what is left. The crash tests show that it is so. */
const next: Readonly<Record<Scenario["handler"], Partial<Record<Left, readonly [string, string]>>>> = {
  "receive-mail": {
    nothing: [
      "the queue brings the notification again; where that is lost too, the bucket's own notice comes after ten minutes",
      "`receive-mail`, `sweep`",
    ],
    RECEIVED: [
      "when the lease of two minutes has ended it is planned again from the raw mail; what was written is written again under the same ids; the queue's next delivery before that is acknowledged",
      "`send-follow-ups`, or `receive-mail` at a later delivery",
    ],
    PLANNED: [
      "the planned bytes are sent, and nothing is decided again; of somebody to be forgotten, the account goes first",
      "`send-follow-ups`",
    ],
    SENDING: ["no Send event comes; after a quarter of an hour one more attempt", "`send-follow-ups`"],
    "SENDING, sent": [
      "SES's Send event carries the item's id, and settles it; if that is lost as well, one more attempt, and never a third",
      "`record-feedback`",
    ],
    final: [
      "the queue brings it again as a duplicate, and the note for the sweep is made then; or the sweep meets the final item",
      "`receive-mail`, `sweep`",
    ],
  },
  "send-follow-ups": {
    nothing: ["the parcel is still due: the next minute begins the mail of the day", "`send-follow-ups`"],
    RECEIVED: [
      "when the lease has ended it is decided anew: what the dead one noted as told is taken back, and told",
      "`send-follow-ups`",
    ],
    PLANNED: [
      "a follow-up is decided anew, as nothing was sent; an answer is sent as it was planned",
      "`send-follow-ups`",
    ],
    SENDING: ["no Send event comes; after a quarter of an hour one more attempt", "`send-follow-ups`"],
    "SENDING, sent": ["SES's Send event settles it", "`record-feedback`"],
  },
  "record-feedback": {
    "SENDING, sent": ["the queue brings the event again", "`record-feedback`"],
    final: ["the queue brings the event again; done twice it is as done once", "`record-feedback`"],
  },
  sweep: {
    nothing: ["the queue brings the bucket's notice again", "`sweep`"],
    RECEIVED: ["as for `receive-mail`", "`send-follow-ups`, `sweep`"],
    PLANNED: ["as for `receive-mail`", "`send-follow-ups`"],
    SENDING: ["as for `receive-mail`", "`send-follow-ups`"],
    "SENDING, sent": ["as for `receive-mail`", "`record-feedback`"],
    final: ["the queue brings the notice again; the item is final", "`sweep`"],
  },
};

/** The table of the decision record: every boundary that was found, by handler and by what is left there. */
export function decisionTable(
  found: readonly { readonly scenario: Scenario; readonly reference: Reference }[],
): string {
  const effects = new Map<string, Set<string>>();
  for (const { scenario, reference } of found)
    for (const { effect, left } of walk(scenario, reference)) {
      const row = `${scenario.handler}#${left}`;
      effects.set(row, (effects.get(row) ?? new Set()).add(effect));
    }
  const rows = Object.entries(next).flatMap(([handler, states]) =>
    Object.entries(states).map(([left, [what, who]]) => {
      const before = [...(effects.get(`${handler}#${left}`) ?? [])].sort();
      return `| \`${handler}\` | ${left} | ${before.join(", ")} | ${what} | ${who} |`;
    }),
  );
  const missing = [...effects.keys()].filter((row) => {
    const [handler = "", left = ""] = row.split("#");
    return next[handler as Scenario["handler"]][left as Left] === undefined;
  });
  if (missing.length > 0) throw new Error(`nobody has said what happens next: ${missing.join(", ")}`);
  return [
    "| Handler | Left of the mail | Dies before, or while, it does one of these | What happens next | Who does it |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

/** Each effect with what is left of the mail when the handler dies just before it. */
function walk(
  { begins = "nothing" }: Scenario,
  { effects }: Reference,
): readonly { readonly effect: string; readonly left: Left }[] {
  let left: Left = begins;
  return effects.map(({ effect }) => {
    const here = { effect, left };
    left = after(effect) ?? left;
    return here;
  });
}

function after(effect: string): Left | null {
  if (effect === "send") return "SENDING, sent";
  const state = /^(?:put mail (RECEIVED)|change mail ([A-Z]+))$/.exec(effect);
  const written = state?.[1] ?? state?.[2] ?? null;
  if (written === "SENT" || written === "REFUSED") return "final";
  return written as Left | null;
}
