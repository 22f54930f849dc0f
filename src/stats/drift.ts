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
