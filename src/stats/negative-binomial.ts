import { incompleteBeta, incompleteGammaUpper, logGamma, normalQuantile } from './special.ts';

/**
 * A count whose mean and variance are known: negative binomial, Poisson where the variance is not larger. `shape` is the
 * number of successes, not necessarily whole; Infinity for Poisson.
 */
export interface CountForecast {
  mean: number;
  shape: number;
}

/** Beyond this a count is as good as Poisson, and the difference of large logarithms would tell less. */
const LARGEST_SHAPE = 1e6;

/** By its moments. @param variance of the count; one that is not above the mean gives a Poisson count. */
export function countForecast(mean: number, variance: number): CountForecast {
  const shape = variance > mean ? (mean * mean) / (variance - mean) : Infinity;
  return { mean, shape: shape > LARGEST_SHAPE ? Infinity : shape };
}

/** Chance of at most `k` (Abramowitz and Stegun 26.5.26). */
export function chanceOfAtMost(k: number, { mean, shape }: CountForecast): number {
  if (k < 0) return 0;
  if (!(mean > 0)) return 1;
  const most = Math.floor(k) + 1;
  return shape === Infinity ? incompleteGammaUpper(most, mean) : incompleteBeta(shape / (shape + mean), shape, most);
}

export const chanceOfAtLeast = (k: number, forecast: CountForecast): number => 1 - chanceOfAtMost(Math.ceil(k) - 1, forecast);

function chanceOf(k: number, { mean, shape }: CountForecast): number {
  if (shape === Infinity) return Math.exp(k * Math.log(mean) - mean - logGamma(k + 1));
  const log = logGamma(k + shape) - logGamma(shape) - logGamma(k + 1) - shape * Math.log1p(mean / shape) - k * Math.log1p(shape / mean);
  return Math.exp(log);
}

/** Chance of `k` over that of one less. */
const stepTo = (k: number, { mean, shape }: CountForecast): number =>
  shape === Infinity ? mean / k : (k + shape - 1) / (k * (1 + shape / mean));

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
    own /= stepTo(k, forecast);
    k--;
  }
  while (below < p && own > 1e-15) {
    k++;
    own *= stepTo(k, forecast);
    below += own;
  }
  return k;
}

/** The same few chances are asked for again and again. */
const zOf: Record<number, number> = {};
