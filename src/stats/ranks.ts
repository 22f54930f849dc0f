/** Whether values of several groups differ, whatever their distribution. */
import { chiSquareTail } from './special.ts';

export interface RankTest {
  /** Kruskal and Wallis's H, corrected for ties; `df` = groups − 1. */
  h: number;
  df: number;
  p: number;
  /** Share of the ranks' variation that is between the groups, 0..1: ε² = H / (n − 1). */
  effect: number;
  n: number;
}

/**
 * Kruskal and Wallis 1952: one-way analysis of variance of ranks, ties corrected, p by chi-square.
 * null with fewer than two groups or when all values are equal.
 * @param codes `value * groups + group` of every value, ascending; whole numbers. @param groups how many may occur.
 */
export function kruskalWallis(codes: ArrayLike<number>, groups: number): RankTest | null {
  const n = codes.length;
  const sums = new Float64Array(groups);
  const counts = new Int32Array(groups);
  let ties = 0;
  for (let i = 0; i < n;) {
    const value = Math.floor(codes[i]! / groups);
    let end = i + 1;
    while (end < n && Math.floor(codes[end]! / groups) === value) end++;
    const rank = (i + 1 + end) / 2;
    ties += (end - i) ** 3 - (end - i);
    for (; i < end; i++) {
      sums[codes[i]! % groups]! += rank;
      counts[codes[i]! % groups]!++;
    }
  }
  const filled = counts.reduce((sum, count) => sum + Number(count > 0), 0);
  const correction = 1 - ties / (n ** 3 - n);
  if (filled < 2 || !(correction > 0)) return null;
  const squares = sums.reduce((sum, value, group) => (counts[group]! > 0 ? sum + value ** 2 / counts[group]! : sum), 0);
  const h = Math.max(0, (12 / (n * (n + 1))) * squares - 3 * (n + 1)) / correction;
  return { h, df: filled - 1, p: chiSquareTail(h, filled - 1), effect: h / (n - 1), n };
}
