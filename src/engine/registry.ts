/** Every report that an engine can compute: a later one is a line here. */
import type { Dataset } from '../model/dataset.ts';
import type { ResolvedScope } from '../model/scope.ts';
import { computeActivityFeed } from '../reports/activity-feed/activity-feed-report.ts';
import { selectActivityFeed } from '../reports/activity-feed/activity-feed-select.ts';
import { computeCallStats } from '../reports/call-stats/call-stats-report.ts';
import { selectCallStats } from '../reports/call-stats/call-stats-select.ts';
import { computeDealCard } from '../reports/deal-card/deal-card-report.ts';
import { selectDealCard } from '../reports/deal-card/deal-card-select.ts';
import { computeDataQuality } from '../reports/data-quality/data-quality-report.ts';
import { selectDataQuality } from '../reports/data-quality/data-quality-select.ts';
import { computeEarlySignals } from '../reports/early-signals/early-signals-report.ts';
import { selectEarlySignals } from '../reports/early-signals/early-signals-select.ts';
import { computeGoalProgress } from '../reports/goal-progress/goal-progress-report.ts';
import { selectGoalProgress } from '../reports/goal-progress/goal-progress-select.ts';
import { computeManagerActivity } from '../reports/manager-activity/manager-activity-report.ts';
import { selectManagerActivity } from '../reports/manager-activity/manager-activity-select.ts';
import { computeManagerLoad } from '../reports/manager-load/manager-load-report.ts';
import { selectManagerLoad } from '../reports/manager-load/manager-load-select.ts';
import { computeManagerResults } from '../reports/manager-results/manager-results-report.ts';
import { selectManagerResults } from '../reports/manager-results/manager-results-select.ts';
import { computeSalesFunnel } from '../reports/sales-funnel/sales-funnel-report.ts';
import { selectSalesFunnel } from '../reports/sales-funnel/sales-funnel-select.ts';
import { computeSalesSummary } from '../reports/sales-summary/sales-summary-report.ts';
import { selectSalesSummary } from '../reports/sales-summary/sales-summary-select.ts';
import { computeWorkHours } from '../reports/work-hours/work-hours-report.ts';
import { selectWorkHours } from '../reports/work-hours/work-hours-select.ts';
import type { RecordsPage, ReportName, Reports } from './report-engine.ts';

/** Rows of the deals, tasks or calls, or places among the acts (`actsOf`). */
export interface Selection {
  kind: RecordsPage['kind'];
  rows: Int32Array;
  /** Words for what is to be said about a row, as codes; none where nothing is. */
  marksOf?(row: number): string[];
  /** Makes rows in place of those of the kind, where `rows` count in something of the report's own. */
  toRow?(row: number): object;
}

interface Computation<N extends ReportName> {
  compute(data: Dataset, scope: ResolvedScope, options?: Reports[N]['options']): Reports[N]['report'];
  /** What stands behind one figure. */
  select(data: Dataset, scope: ResolvedScope, options: Reports[N]['options'] | undefined, cell: Reports[N]['cell']): Selection;
}

export const computations: { readonly [N in ReportName]: Computation<N> } = {
  'activity-feed': { compute: computeActivityFeed, select: selectActivityFeed },
  'call-stats': { compute: computeCallStats, select: selectCallStats },
  'deal-card': { compute: computeDealCard, select: selectDealCard },
  'data-quality': { compute: computeDataQuality, select: selectDataQuality },
  'early-signals': { compute: computeEarlySignals, select: selectEarlySignals },
  'goal-progress': { compute: computeGoalProgress, select: selectGoalProgress },
  'manager-activity': { compute: computeManagerActivity, select: selectManagerActivity },
  'manager-load': { compute: computeManagerLoad, select: selectManagerLoad },
  'manager-results': { compute: computeManagerResults, select: selectManagerResults },
  'sales-funnel': { compute: computeSalesFunnel, select: selectSalesFunnel },
  'sales-summary': { compute: computeSalesSummary, select: selectSalesSummary },
  'work-hours': { compute: computeWorkHours, select: selectWorkHours },
};

export const isReportName = (name: string): name is ReportName => Object.hasOwn(computations, name);
