import { describe, expect, test } from "vitest";
import { inOrderOfUrgency, replyKind } from "../../lib/reply/answer-view.ts";
import { plan, reading, timeline, view } from "./views.ts";

describe("the kind of an answer", () => {
  test("is news, or unchanged where nothing new is said", () => {
    expect(replyKind(reading, view.parcels, true)).toBe("news");
    expect(replyKind(reading, view.parcels, false)).toBe("unchanged");
  });

  test("is not understood where no parcel has a status", () => {
    expect(replyKind(reading, [], true)).toBe("not-understood");
    const unknown = [{ timeline, plan: { ...plan, status: null } }];
    expect(replyKind(reading, unknown, true)).toBe("not-understood");
  });

  test("follows the judge for what is no shipping mail", () => {
    for (const kind of ["not-shipping", "suspected-phishing", "unreadable"] as const) {
      expect(replyKind({ ...reading, kind }, view.parcels, true)).toBe(kind);
    }
    expect(replyKind({ ...reading, kind: "command" }, [], false)).toBe("help");
  });
});

test("the parcel that needs a hand comes first, then the one that is due next", () => {
  const parcel = (parcelId: string, more: Partial<typeof plan>) => ({
    timeline: { ...timeline, parcelId },
    plan: { ...plan, ...more },
  });
  const order = inOrderOfUrgency([
    parcel("done", { severity: "done" }),
    parcel("later", { severity: "watch", steps: plan.steps.slice(2) }),
    parcel("sooner", { severity: "watch" }),
    parcel("act", { severity: "act", steps: [], lastDay: null }),
  ]);
  expect(order.map((each) => each.timeline.parcelId)).toEqual(["act", "sooner", "later", "done"]);
});
