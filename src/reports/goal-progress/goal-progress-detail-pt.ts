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
      done: 'Realizado',
      target: 'Meta',
      share: 'Atingido',
      expected: 'Previsto para hoje',
      forecast: 'Previsão',
      low: '80%, de',
      high: '80%, até',
      chance: 'Chance',
      needed: 'Necessário por dia',
      status: 'Status',
      since: 'Em atraso desde',
    },
    path: 'previsto',
    curve: (name) => `${name}: avanço por dia`,
    details: {
      expected: 'Previsto para hoje',
      forecast80: 'Resultado provável (80%)',
      forecast95: 'Quase certo (95%)',
      chance: 'Chance de alcançar',
      perDay: 'Por dia até agora',
      needed: 'Necessário por dia',
      daysLeft: 'Dias úteis restantes',
      projection: 'Se o ritmo se mantiver',
      since: 'Em atraso desde',
      members: 'Soma das metas individuais',
      history: 'Períodos anteriores',
      changed: 'Meta alterada',
      open: 'Negócios abertos na previsão',
    },
    daysOf: (left, all) => `${left} de ${all}`,
    basis: {
      level: 'Previsão pelo próprio nível.',
      pipeline: 'Previsão pelos negócios abertos e pelo nível de vendas.',
      history: 'Previsão por mudanças anteriores.',
    },
    statusNext: (status) => `A última avaliação diz: ${status}. O status muda se a próxima concordar.`,
    changed: (when, before, after) => `em ${when}, antes ${before}, agora ${after}`,
    members: (count, target, difference) =>
      `${target} (${format.plural(count, { one: '# pessoa', other: '# pessoas' })})${difference === null ? '' : `, ${difference} frente à da equipe`}`,
    history: (reached, count) => `${format.integer(reached)} de ${format.integer(count)} alcançadas`,
    past: (when, done, target) => `${when}: ${done} de ${target}`,
    openDeals: (count, expected) => `${deals(count)}, previsto ${expected}`,
    showRows: (count) => `Mostrar ${format.plural(count, { one: '# registro', other: '# registros' })}`,
  };
};
