import { ratio } from './ratio.ts';
import type { Counts } from './share.ts';

/** Strata with fewer own cases than this are pooled. */
const FEWEST = 5;

/**
 * A share as it would be with another mix of cases: direct standardisation. Strata with fewer than 5 own cases
 * are pooled into one. null when no stratum has cases.
 * @param own per stratum. @param weights the standard's cases per stratum.
 */
export function standardise(own: readonly Counts[], weights: readonly number[]): number | null {
  const pooled = { count: 0, n: 0, weight: 0 };
  let sum = 0;
  let weight = 0;
  own.forEach(({ count, n }, i) => {
    if (n >= FEWEST) {
      sum += (count / n) * weights[i]!;
      weight += weights[i]!;
    } else {
      pooled.count += count;
      pooled.n += n;
      pooled.weight += weights[i]!;
    }
  });
  if (pooled.n > 0) {
    sum += (pooled.count / pooled.n) * pooled.weight;
    weight += pooled.weight;
  }
  return ratio(sum, weight);
}

/**
 * a − b with like compared with like: the Mantel–Haenszel risk difference (Greenland and Robins 1985).
 * null when no stratum has cases of both.
 */
export function mantelHaenszelDifference(a: readonly Counts[], b: readonly Counts[]): number | null {
  let sum = 0;
  let weights = 0;
  a.forEach((left, i) => {
    const right = b[i]!;
    if (left.n === 0 || right.n === 0) return;
    const weight = (left.n * right.n) / (left.n + right.n);
    sum += weight * (left.count / left.n - right.count / right.n);
    weights += weight;
  });
  return ratio(sum, weights);
}
