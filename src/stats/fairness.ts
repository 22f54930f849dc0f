/** How evenly something is spread over people. */
export interface Fairness {
  /** Gini coefficient corrected for few people, `G·n/(n − 1)`: 0 all alike, 1 one has all (Deltas 2003). */
  gini: number;
  /** Standard deviation of the sample over the mean. */
  variation: number;
  /** The largest over the mean. */
  maxOverMean: number;
  n: number;
}

/** Fairness of values ≥ 0. null for fewer than two, or when all are 0. */
export function fairness(values: readonly number[]): Fairness | null {
  const n = values.length;
  const sum = values.reduce((total, value) => total + value, 0);
  if (n < 2 || !(sum > 0)) return null;
  const mean = sum / n;
  const sorted = [...values].sort((a, b) => a - b);
  const weighted = sorted.reduce((total, value, i) => total + (2 * (i + 1) - n - 1) * value, 0);
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  return {
    gini: weighted / (n * sum) / (1 - 1 / n),
    variation: Math.sqrt(squares / (n - 1)) / mean,
    maxOverMean: sorted[n - 1]! / mean,
    n,
  };
}
