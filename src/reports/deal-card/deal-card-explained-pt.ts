import type { Definitions } from '../../i18n/explained.ts';
import type { CardFigure } from './deal-card-explained.ts';

/** How each figure is counted, in Portuguese. */
export const pt = (): Definitions<CardFigure> => ({
  figures: {
    finding: 'Se o negócio está em sua etapa há mais tempo que metade das passagens terminadas por ela, ou que nove em cada dez.',
    inStage: 'Tempo da última entrada do negócio em sua etapa até agora.',
    median:
      'Metade das passagens terminadas por esta etapa, de todos os negócios, não durou mais que isso; calcula-se a partir de dez. As que ainda duram ficam de fora: vão se alongar, por isso o tempo normal pode ficar um pouco subestimado.',
    p90: 'Nove em cada dez passagens terminadas por esta etapa, de todos os negócios, não duraram mais que isso; calcula-se a partir de dez.',
    open: 'Negócios abertos do responsável em todos os funis. O limite definido vale para jornada integral: para meio período é a metade.',
    tasks: 'Tarefas abertas do responsável, qualquer que seja o assunto.',
    overdue: 'Tarefas abertas do responsável cujo prazo passou; uma tarefa sem hora vence no fim do dia.',
    goals:
      'Metas do responsável de receita, negócios ganhos e negócios novos que estão em curso hoje. Receita e ganhos contam pela data de fechamento, os novos pela de criação; a marca mostra que parte dos dias úteis do calendário já passou.',
  },
  remarks: ['O período escolhido não afeta o cartão: ele mostra o negócio como está agora.'],
});
