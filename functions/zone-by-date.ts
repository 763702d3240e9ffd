import { fieldValue } from "../lib/message/header-block.ts";
import { as, type ZoneId } from "../lib/units.ts";
import type { OuterMail } from "./outer-mail.ts";

/**
 * A first guess at the person's zone: the offset of their own mail's Date, as a zone without summer time. Half an hour is
 * rounded; UTC tells nothing, because servers write it too.
 */
export function zoneByDate({ fields }: Pick<OuterMail, "fields">): ZoneId | null {
  const [, sign = "", hours = "", minutes = ""] =
    /\s([+-])(\d{2})(\d{2})(?:\s*\([^)]{0,60}\))?\s*$/.exec(
      (fieldValue(fields, "date") ?? "").slice(0, 200),
    ) ?? [];
  const whole = Math.round(Number(hours) + Number(minutes) / 60);
  const limit = sign === "+" ? 14 : 12;
  if (sign === "" || whole === 0 || whole > limit) return null;
  // POSIX counts westwards: Etc/GMT-1 is an hour ahead of Greenwich.
  return as<ZoneId>(`Etc/GMT${sign === "+" ? "-" : "+"}${whole}`);
}
