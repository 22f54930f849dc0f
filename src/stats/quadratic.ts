import { betaQuantile } from './special.ts';

/** A share seen at a load, over so many cases. `group` sets apart what is compared only with itself. */
export interface LoadPoint {
  load: number;
  share: number;
  n: number;
  group?: number;
}

/** `share = b0 + b1·load + b2·load²`. */
export interface QuadraticFit {
  coefficients: readonly [b0: number, b1: number, b2: number];
  /** 95 % interval of b2 by Student's t on the residuals; infinite without spare points. */
  low: number;
  high: number;
}

/**
 * Weighted least squares of a share on load and its square, weights n. Each group has a level of its own (within
 * estimator, Wooldridge 2010, ch. 10), so that people who are better and busier at once prove nothing.
 * null when the loads do not carry a curve.
 */
export function fitQuadratic(points: readonly LoadPoint[]): QuadraticFit | null {
  const groups = new Map<number, LoadPoint[]>();
  for (const point of points) groups.set(point.group ?? 0, [...(groups.get(point.group ?? 0) ?? []), point]);
  const all = means(points);
  let [xx, xq, qq, xy, qy] = [0, 0, 0, 0, 0];
  const rows = [...groups.values()].flatMap((group) => {
    const own = means(group);
    return group.map(({ load, share, n }) => ({ n, x: load - own.load, q: load ** 2 - own.square, y: share - own.share }));
  });
  for (const { n, x, q, y } of rows) {
    xx += n * x * x;
    xq += n * x * q;
    qq += n * q * q;
    xy += n * x * y;
    qy += n * q * y;
  }
  const determinant = xx * qq - xq * xq;
  if (!(determinant > 1e-9 * xx * qq)) return null;
  const b1 = (xy * qq - qy * xq) / determinant;
  const b2 = (qy * xx - xy * xq) / determinant;
  const spare = points.length - groups.size - 2;
  const residual = rows.reduce((sum, { n, x, q, y }) => sum + n * (y - b1 * x - b2 * q) ** 2, 0);
  const half = spare > 0 ? tQuantile(spare) * Math.sqrt((residual / spare) * (xx / determinant)) : Infinity;
  return { coefficients: [all.share - b1 * all.load - b2 * all.square, b1, b2], low: b2 - half, high: b2 + half };
}

function means(points: readonly LoadPoint[]): { load: number; square: number; share: number } {
  const n = points.reduce((sum, point) => sum + point.n, 0);
  const mean = (of: (point: LoadPoint) => number) => points.reduce((sum, point) => sum + point.n * of(point), 0) / n;
  return { load: mean(({ load }) => load), square: mean(({ load }) => load ** 2), share: mean(({ share }) => share) };
}

/** Student's t at 0.975, from the beta distribution (Abramowitz and Stegun 26.7.1). */
function tQuantile(df: number): number {
  const x = betaQuantile(0.05, df / 2, 0.5);
  return Math.sqrt((df * (1 - x)) / x);
}

/** What a concave curve says about load; null where the curve has no peak. */
export interface LoadPeak {
  load: number;
  share: number;
  /** Loads at which the share is at least 95 % of the peak's. */
  band: readonly [low: number, high: number];
  /** The load at which most is won in all, `load × share`. */
  throughputLoad: number;
}

export function peakOf({ coefficients: [b0, b1, b2] }: QuadraticFit): LoadPeak | null {
  const load = -b1 / (2 * b2);
  const share = b0 + (b1 * load) / 2;
  if (!(b2 < 0) || !(share > 0)) return null;
  const half = Math.sqrt((0.05 * share) / -b2);
  const throughputLoad = (-b1 - Math.sqrt(b1 * b1 - 3 * b0 * b2)) / (3 * b2);
  return { load, share, band: [load - half, load + half], throughputLoad };
}
