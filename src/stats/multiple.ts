import type { Counts } from './share.ts';
import { chiSquareTail } from './special.ts';

/** p-values corrected for testing many at once, so that none is falsely small with 95 % (Holm 1979). */
export function holm(pValues: readonly number[]): number[] {
  const adjusted = new Array<number>(pValues.length);
  let largest = 0;
  order(pValues).forEach((index, rank) => {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * pValues[index]!));
    adjusted[index] = largest;
  });
  return adjusted;
}

/** p-values corrected so that of those called small only 5 % are false (Benjamini and Hochberg 1995). */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const adjusted = new Array<number>(pValues.length);
  let smallest = 1;
  const ranked = order(pValues);
  for (let rank = ranked.length; rank > 0; rank--) {
    const index = ranked[rank - 1]!;
    smallest = Math.min(smallest, (pValues.length / rank) * pValues[index]!);
    adjusted[index] = smallest;
  }
  return adjusted;
}

const order = (values: readonly number[]): number[] => Array.from(values.keys()).sort((a, b) => values[a]! - values[b]! || a - b);

/** Whether groups differ at all: Pearson's chi-square of equal shares. null with fewer than two groups or no variation. */
export function homogeneity(groups: readonly Counts[]): { chiSquare: number; df: number; p: number } | null {
  const filled = groups.filter((group) => group.n > 0);
  const count = filled.reduce((sum, group) => sum + group.count, 0);
  const n = filled.reduce((sum, group) => sum + group.n, 0);
  if (filled.length < 2 || count === 0 || count === n) return null;
  const share = count / n;
  const chiSquare = filled.reduce((sum, group) => sum + (group.count - group.n * share) ** 2 / (group.n * share * (1 - share)), 0);
  const df = filled.length - 1;
  return { chiSquare, df, p: chiSquareTail(chiSquare, df) };
}
