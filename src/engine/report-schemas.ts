import * as z from 'zod/mini';
import type { ReportName } from './report-engine.ts';

/** Schemas are loaded when a report comes from outside and has to be checked. */
const loaders: { readonly [N in ReportName]: () => Promise<z.ZodMiniType> } = {
  'activity-feed': async () => (await import('../reports/activity-feed/activity-feed-schema.ts')).activityFeedSchema,
  'call-stats': async () => (await import('../reports/call-stats/call-stats-schema.ts')).callStatsSchema,
  'deal-card': async () => (await import('../reports/deal-card/deal-card-schema.ts')).dealCardSchema,
  'data-quality': async () => (await import('../reports/data-quality/data-quality-schema.ts')).dataQualitySchema,
  'early-signals': async () => (await import('../reports/early-signals/early-signals-schema.ts')).earlySignalsSchema,
  'goal-progress': async () => (await import('../reports/goal-progress/goal-progress-schema.ts')).goalProgressSchema,
  'manager-activity': async () => (await import('../reports/manager-activity/manager-activity-schema.ts')).managerActivitySchema,
  'manager-load': async () => (await import('../reports/manager-load/manager-load-schema.ts')).managerLoadSchema,
  'manager-results': async () => (await import('../reports/manager-results/manager-results-schema.ts')).managerResultsSchema,
  'sales-funnel': async () => (await import('../reports/sales-funnel/sales-funnel-schema.ts')).salesFunnelSchema,
  'sales-summary': async () => (await import('../reports/sales-summary/sales-summary-schema.ts')).salesSummarySchema,
  'work-hours': async () => (await import('../reports/work-hours/work-hours-schema.ts')).workHoursSchema,
};

/** Every report that there is. */
export const reportNames = Object.keys(loaders) as ReportName[];

/** What a report of this name must look like. Any but that on quality may carry how far its records can be trusted. */
export async function reportSchema(name: ReportName): Promise<z.ZodMiniType> {
  const [schema, { trustSchema }] = await Promise.all([loaders[name](), import('../reports/data-quality/data-quality-schema.ts')]);
  return name === 'data-quality' ? schema : z.extend(schema as z.ZodMiniObject, { trust: z.optional(z.nullable(trustSchema)) });
}
