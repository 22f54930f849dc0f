import { Z95, type Counts } from './share.ts';
import { chiSquareTail } from './special.ts';
import type { Difference } from './difference.ts';

/** A difference of shares with like compared with like, and whether there is one at all. */
export interface StratifiedDifference extends Difference {
  /** Two-sided. */
  p: number;
}

/**
 * a − b over strata: the Mantel–Haenszel risk difference with the 95 % interval of Greenland and Robins (1985), and p of
 * the Cochran–Mantel–Haenszel test without continuity correction. null when no stratum has cases of both, or when there
 * is no variation.
 */
export function compareStrata(a: readonly Counts[], b: readonly Counts[]): StratifiedDifference | null {
  let weights = 0;
  let sum = 0;
  let variance = 0;
  let surplus = 0;
  let spread = 0;
  a.forEach((left, i) => {
    const right = b[i]!;
    if (left.n === 0 || right.n === 0) return;
    const n = left.n + right.n;
    const count = left.count + right.count;
    const weight = (left.n * right.n) / n;
    weights += weight;
    sum += weight * (left.count / left.n - right.count / right.n);
    variance += weight ** 2 * (variationOf(left) + variationOf(right));
    surplus += left.count - (left.n * count) / n;
    spread += (weight * count * (n - count)) / (n * Math.max(1, n - 1));
  });
  if (!(weights > 0) || !(spread > 0)) return null;
  const difference = sum / weights;
  const half = (Z95 * Math.sqrt(variance)) / weights;
  return {
    difference,
    low: Math.max(-1, difference - half),
    high: Math.min(1, difference + half),
    p: chiSquareTail(surplus ** 2 / spread, 1),
  };
}

/** Variance of a share. */
const variationOf = ({ count, n }: Counts): number => (count * (n - count)) / n ** 3;
