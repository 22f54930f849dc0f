/**
 * ISO 4217 minor digits other than 2. Not asked of Intl: Chromium's counts the coins that are in use (CLDR), so
 * there HUF has 0 digits and IQD none of its 3, and the same records would differ from browser to browser.
 */
const exceptions: readonly [number, string][] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];
const digitsOf = new Map(exceptions.flatMap(([digits, codes]) => codes.split(' ').map((code) => [code, digits] as const)));

/** Digits of a currency's minor unit by ISO 4217: 2 for RUB, 0 for JPY. 2 for a code that nobody knows. */
export const minorDigits = (currency: string): number => digitsOf.get(currency.toUpperCase()) ?? 2;

/**
 * A decimal amount in major units as whole minor units, halves away from zero: 1.005 is 101 cents, as written,
 * although its binary neighbour is smaller. null when the result is not a safe integer.
 */
export function toMinor(major: number, currency: string): number | null {
  const rounded = roundShifted(Math.abs(major), minorDigits(currency));
  const minor = major < 0 ? 0 - rounded : rounded;
  return Number.isSafeInteger(minor) ? minor : null;
}

/** `value` × 10^`places`, rounded. Where the product, wrong by up to one part in 2^51, is too near a half to tell, the written digits tell. */
function roundShifted(value: number, places: number): number {
  const product = value * 10 ** places;
  const isTold = Math.abs((product % 1) - 0.5) > product * 2 ** -51;
  if (isTold || !(product < Number.MAX_SAFE_INTEGER)) return Math.round(product);
  const [whole, fraction = ''] = String(value).split('.');
  const digits = fraction.padEnd(places + 1, '0');
  return Number(whole + digits.slice(0, places)) + Number(digits[places]! >= '5');
}

/** Whole minor units as a decimal amount in major units. */
export const toMajor = (minor: number, currency: string): number => minor / 10 ** minorDigits(currency);
