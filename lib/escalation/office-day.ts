import type { LocalDate } from "../units.ts";
import { onBusinessDay } from "./business-days.ts";
import type { Candidate } from "./candidate.ts";
import { dayInWords } from "./local-days.ts";
import type { LastDay, Step } from "./plan.ts";
import type { Standing } from "./standing.ts";

/** What is done with an office, of a carrier or of customs; a shop's form and a tracker are open every day. */
const withOffice: ReadonlySet<Step["action"]> = new Set<Step["action"]>([
  "contact-carrier",
  "contest-charges",
]);

/**
 * A step with an office that would fall on a day of rest comes on the next business day of the person's country, and says
 * so, unless a window ends before it. What is due today or printed in a mail stays where it is.
 */
export function onOfficeDay(
  step: Candidate,
  on: LocalDate,
  standing: Standing,
  lastDay: LastDay | null,
): Pick<Candidate, "on" | "basisText"> {
  const stays = { on, basisText: step.basisText };
  if (!withOffice.has(step.action) || step.isFixed || on <= standing.today) return stays;
  const open = onBusinessDay(on, standing.destination);
  if (open === on || (step.latest !== null && open > step.latest)) return stays;
  if (lastDay !== null && !lastDay.isPast && open > lastDay.on) return stays;
  const why = `${dayInWords(on)} is no business day, so it comes on the next one`;
  return { on: open, basisText: `${step.basisText}. ${why}` };
}
