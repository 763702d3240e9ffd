import type { LanguageTag } from "../units.ts";

const numberAtStart = /^\d{1,12}(?:\.(\d{1,4}))?(?![\d.,])/;

/**
 * An amount as the reader writes numbers, with as many decimals as it has; the currency behind it stays. What is no such
 * number stays as it is.
 *
 * @example formatAmount("14.20 GBP", "de") // "14,20 GBP"
 */
export function formatAmount(amount: string, language: LanguageTag): string {
  return amount.replace(numberAtStart, (number, decimals: string | undefined) => {
    const digits = decimals?.length ?? 0;
    const form = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return new Intl.NumberFormat(language, form).format(Number(number));
  });
}
