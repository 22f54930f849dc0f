const digitsOf = new Map<string, number>();

/** Digits of a currency's minor unit by ISO 4217: 2 for RUB, 0 for JPY. 2 for a code that nobody knows. */
export function minorDigits(currency: string): number {
  let digits = digitsOf.get(currency);
  if (digits === undefined) {
    digits = /^[A-Za-z]{3}$/.test(currency)
      ? new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits!
      : 2;
    digitsOf.set(currency, digits);
  }
  return digits;
}

/**
 * A decimal amount in major units as whole minor units, halves away from zero: 1.005 is 101 cents, as written,
 * although its binary neighbour is smaller. null when the result is not a safe integer.
 */
export function toMinor(major: number, currency: string): number | null {
  const digits = minorDigits(currency);
  const scaled = Math.abs(major) * 10 ** digits;
  const rounded = Number.isInteger(scaled) ? scaled : Math.round(Number(scaled.toPrecision(15)));
  const minor = major < 0 ? -rounded : rounded;
  return Number.isSafeInteger(minor) ? minor + 0 : null;
}

/** Whole minor units as a decimal amount in major units. */
export const toMajor = (minor: number, currency: string): number => minor / 10 ** minorDigits(currency);
