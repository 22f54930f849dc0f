import type { Format } from '../../format/format.ts';
import type { ResultsMessages } from './manager-results-messages.ts';

/** Managers' results in Portuguese. */
export const pt = (format: Format): ResultsMessages => {
  const plural = (count: number, one: string, other: string) => format.plural(count, { one, other });
  const deals = (count: number) => plural(count, '# negócio', '# negócios');
  const wins = (count: number) => plural(count, '# negócio ganho', '# negócios ganhos');
  const of = (count: number, n: number) => `${format.integer(count)} de ${format.integer(n)}`;
  return {
    title: 'Resultados dos responsáveis',
    clock: (period) => `fechados: ${period}`,
    pipeline: (name) => `“${name}”`,
    managers: (count) => plural(count, '# responsável', '# responsáveis'),
    attribution: {
      label: 'A venda é atribuída',
      names: {
        'owner-at-win': 'ao responsável na venda',
        'present-owner': 'ao responsável atual',
        creator: 'a quem criou',
        'time-weighted': 'a todos pelo tempo',
        splits: 'a quem o CRM diz',
      },
    },
    creditedTo: (name) => `atribuído ${name}`,
    finding: {
      noDeals: 'Nenhum negócio foi fechado neste período. Escolha outro período ou remova filtros.',
      noWins: (lost) => `Nenhum negócio foi ganho neste período; ${format.integer(lost)} terminaram sem venda.`,
      noRevenue: (count) => `${wins(count)} no período, sem receita.`,
      leader: (name) => `Maior contribuição: ${name},`,
      brought: (money, share) => `${money}${share ? `, ${share} da receita da equipe` : ''}.`,
      chosen: (name) => `${name}:`,
      level: (money, count) => `A equipe: ${money}, ${wins(count)}.`,
      differs: (name, own, rest, adjusted) =>
        `${name} ganhou ${format.percent(own.share)} (${of(own.count, own.n)}), os demais ${format.percent(rest.share)}${adjusted === null ? '' : `, ${adjusted} com a mesma mistura de funis`}: diferença confirmada.`,
      chance: 'As taxas de ganho não diferem mais do que por acaso.',
      few: 'Ainda há poucos negócios fechados para comparar taxas de ganho.',
      chanceOne: 'A taxa de ganho não mostra diferença confirmada em relação à da equipe.',
      fewOne: 'Ainda há poucos negócios fechados para comparar a taxa com a da equipe.',
    },
    chartLabel: 'Receita por responsável',
    plotLabel: 'Taxa de ganho e número de negócios fechados',
    plotLabelMixed: 'Taxa de ganho com a mesma mistura de funis, e número de negócios fechados',
    plan: 'plano',
    others: (count) => `outros ${format.integer(count)}`,
    table: {
      manager: 'Responsável',
      department: 'Departamento',
      revenue: 'Receita',
      change: 'Mudança',
      share: 'Parte',
      plan: 'Plano',
      attainment: 'Cumprido',
      deals: 'Ganhos',
      credited: 'Atribuídos',
      average: 'Média',
      median: 'Mediana',
      winRate: 'Taxa de ganho',
      interval: '95%',
      shrunk: 'Encolhida',
      difference: 'Frente ao resto',
      won: 'Ganhos como responsável',
      lost: 'Sem venda',
      cycle: 'Ciclo',
      open: 'Abertos',
      pipeline: 'Valor aberto',
      weighted: 'Esperado',
      currency: 'Moeda',
    },
    tableLabel: 'Resultados por responsável',
    departmentsLabel: 'Por departamento',
    currenciesLabel: 'Por moeda',
    team: 'Equipe',
    noManager: 'Sem responsável',
    noDepartment: 'Sem departamento',
    inactive: 'já saiu',
    isNew: 'novo',
    of,
    verdicts: {
      confirmed: 'confirmada',
      hypothesis: 'hipótese',
      'not-confirmed': 'como a equipe',
      'not-enough-data': 'poucos dados',
    },
    verdictHints: {
      confirmed: 'diferença confirmada em relação ao resto',
      hypothesis: 'diferença visível, mas poucos negócios',
      'not-confirmed': 'sem diferença em relação à equipe',
      'not-enough-data': 'menos de dez negócios fechados',
    },
    needed: (count) => `${plural(count, 'falta # negócio fechado', 'faltam # negócios fechados')} para ter certeza`,
    restHas: (rest) => `os demais ${format.percent(rest.share)} (${of(rest.count, rest.n)})`,
    sameMix: (points) => `${points} com a mesma mistura de funis`,
    alike: (p) =>
      p < 0.05
        ? 'As taxas de ganho dos responsáveis diferem de fato.'
        : 'No conjunto, as taxas de ganho não diferem mais do que por acaso.',
    previous: (text) => `antes: ${text}`,
    planHint: (target) => `plano ${target}`,
    planPart: 'o plano não cobre todo o período',
    openHint: (count, sum) => `${plural(count, '# negócio aberto', '# negócios abertos')} de ${sum}, pela chance de serem ganhos`,
    concentration: {
      title: 'Do que a receita depende',
      topDeal: (share) => `o maior negócio é ${share} da receita`,
      equalManagers: (count) => `a receita se divide como entre ${count} responsáveis iguais`,
      equalHint: '1 sobre o índice de Herfindahl–Hirschman',
    },
    showAll: (count) => `Mostrar todos (${format.integer(count)})`,
    showFewer: 'Mostrar menos',
    sets: { credited: 'ganhos', resolved: 'fechados', open: 'abertos', lost: 'sem venda', largest: 'O maior negócio' },
    notes: {
      'deals-without-manager': (count) => `${wins(count)} sem responsável`,
      'deals-without-amount': (count) => `${wins(count)} sem valor`,
      'wins-without-date': (count) => `${wins(count)} sem data de fechamento, em nenhum período`,
      'other-currencies': (count) => `${deals(count)} em outras moedas, fora de partes e plano`,
      'splits-normalised': (count) => `as partes de ${deals(count)} não somavam um todo e foram ajustadas`,
      'open-without-chance': (count) =>
        `${plural(count, '# negócio aberto', '# negócios abertos')} sem chance conhecida, fora do “esperado”`,
      'plans-cover-part': (count) => `${plural(count, '# plano cobre', '# planos cobrem')} só uma parte do período: sem porcentagem`,
      'plans-left-out': (count) =>
        `${plural(count, '# plano não aparece', '# planos não aparecem')}: o relatório está filtrado por negócios`,
    },
  };
};
