import { minorDigits } from './minor-digits.ts';

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
