import { ratio } from './ratio.ts';
import type { Counts } from './share.ts';

/** Within these a series changes by chance. */
export interface ControlLimits {
  centre: number;
  low: number;
  high: number;
}

/** Average moving range to natural process limits, `3 / d2` for ranges of two. */
const XMR = 2.66;

/**
 * Limits of single values (XmR chart, Wheeler 2000): mean ± 2.66 × mean moving range. null for fewer than two.
 * @param baseline values in the order of time, frozen before the values that are judged.
 */
export function xmrLimits(baseline: readonly number[]): ControlLimits | null {
  if (baseline.length < 2) return null;
  const centre = baseline.reduce((sum, value) => sum + value, 0) / baseline.length;
  const ranges = baseline.slice(1).reduce((sum, value, i) => sum + Math.abs(value - baseline[i]!), 0);
  const half = (XMR * ranges) / (baseline.length - 1);
  return { centre, low: centre - half, high: centre + half };
}

/** Limits of a share of `n` cases (p-chart, Shewhart 1931): p̄ ± 3 standard errors, cut to 0..1. null without cases. */
export function shareLimits(baseline: readonly Counts[], n: number): ControlLimits | null {
  const sum = (of: (counts: Counts) => number) => baseline.reduce((total, counts) => total + of(counts), 0);
  const centre = ratio(
    sum(({ count }) => count),
    sum((counts) => counts.n),
  );
  if (centre === null || !(n > 0)) return null;
  const half = 3 * Math.sqrt((centre * (1 - centre)) / n);
  return { centre, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
