import { as, type CurrencyCode } from "../../units.ts";

/** An amount of money in a normalized text. */
export interface MoneyMention {
  readonly start: number;
  readonly end: number;
  /** Decimal point, no grouping: `1234.50`. */
  readonly amount: string;
  readonly currency: CurrencyCode;
}

/** Signs and words of one currency, as they stand in normalized text. */
const currencies: Readonly<Record<string, string>> = {
  "£": "GBP",
  "€": "EUR",
  "¥": "JPY",
  円: "JPY",
  元: "CNY",
  "₩": "KRW",
  원: "KRW",
  "₪": "ILS",
  "₺": "TRY",
  "₽": "RUB",
  "₴": "UAH",
  "₹": "INR",
  zl: "PLN",
  kc: "CZK",
  ft: "HUF",
  lei: "RON",
  ron: "RON",
  tl: "TRY",
  руб: "RUB",
  грн: "UAH",
  euro: "EUR",
  euros: "EUR",
  eur: "EUR",
  gbp: "GBP",
  usd: "USD",
  us$: "USD",
  cad: "CAD",
  ca$: "CAD",
  c$: "CAD",
  aud: "AUD",
  au$: "AUD",
  a$: "AUD",
  nzd: "NZD",
  nz$: "NZD",
  r$: "BRL",
  brl: "BRL",
  chf: "CHF",
  "fr.": "CHF",
  sek: "SEK",
  nok: "NOK",
  dkk: "DKK",
  pln: "PLN",
  czk: "CZK",
  huf: "HUF",
  jpy: "JPY",
  cny: "CNY",
  krw: "KRW",
  ils: "ILS",
  try: "TRY",
  rub: "RUB",
  uah: "UAH",
  inr: "INR",
  mxn: "MXN",
  sgd: "SGD",
  hkd: "HKD",
  hk$: "HKD",
  nt$: "TWD",
  twd: "TWD",
  s$: "SGD",
  rm: "MYR",
  myr: "MYR",
  aed: "AED",
  dhs: "AED",
  درهم: "AED",
  sar: "SAR",
  ريال: "SAR",
  "฿": "THB",
  thb: "THB",
  บาท: "THB",
  "₱": "PHP",
  php: "PHP",
  rp: "IDR",
  idr: "IDR",
  "₫": "VND",
  vnd: "VND",
  bgn: "BGN",
  лв: "BGN",
  rsd: "RSD",
  isk: "ISK",
  zar: "ZAR",
  ngn: "NGN",
  ars: "ARS",
  clp: "CLP",
  cop: "COP",
  egp: "EGP",
  'ש"ח': "ILS",
  "ש''ח": "ILS",
  שח: "ILS",
  "ر.س": "SAR",
  "د.إ": "AED",
  "ج.م": "EGP",
  جنيه: "EGP",
  kwd: "KWD",
  qar: "QAR",
  omr: "OMR",
  bhd: "BHD",
  jod: "JOD",
  "₸": "KZT",
  kzt: "KZT",
  тенге: "KZT",
  "s/": "PEN",
  pen: "PEN",
  uyu: "UYU",
  mad: "MAD",
  pkr: "PKR",
  lkr: "LKR",
  bdt: "BDT",
  "৳": "BDT",
};

/** "kr" is three countries' money: the language tells which. */
const crowns: Readonly<Record<string, string>> = { sv: "SEK", nb: "NOK", da: "DKK" };
/** "$" alone: the sender's country tells; the United States' where nothing else is said. */
const dollars: readonly (readonly [RegExp, string])[] = [
  [/\.ca$/, "CAD"],
  [/\.au$/, "AUD"],
  [/\.nz$/, "NZD"],
  [/\.sg$/, "SGD"],
  [/\.hk$/, "HKD"],
  [/\.mx$/, "MXN"],
  [/\.cl$/, "CLP"],
  [/\.ar$/, "ARS"],
  [/\.co$/, "COP"],
  [/\.uy$/, "UYU"],
  [/\.tw$/, "TWD"],
];

const number = String.raw`\d{1,3}(?:[ .,']\d{3}){0,3}(?:[.,]\d{1,2})?|\d{1,7}(?:[.,]\d{1,2})?`;
const sign = String.raw`us\$|ca\$|c\$|au\$|a\$|nz\$|r\$|hk\$|nt\$|s\$|[$£€¥₩₪₺₽₴₹฿₱₫₸৳円元원]|บาท|(?<!\p{L})(?:s\/|ש(?:"|'')?ח|ر\.س|د\.إ|ج\.م|جنيه|тенге|kwd|qar|omr|bhd|jod|kzt|pen|uyu|mad|pkr|lkr|bdt|zl|kc|kr\.?|ft|lei|ron|tl|руб|грн|euros?|eur|gbp|usd|cad|aud|nzd|brl|chf|fr\.|sek|nok|dkk|pln|czk|huf|jpy|cny|krw|ils|try|rub|uah|inr|mxn|sgd|hkd|twd|rm|myr|aed|dhs|درهم|sar|ريال|thb|php|rp|idr|vnd|bgn|лв|rsd|isk|zar|ngn|ars|clp|cop|egp)(?!\p{L})`;
const before = new RegExp(String.raw`(${sign})\s?(${number})(?![\d%])`, "gu");
const after = new RegExp(String.raw`(?<![\d.,])(${number})(?:,-)?\s?(${sign})`, "gu");

/** Amounts with their currency, in reading order. `language` and the sender's host decide between currencies of one sign. */
export function findAmounts(text: string, language: string, senderHost: string): readonly MoneyMention[] {
  const found: MoneyMention[] = [];
  const add = (start: number, whole: string, amount: string, unit: string) => {
    const currency = currencyOf(unit, language, senderHost);
    const value = toDecimal(amount, currency);
    const end = start + whole.length;
    if (!currency || !value || found.some((other) => start < other.end && end > other.start)) return;
    found.push({ start, end, amount: value, currency: as<CurrencyCode>(currency) });
  };
  for (const match of text.matchAll(before)) add(match.index, match[0], match[2] ?? "", match[1] ?? "");
  for (const match of text.matchAll(after)) add(match.index, match[0], match[1] ?? "", match[2] ?? "");
  return found.sort((a, b) => a.start - b.start);
}

function currencyOf(unit: string, language: string, host: string): string | undefined {
  if (/^kr/.test(unit)) return crowns[language];
  if (unit === "¥") return language === "zh" ? "CNY" : "JPY";
  if (unit === "$") return dollars.find(([domain]) => domain.test(host))?.[1] ?? "USD";
  return Object.hasOwn(currencies, unit) ? currencies[unit] : undefined;
}

const withoutCents = new Set(["JPY", "KRW", "HUF", "IDR", "VND", "CLP", "COP", "ISK"]);

/** `1.234,50` and `1,234.50` are one amount: the last sign with two digits (or one) behind it is the decimal one. */
function toDecimal(written: string, currency: string | undefined): string | undefined {
  const decimal = /[.,](\d{1,2})$/.exec(written);
  const whole = (decimal ? written.slice(0, decimal.index) : written).replace(/[ .,']/g, "");
  if (!/^\d{1,9}$/.test(whole)) return undefined;
  const cents = (decimal?.[1] ?? "").padEnd(2, "0");
  if (currency && withoutCents.has(currency) && !decimal) return String(Number(whole));
  return `${Number(whole)}.${cents}`;
}
