/** What many readers never see, in one file that is loaded by those who do: days, tables, the team without people. */
export { renderDays, renderOneDay } from './work-hours-days-views.ts';
export { partsStyles } from './work-hours-parts-styles.ts';
export { daysTable, peopleTable, toExportTables } from './work-hours-tables-views.ts';
export { renderTeam } from './work-hours-team-views.ts';
