import { ratio } from './ratio.ts';
import { incompleteGammaUpper, logFactorial } from './special.ts';

/** Events per unit of exposure, such as calls per working day, with the 95 % interval. */
export interface Rate {
  count: number;
  exposure: number;
  rate: number;
  low: number;
  high: number;
}

/** A Poisson rate with its exact interval (Garwood 1936). null without exposure. */
export function computeRate(count: number, exposure: number): Rate | null {
  const rate = ratio(count, exposure);
  if (rate === null || !(exposure > 0)) return null;
  const [low, high] = limitsOf(count);
  return { count, exposure, rate, low: low / exposure, high: high / exposure };
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

/** The value below which a Gamma(shape, 1) variable lies with chance p: bisection, exact to the last bits. */
export function gammaQuantile(p: number, shape: number): number {
  let low = 0;
  let high = shape + 20 * Math.sqrt(shape) + 20;
  for (let i = 0; i < 200 && high - low > Number.EPSILON * high; i++) {
    const middle = (low + high) / 2;
    if (1 - incompleteGammaUpper(shape, middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Outcomes as likely as the observed one count as "at least as extreme" within this relative error, as in R. */
const TIE = 1 + 1e-7;

/**
 * Whether two Poisson rates differ: given their sum, the first count is binomial (Przyborowski and Wilenski 1940);
 * the two-sided p sums all counts that are no likelier. null without exposure on both sides.
 */
export function compareRates(
  a: { count: number; exposure: number },
  b: { count: number; exposure: number },
): { ratio: number | null; p: number } | null {
  if (!(a.exposure > 0) || !(b.exposure > 0)) return null;
  const n = a.count + b.count;
  const share = a.exposure / (a.exposure + b.exposure);
  const logWeight = (k: number) => k * Math.log(share) + (n - k) * Math.log1p(-share) - logFactorial(k) - logFactorial(n - k);
  const limit = logWeight(a.count) + Math.log(TIE);
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
