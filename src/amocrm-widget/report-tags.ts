import { dashboardReports } from '../dashboard/report-loaders.ts';

/** The reports of the page in their order. */
export const reportTags = (): string[] => Object.keys(dashboardReports);
