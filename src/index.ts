/** Registers every element: the whole suite in one import. */
export { defineElement, defineWithPrefix } from './define.ts';
export { SalesDataElement } from './provider/sales-data.ts';
export { ScopeChangeEvent } from './provider/events.ts';
export { ManagerActivityElement } from './reports/manager-activity/manager-activity.ts';
export { ManagerLoadElement } from './reports/manager-load/manager-load.ts';
export { ManagerResultsElement } from './reports/manager-results/manager-results.ts';
export { SalesFunnelElement } from './reports/sales-funnel/sales-funnel.ts';
export { SalesSummaryElement } from './reports/sales-summary/sales-summary.ts';
export { ReportErrorEvent, ReportReadyEvent, ReportSelectEvent } from './ui/events.ts';
