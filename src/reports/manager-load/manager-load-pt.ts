import { ended, type Format } from '../../format/format.ts';
import type { LoadMessages } from './manager-load-messages.ts';

/** The load report in Portuguese. */
export const pt = (format: Format): LoadMessages => {
  const deals = (count: number) => format.plural(count, { one: '# negócio', other: '# negócios' });
  const tasks = (count: number) => format.plural(count, { one: '# tarefa', other: '# tarefas' });
  const others = (count: number) => (count === 0 ? '' : ` e mais ${format.integer(count)}`);
  return {
    title: 'Carga dos responsáveis',
    at: (when) => `em ${when}`,
    pipeline: (name) => `funil “${name}”`,
    managers: (count) => format.plural(count, { one: '# responsável', other: '# responsáveis' }),
    finding: {
      nothingOpen: 'Não há negócios abertos.',
      overloaded: (name, open, limit, count) => `Acima do limite de ${limit}: ${name} com ${open} por jornada integral${others(count)}.`,
      idle: (name, open, floor, count) => `Abaixo do mínimo de ${floor}: ${name} com ${open} por jornada integral${others(count)}.`,
      uneven: (name, times) => `A carga é desigual: ${name} tem ${format.number(times)} vezes a média.`,
      within: 'Todos estão dentro dos limites.',
      even: 'A carga está bem distribuída.',
      overdue: (count) => ` ${format.plural(count, { one: '# tarefa atrasada', other: '# tarefas atrasadas' })}.`,
      short: (names) => ` Poucos negócios abertos para cumprir o plano: ${ended(names)}`,
    },
    deals,
    tasks,
    barsLabel: 'Negócios abertos por responsável',
    legend: { withTask: 'com tarefa', withoutTask: 'sem tarefa', limit: 'limite', floor: 'mínimo' },
    columns: {
      manager: 'Responsável',
      open: 'Abertos',
      status: 'Limite',
      average: 'Média',
      overload: 'Dias acima do limite',
      tasks: 'Tarefas',
      overdue: 'Atrasadas',
      oldest: 'A mais antiga',
      withoutTask: 'Sem tarefa',
      dueSoon: 'Próximos 5 dias\u00a0/ ritmo',
      winRate: 'Taxa de ganho',
      stay: 'Tempo em andamento',
      flow: 'Entram\u00a0/ saem',
      amount: 'Valor',
      plan: 'Esperado\u00a0/ plano',
    },
    status: { over: 'acima do limite', within: 'dentro', under: 'abaixo do mínimo' },
    away: 'ausente',
    noManager: 'Sem responsável',
    team: 'Total',
    byStage: 'Negócios abertos por etapa',
    showAll: (count) => `Mostrar todos (${format.integer(count)})`,
    spread: (times, gini) => `O mais carregado tem ${format.number(times)} vezes a média; desigualdade (Gini) ${gini} de 1.`,
    totals: {
      open: 'Negócios abertos',
      won: 'Ganhos, no total',
      lost: 'Perdidos, no total',
      tasks: 'Tarefas abertas',
      overdue: 'Atrasadas',
      done: 'Tarefas concluídas',
      contacts: 'Contatos',
      newContacts: 'Novos no período',
    },
    trend: {
      title: 'Novos e ganhos',
      from: 'Desde',
      created: 'Novos',
      won: 'Ganhos',
      amount: 'Valor',
      load: 'Abertos em média',
      running: 'em curso',
    },
    estimate: {
      title: 'Conversão conforme a carga',
      statuses: {
        estimated: (n) => `Com base em ${format.integer(n)} negócios fechados, trabalha-se melhor na faixa de carga marcada.`,
        'few-deals': (n) =>
          `Negócios fechados: ${format.integer(n)} dos 200 necessários para ver a melhor carga; defina o limite manualmente.`,
        'narrow-range': () => 'A carga quase não mudou e não se vê a melhor: defina o limite manualmente.',
        'no-optimum': () => 'Em seus dados não se vê um ótimo: defina o limite manualmente.',
        'peak-outside': () => 'A melhor carga fica fora do que foi observado: defina o limite manualmente.',
      },
      band: (floor, limit) => `Faixa: ${floor}–${limit} negócios abertos.`,
      point: (load, share) => `cerca de ${load} abertos: ${share}`,
      load: 'Negócios abertos',
      conversion: 'Conversão',
    },
    move: {
      title: 'E se negócios fossem transferidos?',
      from: 'De',
      to: 'Para',
      count: 'Quantos',
      result: (from, before, after, to, toBefore, toAfter) => `${from}: ${before} → ${after}. ${to}: ${toBefore} → ${toAfter}.`,
      never: 'É só um cálculo: os negócios continuam com seus responsáveis.',
    },
    notes: {
      'deals-without-manager': (count) => `${deals(count)} sem responsável`,
      'deals-of-former-managers': (count) => `${deals(count)} com pessoas que já saíram`,
      'tasks-without-due': (count) => `${tasks(count)} sem prazo, nunca entre as atrasadas`,
      'tasks-without-deal': (count) => `${tasks(count)} sem negócio, fora desta seleção`,
      'tasks-of-unknown-deals': (count) => `${tasks(count)} sobre negócios que não estão nos dados`,
      'owner-history-missing': () => 'sem histórico de responsáveis: os negócios contam para os atuais',
      'no-tasks': () => 'os dados não trazem tarefas',
      'no-band': () => 'nenhum limite definido',
      'band-reversed': () => 'um mínimo acima do seu limite foi deixado de fora',
      'contacts-not-filtered': () => 'contatos não dependem de funil, origem e etiquetas',
      'no-department': (count) =>
        `${format.plural(count, { one: '# responsável', other: '# responsáveis' })} sem departamento, fora desta seleção`,
    },
  };
};
