import { logGamma } from './special.ts';

/** Chance of at least `k` successes in `n` cases whose chance is Beta(a, b): what is to come after a share has been seen. */
export function betaBinomialAtLeast(k: number, n: number, a: number, b: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  const logBeta = (x: number, y: number) => logGamma(x) + logGamma(y) - logGamma(x + y);
  const logChoose = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  let term = Math.exp(logChoose + logBeta(k + a, n - k + b) - logBeta(a, b));
  let sum = 0;
  for (let i = k; i <= n; i++) {
    sum += term;
    term *= ((n - i) * (i + a)) / ((i + 1) * (n - i - 1 + b));
  }
  return Math.min(1, sum);
}
