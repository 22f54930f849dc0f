/** Slow changes of a series that stands at 0 with standard deviation 1 while nothing happens. */

/** One-sided tabular CUSUM of falls (Page 1954): `max(0, S − z − k)`; a signal above h, usually 5. */
export function cusumOfFalls(z: readonly number[], k = 0.5): number[] {
  let sum = 0;
  return z.map((value) => (sum = Math.max(0, sum - value - k)));
}

/** Exponentially weighted means and the distance from 0 that each keeps by chance (Roberts 1959). */
export function ewma(z: readonly number[], lambda = 0.2, width = 3): { value: number; limit: number }[] {
  let value = 0;
  return z.map((one, i) => {
    value += lambda * (one - value);
    return { value, limit: width * Math.sqrt((lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * (i + 1)))) };
  });
}

/** Place of the first of `length` values in a row below 0, by its last; −1 for none. */
export const endOfRun = (z: readonly number[], length = 8): number => endOfMost(z, length, length, 0);

/** Last place of the first window of `size` in which `most` values lie below `−sigmas`; −1 for none. */
export function endOfMost(z: readonly number[], most: number, size: number, sigmas: number): number {
  let inside = 0;
  for (let i = 0; i < z.length; i++) {
    if (z[i]! < -sigmas) inside++;
    if (i >= size && z[i - size]! < -sigmas) inside--;
    if (inside >= most) return i;
  }
  return -1;
}

/** Beyond so much inertia a level would hardly ever be called changed. */
const MOST_INERTIA = 0.6;

/**
 * Autocorrelation of neighbours, freed of what few values hide (Kendall 1954: E r = φ − (1 + 3φ) / n); 0..0.6. Alternation
 * is taken for none, since it only makes a sum calmer.
 */
export function inertiaOf(values: readonly number[]): number {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const all = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const neighbours = values.slice(1).reduce((sum, value, i) => sum + (value - mean) * (values[i]! - mean), 0);
  if (!(all > 0) || n < 4) return 0;
  return Math.min(MOST_INERTIA, Math.max(0, ((n * neighbours) / all + 1) / (n - 3)));
}

/** By how much the error of a mean grows where each value keeps a part `phi` of the last one's deviation. */
export const longRun = (phi: number): number => Math.sqrt((1 + phi) / (1 - phi));

/** What the value before does not foretell of each but the first, with standard deviation 1 again. */
export const residuals = (z: readonly number[], phi: number): number[] =>
  z.slice(1).map((value, i) => (value - phi * z[i]!) / Math.sqrt(1 - phi * phi));
