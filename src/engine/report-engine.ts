import type { ActRow as PlainActRow } from '../model/act-row.ts';
import type { CallOutcome } from '../model/calls.ts';
import type { RecordId } from '../model/keys.ts';
import type { Scope } from '../model/scope.ts';
import type { ActivityFeedCell, ActivityFeedOptions, ActivityFeedReport, FeedPart } from '../reports/activity-feed/activity-feed-report.ts';
import type { CallStatsCell, CallStatsOptions, CallStatsReport } from '../reports/call-stats/call-stats-report.ts';
import type { DealCardCell, DealCardOptions, DealCardReport } from '../reports/deal-card/deal-card-report.ts';
import type { DataQualityCell, DataQualityOptions, DataQualityReport, Trust } from '../reports/data-quality/data-quality-report.ts';
import type { EarlySignalsCell, EarlySignalsOptions, EarlySignalsReport } from '../reports/early-signals/early-signals-report.ts';
import type { GoalProgressCell, GoalProgressOptions, GoalProgressReport } from '../reports/goal-progress/goal-progress-report.ts';
import type {
  ManagerActivityCell,
  ManagerActivityOptions,
  ManagerActivityReport,
} from '../reports/manager-activity/manager-activity-report.ts';
import type { ManagerLoadCell, ManagerLoadOptions, ManagerLoadReport } from '../reports/manager-load/manager-load-report.ts';
import type { ManagerResultsCell, ManagerResultsOptions, ManagerResultsReport } from '../reports/manager-results/manager-results-report.ts';
import type { SalesFunnelCell, SalesFunnelOptions, SalesFunnelReport } from '../reports/sales-funnel/sales-funnel-report.ts';
import type { SalesSummaryCell, SalesSummaryOptions, SalesSummaryReport } from '../reports/sales-summary/sales-summary-report.ts';
import type { WorkHoursCell, WorkHoursOptions, WorkHoursReport } from '../reports/work-hours/work-hours-report.ts';

/** Every report: what it is asked with, what it answers, and how one of its figures is named for drill-down. */
export interface Reports {
  'activity-feed': { options: ActivityFeedOptions; report: ActivityFeedReport; cell: ActivityFeedCell };
  'call-stats': { options: CallStatsOptions; report: CallStatsReport; cell: CallStatsCell };
  'deal-card': { options: DealCardOptions; report: DealCardReport; cell: DealCardCell };
  'data-quality': { options: DataQualityOptions; report: DataQualityReport; cell: DataQualityCell };
  'early-signals': { options: EarlySignalsOptions; report: EarlySignalsReport; cell: EarlySignalsCell };
  'goal-progress': { options: GoalProgressOptions; report: GoalProgressReport; cell: GoalProgressCell };
  'manager-activity': { options: ManagerActivityOptions; report: ManagerActivityReport; cell: ManagerActivityCell };
  'manager-load': { options: ManagerLoadOptions; report: ManagerLoadReport; cell: ManagerLoadCell };
  'manager-results': { options: ManagerResultsOptions; report: ManagerResultsReport; cell: ManagerResultsCell };
  'sales-funnel': { options: SalesFunnelOptions; report: SalesFunnelReport; cell: SalesFunnelCell };
  'sales-summary': { options: SalesSummaryOptions; report: SalesSummaryReport; cell: SalesSummaryCell };
  'work-hours': { options: WorkHoursOptions; report: WorkHoursReport; cell: WorkHoursCell };
}

export type ReportName = keyof Reports;

/** What any report may carry beside its own figures: how far the records behind them can be trusted. */
export interface WithTrust {
  trust?: Trust | null;
}

/** A page of what stands behind a figure. The list comes from the same predicate as the figure. */
export interface RecordsQuery<N extends ReportName = ReportName> {
  report: N;
  scope: Scope;
  options?: Reports[N]['options'];
  cell: Reports[N]['cell'];
  /** First row, default 0. */
  offset?: number;
  /** Rows at most, default 100. */
  limit?: number;
}

/** A deal as a reader sees it in a list. */
export interface DealRow {
  id: RecordId;
  name: string | null;
  /** Present stage as of the scope's now. */
  stageName: string;
  managerId: RecordId | null;
  managerName: string | null;
  amountMinor: number | null;
  currency: string | null;
  createdAt: number;
  closedAt: number | null;
  lossReasonName: string | null;
  url: string | null;
  /** What is to be said about the deal, as codes, in lists that say something. */
  marks?: string[];
}

/** A task as a reader sees it in a list. */
export interface TaskRow {
  id: RecordId;
  /** Kind of work, null where none is given. */
  kind: string | null;
  dealName: string | null;
  dealUrl: string | null;
  managerId: RecordId | null;
  managerName: string | null;
  createdAt: number;
  dueAt: number | null;
  /** The day, `YYYY-MM-DD`, where the task is due by the end of one. */
  dueOn: string | null;
  /** null while it is open as of the scope's now. */
  completedAt: number | null;
}

/** A call as a reader sees it in a list. */
export interface CallRow {
  id: RecordId;
  at: number;
  direction: 'in' | 'out';
  outcome: CallOutcome | null;
  ringSeconds: number | null;
  talkSeconds: number | null;
  phone: string | null;
  managerId: RecordId | null;
  managerName: string | null;
  dealName: string | null;
  dealUrl: string | null;
  /** As given: to be checked before it is opened. */
  recordingUrl: string | null;
  /** Of the ring group whose leg it is, null for none. */
  groupId?: RecordId | null;
}

/** An act in a list; in lists of the feed with what its row has besides. */
export interface ActRow extends PlainActRow {
  feed?: FeedPart;
}

interface Page<Kind, Row> {
  kind: Kind;
  /** All rows behind the figure; equals the figure. */
  total: number;
  offset: number;
  rows: Row[];
}

export type RecordsPage = Page<'deals', DealRow> | Page<'tasks', TaskRow> | Page<'calls', CallRow> | Page<'acts', ActRow>;

/** What a page can choose from, and what the data cover. */
export interface DataMeta {
  accountName: string | null;
  currency: string;
  timeZone: string;
  locale: string | null;
  asOf: number;
  /** Instants of the first and the last record, null for an empty company. */
  covered: { from: number; to: number } | null;
  hasHistory: boolean;
  pipelines: { id: RecordId; name: string }[];
  departments: { id: RecordId; name: string }[];
  managers: { id: RecordId; name: string; departmentId: RecordId | null; active: boolean }[];
  sources: string[];
  /** Tags of deals, in order. */
  tags: string[];
  /** Stages of all pipelines in their order; some CRMs use one id in several pipelines. */
  stages: { id: RecordId; name: string; pipelineId: RecordId; kind: 'open' | 'won' | 'lost'; archived: boolean }[];
  lossReasons: { id: RecordId; name: string }[];
  /** Records read, and records left out because they could not be understood. */
  rows: number;
  rejected: number;
}

/**
 * The one way to a number. Local, worker and remote engines answer with the same bytes.
 * Every method rejects with a `DataError`, or with the signal's reason when it is aborted.
 */
export interface ReportEngine {
  report<N extends ReportName>(name: N, scope: Scope, options?: Reports[N]['options'], signal?: AbortSignal): Promise<Reports[N]['report']>;
  records(query: RecordsQuery, signal?: AbortSignal): Promise<RecordsPage>;
  meta(signal?: AbortSignal): Promise<DataMeta>;
  /** Lets go of workers and memory. The engine cannot be used afterwards. */
  close(): void;
}
