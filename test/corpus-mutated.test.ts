import { describe, expect, it } from "vitest";
import { readShipment } from "../lib/extract/read.ts";
import { passesCheckDigit } from "../lib/knowledge/check-digits.ts";
import { knowledge } from "../lib/knowledge/load.ts";
import { limits } from "../lib/message/limits.ts";
import { corpusFolder, readCases } from "./read-case.ts";
import { compose, textPart } from "./wrappers/compose.ts";

/** Every number format of every carrier that a text has the form of; those with a check digit and those without. */
function formatsOf(number: string) {
  return [...knowledge.carriers.values()]
    .flatMap(({ numbers }) => numbers)
    .filter(({ pattern }) => new RegExp(pattern).test(number));
}

const isChecked = (number: string) =>
  formatsOf(number).length > 0 &&
  formatsOf(number).every(({ checkDigit }) => checkDigit !== null && passesCheckDigit(checkDigit, number));
const isRefused = (number: string) =>
  formatsOf(number).every(({ checkDigit }) => checkDigit !== null && !passesCheckDigit(checkDigit, number));

/** The number with one digit raised by one, for each digit where no format of any carrier then accepts it. */
function mutationsOf(number: string): readonly string[] {
  return [...number].flatMap((character, index) => {
    if (!/[0-9]/.test(character)) return [];
    const mutated = `${number.slice(0, index)}${(Number(character) + 1) % 10}${number.slice(index + 1)}`;
    return isRefused(mutated) ? [mutated] : [];
  });
}

/** A mail of a shop in which nothing but its form speaks for the number: no label, no link, no carrier. */
function mailWith(number: string): Uint8Array {
  const options = {
    from: "Marrow & Pine <hello@marrowandpine.example>",
    to: "post.box@example.com",
    at: "Wed, 18 Nov 2026 10:00:00 +0100",
    eol: "\n",
  } as const;
  return compose(
    "Your order has shipped",
    textPart("plain", `Your order has shipped.\n\n${number}\n`, options),
    options,
  );
}

const numbers = [
  ...new Set(
    readCases(corpusFolder)
      .flatMap(({ expected }) => expected?.parcels.map(({ trackingNumber }) => trackingNumber) ?? [])
      .filter((number) => typeof number === "string" && isChecked(number)),
  ),
] as readonly string[];

const numbersIn = async (mail: Uint8Array) =>
  (await readShipment({ raw: mail }, knowledge, limits)).parcels.map(({ trackingNumber }) => trackingNumber);

// Where a label or a carrier's own link says that it is a tracking number, the carrier is believed, not the arithmetic.
describe("a number with one digit changed is not accepted by its form", () => {
  it("is tried on many numbers", () => {
    expect(numbers.length).toBeGreaterThan(60);
  });

  it.each(numbers)("%s", async (number) => {
    expect(await numbersIn(mailWith(number))).toEqual([number]);
    const mutations = mutationsOf(number);
    expect(mutations.length).toBeGreaterThan(0);
    for (const mutated of mutations) expect(await numbersIn(mailWith(mutated))).not.toContain(mutated);
  });
});

