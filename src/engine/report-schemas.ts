import type * as z from 'zod/mini';
import type { ReportName } from './report-engine.ts';

/** Schemas are loaded when a report comes from outside and has to be checked. */
const loaders: { readonly [N in ReportName]: () => Promise<z.ZodMiniType> } = {
  'manager-activity': async () => (await import('../reports/manager-activity/manager-activity-schema.ts')).managerActivitySchema,
  'manager-load': async () => (await import('../reports/manager-load/manager-load-schema.ts')).managerLoadSchema,
  'manager-results': async () => (await import('../reports/manager-results/manager-results-schema.ts')).managerResultsSchema,
  'sales-funnel': async () => (await import('../reports/sales-funnel/sales-funnel-schema.ts')).salesFunnelSchema,
  'sales-summary': async () => (await import('../reports/sales-summary/sales-summary-schema.ts')).salesSummarySchema,
};

/** What a report of this name must look like. */
export const reportSchema = (name: ReportName): Promise<z.ZodMiniType> => loaders[name]();
