import type { Definitions } from '../../i18n/explained.ts';
import type { CardFigure } from './deal-card-explained.ts';

/** How each figure is counted, in Portuguese. */
export const pt = (): Definitions<CardFigure> => ({
  figures: {
    finding: 'Se o negócio está em sua etapa há mais tempo que metade das passagens terminadas por ela, ou que nove em cada dez.',
    inStage: 'Tempo da última entrada do negócio em sua etapa até agora.',
    median:
      'Metade das passagens terminadas por esta etapa não durou mais, de todos os negócios, a partir de dez. As que ainda duram ficam de fora: vão crescer, por isso o tempo normal pode ser um pouco curto.',
    p90: 'Nove em cada dez passagens terminadas por esta etapa não duraram mais, de todos os negócios, a partir de dez.',
    open: 'Negócios abertos do responsável em todos os funis. O limite definido vale para jornada completa: para meio período é a metade.',
    tasks: 'Tarefas abertas do responsável, sobre o que forem.',
    overdue: 'Tarefas abertas do responsável cujo prazo passou; uma tarefa sem hora vence no fim do dia.',
    goals:
      'Metas do responsável em curso hoje de receita, negócios ganhos e negócios novos. Receita e ganhos contam pelo fechamento, os novos pela criação; a marca mostra que parte dos dias úteis do calendário passou.',
  },
  remarks: ['O período escolhido não afeta o cartão: ele mostra o negócio como está agora.'],
});
