import type { RuleNames } from './rule-names.ts';

export const es: RuleNames = {
  'no-task': 'sin tarea',
  'tasks-overdue': 'todas las tareas vencidas',
  stale: 'más tiempo en la etapa de lo habitual',
  'owner-inactive': 'sin responsable activo',
  'close-date-past': 'el cierre previsto ya pasó',
  'no-amount': 'sin importe',
  'no-contact': 'sin contacto',
  'lost-without-reason': 'perdido sin motivo',
  'won-without-amount': 'ganado sin importe',
  'skipped-stage': 'se saltó una etapa',
  'moved-back': 'volvió a una etapa anterior',
  'closed-before-created': 'cerrado antes de crearse',
  'quick-moves': 'tres movimientos en un minuto',
  duplicate: 'duplicado por contacto',
  'future-dated': 'registros del futuro',
};
