import type { Format } from '../../format/format.ts';
import type { DetailMessages } from './goal-progress-messages.ts';

/** What unfolds of a goal, in Spanish. */
export const es = (format: Format): DetailMessages => {
  const deals = (count: number) => format.plural(count, { one: '# trato', other: '# tratos' });
  return {
    columns: {
      owner: 'De quién',
      metric: 'Indicador',
      period: 'Período',
      done: 'Hecho',
      target: 'Meta',
      share: 'Parte',
      expected: 'Previsto para hoy',
      forecast: 'Pronóstico',
      low: '80 %, desde',
      high: '80 %, hasta',
      chance: 'Probabilidad',
      needed: 'Necesario al día',
      status: 'Estado',
      since: 'Por detrás desde',
    },
    path: 'previsto',
    curve: (name) => `${name}: avance por días`,
    details: {
      expected: 'Previsto para hoy',
      forecast80: 'Final probable (80 %)',
      forecast95: 'Casi seguro (95 %)',
      chance: 'Probabilidad de alcanzarlo',
      perDay: 'Al día hasta ahora',
      needed: 'Necesario al día',
      daysLeft: 'Días laborables que quedan',
      projection: 'Si el ritmo sigue',
      since: 'Por detrás desde',
      members: 'Objetivos de sus personas en total',
      history: 'Períodos anteriores',
      changed: 'Meta cambiada',
      open: 'Tratos abiertos en el pronóstico',
    },
    daysOf: (left, all) => `${left} de ${all}`,
    basis: {
      level: 'Pronosticado por su propio nivel.',
      pipeline: 'Pronosticado por los tratos abiertos y el nivel de ventas.',
      history: 'Pronosticado por cambios anteriores.',
    },
    statusNext: (status) => `La última evaluación dice: ${status}. El estado cambia si la siguiente coincide.`,
    changed: (when, before, after) => `desde ${when}: antes ${before}, ahora ${after}`,
    members: (count, target, difference) =>
      `${target} (${format.plural(count, { one: '# persona', other: '# personas' })})${difference === null ? '' : `, ${difference} frente a la del equipo`}`,
    history: (reached, count) => `${format.integer(reached)} de ${format.integer(count)} alcanzados`,
    past: (when, done, target) => `${when}: ${done} de ${target}`,
    openDeals: (count, expected) => `${deals(count)}, se esperan ${expected}`,
    showRows: (count) => `Mostrar ${format.plural(count, { one: '# registro', other: '# registros' })}`,
  };
};
