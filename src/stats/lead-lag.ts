/** Whether one series runs ahead of another, and by how long. */
import { chanceOfPhases } from './random-phases.ts';
import { ratio } from './ratio.ts';

/** Changes from point to point. */
export const differences = (values: readonly number[]): number[] => values.slice(1).map((value, i) => value - values[i]!);

/** Pearson's correlation of x with y `lag` points later; null where one of them does not vary. */
export function lagged(x: readonly number[], y: readonly number[], lag: number): number | null {
  const n = x.length - lag;
  let [sumX, sumY, xx, yy, xy] = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    sumX += x[i]!;
    sumY += y[i + lag]!;
  }
  for (let i = 0; i < n; i++) {
    const [a, b] = [x[i]! - sumX / n, y[i + lag]! - sumY / n];
    xx += a * a;
    yy += b * b;
    xy += a * b;
  }
  return xx > 1e-12 && yy > 1e-12 ? xy / Math.sqrt(xx * yy) : null;
}

/** Coefficients of an autoregression of order two (Yule and Walker); zeros where nothing varies. */
export function autoregression(values: readonly number[]): [number, number] {
  const mean = ratio(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  )!;
  const covariance = (lag: number) => values.slice(lag).reduce((sum, value, i) => sum + (value - mean) * (values[i]! - mean), 0);
  const r1 = ratio(covariance(1), covariance(0)) ?? 0;
  const r2 = ratio(covariance(2), covariance(0)) ?? 0;
  const rest = 1 - r1 * r1;
  return rest > 1e-9 ? [(r1 * (1 - r2)) / rest, (r2 - r1 * r1) / rest] : [0, 0];
}

/** What an autoregression does not foretell. */
export const whitened = (values: readonly number[], [first, second]: readonly [number, number]): number[] =>
  values.slice(2).map((value, i) => value - first * values[i + 1]! - second * values[i]!);

export interface LeadLag {
  /** Points by which x runs ahead. */
  lag: number;
  /** Correlation at that lag of what neither history foretells, −1..1. */
  r: number;
  /** Chance of so strong a correlation at any of the lags without a link, whatever rhythm each series has of its own. */
  p: number;
}

/**
 * The lag 0..`longest` at which x foretells y best: cross-correlation of changes, both freed of x's own autoregression
 * (Box and Jenkins 1976, ch. 11). null where a series does not vary or is too short.
 */
export function leadLag(x: readonly number[], y: readonly number[], longest: number): LeadLag | null {
  const [dx, dy] = [differences(x), differences(y)];
  if (dx.length < longest + 5) return null;
  const model = autoregression(dx);
  const [heard, answer] = [whitened(dx, model), whitened(dy, model)];
  const found = strongest(heard, answer, longest);
  const p = chanceOfPhases(heard, answer, longest);
  return found && p !== null ? { ...found, p } : null;
}

/**
 * The same chance from circular shifts of x alone: exact, but of no use for many lags, since a shift by a few points
 * finds the same link at another lag. null where a series does not vary.
 */
export function chanceOfShifts(x: readonly number[], y: readonly number[], longest: number): number | null {
  const own = strongest(x, y, longest);
  if (!own) return null;
  const asStrong = x.filter((_, shift) => {
    const other = strongest([...x.slice(shift), ...x.slice(0, shift)], y, longest);
    return other !== null && Math.abs(other.r) >= Math.abs(own.r) - 1e-12;
  });
  return asStrong.length / x.length;
}

function strongest(x: readonly number[], y: readonly number[], longest: number): { lag: number; r: number } | null {
  let best: { lag: number; r: number } | null = null;
  for (let lag = 0; lag <= longest; lag++) {
    const r = lagged(x, y, lag);
    if (r !== null && (best === null || Math.abs(r) > Math.abs(best.r))) best = { lag, r };
  }
  return best;
}

/**
 * Part of the mean absolute error of y's last third that x, `lag` points before, saves against the better of two plain
 * forecasts: the mean of the first two thirds, and y a `season` before. null where there is too little to try on.
 */
export function gainOutOfSample(x: readonly number[], y: readonly number[], lag: number, season: number): number | null {
  const cut = Math.floor((y.length * 2) / 3);
  const n = cut - lag;
  if (n < 10 || y.length - cut < 5) return null;
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [known, heard] = [y.slice(lag, cut), x.slice(0, n)];
  const [meanY, meanX] = [meanOf(known), meanOf(heard)];
  const slope = ratio(
    known.reduce((sum, value, i) => sum + (value - meanY) * (heard[i]! - meanX), 0),
    heard.reduce((sum, value) => sum + (value - meanX) ** 2, 0),
  );
  if (slope === null) return null;
  const errorOf = (forecast: (t: number) => number) => y.slice(cut).reduce((sum, value, i) => sum + Math.abs(value - forecast(cut + i)), 0);
  const plain = [errorOf(() => meanY), ...(season <= cut ? [errorOf((t) => y[t - season]!)] : [])];
  const share = ratio(
    errorOf((t) => meanY + slope * (x[t - lag]! - meanX)),
    Math.min(...plain),
  );
  return share === null ? null : 1 - share;
}
