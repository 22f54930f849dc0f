import type { Format } from '../../format/format.ts';
import type { QualityMessages } from './data-quality-messages.ts';

/** The quality report in Portuguese. */
export const pt = (format: Format): QualityMessages => {
  const deals = (count: number) => format.plural(count, { one: '# negócio', other: '# negócios' });
  const open = (count: number) => format.plural(count, { one: '# negócio aberto', other: '# negócios abertos' });
  return {
    title: 'Qualidade dos dados',
    at: (when) => `em ${when}`,
    pipeline: (name) => `funil “${name}”`,
    finding: {
      nothingOpen: 'Não há negócios abertos: nada a verificar.',
      few: (trusted, all) => `${format.integer(trusted)} de ${open(all)} sem falhas graves: pouco para uma porcentagem.`,
      score: (percent, trusted, all) =>
        `A confiança nos dados é de ${percent}: ${format.integer(trusted)} de ${open(all)} sem falhas graves.`,
      worst: (rule, count) => ` Mais frequente: ${rule}, ${deals(count)}.`,
      skipper: (name, own, rest) => ` ${name} pula etapas: ${own} dos movimentos contra ${rest} dos demais, diferença confirmada.`,
    },
    deals,
    noManager: 'Sem responsável',
    severity: { critical: 'crítica', major: 'importante', minor: 'leve' },
    severityLegend: 'Falhas críticas e importantes de negócios abertos reduzem a confiança.',
    rulesLabel: 'O que foi verificado',
    bases: {
      open: 'abertos',
      'with-task': 'abertos com tarefa',
      'with-norm': 'abertos em etapas com tempo normal',
      'with-date': 'abertos com fechamento previsto',
      'from-stage': 'abertos e bem avançados',
      'with-contact': 'abertos com contato',
      'with-history': 'abertos',
      closed: 'fechados no período',
      won: 'ganhos no período',
      lost: 'perdidos no período',
    },
    of: (count, n) => `${format.integer(count)} de ${format.integer(n)}`,
    unchecked: 'não pode ser verificado',
    standsOut: (name, count, n) => `mais que os demais: ${name}, ${format.integer(count)}\u00a0de\u00a0${format.integer(n)}`,
    columns: {
      rule: 'Falha',
      severity: 'Gravidade',
      deals: 'Negócios',
      share: 'Proporção',
      base: 'De quais negócios',
      manager: 'Responsável',
      open: 'Abertos',
      trust: 'Confiança',
      stage: 'Etapa',
      norm: 'Tempo normal',
      skips: 'Saltos',
      backs: 'Retrocessos',
      rest: 'Os demais',
      verdict: 'Conclusão',
      deal: 'Negócio',
      amount: 'Valor',
      breaches: 'O que corrigir',
      skipRange: 'Pulam a etapa',
      time: 'Tempo na etapa',
      from: 'Data',
      firstUse: 'Primeira entrada',
      lastUse: 'Última entrada',
      use: 'Estiveram ali, por mês',
    },
    sections: {
      check: 'Para corrigir hoje',
      managers: 'Por responsável',
      stages: 'Por etapa',
      trend: 'Confiança por semana',
      movers: 'Como os responsáveis percorrem as etapas',
      paths: 'Onde os responsáveis diferem',
      scheme: 'Como as etapas mudaram',
      mapping: 'Etapas antigas contam como',
      history: 'Etapas por mês',
    },
    verdicts: {
      confirmed: 'diferença confirmada',
      hypothesis: 'talvez',
      'not-confirmed': 'sem diferença',
      'not-enough-data': 'poucos dados',
    },
    trendLabel: (weeks) =>
      `Negócios abertos com tarefa em dia e sem ficar parados: ${format.plural(weeks, { one: '# ponto', other: '# pontos' })}`,
    trendNote:
      'Proporção de negócios com tarefa em dia e sem ficar parados, neste momento de cada semana. Do passado não se guardam valores, contatos nem quem saiu.',
    change: {
      introduced: (stage, when) => `A etapa “${stage}” é usada por negócios iniciados a partir de ${when}.`,
      retired: (stage, when) => `Negócios iniciados a partir de ${when} não passam por “${stage}”.`,
    },
    noChange: 'As etapas não mudaram.',
    mapping: {
      hint: 'Faça uma etapa antiga contar como uma nova, e o histórico continua em todos os relatórios.',
      itself: 'ela mesma',
      proposed: 'sugerida',
      label: (stage) => `Contar “${stage}” como`,
      accept: 'Aceitar a sugestão',
    },
    group: 'Por responsável',
    all: (count) => `Mostrar todos (${format.integer(count)})`,
    nothingToFix: 'Não há nada a corrigir.',
    between: (low, high) => `${low} … ${high}`,
    notes: {
      'no-tasks': () => 'os dados não trazem tarefas: negócios sem tarefa não foram procurados',
      'rules-unchecked': (count) =>
        `${format.plural(count, { one: '# regra não pode ser verificada', other: '# regras não podem ser verificadas' })}`,
      'closed-without-date': (count) => `${deals(count)} sem data de fechamento conhecida, sem contar`,
      'deals-without-manager': (count) => `${deals(count)} sem responsável`,
      'moves-by-robots': (count) =>
        `${format.plural(count, { one: '# movimento', other: '# movimentos' })} de robôs, sem comparação com ninguém`,
    },
  };
};
