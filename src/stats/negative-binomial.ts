import { incompleteBeta, logGamma, normalQuantile } from './special.ts';

/**
 * A count whose mean and variance are known: negative binomial, Poisson where the variance is not larger. `shape` is the
 * number of successes, not necessarily whole; Infinity for Poisson, which a large one stands in for.
 */
export interface CountForecast {
  mean: number;
  shape: number;
}

/** Beyond this a Poisson count is the same to eight digits. */
const LARGEST_SHAPE = 1e9;

/** By its moments. @param variance of the count; one that is not above the mean gives a Poisson count. */
export const countForecast = (mean: number, variance: number): CountForecast => ({
  mean,
  shape: variance > mean ? Math.min(LARGEST_SHAPE, (mean * mean) / (variance - mean)) : LARGEST_SHAPE,
});

/** Chance of at most `k` (Abramowitz and Stegun 26.5.26). */
export function chanceOfAtMost(k: number, { mean, shape }: CountForecast): number {
  if (k < 0) return 0;
  if (!(mean > 0)) return 1;
  return incompleteBeta(shape / (shape + mean), shape, Math.floor(k) + 1);
}

export const chanceOfAtLeast = (k: number, forecast: CountForecast): number => 1 - chanceOfAtMost(Math.ceil(k) - 1, forecast);

function chanceOf(k: number, { mean, shape }: CountForecast): number {
  const log = logGamma(k + shape) - logGamma(shape) - logGamma(k + 1) - shape * Math.log1p(mean / shape) - k * Math.log1p(shape / mean);
  return Math.exp(log);
}

/** The smallest count that is not exceeded with chance `p`: from the normal guess step by step. */
export function countQuantile(p: number, forecast: CountForecast): number {
  const { mean, shape } = forecast;
  if (!(mean > 0)) return 0;
  const deviation = Math.sqrt(mean + (mean * mean) / shape);
  let k = Math.max(0, Math.round(mean + (zOf[p] ??= normalQuantile(p)) * deviation));
  let below = chanceOfAtMost(k, forecast);
  let own = chanceOf(k, forecast);
  while (k > 0 && below - own >= p) {
    below -= own;
    own *= (k * (1 + shape / mean)) / (k + shape - 1);
    k--;
  }
  while (below < p && own > 1e-15) {
    k++;
    own *= (k + shape - 1) / (k * (1 + shape / mean));
    below += own;
  }
  return k;
}

/** The same few chances are asked for again and again. */
const zOf: Record<number, number> = {};
