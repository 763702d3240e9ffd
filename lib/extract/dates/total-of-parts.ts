import type { MoneyMention } from "./find-amounts.ts";

/** Amounts of one text that are looked at: no bill of a parcel has as many lines. */
const most = 24;

/** Whether an amount is the sum of two or more that stand right before or right behind it: "14.60 (VAT 7.20, handling 7.40)". */
export function isTotalOfParts(money: MoneyMention, all: readonly MoneyMention[]): boolean {
  const same = all.filter(({ currency }) => currency === money.currency).slice(0, most);
  const at = same.indexOf(money);
  return at >= 0 && (addUp(money, same.slice(0, at).toReversed()) || addUp(money, same.slice(at + 1)));
}

function addUp(total: MoneyMention, parts: readonly MoneyMention[]): boolean {
  const wanted = cents(total);
  let sum = 0;
  for (const [index, part] of parts.entries()) {
    sum += cents(part);
    if (sum > wanted) return false;
    if (sum === wanted && index > 0 && wanted > 0) return cents(parts[0] as MoneyMention) < wanted;
  }
  return false;
}

const cents = ({ amount }: MoneyMention) => Math.round(Number(amount) * 100);
