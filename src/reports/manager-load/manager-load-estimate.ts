/** Which load is best, as far as the company's own past can tell. */
import { computeShare, fitQuadratic, peakOf, quantile, type LoadPoint } from '../../stats/index.ts';
import type { LoadEstimate } from './manager-load-schema.ts';

/** Below these nothing is said. */
const FEWEST_RESOLVED = 200;
const SMALLEST_RANGE = 2;
const GROUPS = 8;

/** A manager in a month: average open deals, and what became of the deals that came. */
export interface ManagerMonth {
  manager: number;
  load: number;
  won: number;
  n: number;
}

/**
 * The band of loads in which most deals are won, within managers: weighted least squares of conversion on load and
 * its square. A band is named only if 200 deals are resolved, loads differ twofold, the curve bends down for sure
 * (95 %) and its peak lies among the loads seen.
 */
export function estimateBand(months: readonly ManagerMonth[]): LoadEstimate {
  const seen = months.filter(({ n, load }) => n > 0 && load > 0);
  const resolved = seen.reduce((sum, { n }) => sum + n, 0);
  const [loadLow, loadHigh] = [loadQuantile(seen, resolved, 0.1), loadQuantile(seen, resolved, 0.9)];
  const nothing = {
    resolved,
    loadLow,
    loadHigh,
    quadratic: null,
    coefficients: null,
    peakLoad: null,
    throughputLoad: null,
    band: null,
    points: toGroups(seen, resolved),
  };
  if (resolved < FEWEST_RESOLVED) return { status: 'few-deals', ...nothing };
  if (loadHigh! < SMALLEST_RANGE * loadLow!) return { status: 'narrow-range', ...nothing };
  const fit = fitQuadratic(comparable(seen));
  const quadratic = fit && { value: fit.coefficients[2], low: finite(fit.low), high: finite(fit.high) };
  const peak = fit && fit.high < 0 ? peakOf(fit) : null;
  if (!fit || !peak) return { status: 'no-optimum', ...nothing, quadratic };
  if (peak.load < loadLow! || peak.load > loadHigh!) return { status: 'peak-outside', ...nothing, quadratic };
  return {
    status: 'estimated',
    ...nothing,
    quadratic,
    coefficients: [...fit.coefficients],
    peakLoad: peak.load,
    throughputLoad: finite(peak.throughputLoad),
    band: { floor: Math.max(0, peak.band[0]), limit: peak.band[1] },
  };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Someone who was seen in one month only has nothing to be compared with. */
function comparable(months: readonly ManagerMonth[]): LoadPoint[] {
  const times = new Map<number, number>();
  for (const { manager } of months) times.set(manager, (times.get(manager) ?? 0) + 1);
  return months
    .filter(({ manager }) => times.get(manager)! > 1)
    .map(({ manager, load, won, n }) => ({ group: manager, load, share: won / n, n }));
}

/** The load below which a part of the deals came. */
function loadQuantile(months: readonly ManagerMonth[], resolved: number, p: number): number | null {
  let passed = 0;
  for (const { load, n } of byLoad(months)) if ((passed += n) >= p * resolved) return load;
  return quantile([], p);
}

const byLoad = (months: readonly ManagerMonth[]): ManagerMonth[] => [...months].sort((a, b) => a.load - b.load || a.manager - b.manager);

/** Months in order of load, put together until each group has about as many deals. */
function toGroups(months: readonly ManagerMonth[], resolved: number): LoadEstimate['points'] {
  const points: LoadEstimate['points'] = [];
  let group = { area: 0, won: 0, n: 0 };
  const sorted = byLoad(months);
  sorted.forEach(({ load, won, n }, i) => {
    group = { area: group.area + load * n, won: group.won + won, n: group.n + n };
    if (group.n < resolved / GROUPS && i < sorted.length - 1) return;
    points.push({ load: group.area / group.n, share: computeShare(group.won, group.n)! });
    group = { area: 0, won: 0, n: 0 };
  });
  return points;
}
