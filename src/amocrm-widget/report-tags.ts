/** The reports of the page in their order. One that this build does not have is passed over. */
const all = [
  'sales-summary',
  'sales-funnel',
  'manager-load',
  'manager-results',
  'goal-progress',
  'manager-activity',
  'call-stats',
  'work-hours',
  'activity-feed',
  'early-signals',
  'data-quality',
];

export const reportTags = (): string[] => all.filter((tag) => customElements.get(tag));
