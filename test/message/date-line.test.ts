import { expect, it } from "vitest";
import { forwards } from "../../lib/knowledge/clients/index.ts";
import { readDateLine } from "../../lib/message/date-line.ts";

const read = (tag: string, text: string) =>
  readDateLine(
    text,
    forwards.labels.filter((language) => language.tag === tag),
    forwards,
  );

it.each([
  ["en", "Fri, Nov 20, 2026 at 9:31 AM", "2026-11-20T09:31"],
  ["en", "Friday, 20 November 2026 at 12:46", "2026-11-20T12:46"],
  ["en", "Friday, November 20, 2026, 5:55:44 PM -0400", "2026-11-20T17:55:44-04:00"],
  ["en", "11/10/2026 4:52 PM EST", "2026-11-10T16:52:00-05:00"],
  ["de", "Sa., 21. Nov. 2026 um 12:15 Uhr", "2026-11-21T12:15"],
  ["de", "Freitag, 20. November 2026, 09:26:50 MEZ", "2026-11-20T09:26:50+01:00"],
  ["fr", "mar. 17 nov. 2026 à 14:31", "2026-11-17T14:31"],
  ["it", "mar 17 nov 2026 alle ore 14:31", "2026-11-17T14:31"],
  ["en", "mar. 17 févr. 2026 à 10:44", "2026-02-17T10:44"],
  ["es", "mar. 17 févr. 2026 à 10:44", "2026-02-17T10:44"],
  ["fr", "17 août 2026 à 09:06:24 UTC+2", "2026-08-17T09:06:24+02:00"],
  ["en", "pt., 20 lis 2026 o 14:05", "2026-11-20T14:05"],
  ["pl", "wtorek, 3 listopada 2026 09:26", "2026-11-03T09:26"],
  ["pt", "sexta-feira, 20 de novembro de 2026 às 15:14", "2026-11-20T15:14"],
  ["ja", "2026年11月20日(金) 午後3:04", "2026-11-20T15:04"],
  ["ko", "2026년 11월 20일 (금) 오후 3:04", "2026-11-20T15:04"],
  ["zh", "2026年11月20日 星期五 下午3:04", "2026-11-20T15:04"],
  ["th", "20 พ.ย. 2569 เวลา 09:31", "2026-11-20T09:31"],
  ["ar", "الجمعة، ٢٠ نوفمبر ٢٠٢٦ في ٩:٣١ م", "2026-11-20T21:31"],
  ["sv", "2026-11-20", "2026-11-20"],
])("%s: %s", (tag, text, expected) => {
  expect(read(tag, text)).toBe(expected);
});

it.each([
  ["en", "02/10/2026 16:52"],
  ["en", "yesterday"],
  ["de", "31. Februar 2026"],
  ["en", "lis 2026"],
  ["en", ""],
])("%s: %s can be read in two ways or in none", (tag, text) => {
  expect(read(tag, text)).toBeNull();
});
