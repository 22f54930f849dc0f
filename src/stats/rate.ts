import { ratio } from './ratio.ts';
import { incompleteGammaUpper, logFactorial, logGamma } from './special.ts';

/** Events per unit of exposure, such as calls per working day, with the 95 % interval. */
export interface Rate {
  count: number;
  exposure: number;
  rate: number;
  low: number;
  high: number;
}

/**
 * A Poisson rate with its exact interval (Garwood 1936). null without exposure.
 * @param dispersion variance over mean of counts, 1 or more: a count says as much as one so many times smaller.
 */
export function computeRate(count: number, exposure: number, dispersion = 1): Rate | null {
  const rate = ratio(count, exposure);
  if (rate === null || !(exposure > 0)) return null;
  const [low, high] = limitsOf(count / dispersion);
  const unit = dispersion / exposure;
  return { count, exposure, rate, low: low * unit, high: high * unit };
}

const MOST_LIMITS = 10_000;
const limits = new Map<number, readonly [low: number, high: number]>();

/** The interval of a count, which is dear and asked for of the same few counts again and again. */
function limitsOf(count: number): readonly [low: number, high: number] {
  let found = limits.get(count);
  if (!found) {
    if (limits.size >= MOST_LIMITS) limits.clear();
    limits.set(count, (found = [count === 0 ? 0 : gammaQuantile(0.025, count), gammaQuantile(0.975, count + 1)]));
  }
  return found;
}

/** The value below which a Gamma(shape, 1) variable lies with chance p: Newton's steps, halves of the bracket where they leave it. */
export function gammaQuantile(p: number, shape: number): number {
  let low = 0;
  let high = shape + 20 * Math.sqrt(shape) + 20;
  let value = shape;
  for (let i = 0; i < 200; i++) {
    const excess = 1 - incompleteGammaUpper(shape, value) - p;
    if (excess < 0) low = value;
    else high = value;
    const density = Math.exp((shape - 1) * Math.log(value) - value - logGamma(shape));
    const stepped = value - excess / density;
    const next = stepped > low && stepped < high ? stepped : (low + high) / 2;
    if (Math.abs(next - value) <= 4 * Number.EPSILON * value) return next;
    value = next;
  }
  return value;
}

/** Outcomes as likely as the observed one count as "at least as extreme" within this relative error, as in R. */
const TIE = 1 + 1e-7;

/**
 * Whether two Poisson rates differ: given their sum, the first count is binomial (Przyborowski and Wilenski 1940);
 * the two-sided p sums all counts that are no likelier. null without exposure on both sides.
 * @param dispersion variance over mean of counts, 1 or more: counts say as much as whole ones so many times smaller.
 */
export function compareRates(
  a: { count: number; exposure: number },
  b: { count: number; exposure: number },
  dispersion = 1,
): { ratio: number | null; p: number } | null {
  if (!(a.exposure > 0) || !(b.exposure > 0)) return null;
  const [own, others] = [Math.round(a.count / dispersion), Math.round(b.count / dispersion)];
  const n = own + others;
  const share = a.exposure / (a.exposure + b.exposure);
  const logWeight = (k: number) => k * Math.log(share) + (n - k) * Math.log1p(-share) - logFactorial(k) - logFactorial(n - k);
  const limit = logWeight(own) + Math.log(TIE);
  const isUnlikely = (k: number) => logWeight(k) <= limit;
  const mode = Math.min(n, Math.floor((n + 1) * share));
  const left = lastOf(-1, mode, isUnlikely);
  const right = n - lastOf(-1, n - mode - 1, (fromEnd) => isUnlikely(n - fromEnd));
  const chance = (k: number) => Math.exp(logWeight(k) + logFactorial(n));
  const p = sumOutwards(left, -1, n, chance) + sumOutwards(right, 1, n, chance);
  return { ratio: ratio(a.count / a.exposure, b.count / b.exposure), p: Math.min(1, p) };
}

/** The last of `low`..`high` that holds, where all before it hold as well; `low` always does. */
function lastOf(low: number, high: number, holds: (k: number) => boolean): number {
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Sum of a tail of 0..n, whose terms fall, until they no longer matter. */
function sumOutwards(from: number, step: 1 | -1, n: number, term: (k: number) => number): number {
  let sum = 0;
  for (let k = from; k >= 0 && k <= n; k += step) {
    const next = term(k);
    sum += next;
    if (next < sum * 1e-18) break;
  }
  return sum;
}
