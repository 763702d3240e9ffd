import { describe, expect, it } from "vitest";
import { readShipment } from "../../lib/extract/read.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { limits } from "../../lib/message/limits.ts";
import { mailOf } from "./mails.ts";

interface Case {
  readonly title: string;
  readonly from: string;
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
  readonly carrier?: string | null;
  readonly numbers?: readonly string[];
  readonly order?: string;
  readonly merchant?: string;
}

const cases: readonly Case[] = [
  {
    title: "Spanish, a waybill and a tracking number of one parcel, each under its own label",
    from: "Envios del Sur <avisos@enviosdelsur.example>",
    subject: "Su envío fue entregado",
    html: "<p>Su envío fue entregado.</p><table><tr><td>Guía</td><td>3012345678901</td></tr><tr><td>Código de rastreo</td><td>RB123456785CN</td></tr></table>",
    numbers: ["RB123456785CN"],
  },
  {
    title: "two parcels under one label",
    from: "Shop <news@shop.example>",
    subject: "Your parcels are on their way",
    text: "Your parcels have been shipped.\nTracking number: RB123456785CN\nTracking number: RA123456785GB\n",
    numbers: ["RB123456785CN", "RA123456785GB"],
  },
  {
    title: "Russian, a carrier that calls the parcel an order",
    from: "CDEK <noreply@cdek.ru>",
    subject: "Заказ 1548873920 доставлен в пункт выдачи",
    text: "Заказ № 1548873920 ожидает вас в пункте выдачи.",
    carrier: "cdek",
    numbers: ["1548873920"],
  },
  {
    title: "Turkish, an order's number and a parcel's before their nouns",
    from: "Dukkan <bilgi@dukkan.example>",
    subject: "Siparişin kargoya verildi",
    text: "1234567890 numaralı siparişin yola çıktı. 987654321012 numaralı kargonuz Yurtiçi Kargo ile gelecek.",
    numbers: ["987654321012"],
    order: "1234567890",
  },
  {
    title: "Arabic, the word for number behind the noun",
    from: "aramex <noreply@aramex.com>",
    subject: "شحنتك خرجت للتوصيل",
    text: "شحنتك رقم 34567890123 خرجت للتوصيل اليوم.",
    carrier: "aramex",
    numbers: ["34567890123"],
  },
  {
    title: "a word that is an order and a parcel, before a number with a right check digit",
    from: "CTT <noreply@ctt.pt>",
    subject: "A sua encomenda está retida na alfândega",
    text: "A encomenda RB123456785CN encontra-se retida na alfândega.",
    carrier: "ctt",
    numbers: ["RB123456785CN"],
  },
  {
    title: "a carrier's name right before the number, in brackets",
    from: "Moss <noreply@moss.example>",
    subject: "Your order 55120 has shipped",
    text: "Your order 55120 has shipped with UPS (1Z999AA10123456784).",
    carrier: "ups",
    numbers: ["1Z999AA10123456784"],
    order: "55120",
  },
  {
    title: "an unknown carrier's number that stands in subject and link too",
    from: "Kestrel Couriers <notify@kestrelcouriers.example>",
    subject: "Your parcel KC88213377 is out for delivery",
    html: '<p>Your parcel KC88213377 is out for delivery.</p><a href="https://kestrelcouriers.example/t/KC88213377">Track</a>',
    carrier: null,
    numbers: ["KC88213377"],
  },
  {
    title: "the sender's name against the post of the country where the number was given",
    from: "Parcelforce <noreply@mail.parcelforce.example>",
    subject: "Your parcel has been delivered",
    text: "Your parcel has been delivered.\nParcel number: RB123456785GB",
    carrier: "parcelforce",
    numbers: ["RB123456785GB"],
  },
  {
    title: "a carrier's own word for its number",
    from: "Purolator <noreply@purolator.com>",
    subject: "Your shipment is on its way",
    text: "Your shipment is on its way.\nPIN: 331482716353\nReference: 4711",
    carrier: "purolator",
    numbers: ["331482716353"],
  },
  {
    title: "the same word in another carrier's mail",
    from: "DPD <noreply@dpd.de>",
    subject: "Your parcel is ready for collection",
    text: "Your parcel is ready for collection.\nPIN: 331482716353",
    numbers: [],
  },
  {
    title: "Japanese, hyphens in the number",
    from: "info@sagawa-exp.co.jp",
    subject: "お荷物お届けのお知らせ",
    text: "お荷物のお届けが完了しました。\nお問い合わせ送り状No：4012-3456-7890\nお問い合わせ番号：4012-3456-7890",
    carrier: "sagawa",
    numbers: ["401234567890"],
  },
  {
    title: "Japanese, table",
    from: "mail@kuronekoyamato.co.jp",
    subject: "お荷物お届け完了のお知らせ",
    html: "<table><tr><td>伝票番号</td><td>4567-8901-2340</td></tr><tr><td>お届け日</td><td>11月20日</td></tr></table><p>お荷物をお届けしました。</p>",
    carrier: "yamato",
    numbers: ["456789012340"],
  },
  {
    title: "Spanish post",
    from: "noreply@correos.es",
    subject: "Tu envío está en reparto",
    text: "Tu envío PK4B1M0812345670128006A está en reparto y será entregado hoy.\n\nCódigo de envío: PK4B1M0812345670128006A\nTeléfono: 915 197 197",
    carrier: "correos_es",
    numbers: ["PK4B1M0812345670128006A"],
  },
  {
    title: "Polish locker",
    from: "powiadomienia@inpost.pl",
    subject: "Paczka czeka na odbiór",
    text: "Twoja paczka 620123456789012345678901 czeka w Paczkomacie WAW123.\nKod odbioru: 123456\nNumer przesyłki: 620123456789012345678901",
    carrier: "inpost",
    numbers: ["620123456789012345678901"],
  },
  {
    title: "Belgian post",
    from: "noreply@bpost.be",
    subject: "Uw pakje is onderweg",
    text: "Uw pakje met barcode 323212345678901234567890 is onderweg.\nBarcode: 323212345678901234567890",
    carrier: "bpost",
    numbers: ["323212345678901234567890"],
  },
  {
    title: "French relay",
    from: "no-reply@mondialrelay.fr",
    subject: "Votre colis est disponible",
    text: "Votre colis n°12345679 est disponible au Point Relais.\nNuméro de colis : 12345679\nCode de retrait : 998877",
    carrier: "mondial_relay",
    numbers: ["12345679"],
  },
  {
    title: "a shop names its carrier",
    from: "Bright Lamps <orders@brightlamps.example>",
    subject: "Your order BL-20394 has shipped",
    text: "Good news! Your order #BL-20394 has shipped with UPS.\n\nTracking number: 1Z 999 AA1 01 2345 6784\n\nQuestions? Call 0800 123 4567.",
    carrier: "ups",
    numbers: ["1Z999AA10123456784"],
    order: "BL-20394",
  },
  {
    title: "a shop, carrier in a table row",
    from: "Lampenhaus <service@lampenhaus.example>",
    subject: "Ihre Bestellung 4711009 wurde versandt",
    html: "<p>Ihre Bestellung wurde versandt.</p><table><tr><th>Bestellnummer</th><th>Versanddienstleister</th><th>Sendungsnummer</th></tr><tr><td>4711009</td><td>DPD</td><td>01234567890124</td></tr></table>",
    numbers: ["01234567890124"],
    order: "4711009",
  },
  {
    title: "number only in a click counter's link",
    from: "Shoes <news@shoes.example>",
    subject: "Your order has been dispatched",
    html: '<p>Order number: 88120034</p><p>Your parcel has been dispatched.</p><a href="https://click.mailer.example/f/a?u=https%3A%2F%2Fwww.fedex.com%2Ffedextrack%2F%3Ftrknbr%3D794612345672">Track</a>',
    carrier: "fedex",
    numbers: ["794612345672"],
    order: "88120034",
  },
  {
    title: "number in base64 of a redirect",
    from: "Shoes <news@shoes.example>",
    subject: "Your parcel has been dispatched",
    html: `<p>Your parcel has been dispatched. Order number: 88120034</p><a href="https://t.mailer.example/c/${btoa("https://www.ups.com/track?loc=en_US&tracknum=1Z999AA10123456784").replace(/=+$/, "")}/x">Track your parcel</a>`,
    carrier: "ups",
    numbers: ["1Z999AA10123456784"],
    order: "88120034",
  },
  {
    title: "structured data, and nothing else",
    from: "Widget Shop <orders@widgets.example>",
    subject: "Your order has shipped",
    html: '<script type="application/ld+json">{"@context":"http://schema.org","@type":"ParcelDelivery","trackingNumber":"794612345672","carrier":{"@type":"Organization","name":"FedEx"},"partOfOrder":{"@type":"Order","orderNumber":"W-55012","merchant":{"@type":"Organization","name":"Widget Shop"}}}</script><p>Your order has shipped.</p>',
    carrier: "fedex",
    numbers: ["794612345672"],
    order: "W-55012",
    merchant: "Widget Shop",
  },
  {
    title: "two parcels of one order",
    from: "Bookstall <orders@bookstall.example>",
    subject: "Your order 5550123 has shipped in 2 parcels",
    text: "Order number: 5550123\n\nParcel 1\nTracking number: 1Z999AA10123456784\nShipped\n\nParcel 2\nTracking number: 1Z999AA10123456793\nShipped",
    carrier: "ups",
    numbers: ["1Z999AA10123456784", "1Z999AA10123456793"],
    order: "5550123",
  },
  {
    title: "an unknown line's number under its label",
    from: "Tea <orders@tea.example>",
    subject: "Your order has shipped",
    text: "Your order has shipped.\nCarrier: QuickHaul\nTracking number: QH77812009431",
    carrier: null,
    numbers: ["QH77812009431"],
  },
  {
    title: "marketplace's order number, no carrier",
    from: "Amazon.de <versandbestaetigung@amazon.de>",
    subject: 'Versandt: "Lampe"',
    text: "Deine Bestellung wurde versandt.\nBestellnr. 302-1234567-7654321\nZustellung: Montag",
    carrier: null,
    numbers: [],
    order: "302-1234567-7654321",
    merchant: "amazon_own",
  },
  {
    title: "no telephone, customer or pickup number is taken",
    from: "noreply@gls-group.eu",
    subject: "Ihr Paket kommt heute",
    text: "Ihr Paket wird heute zugestellt.\nTelefon: 06677 646907000\nKundennummer: 2760012345\nAbholcode: 77881234\nPaketnummer: 90123456789",
    carrier: "gls",
    numbers: ["90123456789"],
  },
  {
    title: "struck out numbers are none",
    from: "noreply@dhl.de",
    subject: "Ihr Paket ist unterwegs",
    text: "Ihr Paket ist unterwegs.\nSendungsnummer: 0034043XXXXXXXX1234",
    carrier: "dhl_paket",
    numbers: [],
  },
  {
    title: "Turkish",
    from: "bilgi@yurticikargo.com",
    subject: "Kargonuz yola çıktı",
    text: "Kargonuz yola çıktı. Gönderi kodu: 123456789012\nMüşteri no: 88123456",
    carrier: "yurtici_kargo",
    numbers: ["123456789012"],
  },
  {
    title: "Korean",
    from: "no-reply@cjlogistics.com",
    subject: "택배 배송완료 안내",
    text: "고객님의 택배가 배송완료 되었습니다.\n운송장번호: 1234-5678-9012\n주문번호: 2026112012345",
    carrier: "cj_logistics",
    numbers: ["123456789012"],
  },
  {
    title: "Ukrainian",
    from: "info@novaposhta.ua",
    subject: "Посилка прибула у відділення",
    text: "Ваша посилка прибула у відділення.\nНомер ТТН: 20450123456789\nТелефон: 0800 500 609",
    carrier: "nova_poshta",
    numbers: ["20450123456789"],
  },
  {
    title: "Czech",
    from: "noreply@zasilkovna.cz",
    subject: "Zásilka je připravena k vyzvednutí",
    text: "Vaše zásilka Z 123 4567 890 je připravena k vyzvednutí.\nČíslo zásilky: Z1234567890\nHeslo: 9Z4K2",
    carrier: "packeta",
    numbers: ["Z1234567890"],
  },
];

describe("whose parcel it is", () => {
  for (const entry of cases) {
    it(entry.title, async () => {
      const reading = await readShipment({ raw: mailOf(entry) }, knowledge, limits);
      expect(reading.kind).toBe("shipping");
      const numbers = reading.parcels.flatMap((parcel) => parcel.trackingNumber ?? []);
      if (entry.numbers !== undefined) expect(numbers).toEqual(entry.numbers);
      if (entry.carrier !== undefined)
        expect(reading.parcels.map((parcel) => parcel.carrier)).toEqual(
          reading.parcels.map(() => entry.carrier),
        );
      if (entry.order !== undefined) expect(reading.parcels[0]?.orderNumber).toBe(entry.order);
      if (entry.merchant !== undefined) expect(reading.parcels[0]?.merchant).toBe(entry.merchant);
    });
  }
});
