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

/** Whole minor units as a decimal amount in major units. */
export const toMajor = (minor: number, currency: string): number => minor / 10 ** minorDigits(currency);
