/** Names of the reports in Portuguese, where several are spoken of. */
export const reportNames: Readonly<Record<string, string>> = {
  'sales-summary': 'Resumo',
  'sales-funnel': 'Funil',
  'manager-load': 'Carga',
  'manager-results': 'Resultados',
  'manager-activity': 'Atividade',
  'activity-feed': 'Eventos',
  'work-hours': 'Horas de trabalho',
  'call-stats': 'Chamadas',
  'goal-progress': 'Metas',
  'early-signals': 'Sinais precoces',
  'data-quality': 'Qualidade dos dados',
};
