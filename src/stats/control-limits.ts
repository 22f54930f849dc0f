import { Z95 } from './share.ts';

/** The standard normal quantile at 0.999. */
const Z998 = 3.090232306167813;

/** Within these a group of n cases lies by chance, if its true share is the team's. */
export interface FunnelLimits {
  low95: number;
  high95: number;
  low998: number;
  high998: number;
}

/** Limits of a funnel plot around share `p` for groups of `n` cases (Spiegelhalter 2005), cut to 0..1. */
export function funnelLimits(p: number, n: number): FunnelLimits {
  const error = Math.sqrt((p * (1 - p)) / n);
  return {
    low95: Math.max(0, p - Z95 * error),
    high95: Math.min(1, p + Z95 * error),
    low998: Math.max(0, p - Z998 * error),
    high998: Math.min(1, p + Z998 * error),
  };
}
