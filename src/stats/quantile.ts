/**
 * The value below which a part `p` of the values lies: type 7 of Hyndman and Fan 1996, as in Excel and NumPy.
 * null for no values.
 * @param values in any order; not changed.
 */
export function quantile(values: ArrayLike<number>, p: number): number | null {
  return quantileOfSorted(Float64Array.from(values).sort(), p);
}

/** The same of values in ascending order. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number | null {
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (place - below);
}

/** The middle of values in ascending order, null for no values. */
export const medianOfSorted = (sorted: ArrayLike<number>): number | null => quantileOfSorted(sorted, 0.5);

/** The middle value, null for no values. */
export const median = (values: ArrayLike<number>): number | null => quantile(values, 0.5);
