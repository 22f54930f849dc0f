import { computeShare, Z95, type Counts, type Share } from './share.ts';
import { logFactorial, normalQuantile, normalTail } from './special.ts';

/** The standard normal quantile at 0.8: the usual power. */
const Z80 = 0.8416212335729143;

/** A difference of two shares with its 95 % interval, −1..1. */
export interface Difference {
  difference: number;
  low: number;
  high: number;
}

/** a − b with the hybrid score interval (Newcombe 1998, method 10). null when either n is 0. */
export function computeDifference(a: Counts, b: Counts): Difference | null {
  const left = computeShare(a.count, a.n);
  const right = computeShare(b.count, b.n);
  return left && right ? differenceOf(left, right) : null;
}

/** The same from shares that are known already. */
export function differenceOf(left: Share, right: Share): Difference {
  const difference = left.share - right.share;
  return {
    difference,
    low: difference - length(left.share - left.low, right.high - right.share),
    high: difference + length(left.high - left.share, right.share - right.low),
  };
}

/** As `Math.hypot` for numbers that cannot overflow, at a fraction of its time. */
const length = (a: number, b: number): number => Math.sqrt(a * a + b * b);

/** Pooled two-sample z test of equal shares: z and the two-sided p. null when there is no variation. */
export function zTest(a: Counts, b: Counts): { z: number; p: number } | null {
  const pooled = (a.count + b.count) / (a.n + b.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.n + 1 / b.n));
  if (!(error > 0)) return null;
  const z = (a.count / a.n - b.count / b.n) / error;
  return { z, p: 2 * normalTail(Math.abs(z)) };
}

/** Outcomes as likely as the observed one count as "at least as extreme" within this relative error, as in R. */
const TIE = 1 + 1e-7;

/**
 * Fisher's exact test of equal shares (Fisher 1935): the two-sided p, by summing all tables that are no
 * likelier than the observed one. 1 when either side is empty.
 */
export function fisherTwoSided(count1: number, n1: number, count2: number, n2: number): number {
  const total = count1 + count2;
  const lowest = Math.max(0, total - n2);
  const highest = Math.min(n1, total);
  if (lowest >= highest) return 1;
  const mode = Math.min(highest, Math.max(lowest, Math.floor(((n1 + 1) * (total + 1)) / (n1 + n2 + 2))));
  const observed = tableLogWeight(count1, n1, n2, total) - tableLogWeight(mode, n1, n2, total);
  const limit = Math.exp(observed) * TIE;
  let all = 1;
  let extreme = limit >= 1 ? 1 : 0;
  const add = (weight: number) => {
    all += weight;
    if (weight <= limit) extreme += weight;
  };
  let weight = 1;
  for (let x = mode; x < highest && weight > 1e-20 * limit; x++) {
    weight *= ((n1 - x) * (total - x)) / ((x + 1) * (n2 - total + x + 1));
    add(weight);
  }
  weight = 1;
  for (let x = mode; x > lowest && weight > 1e-20 * limit; x--) {
    weight *= (x * (n2 - total + x)) / ((n1 - x + 1) * (total - x + 1));
    add(weight);
  }
  return Math.min(1, extreme / all);
}

/** Logarithm of the hypergeometric weight of a table, up to a constant. */
function tableLogWeight(x: number, n1: number, n2: number, total: number): number {
  return -(logFactorial(x) + logFactorial(n1 - x) + logFactorial(total - x) + logFactorial(n2 - total + x));
}

/**
 * Cases needed in each of two groups to tell two shares apart (Fleiss 1981, without continuity correction).
 * Infinity when the shares are equal.
 * @param power chance to find the difference, default 0.8. @param alpha two-sided error, default 0.05.
 */
export function requiredSampleSize(p1: number, p2: number, { power = 0.8, alpha = 0.05 } = {}): number {
  const zAlpha = alpha === 0.05 ? Z95 : normalQuantile(1 - alpha / 2);
  const zPower = power === 0.8 ? Z80 : normalQuantile(power);
  const mean = (p1 + p2) / 2;
  const root = zAlpha * Math.sqrt(2 * mean * (1 - mean)) + zPower * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  return (root / (p1 - p2)) ** 2;
}
