/**
 * The reports of a dashboard in their order, by tag: how each one's code is loaded, and about how high it is where it is
 * narrow (to 420 px), middling and wide (from 800 px). A report that the build has is a line here.
 */
export interface DashboardReport {
  load(): Promise<unknown>;
  /** Pixels. */
  heights: readonly [narrow: number, middle: number, wide: number];
  /** Takes the whole width where there are several columns. */
  isWhole?: boolean;
}

export const dashboardReports: Readonly<Record<string, DashboardReport>> = {
  'sales-summary': { load: () => import('../reports/sales-summary/sales-summary.ts'), heights: [1120, 900, 620], isWhole: true },
  'sales-funnel': { load: () => import('../reports/sales-funnel/sales-funnel.ts'), heights: [900, 1000, 700] },
  'manager-load': { load: () => import('../reports/manager-load/manager-load.ts'), heights: [1000, 1000, 800] },
  'manager-results': { load: () => import('../reports/manager-results/manager-results.ts'), heights: [1000, 1000, 900] },
  'goal-progress': { load: () => import('../reports/goal-progress/goal-progress.ts'), heights: [1000, 900, 800] },
  'manager-activity': { load: () => import('../reports/manager-activity/manager-activity.ts'), heights: [1000, 1000, 900] },
  'call-stats': { load: () => import('../reports/call-stats/call-stats.ts'), heights: [1400, 1300, 1100] },
  'work-hours': { load: () => import('../reports/work-hours/work-hours.ts'), heights: [1000, 900, 800] },
  'activity-feed': { load: () => import('../reports/activity-feed/activity-feed.ts'), heights: [1000, 1000, 1000] },
  'early-signals': { load: () => import('../reports/early-signals/early-signals.ts'), heights: [900, 800, 700] },
  'data-quality': { load: () => import('../reports/data-quality/data-quality.ts'), heights: [1200, 1100, 1000] },
};

export const hasReport = (tag: string): boolean => Object.hasOwn(dashboardReports, tag);
