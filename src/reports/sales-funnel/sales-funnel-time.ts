/** How long deals stay in stages and how long they take to close. */
import type { ResolvedScope } from '../../model/scope.ts';
import { aalenJohansen, ascending, kaplanMeier } from '../../stats/index.ts';
import type { FunnelPartial } from './sales-funnel-fold.ts';
import type { FunnelStage, SalesFunnelReport } from './sales-funnel-schema.ts';

const MS_PER_DAY = 86_400_000;

/** Days after entry at which the chances are told. */
const HORIZONS = [7, 14, 30, 60, 90, 180, 365];

/** Time in the stage of this level over all groups; null where no visit began in the period. */
export function stageTime(partial: FunnelPartial, level: number): FunnelStage['time'] {
  const [first, ...others] = partial.visits.map((group) => group[level] ?? []);
  const codes = ascending(others.length === 0 ? (first ?? []) : [first ?? [], ...others].flat());
  if (codes.length === 0) return null;
  const { median, medianLow, medianHigh, n, ended } = kaplanMeier(codes);
  return { medianMs: toMs(median), lowMs: toMs(medianLow), highMs: toMs(medianHigh), n, ended };
}

/** Median time per stage row of one group of visits. */
export function medianTimes(partial: FunnelPartial, group: number): (number | null)[] {
  return Array.from({ length: partial.width - 1 }, (_, i) => {
    const codes = partial.visits[group]?.[i + 1] ?? [];
    return toMs(kaplanMeier(ascending(codes)).median);
  });
}

/** Chances to be won and lost within 7 days to a year of entry, as far as the records reach. */
export function outcomesWithin(partial: FunnelPartial, scope: ResolvedScope): SalesFunnelReport['outcomes'] {
  const points = aalenJohansen(ascending(partial.outcomes));
  const reach = (scope.now - scope.from) / MS_PER_DAY;
  return HORIZONS.filter((days) => days <= reach && points.length > 0).map((days) => {
    const last = points.findLast((point) => point.time <= days * 86_400);
    return { withinMs: days * MS_PER_DAY, won: last?.first ?? 0, lost: last?.second ?? 0 };
  });
}

const toMs = (seconds: number | null): number | null => (seconds === null ? null : seconds * 1000);
