import type { Format } from '../../format/format.ts';
import type { SummaryMessages } from './sales-summary-messages.ts';

/** The summary in Portuguese. */
export const pt = (format: Format): SummaryMessages => {
  const deals = (count: number) => format.plural(count, { one: '# negócio', other: '# negócios' });
  const tasks = (count: number) => format.plural(count, { one: '# tarefa', other: '# tarefas' });
  const won = (count: number) => format.plural(count, { one: '# negócio ganho', other: '# negócios ganhos' });
  return {
    title: 'Resumo',
    pipeline: (name) => `funil “${name}”`,
    cards: {
      revenue: 'Receita',
      leads: 'Negócios novos',
      conversion: 'Conversão',
      'average-deal': 'Ticket médio',
      cycle: 'Ciclo de venda',
      'open-pipeline': 'Em andamento',
      'overdue-tasks': 'Tarefas atrasadas',
    },
    base: {
      revenue: won,
      leads: () => 'criados no período',
      conversion: () => 'dos fechados no período',
      'average-deal': won,
      cycle: () => 'metade fecha mais rápido',
      'open-pipeline': deals,
      'overdue-tasks': (n) => format.plural(n, { one: 'de # aberta', other: 'de # abertas' }),
    },
    of: (count, n, range) => `${format.integer(count)} de ${format.integer(n)}${range ? ` · ${range}` : ''}`,
    previous: (change, before) => `${change} frente a ${before}`,
    before: (text) => `antes: ${text}`,
    isNew: 'antes não havia',
    nothingBefore: 'não há com o que comparar',
    signals: {
      above: 'acima do normal',
      below: 'abaixo do normal',
      within: 'dentro do normal',
      'no-value': 'sem dados',
      'too-few-points': 'histórico curto',
    },
    finding: {
      signal: (card, unit, value, signal, limits) =>
        `${card}: ${unit === 'week' ? 'a última semana completa' : 'o último mês completo'} teve ${value}, ${signal === 'above' ? 'acima' : 'abaixo'} do normal (${limits}).`,
      within: 'Todos os números principais estão dentro do normal.',
      tooFew: 'O histórico é curto demais para distinguir uma mudança do acaso.',
      noDeals: 'Não há negócios neste período.',
    },
    sparkline: (card, unit, points) =>
      `${card} por ${unit === 'week' ? 'semana' : 'mês'}: ${format.plural(points, { one: '# ponto', other: '# pontos' })}`,
    table: {
      title: 'Todos os números em uma tabela',
      figure: 'Indicador',
      value: 'Valor',
      before: 'Antes',
      change: 'Variação',
      n: 'Base',
      series: 'Série',
      from: 'Desde',
    },
    at: (when) => `em ${when}`,
    notes: {
      'other-currencies': (count) => `${won(count)} em outras moedas, fora das séries`,
      'won-without-amount': (count) => `${won(count)} sem valor`,
      'few-points': (count) =>
        `${format.plural(count, { one: '# indicador tem', other: '# indicadores têm' })} menos de 12 pontos antes do período: sem limites calculados`,
      'tasks-without-deal': (count) => `${tasks(count)} sem negócio, fora desta seleção`,
      'no-tasks': () => 'os dados não trazem tarefas',
    },
  };
};
