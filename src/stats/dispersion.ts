import { ratio } from './ratio.ts';

/** Counts of one person or place in parts of time, and the exposure of each part, such as days worked. */
export interface CountSeries {
  counts: readonly number[];
  exposures: readonly number[];
}

/** Parts of time beyond one a series that a dispersion needs. */
const FEWEST = 20;

/**
 * How much more counts vary from part to part than chance alone would have them: Pearson's statistic over its degrees of
 * freedom, each series beside its own rate (Wedderburn 1974; McCullagh and Nelder 1989, §6.2.3). 1 for a Poisson process,
 * 2 where good and bad weeks double the variance; null for too few parts to tell. Parts without exposure are left out.
 */
export function dispersionOf(series: readonly CountSeries[]): number | null {
  let [pearson, freedom] = [0, 0];
  for (const { counts, exposures } of series) {
    const parts = exposures.flatMap((exposure, i) => (exposure > 0 ? [{ exposure, count: counts[i]! }] : []));
    const rate = ratio(
      parts.reduce((sum, { count }) => sum + count, 0),
      parts.reduce((sum, { exposure }) => sum + exposure, 0),
    );
    if (rate === null || !(rate > 0)) continue;
    freedom += parts.length - 1;
    for (const { count, exposure } of parts) pearson += (count - rate * exposure) ** 2 / (rate * exposure);
  }
  return freedom < FEWEST ? null : pearson / freedom;
}
