import type { Format } from '../../format/format.ts';
import type { DetailMessages } from './goal-progress-messages.ts';

/** What unfolds of a goal, in Portuguese. */
export const pt = (format: Format): DetailMessages => {
  const deals = (count: number) => format.plural(count, { one: '# negócio', other: '# negócios' });
  return {
    columns: {
      owner: 'De quem',
      metric: 'Indicador',
      period: 'Período',
      done: 'Feito',
      target: 'Alvo',
      share: 'Parte',
      expected: 'Previsto para hoje',
      forecast: 'Previsão',
      low: '80%, de',
      high: '80%, até',
      chance: 'Chance',
      needed: 'Preciso por dia',
      status: 'Estado',
      since: 'Atrás desde',
    },
    path: 'previsto',
    curve: (name) => `${name}: avanço por dia`,
    details: {
      expected: 'Previsto para hoje',
      forecast80: 'Fim provável (80%)',
      forecast95: 'Quase certo (95%)',
      chance: 'Chance de alcançar',
      perDay: 'Por dia até agora',
      needed: 'Preciso por dia',
      daysLeft: 'Dias úteis que faltam',
      projection: 'Se o ritmo ficar',
      since: 'Atrás desde',
      members: 'Metas das suas pessoas somadas',
      history: 'Períodos anteriores',
      changed: 'Alvo mudado',
      open: 'Negócios abertos na previsão',
    },
    daysOf: (left, all) => `${left} de ${all}`,
    basis: {
      level: 'Previsto pelo próprio nível.',
      pipeline: 'Previsto pelos negócios abertos e pelo nível de vendas.',
      history: 'Previsto por mudanças anteriores.',
    },
    statusNext: (status) => `A última avaliação diz: ${status}. O estado muda se a próxima concordar.`,
    changed: (when, before, after) => `desde ${when}: antes ${before}, agora ${after}`,
    members: (count, target, difference) =>
      `${target} (${format.plural(count, { one: '# pessoa', other: '# pessoas' })})${difference === null ? '' : `, ${difference} frente à da equipe`}`,
    history: (reached, count) => `${format.integer(reached)} de ${format.integer(count)} alcançadas`,
    past: (when, done, target) => `${when}: ${done} de ${target}`,
    openDeals: (count, expected) => `${deals(count)}, esperados ${expected}`,
    showRows: (count) => `Mostrar ${format.plural(count, { one: '# registro', other: '# registros' })}`,
  };
};
