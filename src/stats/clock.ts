/** Times of day, which go round: 23:50 and 0:10 are twenty minutes apart, and the middle of them is midnight. */
import { median, quantileOfSorted } from './quantile.ts';

const DAY = 1440;

/** Minutes since midnight within 0..1440. */
const toClock = (minutes: number): number => ((minutes % DAY) + DAY) % DAY;

/** The direction of the mean on the dial (Fisher 1993, 2.3), minutes since midnight; null where the times cancel out. */
export function circularMean(minutes: ArrayLike<number>): number | null {
  let [sine, cosine] = [0, 0];
  for (let i = 0; i < minutes.length; i++) {
    const angle = (minutes[i]! / DAY) * 2 * Math.PI;
    sine += Math.sin(angle);
    cosine += Math.cos(angle);
  }
  if (Math.hypot(sine, cosine) < 1e-9 * Math.max(1, minutes.length)) return null;
  return toClock((Math.atan2(sine, cosine) / (2 * Math.PI)) * DAY);
}

/** Where times of day lie and how far apart: minutes since midnight 0..1440, distances in minutes. */
export interface ClockSummary {
  n: number;
  medianMinute: number;
  /** Quartiles, type 7. */
  lowMinute: number;
  highMinute: number;
  /** Median distance from the median. */
  madMinutes: number;
}

/**
 * Median, quartiles and median deviation of times of day, counted from the side of the dial that is opposite to their
 * mean, so that midnight is an hour like any other. null for no times.
 * @param minutes minutes since midnight; those of the next day may be above 1440.
 */
export function summariseClock(minutes: ArrayLike<number>): ClockSummary | null {
  const start = (circularMean(minutes) ?? DAY / 2) - DAY / 2;
  const sorted = new Float64Array(minutes.length);
  for (let i = 0; i < sorted.length; i++) sorted[i] = toClock(minutes[i]! - start);
  sorted.sort();
  const middle = quantileOfSorted(sorted, 0.5);
  if (middle === null) return null;
  return {
    n: sorted.length,
    medianMinute: toClock(middle + start),
    lowMinute: toClock(quantileOfSorted(sorted, 0.25)! + start),
    highMinute: toClock(quantileOfSorted(sorted, 0.75)! + start),
    madMinutes: median(sorted.map((minute) => Math.abs(minute - middle)))!,
  };
}
