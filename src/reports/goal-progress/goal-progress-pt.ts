import { ended, type Format } from '../../format/format.ts';
import type { GoalMessages, ToldGoal } from './goal-progress-messages.ts';

/** The report on goals in Portuguese. */
export const pt = (format: Format): GoalMessages => {
  const goals = (count: number) => format.plural(count, { one: '# meta', other: '# metas' });
  const deals = (count: number) => format.plural(count, { one: '# negócio', other: '# negócios' });
  const facts = ({ chance, since, needed, perDay }: ToldGoal) =>
    [
      `chance ${chance}`,
      since === null ? null : `em atraso desde ${since}`,
      needed === null ? null : `é preciso ${needed} por dia${perDay === null ? '' : ` (até agora ${perDay})`}`,
    ]
      .filter(Boolean)
      .join(', ');
  const whose = ({ name }: ToldGoal) => name ?? 'A empresa';
  return {
    title: 'Metas',
    goals,
    paces: { 'working-days': 'por dias úteis', calendar: 'por dias corridos', season: 'pela semana normal' },
    metrics: {
      calls: 'Chamadas',
      conversations: 'Conversas',
      'talk-time': 'Tempo de conversa',
      'deals-created': 'Negócios novos',
      'deals-won': 'Negócios ganhos',
      'revenue-won': 'Receita',
      'stage-reached': 'Chegaram a uma etapa',
      'tasks-done': 'Tarefas concluídas',
      meetings: 'Reuniões',
      conversion: 'Taxa de ganho dos negócios fechados',
      'overdue-tasks': 'Tarefas atrasadas',
      'first-reply': 'Tempo até a primeira resposta',
    },
    stage: (name) => `Chegaram a ‘${name}’`,
    groups: { company: 'Empresa', department: 'Departamentos', manager: 'Pessoas' },
    company: 'A empresa toda',
    statuses: {
      done: 'alcançada',
      'on-course': 'bem encaminhada',
      'at-risk': 'em risco',
      unlikely: 'improvável',
      'too-early': 'cedo demais',
      missed: 'não alcançada',
      'not-started': 'não começou',
      'not-computable': 'não pode ser calculada',
    },
    problems: {
      'no-target': 'sem valor: é preciso um número acima de zero',
      'bad-period': 'o último dia vem antes do primeiro',
      'no-stage': 'o funil não tem essa etapa',
      'no-pipeline': 'não existe esse funil',
      'unknown-owner': 'essa pessoa ou esse departamento não está nos dados',
      'no-records': 'os dados não trazem registros do que se conta',
      'no-history': 'os dados não trazem o histórico de etapas',
      'share-beyond-one': 'uma taxa de ganho nunca passa de 100%: informe uma proporção de 0 a 1',
      'part-of-records': 'uma parte dos negócios foi escolhida, mas a meta é para todos',
    },
    finding: {
      none: 'Não há metas para este período.',
      unlikely: (goal) => `${whose(goal)} dificilmente alcançará “${goal.metric}”: ${facts(goal)}.`,
      atRisk: (goal) => `${whose(goal)}: “${goal.metric}” está em risco, ${facts(goal)}.`,
      others: (names) => `Também: ${ended(names)}`,
      onCourse: (count) => `Tudo bem encaminhado: ${goals(count)}, nenhuma em risco.`,
      allDone: (count) => `Alcançadas: ${goals(count)}, ninguém está em atraso.`,
      tooEarly: 'É cedo demais para dizer: passaram-se poucos dias, ou ainda há muito em aberto.',
      past: (reached, count) => `Alcançadas: ${format.integer(reached)} de ${goals(count)}.`,
      missed: (names) => `Não alcançadas: ${ended(names)}`,
      ahead: (count) => `O período não começou: ${goals(count)}.`,
      notComputable: 'Nenhuma meta pode ser calculada; os motivos estão abaixo.',
    },
    andMore: (count) => `mais\u00a0${format.integer(count)}`,
    legend: { done: 'realizado', expected: 'o esperado hoje', target: 'meta', range: 'resultado provável (80%)' },
    of: (done, target) => `${done} de ${target}`,
    limit: (done, limit) => `${done}, limite ${limit}`,
    chance: (text) => `chance ${text}`,
    perDay: (text) => `${text} por dia`,
    needed: (text) => `é preciso ${text} por dia`,
    neededLess: (text) => `resolver ${text} por dia`,
    enough: 'não é preciso mais nada',
    bar: (done, target, expected, range) =>
      [`realizado ${done} de ${target}`, expected && `previsto para hoje ${expected}`, range && `resultado provável ${range}`]
        .filter(Boolean)
        .join(', '),
    showAll: (count) => `Mostrar todas (${format.integer(count)})`,
    edit: 'Editar metas',
    notes: {
      'goals-repeated': (count) => `metas iguais: ${format.integer(count)}, vale a última`,
      'goals-overlap': (count) => `${goals(count)} em parte para os mesmos dias que outra da mesma pessoa`,
      'goals-hidden': (count) => `${goals(count)} fora desta seleção`,
      'goals-not-computable': (count) => `${goals(count)} sem cálculo possível; o motivo aparece em cada uma`,
      'part-of-records': (count) => `${goals(count)} para todos os negócios: com só uma parte não há status`,
      'pipeline-not-filtered': () => 'a escolha do funil não afeta metas que não são de negócios',
      'other-currencies': (count) => `${deals(count)} em outras moedas, fora da receita`,
      'won-without-amount': (count) => `${format.plural(count, { one: '# negócio ganho', other: '# negócios ganhos' })} sem valor`,
      'without-manager': (count) => `${format.integer(count)} sem pessoa: só nos números da empresa`,
      'no-season': () => 'o histórico é curto demais para conhecer a semana normal: todos os dias úteis contam igual',
    },
  };
};
