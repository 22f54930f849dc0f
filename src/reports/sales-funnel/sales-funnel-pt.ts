import type { Format } from '../../format/format.ts';
import { shortName } from '../../format/format.ts';
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
      largestLoss: (stage) => `A maioria dos negócios se perde depois de “${stage}”:`,
      wentOn: (share) => `seguiram ${format.percent(share.share)} (${of(share.count, share.n)}).`,
      manager: (name, share, verdict) =>
        `${name}: ${format.percent(share.share)} (${of(share.count, share.n)})${verdict === 'confirmed' ? ', diferença confirmada em relação ao resto.' : `, mas os dados são poucos: ${range(share).replace('–', ' a ')}.`}`,
      selected: (name, next, share) =>
        `${name}: “${next}” para ${format.percent(share.share)} dos clientes (${of(share.count, share.n)}, ${range(share)}).`,
      behind: (name, next, own, rest) =>
        `Atraso confirmado: ${name}, “${next}” para ${format.percent(own.share)} (${of(own.count, own.n)}), ${format.percent(rest.share)} no resto.`,
      noLosses: 'Nenhum negócio foi perdido ainda.',
      fewDeals: (count) => `Só ${deals(count)}: poucos demais para concluir algo, por isso apenas quantidades.`,
      noDeals: 'Não há negócios neste período. Escolha outro período ou outro funil.',
      noHistory: (won, lost, open) =>
        `Os dados não trazem o histórico de etapas, então não há funil. Fechados no período: ${format.integer(won)} ganhos, ${format.integer(lost)} perdidos; ${format.integer(open)} abertos agora.`,
      events: (count) =>
        `${format.plural(count, { one: '# negócio se moveu', other: '# negócios se moveram' })} no período. São movimentos, não conversão: cada etapa conta negócios diferentes.`,
      snapshot: (count) => `${deals(count)} em andamento.`,
    },
    lost: (count) => `${format.integer(count)} perdidos`,
    open: (count) => `${format.integer(count)} em andamento`,
    reached: (count) => `${format.integer(count)} chegaram`,
    chartLabel: 'Quantos negócios alcançaram cada etapa',
    table: {
      stage: 'Etapa',
      reached: 'Chegaram',
      step: 'Seguiram',
      interval: '95%',
      cumulative: 'Do total',
      lost: 'Perdidos',
      lostFrom: 'Perdidos daqui',
      open: 'Abertos',
      moved: 'Em outro funil',
      time: 'Tempo, mediana',
      amount: 'Valor',
      entries: 'Entradas',
      deals: 'Negócios',
      touched: 'Estiveram aqui',
    },
    comparison: {
      step: (next) => `Passo para “${next}”`,
      win: 'Ganhos entre fechados',
      sideBySide: 'Passo para a etapa: proporção, diferença em relação ao resto',
      columns: {
        manager: 'Responsável',
        deals: 'Negócios',
        share: 'Proporção',
        interval: '95%',
        difference: 'Frente ao resto',
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
      alike: (p) => (p < 0.05 ? 'Os responsáveis diferem de fato.' : 'No conjunto, não mais diferença do que por acaso.'),
      likeWithLike: (points) => `levando em conta origem e valor ${points}`,
      more: (count) => `mais ${format.integer(count)}`,
    },
    growth: {
      title: 'Pontos de crescimento',
      wins: (point, money) =>
        `+${format.number(point.extraWins)} ${Math.round(point.extraWins) === 1 ? 'negócio' : 'negócios'}${money ? ` (≈ ${money})` : ''}`,
      condition: (name, next) => `${shortName(name)}, passo para “${next}”:`,
      confirmed: 'Se fosse como no resto. A diferença está confirmada.',
      hypothesis: (needed) =>
        needed === null
          ? 'Se fosse como no resto. Por enquanto, uma hipótese.'
          : `Se fosse como no resto. Por enquanto, uma hipótese: ${format.plural(needed, { one: 'falta # negócio', other: 'faltam cerca de # negócios' })} para ter certeza.`,
    },
    stage: {
      reasons: 'Motivos da perda',
      noReason: 'Sem motivo informado',
      time: (median, interval) => `Metade sai da etapa em ${median}${interval ? ` (${interval})` : ''}`,
      amount: 'Valor dos negócios',
    },
    figures: {
      winClosed: 'Ganhos entre fechados no período',
      winCohort: 'Ganhos entre todos que entraram',
      winResolved: 'Ganhos entre os decididos',
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
      'moved-back': (count) => `${format.plural(count, { one: '# negócio voltou', other: '# negócios voltaram' })} atrás`,
      maturing: () => 'alguns negócios ainda são recentes: o resultado vai mudar',
      'skip-rates-differ': (count) =>
        `os responsáveis pulam etapas de forma diferente (em ${format.integer(count)} p.p.): comparar passos serve pouco`,
    },
    dealsCount: deals,
    noManager: 'Sem responsável',
  };
};
