import type { Format } from '../format/format.ts';
import type { CountedWords } from './counted-words.ts';

export const pt = ({ plural }: Format): CountedWords => ({
  base: 'Baseia-se em',
  general: 'O que vale para todos',
  all: 'Todos os números deste relatório',
  clocks: {
    period: (when) => when,
    created: (when) => `criados: ${when}`,
    entered: (when) => `entraram no funil: ${when}, com seu percurso até agora`,
    closed: (when) => `fechados: ${when}`,
    moves: (when) => `movimentos entre etapas: ${when}`,
    acts: (when) => `ações: ${when}`,
    calls: (when) => `chamadas iniciadas: ${when}`,
    visits: (when) => `passagens por uma etapa, iniciadas: ${when}`,
    days: (when) => `dias: ${when}`,
    snapshot: (when) => `estado: ${when}`,
    now: (when) => `estado: ${when}`,
    history: (when) => `todo o histórico até ${when}`,
    weeks: (when) => `semanas completas: ${when}`,
    goal: () => 'o período de cada meta',
    previous: (when) => `o período anterior comparável: ${when}`,
  },
  kinds: {
    deals: (n) => plural(n, { one: '# negócio', other: '# negócios' }),
    tasks: (n) => plural(n, { one: '# tarefa', other: '# tarefas' }),
    calls: (n) => plural(n, { one: '# chamada', other: '# chamadas' }),
    acts: (n) => plural(n, { one: '# ação', other: '# ações' }),
    traces: (n) => plural(n, { one: '# rastro', other: '# rastros' }),
    goals: (n) => plural(n, { one: '# meta', other: '# metas' }),
    series: (n) => plural(n, { one: '# série semanal', other: '# séries semanais' }),
    visits: (n) => plural(n, { one: '# passagem terminada', other: '# passagens terminadas' }),
    moves: (n) => plural(n, { one: '# movimento', other: '# movimentos' }),
    people: (n) => plural(n, { one: '# pessoa', other: '# pessoas' }),
  },
  trust: {
    term: 'Confiança nos dados',
    text: 'Proporção de negócios abertos sem falhas críticas nem importantes, agora: com tarefa em dia, sem ficar parados, com um responsável ativo etc. O relatório “Qualidade dos dados” mostra o cálculo e as regras.',
  },
});
