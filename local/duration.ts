const units = { m: 60, h: 3600, d: 86_400, w: 604_800 } as const;
/** Longer than anything that is kept. */
const limitSeconds = 400 * units.d;

/** Seconds of `90m`, `12h`, `5d` or `2w`; null for what is none of these, or more than 400 days. */
export function parseDuration(text: string): number | null {
  const [, count, unit] = /^(\d{1,5})([mhdw])$/.exec(text.trim()) ?? [];
  if (count === undefined || unit === undefined) return null;
  const seconds = Number(count) * units[unit as keyof typeof units];
  return seconds > 0 && seconds <= limitSeconds ? seconds : null;
}
