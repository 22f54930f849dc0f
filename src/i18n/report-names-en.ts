/** Short names of the reports by their tags, in English: for menus. */
export const reportNames: Readonly<Record<string, string>> = {
  'sales-summary': 'At a glance',
  'sales-funnel': 'Funnel',
  'manager-load': 'Load',
  'manager-results': 'Results',
  'manager-activity': 'Activity',
  'activity-feed': 'Event feed',
  'work-hours': 'Work hours',
  'call-stats': 'Calls',
  'goal-progress': 'Goals',
  'early-signals': 'Early signals',
  'data-quality': 'Data quality',
};
