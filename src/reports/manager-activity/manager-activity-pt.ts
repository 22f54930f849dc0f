import type { Format } from '../../format/format.ts';
import type { OwnMessages } from './manager-activity-messages.ts';

/** The activity report in Portuguese. */
export const pt = (format: Format): OwnMessages => {
  const acts = (count: number) => format.plural(count, { one: '# ação', other: '# ações' });
  const calls = (count: number) => format.plural(count, { one: '# chamada', other: '# chamadas' });
  return {
    title: 'Atividade por pessoa',
    people: (count) => format.plural(count, { one: '# pessoa', other: '# pessoas' }),
    kind: 'Tipo de trabalho',
    acts,
    finding: {
      nothing: 'Neste período o CRM não tem rastros de trabalho.',
      total: (kind, count) => `${kind}: ${format.integer(count)} no período.`,
      above: (names) => `${names}: a última semana completa está acima dos próprios limites normais.`,
      below: (names) => `${names}: a última semana completa está abaixo dos próprios limites normais.`,
      more: (names) => `${names}: mais por dia útil que os demais, confirmado.`,
      less: (names) => `${names}: menos por dia útil que os demais, confirmado.`,
      steady: 'A última semana de todos está dentro dos próprios limites normais.',
      tooFew: 'O histórico é curto demais para distinguir uma mudança do acaso.',
    },
    andMore: (count) => `mais\u00a0${format.integer(count)}`,
    calendar: { day: 'Por dia', week: 'Por semana', month: 'Por mês' },
    cell: (name, when, count, isOff) => `${name}, ${when}: ${acts(count)}${isOff ? ', folga' : ''}`,
    legend: { none: 'nenhuma', off: 'folga' },
    columns: {
      manager: 'Pessoa',
      count: 'Total',
      worked: 'Dias úteis',
      rate: 'Por dia útil',
      trend: 'Suas semanas',
      compared: 'Frente aos demais',
      late: 'Tarefas fora do prazo',
      talks: 'Conversas',
      talk: 'Tempo de conversa',
      replies: 'Primeiras respostas',
      reply: 'Até a primeira resposta',
    },
    range: (low, high) => `${low}–${high}`,
    signals: {
      above: 'acima do normal',
      below: 'abaixo do normal',
      within: 'dentro do normal',
      'no-value': 'semana sem dias úteis',
      'too-few-weeks': 'histórico curto',
    },
    trend: (name, weeks) => `${name}, por semana: ${format.plural(weeks, { one: '# semana', other: '# semanas' })}`,
    comparison: { more: 'mais', less: 'menos', 'not-confirmed': 'sem diferença confirmada', 'not-enough-data': 'poucos dados' },
    comparisonHint: (ratio, p, against) => `${against === 'rest' ? 'frente aos demais' : 'entre si'}: ×\u00a0${ratio}, p\u00a0=\u00a0${p}`,
    team: 'Todos juntos',
    allKinds: 'Todos os tipos de trabalho',
    notes: {
      'acts-without-person': (count) => `${acts(count)} de robôs e clientes, sem atribuição a ninguém`,
      'calls-without-manager': (count) => `${calls(count)} sem pessoa, fora do relatório`,
      'missed-calls': (count) => `${calls(count)} de clientes sem conversa, fora do trabalho contado`,
      'overlapping-calls': (count) =>
        `${calls(count)} ao mesmo tempo que outra da mesma pessoa: o tempo de conversa pode estar superestimado`,
      'acts-without-deal': (count) => `${acts(count)} sem negócio, fora desta seleção`,
      'events-repeated': (count) =>
        `${format.plural(count, { one: '# evento que repete', other: '# eventos que repetem' })} outros registros, sem contar duas vezes`,
      'pipeline-not-filtered': () => 'a escolha do funil não afeta este relatório',
      'no-calls': () => 'os dados não trazem chamadas',
      'no-events': () => 'os dados não trazem eventos: mensagens, e-mails e notas não são vistos',
    },
  };
};
