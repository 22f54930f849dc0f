import type { Counts } from './share.ts';
import { betaQuantile } from './special.ts';

/** Shares drawn towards the team's by as much as their n is small. */
export interface ShrunkShares {
  /** The team's share. */
  mean: number;
  /** Intraclass correlation: how much of the variation is between groups. */
  rho: number;
  /** Weight of the team's share, in cases; Infinity when the groups do not differ. */
  priorWeight: number;
  /** In the order of the groups; a group without cases has the mean. */
  shares: number[];
}

/**
 * Empirical Bayes for shares: beta-binomial with the intraclass correlation from the analysis of variance
 * (Fleiss, Levin and Paik 2003, ch. 15). null with fewer than two groups that have cases.
 */
export function shrinkShares(groups: readonly Counts[]): ShrunkShares | null {
  const filled = groups.filter((group) => group.n > 0);
  const k = filled.length;
  const n = filled.reduce((sum, group) => sum + group.n, 0);
  if (k < 2 || n <= k) return null;
  const mean = filled.reduce((sum, group) => sum + group.count, 0) / n;
  const between = filled.reduce((sum, group) => sum + group.n * (group.count / group.n - mean) ** 2, 0) / (k - 1);
  const within = filled.reduce((sum, { count, n: size }) => sum + (count * (size - count)) / size, 0) / (n - k);
  const n0 = (n - filled.reduce((sum, group) => sum + group.n ** 2, 0) / n) / (k - 1);
  const rho = Math.max(0, (between - within) / (between + (n0 - 1) * within) || 0);
  const priorWeight = rho > 0 ? (1 - rho) / rho : Infinity;
  return { mean, rho, priorWeight, shares: groups.map((group) => shrink(group, mean, priorWeight)) };
}

const shrink = ({ count, n }: Counts, mean: number, weight: number): number =>
  Number.isFinite(weight) && weight + n > 0 ? (count + mean * weight) / (n + weight) : mean;

/** The 95 % interval of one group's shrunk share, by the beta distribution; null where the groups do not differ. */
export function shrunkInterval({ count, n }: Counts, { mean, priorWeight }: ShrunkShares): { low: number; high: number } | null {
  const a = count + mean * priorWeight;
  const b = n - count + (1 - mean) * priorWeight;
  if (!Number.isFinite(priorWeight) || !(a > 0) || !(b > 0)) return null;
  return { low: betaQuantile(0.025, a, b), high: betaQuantile(0.975, a, b) };
}
