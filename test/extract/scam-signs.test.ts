import { describe, expect, it } from "vitest";
import { readShipment } from "../../lib/extract/read.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { limits } from "../../lib/message/limits.ts";
import { mailOf } from "./mails.ts";

type Mail = Parameters<typeof mailOf>[0] & { readonly title: string };

const read = (parts: Parameters<typeof mailOf>[0]) => readShipment({ raw: mailOf(parts) }, knowledge, limits);

const scams: readonly Mail[] = [
  {
    title: "a decoy: one link is the carrier's, the one that asks is not",
    from: "USPS <info@usps-parcel.example>",
    subject: "Delivery attempt failed",
    html: '<p>We could not deliver your package. Please confirm your details.</p><a href="https://usps-parcel.example/c">Confirm</a> <a href="https://www.usps.com/help">Help</a>',
  },
  {
    title: "a link whose label is a carrier's address and whose target is not",
    from: "FedEx <no-reply@secure-mailer.example>",
    subject: "Your package is pending",
    html: '<p>Your package is pending due to unpaid customs duty of $3.20.</p><a href="https://secure-mailer.example/fx">www.fedex.com/pay</a>',
  },
  {
    title: "nobody in particular, with a shortened link",
    from: "Colis <contact@xk-9921.example>",
    subject: "Votre colis n° 8821",
    html: '<p>Votre colis est bloqué. Frais de dédouanement : 2,99 €.</p><a href="https://cutt.ly/abc">Payer</a>',
  },
  {
    title: "a carrier's name at an address that costs nothing",
    from: "Hermes Zustellung <hermes.zustellung@gmail.com>",
    subject: "Ihr Paket",
    text: "Bitte bezahlen Sie 1,50 EUR Zustellgebühr und senden Sie uns Ihre Kreditkartendaten.",
  },
  {
    title: "a carrier's own address that a forward cannot prove, and a link that hides where it leads",
    from: "DHL Express <noreply@dhl.com>",
    subject: "Your shipment is on hold",
    html: '<p>Your parcel is on hold. Pay the customs fee ($1.99) within 24 hours.</p><a href="https://bit.ly/4xyz">Pay now</a>',
  },
  {
    title: "a bare number as host, in Russian",
    from: "Служба доставки <service@mail-srv9.example>",
    subject: "Ваша посылка задержана",
    html: '<p>Ваша посылка задержана на таможне. Срочно оплатите таможенный сбор 99 руб.</p><a href="http://203.0.113.9/pay">Оплатить</a>',
  },
  {
    title: "signs without width within a carrier's name",
    from: "D\u200bH\u200bL <a@b.example>",
    subject: "Your parcel",
    text: "Your parcel waits: https://b.example/x",
  },
];

const genuine: readonly Mail[] = [
  {
    title: "charges of a carrier that we do not know",
    from: "Kestrel Couriers <notify@kestrelcouriers.example>",
    subject: "Import charges due on your parcel KC88213377",
    html: '<p>Your parcel KC88213377 has arrived. Import VAT 6.20 GBP is due. You can pay online. If we do not hear from you within 14 days the parcel will be returned to the sender.</p><a href="https://pay.kestrelcouriers.example/KC88213377">View charges</a>',
  },
  {
    title: "a shop that names a carrier and was paid for shipping",
    from: "Velo Punkt <versand@velopunkt.example>",
    subject: "DHL Versandbestätigung zu Ihrer Bestellung 20345",
    html: '<p>Ihre Bestellung 20345 wurde versandt. Sendungsnummer: 00340434161094025509. Die Versandkosten wurden bezahlt.</p><a href="https://velopunkt.example/t">Sendung verfolgen</a>',
  },
  {
    title: "a dealer who is called after a marketplace",
    from: "Max vom eBay-Shop Radiomax <max@radiomax.example>",
    subject: "Versand Ihrer Bestellung 20-11223-44556",
    html: '<p>Ihre Bestellung 20-11223-44556 wurde versandt. Die Versandkosten wurden bezahlt.</p><a href="https://radiomax.example/">Unser Shop</a>',
  },
  {
    title: "a carrier's house in a country of which we know no address",
    from: "DPD <noreply@dpd.fo>",
    subject: "Your parcel 01505123456789 has been delivered",
    html: '<p>Your parcel 01505123456789 has been delivered. Otherwise contact us.</p><a href="https://www.dpd.fo/t">Details</a>',
  },
  {
    title: "an application that is offered by a shortened link",
    from: "Evri <hello@evri.com>",
    subject: "Your parcel is with our courier",
    html: '<p>Your parcel is out for delivery today.</p><a href="https://bit.ly/app-link">Get the app</a> <a href="https://www.evri.com/track/parcel/H01ABA0099998888">Track</a>',
  },
];

describe("mails that play a carrier", () => {
  for (const { title, ...parts } of scams) {
    it(`suspects ${title}`, async () => {
      const reading = await read(parts);
      expect(reading.kind).toBe("suspected-phishing");
      expect(reading.scamSigns.length).toBeGreaterThan(1);
      expect(reading.parcels).toEqual([]);
    });
  }

  for (const { title, ...parts } of genuine) {
    it(`does not suspect ${title}`, async () => {
      const reading = await read(parts);
      expect([reading.kind, reading.scamSigns]).toEqual(["shipping", []]);
    });
  }
});

describe("mails of people and of senders like carriers", () => {
  it("claims nothing of a person's mail about a parcel that has come", async () => {
    const reading = await read({
      from: "Mia Muster <mia@example.org>",
      subject: "Paket angekommen",
      text: "Hallo Robin, das Paket ist angekommen. Danke! Mia",
    });
    expect(reading.parcels).toEqual([]);
  });

  it("reads a parcel of a carrier that we do not know", async () => {
    const reading = await read({
      from: "Andes Express <avisos@andes-express.example>",
      subject: "Tu paquete está en reparto",
      text: "Tu paquete está en reparto.",
    });
    expect([reading.kind, reading.parcels[0]?.status, reading.parcels[0]?.carrier]).toEqual([
      "shipping",
      "delivery.out_for_delivery",
      null,
    ]);
  });

  it("reads a return that a marketplace has received", async () => {
    const reading = await read({
      from: "Zalando <info@service-mail.zalando.de>",
      subject: "Deine Rücksendung ist bei uns eingegangen",
      text: "Deine Rücksendung zu Bestellung 10203040506070 ist bei uns angekommen.",
    });
    expect([reading.kind, reading.parcels[0]?.direction, reading.parcels[0]?.orderNumber]).toEqual([
      "shipping",
      "return",
      "10203040506070",
    ]);
  });
});
