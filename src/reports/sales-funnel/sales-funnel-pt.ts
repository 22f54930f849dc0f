import type { Format } from '../../format/format.ts';
import type { FunnelMessages } from './sales-funnel-messages.ts';

type Share = { count: number; n: number; share: number; low: number; high: number };

/** The funnel in Portuguese. */
export const pt = (format: Format): FunnelMessages => {
  const deals = (count: number) => format.plural(count, { one: '# negócio', other: '# negócios' });
  const of = (count: number, n: number) => `${format.integer(count)} de ${format.integer(n)}`;
  const range = (share: Share) => format.percentRange(share.low, share.high);
  return {
    title: 'Funil de vendas',
    modes: { cohort: 'Criados', closed: 'Fechados', events: 'Movimentos', snapshot: 'Agora' },
    modeLabel: 'Quais negócios contam',
    clock: {
      cohort: (period) => `Entraram no funil: ${period}`,
      closed: (period) => `Fechados: ${period}`,
      events: (period) => `Movimentos: ${period}`,
      snapshot: (date) => `Abertos em ${date}`,
    },
    pipeline: (name) => `“${name}”`,
    managers: (count) => format.plural(count, { one: '# responsável', other: '# responsáveis' }),
    finding: {
      largestLoss: (stage) => `É depois de “${stage}” que mais negócios se perdem:`,
      wentOn: (share) => `${format.percent(share.share)} avançaram (${of(share.count, share.n)}).`,
      manager: (name, share, verdict) =>
        `${name}: ${format.percent(share.share)} (${of(share.count, share.n)})${verdict === 'confirmed' ? ', diferença confirmada em relação aos demais.' : `, mas os dados são poucos: ${range(share).replace('–', ' a ')}.`}`,
      selected: (name, next, share) =>
        `${name}: ${format.percent(share.share)} dos clientes passaram para “${next}” (${of(share.count, share.n)}, ${range(share)}).`,
      behind: (name, next, own, rest) =>
        `Desvantagem confirmada: ${name}, ${format.percent(own.share)} passaram para “${next}” (${of(own.count, own.n)}), contra ${format.percent(rest.share)} dos demais.`,
      noLosses: 'Nenhum negócio foi perdido ainda.',
      fewDeals: (count) => `Só ${deals(count)}: pouco para tirar conclusões; aparecem só as quantidades.`,
      noDeals: 'Não há negócios neste período. Escolha outro período ou outro funil.',
      noHistory: (won, lost, open) =>
        `Os dados não trazem o histórico de etapas, então não há funil. No período, ganhos: ${format.integer(won)}, perdidos: ${format.integer(lost)}; abertos agora: ${format.integer(open)}.`,
      events: (count) =>
        `${format.plural(count, { one: '# negócio se moveu', other: '# negócios se moveram' })} no período. São movimentos, não conversão: cada etapa conta negócios diferentes.`,
      snapshot: (count) => `${deals(count)} em andamento.`,
    },
    lost: (count) => format.plural(count, { one: '# perdido', other: '# perdidos' }),
    open: (count) => `${format.integer(count)} em andamento`,
    reached: (count) => format.plural(count, { one: '# chegou', other: '# chegaram' }),
    chartLabel: 'Quantos negócios chegaram a cada etapa',
    table: {
      stage: 'Etapa',
      reached: 'Chegaram',
      step: 'Avançaram',
      interval: '95%',
      cumulative: 'Do total',
      lost: 'Perdidos',
      lostFrom: 'Perdidos desta etapa',
      open: 'Abertos',
      moved: 'Em outro funil',
      time: 'Tempo, mediana',
      amount: 'Valor',
      entries: 'Entradas',
      deals: 'Negócios',
      touched: 'Estiveram aqui',
    },
    comparison: {
      step: (next) => `Avanço para “${next}”`,
      win: 'Ganhos entre os fechados',
      sideBySide: 'Avanço para a etapa: proporção, diferença em relação aos demais',
      columns: {
        manager: 'Responsável',
        deals: 'Negócios',
        share: 'Proporção',
        interval: '95%',
        difference: 'Frente aos demais',
        verdict: 'Diferença',
      },
      of,
      team: 'Equipe',
      verdicts: {
        confirmed: 'confirmada',
        hypothesis: 'hipótese',
        'not-confirmed': 'não confirmada',
        'not-enough-data': 'poucos dados',
      },
      alike: (p) => (p < 0.05 ? 'Os responsáveis diferem de fato.' : 'No conjunto, as diferenças não passam do acaso.'),
      likeWithLike: (points) => `ajustado por origem e valor ${points}`,
      more: (count) => `mais ${format.integer(count)}`,
    },
    growth: {
      title: 'Oportunidades de melhoria',
      wins: (point, money) =>
        `+${format.number(point.extraWins)}\u00a0${Math.round(point.extraWins * 10) < 20 ? 'negócio' : 'negócios'}${money ? ` (≈\u00a0${money})` : ''}`,
      condition: (name, next) => `${format.shortName(name)}, avanço para “${next}”:`,
      confirmed: 'Se fosse como nos demais. A diferença está confirmada.',
      hypothesis: (needed) =>
        needed === null
          ? 'Se fosse como nos demais. Por enquanto, uma hipótese.'
          : `Se fosse como nos demais. Por enquanto, uma hipótese: ${format.plural(needed, { one: 'falta mais # negócio', other: 'faltam mais # negócios' })} para ter certeza.`,
    },
    stage: {
      reasons: 'Motivos da perda',
      noReason: 'Sem motivo informado',
      time: (median, interval) => `Metade sai da etapa em ${median}${interval ? ` (${interval})` : ''}`,
      amount: 'Valor dos negócios',
    },
    figures: {
      winClosed: 'Ganhos entre os fechados no período',
      winCohort: 'Ganhos entre todos os que entraram',
      winResolved: 'Ganhos entre os concluídos',
      cycle: 'Da entrada à venda',
      wonAmount: 'Ganho',
      perDay: 'Ganho por dia útil',
      velocity: 'Velocidade de venda, por dia',
      winWithin: 'Chance de ganhar',
    },
    figureHint: {
      of,
      within: (days, lost) => `em ${format.integer(days)} dias; de perder ${lost}`,
      previous: (text) => `antes: ${text}`,
      value: (share) => `por valor ${share}`,
    },
    notes: {
      'deals-without-manager': (count) => `${deals(count)} sem responsável, sem comparação`,
      'deals-without-amount': (count) => `${deals(count)} sem valor`,
      'skipped-stages': (count) => `${format.plural(count, { one: '# negócio pulou', other: '# negócios pularam' })} uma etapa`,
      'moved-back': (count) => `${format.plural(count, { one: '# negócio voltou', other: '# negócios voltaram' })} a uma etapa anterior`,
      maturing: () => 'alguns negócios ainda são recentes: o resultado vai mudar',
      'skip-rates-differ': (count) =>
        `os responsáveis pulam etapas de forma diferente (diferença: ${format.integer(count)} p.p.): comparar avanços ajuda pouco`,
    },
    dealsCount: deals,
    noManager: 'Sem responsável',
  };
};
