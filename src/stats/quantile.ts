/**
 * The value below which a part `p` of the values lies: type 7 of Hyndman and Fan 1996, as in Excel and NumPy.
 * null for no values.
 * @param values in any order; not changed.
 */
export function quantile(values: ArrayLike<number>, p: number): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (place - below);
}

/** The middle value, null for no values. */
export const median = (values: ArrayLike<number>): number | null => quantile(values, 0.5);
