import { describe, expect, it } from "vitest";
import { extractCharge } from "../../../lib/extract/dates/extract-charge.ts";
import { extractDates } from "../../../lib/extract/dates/extract-dates.ts";
import { extractDeadline } from "../../../lib/extract/dates/extract-deadline.ts";
import { extractEta } from "../../../lib/extract/dates/extract-eta.ts";
import { extractPickup } from "../../../lib/extract/dates/extract-pickup.ts";
import { detectLanguage } from "../../../lib/extract/language.ts";
import { knowledge } from "../../../lib/knowledge/load.ts";
import { messageOf } from "../status/message-of.ts";

const html = (text: string, subjectText?: string) =>
  messageOf(text, "html", subjectText === undefined ? {} : { subjectText });

describe("extractEta", () => {
  it.each([
    ["Delivery estimate: 26 - 28 Nov", "2026-11-26", "2026-11-28"],
    ["Your parcel will be delivered on Thursday, 26 November.", "2026-11-26", "2026-11-26"],
    ["Arriving tomorrow", "2026-11-25", "2026-11-25"],
    ["Ihr Paket wird voraussichtlich am 26.11. zugestellt.", "2026-11-26", "2026-11-26"],
    ["Livraison prévue le jeudi 26 novembre", "2026-11-26", "2026-11-26"],
    ["お届け予定日：11月26日", "2026-11-26", "2026-11-26"],
  ])("%s", (text, from, to) => {
    expect(extractEta(html(text), knowledge)[0]?.value).toEqual({ from, to });
  });

  it("takes no day of sending, and no day that has passed", () => {
    expect(extractEta(html("Ship date: 26 Nov"), knowledge)).toEqual([]);
    expect(extractEta(html("Your parcel will be delivered on 12 November."), knowledge)).toEqual([]);
  });
});

describe("the other days", () => {
  it("reads until when, where and with which code a parcel is collected", () => {
    const text =
      "Your parcel is ready for collection.\nPick up by: 1 December\nPickup location: Corner Shop, Mill Lane 3\nPickup code: 482913";
    expect(extractPickup(html(text), knowledge)[0]?.value).toEqual({
      until: "2026-12-01",
      place: "Corner Shop, Mill Lane 3",
      code: "482913",
    });
    expect(extractPickup(html("Pickup code: 482913"), knowledge)).toEqual([]);
  });

  it("reads a charge, its currency and its last day only where charges are due", () => {
    const text = "Import charges are due.\nTotal to pay: £12.40\nPay by: 2 December 2026";
    expect(extractCharge(html(text), knowledge)[0]?.value).toEqual({
      amount: "12.40",
      currency: "GBP",
      by: "2026-12-02",
    });
    expect(extractDeadline(html(text), knowledge)[0]?.value).toEqual({ on: "2026-12-02", for: "payment" });
    expect(extractCharge(html("Total: £12.40"), knowledge)).toEqual([]);
  });

  it("reads the end of the buyer's protection as the last day to dispute", () => {
    const found = extractDeadline(html("Buyer protection ends on 15 January 2027"), knowledge)[0];
    expect(found?.value).toEqual({ on: "2027-01-15", for: "dispute" });
  });

  it("reads what windows are counted from", () => {
    const text = "Order date: 2 November 2026\nShipped on: 5 November 2026";
    const found = extractDates(html(text), knowledge).map(({ value }) => value);
    expect(found).toContainEqual({ field: "orderedOn", on: "2026-11-02" });
    expect(found).toContainEqual({ field: "shippedOn", on: "2026-11-05" });
  });
});

describe("detectLanguage", () => {
  it.each([
    ["Your parcel is out for delivery", "en"],
    ["Ihr Paket wird heute zugestellt", "de"],
    ["Votre colis est en cours de livraison", "fr"],
    ["Tu paquete está en reparto", "es"],
    ["Il tuo pacco è in consegna", "it"],
    ["Je pakket wordt vandaag bezorgd", "nl"],
    ["Twoja paczka została doręczona", "pl"],
    ["Ditt paket har levererats", "sv"],
    ["Vaše zásilka byla doručena", "cs"],
    ["Ваша посылка доставлена", "ru"],
    ["お荷物をお届けしました", "ja"],
  ])("%s", async (text, language) => {
    expect(await detectLanguage(html(text), knowledge)).toBe(language);
  });
});
