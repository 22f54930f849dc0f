/** Registers every element: the whole suite in one import. */
export { defineElement, defineWithPrefix } from './define.ts';
export { SalesDataElement } from './provider/sales-data.ts';
export { ScopeChangeEvent } from './provider/events.ts';
export { CallStatsElement } from './reports/call-stats/call-stats.ts';
export { DealCardElement } from './reports/deal-card/deal-card.ts';
export { DataQualityElement } from './reports/data-quality/data-quality.ts';
export { EarlySignalsElement } from './reports/early-signals/early-signals.ts';
export { SignalSnoozeEvent } from './reports/early-signals/early-signals-events.ts';
export { ManagerActivityElement } from './reports/manager-activity/manager-activity.ts';
export { ManagerLoadElement } from './reports/manager-load/manager-load.ts';
export { ManagerResultsElement } from './reports/manager-results/manager-results.ts';
export { SalesFunnelElement } from './reports/sales-funnel/sales-funnel.ts';
export { SalesSummaryElement } from './reports/sales-summary/sales-summary.ts';
export { CallPlayerElement } from './ui/call-player/call-player.ts';
export { CallPlayerEvent } from './ui/call-player/call-player-events.ts';
export { CallReviewChangeEvent } from './ui/call-review/call-review-event.ts';
export { CallReviewElement } from './ui/call-review/call-review.ts';
export { ReportErrorEvent, ReportReadyEvent, ReportSelectEvent, StageMappingChangeEvent } from './ui/events.ts';
