/** Zones whose letters mean one offset in the mails of carriers. CST is left out: America's or China's. */
const zones: Readonly<Record<string, string>> = {
  z: "Z",
  utc: "Z",
  gmt: "Z",
  est: "-05:00",
  edt: "-04:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
  cet: "+01:00",
  cest: "+02:00",
  mez: "+01:00",
  mesz: "+02:00",
  bst: "+01:00",
  eet: "+02:00",
  eest: "+03:00",
  msk: "+03:00",
  jst: "+09:00",
  kst: "+09:00",
  aest: "+10:00",
  aedt: "+11:00",
};

const clock =
  /^(?:[\s,;|(.:-]|(?:t(?=\d)|at|um|tarihinde|tarihi|time|delivery time|uhrzeit|zeit|heure|hora|orario|tijd|tijdstip|godzina|saat|tid|tidspunkt|klokkeslett|время|час|om|kl|klo|ore|ora|orele|alle|alle ore|a las|a la|as|a|w|o|v|ob|u|b|в|г|о|об|у|року|года|ч|godz|godzinie|hod|hodin|hodine|uur|saat|plkst|kell|val|pukul|jam|luc|vao luc|στις|ωρα|ساعه|الساعه|בשעה|เวลา)(?=[\s.,:]|\d)){0,8}[\s]?(\d{1,2})(?:[:.]|h|時|시 ?)(\d{2})(?:[:.]\d{2}(?:[.,]\d{1,6})?)?分?(?!\d|[.,]\d)\s{0,1}([ap]\.?m\b\.?)?(?:\s?uhr\b|\s?h\b|\s?ч(?![\p{L}]))?\s?\(?(z\b|[a-z]{3,4}\b)?\s?([+-]\d{2}:?\d{2})?/u;
const clockBefore =
  /(\d{1,2}):(\d{2})(?::\d{2})?\s{0,1}([ap]\.?m\.?)?(?:\s?uhr)?\s?([a-z]{3,4}\b)?[\s,|-]{0,3}(?:on|am|den|le|el|il|del|du|w dniu|dnia|op|em)?[\s,]{0,2}(?:\p{L}{2,12}[,.]{0,2}\s)?$/u;
const hourOnly = /^[\s,]{0,2}(?:at|um|a las|by)?\s?(\d{1,2})\s?([ap]\.?m)\b/u;

function toClock(hour: number, minute: number, half: string | undefined): string | null {
  let value = hour;
  if (half?.startsWith("p") && value < 12) value += 12;
  if (half?.startsWith("a") && value === 12) value = 0;
  if (value > 23 || minute > 59) return null;
  return `${String(value).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** The time of day that stands right behind a date, or right before it, in normalized text; nulls where there is none. */
export function findTime(
  text: string,
  start: number,
  end: number,
): { time: string | null; offset: string | null } {
  const after = text.slice(end, end + 48);
  const match = clock.exec(after);
  if (match) {
    const time = toClock(Number(match[1]), Number(match[2]), match[3]);
    const name = match[4];
    const zone = match[5]
      ? match[5].replace(/^([+-]\d{2}):?(\d{2})$/, "$1:$2")
      : name && Object.hasOwn(zones, name)
        ? zones[name]
        : null;
    if (time) return { time, offset: zone ?? null };
  }
  const hour = hourOnly.exec(after);
  if (hour) return { time: toClock(Number(hour[1]), 0, hour[2]), offset: null };
  const before = clockBefore.exec(text.slice(Math.max(0, start - 48), start));
  if (before) {
    const time = toClock(Number(before[1]), Number(before[2]), before[3]);
    const name = before[4];
    return { time, offset: time && name && Object.hasOwn(zones, name) ? (zones[name] ?? null) : null };
  }
  return { time: null, offset: null };
}
