import type { RuleNames } from './rule-names.ts';

export const pt: RuleNames = {
  'no-task': 'sem tarefa',
  'tasks-overdue': 'todas as tarefas atrasadas',
  stale: 'mais tempo na etapa do que o normal',
  'owner-inactive': 'sem responsável ativo',
  'close-date-past': 'o fechamento previsto já passou',
  'no-amount': 'sem valor',
  'no-contact': 'sem contato',
  'lost-without-reason': 'perdido sem motivo',
  'won-without-amount': 'ganho sem valor',
  'skipped-stage': 'pulou uma etapa',
  'moved-back': 'voltou a uma etapa anterior',
  'closed-before-created': 'fechado antes de ser criado',
  'quick-moves': 'três movimentos em um minuto',
  duplicate: 'duplicado pelo contato',
  'future-dated': 'registros do futuro',
};
