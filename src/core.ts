/** The numbers without the page: records, periods and reports for Node and for any back end. */
export { createEngine } from './engine/local.ts';
export { RemoteEngine } from './engine/remote.ts';
export { openApiDocument, type OpenApiDocument } from './engine/openapi.ts';
export { createReportApi, type ApiAnswer } from './engine/report-api.ts';
export type { DataMeta, DealRow, RecordsPage, RecordsQuery, ReportEngine, ReportName, Reports } from './engine/report-engine.ts';
export { DataError, type Issue } from './model/errors.ts';
export { recordsJsonSchema } from './model/json-schema.ts';
export { parsePeriod, periodDays, periodPresets, type Period } from './model/period.ts';
export { recordsSchema, type CompanyRecords } from './model/records.ts';
export { scopeFromQuery, scopeToQuery } from './engine/scope-query.ts';
export type { Scope } from './model/scope.ts';
export { createTimeZone } from './model/time-zone.ts';
export * from './stats/index.ts';
export type { ActivityFeedCell, ActivityFeedOptions, ActivityFeedReport } from './reports/activity-feed/activity-feed-schema.ts';
export type { CallStatsCell, CallStatsOptions, CallStatsReport } from './reports/call-stats/call-stats-schema.ts';
export type { DataQualityCell, DataQualityOptions, DataQualityReport, Trust } from './reports/data-quality/data-quality-schema.ts';
export type {
  ManagerActivityCell,
  ManagerActivityOptions,
  ManagerActivityReport,
} from './reports/manager-activity/manager-activity-schema.ts';
export type {
  Attribution,
  ManagerResultsCell,
  ManagerResultsOptions,
  ManagerResultsReport,
} from './reports/manager-results/manager-results-schema.ts';
export type { EarlySignalsCell, EarlySignalsOptions, EarlySignalsReport } from './reports/early-signals/early-signals-schema.ts';
export type { GoalProgressCell, GoalProgressOptions, GoalProgressReport } from './reports/goal-progress/goal-progress-schema.ts';
export type { SalesFunnelCell, SalesFunnelOptions, SalesFunnelReport } from './reports/sales-funnel/sales-funnel-schema.ts';
export type { DealCardCell, DealCardOptions, DealCardReport } from './reports/deal-card/deal-card-schema.ts';
export type { ManagerLoadCell, ManagerLoadOptions, ManagerLoadReport } from './reports/manager-load/manager-load-schema.ts';
export type { SalesSummaryCell, SalesSummaryOptions, SalesSummaryReport } from './reports/sales-summary/sales-summary-schema.ts';
export type { WorkHoursCell, WorkHoursOptions, WorkHoursReport } from './reports/work-hours/work-hours-schema.ts';
