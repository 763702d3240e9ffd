import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readShipment } from "../../../lib/extract/read.ts";
import { knowledge } from "../../../lib/knowledge/load.ts";
import { limits } from "../../../lib/message/limits.ts";
import { mailOf } from "../mails.ts";

const digits = (least: number, most = least) =>
  fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: least, maxLength: most });
const first = fc.constantFrom(..."123456789");
const number = (least: number, most = least) =>
  fc.tuple(first, digits(least - 1, most - 1)).map((parts) => parts.join(""));

/** How mails of several languages call what is no tracking number, and what stands behind it. */
const others: Readonly<Record<string, readonly [words: readonly string[], value: fc.Arbitrary<string>]>> = {
  telephone: [
    ["Phone:", "Telefon:", "Tél. :", "Teléfono:", "Telefono:", "Телефон:", "電話番号：", "Call us on"],
    fc.oneof(
      number(10, 12).map((text) => `+${text}`),
      number(9).map((text) => `0${text}`),
      number(9).map((text) => `0${text.slice(0, 3)} ${text.slice(3, 6)} ${text.slice(6)}`),
    ),
  ],
  order: [
    [
      "Order number:",
      "Bestellnummer:",
      "Numéro de commande :",
      "Número de pedido:",
      "Nr zamówienia:",
      "注文番号：",
    ],
    number(9, 12),
  ],
  customer: [
    [
      "Customer number:",
      "Kundennummer:",
      "Numéro client :",
      "Número de cliente:",
      "Klantnummer:",
      "お客様番号：",
    ],
    number(8, 12),
  ],
  pickupCode: [
    ["Pickup code:", "Abholcode:", "Code de retrait :", "Código de recogida:", "Kod odbioru:"],
    number(4, 8),
  ],
  price: [["Total:", "Gesamt:", "Total :", "Totale:", "Razem:"], number(3, 7).map((text) => `€${text}.00`)],
  day: [
    ["Date:", "Datum:", "Fecha:", "Data:"],
    fc
      .date({ min: new Date("2025-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
      .chain((at) =>
        fc.constantFrom(
          at.toISOString(),
          at.toISOString().slice(0, 10),
          at.toISOString().slice(0, 10).replaceAll("-", ""),
          at.toISOString().slice(0, 10).split("-").toReversed().join("."),
        ),
      ),
  ],
  address: [
    ["Ship to:", "Lieferadresse:", "Adresse :"],
    fc.tuple(number(5), number(1, 3)).map(([code, house]) => `Mill Lane ${house}, ${code} Springfield`),
  ],
};

/** Sentences of a mail about a parcel, none of which has its number. */
const news = [
  "Your parcel is on its way.",
  "Ihr Paket ist unterwegs.",
  "Votre colis est en cours de livraison.",
  "Tu paquete está en camino.",
  "Twoja paczka jest w drodze.",
  "お荷物は配達中です。",
];

const lines = fc
  .shuffledSubarray(Object.values(others), { minLength: 1 })
  .chain((kinds) => fc.tuple(...kinds.map(([words, value]) => fc.tuple(fc.constantFrom(...words), value))))
  .map((pairs) => pairs.map(([word, value]) => `${word} ${value}`));

/** Carriers whose own numbers are digits alone, and a shop. */
const senders = fc.constantFrom(
  "Shop <orders@shop.example>",
  "GLS <noreply@gls-group.eu>",
  "FedEx <TrackingUpdates@fedex.com>",
  "DPD <noreply@dpd.de>",
  "Sagawa <info@sagawa-exp.co.jp>",
);

const numbersIn = async (mail: Uint8Array) =>
  (await readShipment({ raw: mail }, knowledge, limits)).parcels.flatMap(
    ({ trackingNumber }) => trackingNumber ?? [],
  );

describe("what is no tracking number", () => {
  it("is not taken for one under its own label, in a shop's mail and in a carrier's", async () => {
    await fc.assert(
      fc.asyncProperty(senders, fc.constantFrom(...news), lines, async (from, sentence, all) => {
        const text = `${sentence}\n\n${all.join("\n")}\n`;
        const mail = mailOf({ from, subject: sentence, text });
        expect(await numbersIn(mail), `${from}: ${text}`).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("is not taken for one out of tracking pixels, pictures and unsubscribe links", async () => {
    const token = fc.string({
      unit: fc.constantFrom(..."0123456789abcdefABCDEF"),
      minLength: 16,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...news), token, number(10, 20), async (sentence, hex, id) => {
        const html = [
          `<p>${sentence}</p>`,
          `<a href="https://news.shop.example/u/${hex}?uid=${id}">Unsubscribe</a>`,
          `<img src="https://open.shop.example/o/${hex}.gif?mid=${id}" width="1" height="1" alt="">`,
          `<img src="data:image/png;base64,${hex}${id}" alt="">`,
        ].join("\n");
        const mail = mailOf({ from: "Shop <orders@shop.example>", subject: sentence, html });
        expect(await numbersIn(mail), html).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

/** A UPS number with its right check digit, of the eleven characters between. */
function withCheckDigit(middle: string): string {
  const sum = [...middle].reduce((total, character, index) => {
    const value = /\d/.test(character) ? Number(character) : ((character.codePointAt(0) ?? 0) - 63) % 10;
    return total + value * (index % 2 === 0 ? 1 : 2);
  }, 0);
  return `1Z${middle}${(10 - (sum % 10)) % 10}`;
}
const middles = fc
  .string({ unit: fc.constantFrom(..."0123456789ABCDEFGH"), minLength: 6, maxLength: 6 })
  .chain((account) => digits(9).map((rest) => account + rest));

describe("a tracking number", () => {
  it("is read however it is printed: with blanks, soft line breaks, in a link's query and in a click counter's", async () => {
    const prints: readonly ((number: string) => { readonly html: string; readonly isQuoted?: true })[] = [
      (text) => ({ html: `<p>Tracking number: ${text}</p>` }),
      (text) => ({
        html: `<p>Tracking number: ${text.slice(0, 2)} ${text.slice(2, 5)} ${text.slice(5, 8)} ${text.slice(8, 10)} ${text.slice(10, 14)} ${text.slice(14)}</p>`,
      }),
      (text) => ({
        html: `<p>Tracking number: ${text.slice(0, 9)}=\r\n${text.slice(9)}</p>`,
        isQuoted: true,
      }),
      (text) => ({ html: `<p><a href="https://www.ups.com/track?tracknum=${text}">Track</a></p>` }),
      (text) => ({
        html: `<p><a href="https://click.shop.example/c?u=${encodeURIComponent(`https://www.ups.com/track?loc=en_US&tracknum=${text}`)}">Track</a></p>`,
      }),
      (text) => ({
        html: `<p><a href="https://click.shop.example/c/${btoa(`https://www.ups.com/track?tracknum=${text}`).replace(/=+$/, "")}/x">Track</a></p>`,
      }),
      (text) => ({ html: `<p><img src="https://img.shop.example/b.png" alt="Barcode ${text}"></p>` }),
    ];
    await fc.assert(
      fc.asyncProperty(middles, fc.constantFrom(...prints), async (middle, print) => {
        const wanted = withCheckDigit(middle);
        const { html, isQuoted } = print(wanted);
        const body = `<p>Your parcel is on its way.</p>${html}`;
        const mail = mailOf({
          from: "Shop <orders@shop.example>",
          subject: "Your parcel is on its way",
          html: isQuoted ? body.replace(/=(?!\r)/g, "=3D") : body,
        });
        const raw = isQuoted
          ? new TextEncoder().encode(
              new TextDecoder()
                .decode(mail)
                .replace("Content-Transfer-Encoding: 8bit", "Content-Transfer-Encoding: quoted-printable"),
            )
          : mail;
        expect(await numbersIn(raw), html).toEqual([wanted]);
      }),
      { numRuns: 120 },
    );
  });

  it("is not accepted with one digit changed where nothing but its form speaks for it", async () => {
    await fc.assert(
      fc.asyncProperty(middles, fc.integer({ min: 1, max: 9 }), async (middle, by) => {
        const right = withCheckDigit(middle);
        const wrong = `${right.slice(0, -1)}${(Number(right.at(-1)) + by) % 10}`;
        const text = `Your parcel is on its way.\n\n${wrong}\n`;
        const mail = mailOf({
          from: "Shop <orders@shop.example>",
          subject: "Your parcel is on its way",
          text,
        });
        expect(await numbersIn(mail)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
