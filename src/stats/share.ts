/** The standard normal quantile at 0.975. */
export const Z95 = 1.959963984540054;

/** `count` of `n` with its 95 % interval, all as shares 0..1. */
export interface Share {
  count: number;
  n: number;
  share: number;
  low: number;
  high: number;
}

/** Counts that a share stands on. */
export interface Counts {
  count: number;
  n: number;
}

/** A share with its score interval (Wilson 1927), which stays honest for small n and near 0 and 1. null when n is 0. */
export function computeShare(count: number, n: number): Share | null {
  if (!(n > 0)) return null;
  const share = count / n;
  const z2 = Z95 * Z95;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return {
    count,
    n,
    share,
    low: count === 0 ? 0 : Math.max(0, centre - half),
    high: count === n ? 1 : Math.min(1, centre + half),
  };
}