/** Language, a sentence that tells a status, and the same sentence negated, conditional or in the future. */
const sentences: readonly (readonly [
  language: string,
  told: string,
  status: string,
  untold: readonly string[],
])[] = [
  [
    "en",
    "Your parcel has been delivered.",
    "done.",
    [
      "Your parcel has not been delivered yet.",
      "Once your parcel has been delivered, we will let you know.",
      "If your parcel has been delivered and you cannot find it, ask your neighbours.",
    ],
  ],
  [
    "en",
    "Your parcel is out for delivery.",
    "delivery.out_for_delivery",
    ["Your parcel is not out for delivery yet.", "We will tell you when your parcel is out for delivery."],
  ],
  [
    "en",
    "Your parcel is held by customs.",
    "import.",
    ["Your parcel is not held by customs.", "If your parcel is held by customs, we will tell you."],
  ],
  [
    "de",
    "Ihr Paket wurde zugestellt.",
    "done.",
    [
      "Ihr Paket wurde noch nicht zugestellt.",
      "Sobald Ihr Paket zugestellt wurde, informieren wir Sie.",
      "Falls Ihr Paket zugestellt wurde und Sie es nicht finden, fragen Sie die Nachbarn.",
    ],
  ],
  [
    "de",
    "Ihr Paket liegt zur Abholung bereit.",
    "delivery.ready_for_pickup",
    [
      "Sobald Ihr Paket zur Abholung bereitliegt, erhalten Sie eine E-Mail.",
      "Ihr Paket liegt noch nicht zur Abholung bereit.",
    ],
  ],
  [
    "fr",
    "Votre colis a été livré.",
    "done.",
    ["Votre colis n'a pas encore été livré.", "Dès que votre colis aura été livré, vous recevrez un e-mail."],
  ],
  [
    "es",
    "Su paquete ha sido entregado.",
    "done.",
    ["Su paquete aún no ha sido entregado.", "Cuando su paquete haya sido entregado, le avisaremos."],
  ],
  [
    "it",
    "Il tuo pacco è stato consegnato.",
    "done.",
    ["Il tuo pacco non è stato ancora consegnato.", "Quando il pacco sarà consegnato, riceverai un'e-mail."],
  ],
  [
    "pt",
    "A sua encomenda foi entregue.",
    "done.",
    ["A sua encomenda ainda não foi entregue.", "Quando a sua encomenda for entregue, receberá um e-mail."],
  ],
  [
    "nl",
    "Je pakket is bezorgd.",
    "done.",
    ["Je pakket is nog niet bezorgd.", "Zodra je pakket is bezorgd, krijg je bericht."],
  ],
  [
    "pl",
    "Twoja paczka została doręczona.",
    "done.",
    ["Twoja paczka nie została jeszcze doręczona.", "Gdy paczka zostanie doręczona, damy znać."],
  ],
  [
    "cs",
    "Vaše zásilka byla doručena.",
    "done.",
    ["Vaše zásilka zatím nebyla doručena.", "Jakmile bude zásilka doručena, dáme vám vědět."],
  ],
  [
    "sv",
    "Ditt paket har levererats.",
    "done.",
    ["Ditt paket har inte levererats ännu.", "När ditt paket har levererats får du ett meddelande."],
  ],
  [
    "da",
    "Din pakke er leveret.",
    "done.",
    ["Din pakke er endnu ikke leveret.", "Når din pakke er leveret, får du besked."],
  ],
  [
    "nb",
    "Pakken din er levert.",
    "done.",
    ["Pakken din er ikke levert ennå.", "Når pakken er levert, får du beskjed."],
  ],
  [
    "fi",
    "Pakettisi on toimitettu.",
    "done.",
    ["Pakettiasi ei ole vielä toimitettu.", "Kun pakettisi on toimitettu, ilmoitamme siitä."],
  ],
  [
    "hu",
    "Csomagját kézbesítettük.",
    "done.",
    ["Csomagját még nem kézbesítettük.", "Ha csomagját kézbesítettük, értesítjük."],
  ],
  [
    "ro",
    "Coletul tău a fost livrat.",
    "done.",
    ["Coletul tău nu a fost livrat încă.", "După ce coletul va fi livrat, vei primi un mesaj."],
  ],
  [
    "tr",
    "Kargonuz teslim edildi.",
    "done.",
    ["Kargonuz henüz teslim edilmedi.", "Kargonuz teslim edildiğinde size haber vereceğiz."],
  ],
  [
    "ru",
    "Ваша посылка вручена.",
    "done.",
    ["Ваша посылка ещё не вручена.", "Когда посылка будет вручена, мы сообщим."],
  ],
  [
    "ja",
    "お荷物を配達しました。",
    "done.",
    ["お荷物はまだ配達しておりません。", "お荷物の配達が完了しましたら、メールでお知らせします。"],
  ],
  ["zh", "您的包裹已签收。", "done.", ["您的包裹尚未签收。", "包裹签收后，我们会通知您。"]],
  [
    "ko",
    "고객님의 상품이 배송완료되었습니다.",
    "done.",
    ["고객님의 상품이 아직 배송완료되지 않았습니다.", "배송완료되면 알려드리겠습니다."],
  ],
];

const mailOf = (sentence: string) => {
  const options = {
    from: "UPS <pkginfo@ups.com>",
    to: "post.box@example.com",
    at: "Wed, 18 Nov 2026 10:00:00 +0100",
    eol: "\n",
  } as const;
  return compose(
    "UPS 1Z5R8W410348271637",
    textPart("plain", `${sentence}\n\n1Z5R8W410348271637\n`, options),
    options,
  );
};

describe("a sentence that tells no status gives none", () => {
  it.each(
    sentences.flatMap(([language, told, status, untold]) =>
      untold.map((sentence) => [language, sentence, told, status] as const),
    ),
  )("%s: %s", async (_, sentence, told, status) => {
    const statusOf = async (text: string) => {
      const { parcels } = await readShipment({ raw: mailOf(text) }, knowledge, limits);
      return parcels.map((parcel) => parcel.status).filter((found) => found !== null);
    };
    expect((await statusOf(told)).map((found) => found.startsWith(status))).toEqual([true]);
    expect(await statusOf(sentence)).toEqual([]);
  });
});
