/** Short names of the reports by their tags, in Russian: for menus. */
export const reportNames: Readonly<Record<string, string>> = {
  'sales-summary': 'Главное',
  'sales-funnel': 'Воронка',
  'manager-load': 'Нагрузка',
  'manager-results': 'Результаты',
  'manager-activity': 'Активность',
  'activity-feed': 'Лента событий',
  'work-hours': 'Рабочие часы',
  'call-stats': 'Звонки',
  'goal-progress': 'Цели',
  'early-signals': 'Ранние сигналы',
  'data-quality': 'Качество данных',
};
