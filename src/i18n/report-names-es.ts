/** Names of the reports in Spanish, where several are spoken of. */
export const reportNames: Readonly<Record<string, string>> = {
  'sales-summary': 'Resumen',
  'sales-funnel': 'Embudo',
  'manager-load': 'Carga',
  'manager-results': 'Resultados',
  'manager-activity': 'Actividad',
  'activity-feed': 'Eventos',
  'work-hours': 'Horas de trabajo',
  'call-stats': 'Llamadas',
  'goal-progress': 'Objetivos',
  'early-signals': 'Señales tempranas',
  'data-quality': 'Calidad de los datos',
};
