import type { Format } from '../../format/format.ts';
import type { DetailMessages } from './goal-progress-messages.ts';

/** What unfolds of a goal, in Spanish. */
export const es = (format: Format): DetailMessages => {
  const deals = (count: number) => format.plural(count, { one: '# trato', other: '# tratos' });
  return {
    columns: {
      owner: 'De quién es',
      metric: 'Indicador',
      period: 'Período',
      done: 'Logrado',
      target: 'Meta',
      share: 'Cumplido',
      expected: 'Previsto para hoy',
      forecast: 'Pronóstico',
      low: '80 %, desde',
      high: '80 %, hasta',
      chance: 'Probabilidad',
      needed: 'Necesario por día',
      status: 'Estado',
      since: 'Con retraso desde',
    },
    path: 'previsto',
    curve: (name) => `${name}: avance por día`,
    details: {
      expected: 'Previsto para hoy',
      forecast80: 'Resultado probable (80 %)',
      forecast95: 'Casi seguro (95 %)',
      chance: 'Probabilidad de alcanzarlo',
      perDay: 'Por día hasta ahora',
      needed: 'Necesario por día',
      daysLeft: 'Días laborables restantes',
      projection: 'Si el ritmo se mantiene',
      since: 'Con retraso desde',
      members: 'Suma de objetivos individuales',
      history: 'Períodos anteriores',
      changed: 'Meta modificada',
      open: 'Tratos abiertos en el pronóstico',
    },
    daysOf: (left, all) => `${left} de ${all}`,
    basis: {
      level: 'Pronóstico según su propio nivel.',
      pipeline: 'Pronóstico según los tratos abiertos y el nivel de ventas.',
      history: 'Pronóstico según cambios anteriores.',
    },
    statusNext: (status) => `La última evaluación dice: ${status}. El estado cambia si la siguiente coincide.`,
    changed: (when, before, after) => `el ${when}, antes ${before}, ahora ${after}`,
    members: (count, target, difference) =>
      `${target} (${format.plural(count, { one: '# persona', other: '# personas' })})${difference === null ? '' : `, ${difference} frente a la del equipo`}`,
    history: (reached, count) => `${format.integer(reached)} de ${format.integer(count)} alcanzados`,
    past: (when, done, target) => `${when}: ${done} de ${target}`,
    openDeals: (count, expected) => `${deals(count)}, previsto ${expected}`,
    showRows: (count) => `Mostrar ${format.plural(count, { one: '# registro', other: '# registros' })}`,
  };
};
