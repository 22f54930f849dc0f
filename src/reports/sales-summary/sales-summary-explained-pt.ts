import type { Definitions } from '../../i18n/explained.ts';
import type { SummaryFigure } from './sales-summary-explained.ts';

/** How each figure is counted, in Portuguese. */
export const pt = (): Definitions<SummaryFigure> => ({
  figures: {
    finding:
      'O primeiro número, na ordem dos cartões, que na última semana ou no último mês completos saiu de seus limites normais. Uma semana anterior não é notícia, e a que está em curso não é julgada.',
    revenue:
      'Valores dos negócios ganhos no período. Cada moeda tem sua soma; a série e a mudança são na moeda da conta. Os ganhos sem valor nada somam.',
    leads: 'Negócios criados no período, como quer que terminem.',
    conversion:
      'Ganhos entre todos os negócios fechados no período, ganhos e perdidos, com seu intervalo de 95% (Wilson). Os abertos não entram; com menos de dez fechados só aparecem as quantidades.',
    'average-deal': 'A receita dividida pelos negócios ganhos que têm valor, na moeda da conta; as outras moedas ficam ao lado.',
    cycle: 'Mediana do tempo da criação à venda dos negócios ganhos no período: metade foi mais rápida. Os perdidos não entram.',
    'open-pipeline': 'Valores dos negócios abertos no fim do período, ou agora enquanto ele dura.',
    'overdue-tasks':
      'Tarefas abertas cujo prazo passou até o fim do período, ou até agora enquanto ele dura; uma data sem hora passa no fim do dia. Uma tarefa sem prazo nunca está atrasada.',
    value: 'O número do cartão, exato.',
    n: 'Negócios ou tarefas em que o número se baseia.',
    before:
      'O mesmo número no período anterior com os mesmos dias úteis decorridos; do que está aberto, como estava no fim daquele período.',
    change:
      'Frente a “antes”: em proporção; as proporções, em pontos percentuais. Nada é dito se “antes” é zero ou não pode ser calculado.',
    signal:
      'Onde fica a última semana completa (o mês, se o período passa de 45 dias) frente aos limites normais: média ± 2,66 da amplitude móvel média dos pontos anteriores ao período (gráfico XmR); para a conversão, ± 3 erros padrão (gráfico p). Os limites precisam de 12 pontos; os meses não são ajustados por dias úteis.',
  },
  remarks: [
    'A linha de um cartão mostra semanas, ou meses se o período passa de 45 dias; a faixa são os limites normais.',
    'Moedas nunca são somadas.',
  ],
});
