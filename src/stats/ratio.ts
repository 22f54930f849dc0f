/** `part / whole`, or null when there is nothing to divide by: the one division of the suite. */
export function ratio(part: number, whole: number): number | null {
  const value = part / whole;
  return Number.isFinite(value) ? value : null;
}

/**
 * Splits `total` into whole numbers in the proportions of `parts`, so that they add up to it (largest
 * remainder, Hamilton 1792; ties go to the earlier part).
 * @param parts shares or weights, none negative.
 */
export function largestRemainder(parts: readonly number[], total: number): number[] {
  const sum = parts.reduce((a, b) => a + b, 0);
  if (!(sum > 0)) return parts.map(() => 0);
  const exact = parts.map((part) => (part / sum) * total);
  const whole = exact.map(Math.floor);
  let left = total - whole.reduce((a, b) => a + b, 0);
  const byRemainder = exact.map((value, i) => ({ i, rest: value - whole[i]! })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRemainder) if (left-- > 0) whole[i]!++;
  return whole;
}
