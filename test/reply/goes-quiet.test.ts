import { describe, expect, it } from "vitest";
import { followUp } from "../../lib/escalation/follow-up.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { draftReply } from "../../lib/reply/in-every-language.ts";
import { packFor } from "../../lib/reply/texts/index.ts";
import { writtenLanguages } from "../../lib/reply/texts/written-languages.ts";
import type { PersonAct } from "../../lib/timeline/timeline.ts";
import { as, type Instant, type LanguageTag, type LocalDate } from "../../lib/units.ts";
import { timeline, view } from "./views.ts";

const today = as<LocalDate>("2026-11-27");
const told = (on: string): PersonAct => ({
  act: "step-told",
  id: `told.${on}`,
  at: as<Instant>(`${on}T08:00:00Z`),
  on: as<LocalDate>(on),
  detail: "check-tracker",
  mailId: `follow-up-${on}`,
});
const same: PersonAct = {
  act: "confirmed-same",
  id: "same",
  at: as<Instant>("2026-11-26T08:00:00Z"),
  on: as<LocalDate>("2026-11-26"),
  detail: null,
  mailId: "mail-2",
};

function mailOn(acts: readonly PersonAct[], language: string) {
  const parcel = { ...timeline, newestMailAt: as<Instant>("2026-11-20T09:00:00Z"), acts };
  const due = followUp(parcel, knowledge, today, view.zone);
  const text = draftReply(
    {
      ...view,
      kind: "follow-up",
      reading: null,
      today,
      language: as<LanguageTag>(language),
      parcels: [{ timeline: parcel, plan: due.plan, before: null, followUp: due }],
    },
    knowledge,
  ).text;
  return { due, text: text.replace(/\s+/g, " ") };
}

describe("the second mail of our own accord in a row", () => {
  it.each(writtenLanguages)("says that it is the last but for what cannot wait: %s", (language) => {
    const { quiet, quietDays } = packFor(as<LanguageTag>(language)).pack.followUp.sentence;
    const second = mailOn([told("2026-11-25")], language);
    expect(second.due.goesQuiet).toBe(true);
    expect(second.text).toContain(quiet);
    expect(second.text).toContain(quietDays);
    const first = mailOn([], language);
    expect(first.due.goesQuiet).toBe(false);
    expect(first.text).not.toContain(quiet);
    expect(first.text).not.toContain(quietDays);
  });

  it("is not the last where the first was answered", () => {
    expect(mailOn([told("2026-11-25"), same], "en").due.goesQuiet).toBe(false);
  });
});
