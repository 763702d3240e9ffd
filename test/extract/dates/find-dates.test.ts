import { describe, expect, it } from "vitest";
import { calendarWords } from "../../../lib/extract/dates/calendar-words.ts";
import type { DateContext } from "../../../lib/extract/dates/date-mention.ts";
import { findDates } from "../../../lib/extract/dates/find-dates.ts";
import { normalizeText } from "../../../lib/extract/status/normalize-text.ts";
import type { LocalDate } from "../../../lib/units.ts";

function find(text: string, language = "en", order: DateContext["order"] = null, today = "2026-11-24") {
  const reference = today as LocalDate;
  return findDates(normalizeText(text).text, {
    words: calendarWords([language]),
    order,
    reference,
    today: reference,
    relativeDays: [],
    rangeWords: new Set(["to", "and", "bis", "und", "et", "y", "au"]),
  }).map(({ from, to, time, offset }) =>
    [from === to ? from : `${from}..${to}`, time, offset].filter((part) => part !== null).join(" "),
  );
}

const orderOf = (language: string) => (language === "ja" ? "ymd" : "dmy");

describe("findDates", () => {
  it.each([
    ["November 24, 2026", "en", "2026-11-24"],
    ["24th of November", "en", "2026-11-24"],
    ["Dienstag, den 24. November 2026", "de", "2026-11-24"],
    ["am 24.11.2026", "de", "2026-11-24"],
    ["le 1er décembre", "fr", "2026-12-01"],
    ["24 de noviembre de 2026", "es", "2026-11-24"],
    ["24 listopada 2026 r.", "pl", "2026-11-24"],
    ["2026年11月24日", "ja", "2026-11-24"],
    ["11月24日", "ja", "2026-11-24"],
    ["2026년 11월 24일", "ko", "2026-11-24"],
    ["2026. november 24.", "hu", "2026-11-24"],
    ["24 ноября 2026", "ru", "2026-11-24"],
    ["2026-11-24", "sv", "2026-11-24"],
    ["24-Nov-26", "en", "2026-11-24"],
  ])("%s", (text, language, day) => {
    expect(find(text, language)).toEqual([day]);
  });

  it("reads ranges", () => {
    expect(find("24 - 26 Nov")).toEqual(["2026-11-24..2026-11-26"]);
    expect(find("Nov 24 - 26")).toEqual(["2026-11-24..2026-11-26"]);
    expect(find("zwischen dem 24. und 26. November", "de")).toEqual(["2026-11-24..2026-11-26"]);
    expect(find("30 November to 2 December")).toEqual(["2026-11-30..2026-12-02"]);
  });

  it.each([
    ["24.-26.11.2026", "de", "2026-11-24..2026-11-26"],
    ["24.–26.11.", "de", "2026-11-24..2026-11-26"],
    ["Di., 24.11. - Do., 26.11.", "de", "2026-11-24..2026-11-26"],
    ["entre el 24 y el 26 de noviembre", "es", "2026-11-24..2026-11-26"],
    ["du 24 au 26 novembre 2026", "fr", "2026-11-24..2026-11-26"],
    ["11月24日～11月26日", "ja", "2026-11-24..2026-11-26"],
    ["11/24(火)～11/26(木)", "ja", "2026-11-24..2026-11-26"],
    ["30 Nov - 2 Dec", "en", "2026-11-30..2026-12-02"],
  ])("reads the range %s", (text, language, days) => {
    expect(find(text, language, orderOf(language))).toEqual([days]);
  });

  it.each([
    ["d'ici le 28/11", "fr", ["2026-11-28"]],
    ["avant le 28/11, 18h", "fr", ["2026-11-28"]],
    ["llegará el 27/11", "es", ["2026-11-27"]],
    ["Friday 27/11", "en", ["2026-11-27"]],
    ["vrijdag 27-11", "nl", ["2026-11-27"]],
    ["Step 2/3, page 10/12, size 10/12, 24/7", "en", []],
    ["étape le 1/2", "fr", []],
    ["le 10/05", "fr", []],
  ])("takes two numbers for a day where they are announced: %s", (text, language, days) => {
    expect(find(text, language, orderOf(language))).toEqual(days);
  });

  it("takes a weekday for no other day than the one that stands beside it", () => {
    expect(find("2026. november 27., péntek", "hu")).toEqual(["2026-11-27"]);
    expect(find("piektdiena, 2026. gada 27. novembris", "lv")).toEqual(["2026-11-27"]);
    expect(find("petak 05/06", "hr", null)).toEqual([]);
    expect(find("Chega na sexta-feira", "pt")).toEqual(["2026-11-27"]);
    expect(find("w piątek", "pl")).toEqual(["2026-11-27"]);
  });

  it("reads the digits and years of other scripts", () => {
    expect(find("٢٧ نوفمبر ٢٠٢٦", "ar")).toEqual(["2026-11-27"]);
    expect(find("27 พ.ย. 2569", "th")).toEqual(["2026-11-27"]);
    expect(find("27/11/2569", "th", "dmy")).toEqual(["2026-11-27"]);
  });

  it("reads hour and zone only where they are stated", () => {
    expect(find("Nov 24, 2026 at 3:05 PM EST")).toEqual(["2026-11-24 15:05 -05:00"]);
    expect(find("24.11.2026, 14:03 Uhr", "de")).toEqual(["2026-11-24 14:03"]);
    expect(find("2026-11-24T14:03:00+01:00")).toEqual(["2026-11-24 14:03 +01:00"]);
  });

  it("leaves a numeric date out whose order nothing tells", () => {
    expect(find("03/04/2026", "en", null)).toEqual([]);
    expect(find("03/04/2026", "en", "dmy")).toEqual(["2026-04-03"]);
    expect(find("Friday 04/03/2026", "en", null)).toEqual(["2026-04-03"]);
    expect(find("11/25/2026", "en", null)).toEqual(["2026-11-25"]);
  });

  it("takes the nearest year, and the next such weekday", () => {
    expect(find("January 4", "en", null, "2026-12-30")).toEqual(["2027-01-04"]);
    expect(find("arriving Saturday")).toEqual(["2026-11-28"]);
  });

  it("takes no number, price, time or version for a date", () => {
    expect(find("Order 12.11.20261234, version 1.2.3, 10:30, 24.99 EUR, 1Z999AA10123456784")).toEqual([]);
    expect(find("31 June 2026")).toEqual([]);
  });
});
