import type { Format } from '../../format/format.ts';
import type { SummaryMessages } from './sales-summary-messages.ts';

/** The summary in Spanish. */
export const es = (format: Format): SummaryMessages => {
  const deals = (count: number) => format.plural(count, { one: '# trato', other: '# tratos' });
  const tasks = (count: number) => format.plural(count, { one: '# tarea', other: '# tareas' });
  const won = (count: number) => format.plural(count, { one: '# trato ganado', other: '# tratos ganados' });
  return {
    title: 'Resumen',
    pipeline: (name) => `embudo «${name}»`,
    cards: {
      revenue: 'Ingresos',
      leads: 'Tratos nuevos',
      conversion: 'Conversión',
      'average-deal': 'Ticket promedio',
      cycle: 'Ciclo de venta',
      'open-pipeline': 'En curso',
      'overdue-tasks': 'Tareas vencidas',
    },
    base: {
      revenue: won,
      leads: () => 'creados en el período',
      conversion: () => 'de los cerrados en el período',
      'average-deal': won,
      cycle: () => 'la mitad cierra más rápido',
      'open-pipeline': deals,
      'overdue-tasks': (n) => format.plural(n, { one: 'de # abierta', other: 'de # abiertas' }),
    },
    of: (count, n, range) => `${format.integer(count)} de ${format.integer(n)}${range ? ` · ${range}` : ''}`,
    previous: (change, before) => `${change} frente a ${before}`,
    before: (text) => `antes: ${text}`,
    isNew: 'antes no había',
    nothingBefore: 'no hay con qué comparar',
    signals: {
      above: 'por encima de lo habitual',
      below: 'por debajo de lo habitual',
      within: 'dentro de lo habitual',
      'no-value': 'sin datos',
      'too-few-points': 'historial corto',
    },
    finding: {
      signal: (card, unit, value, signal, limits) =>
        `${card}: ${unit === 'week' ? 'la última semana completa' : 'el último mes completo'} tuvo ${value}, por ${signal === 'above' ? 'encima' : 'debajo'} de lo habitual (${limits}).`,
      within: 'Todas las cifras principales están dentro de lo habitual.',
      tooFew: 'El historial es demasiado corto para distinguir un cambio del azar.',
      noDeals: 'No hay tratos en este período.',
    },
    sparkline: (card, unit, points) =>
      `${card} por ${unit === 'week' ? 'semanas' : 'meses'}: ${format.plural(points, { one: '# punto', other: '# puntos' })}`,
    table: {
      title: 'Todas las cifras en una tabla',
      figure: 'Indicador',
      value: 'Valor',
      before: 'Antes',
      change: 'Variación',
      n: 'Base',
      series: 'Serie',
      from: 'Desde',
    },
    at: (when) => `al ${when}`,
    notes: {
      'other-currencies': (count) => `${won(count)} en otras monedas, fuera de las series`,
      'won-without-amount': (count) => `${won(count)} sin importe`,
      'few-points': (count) =>
        `${format.plural(count, { one: '# indicador tiene', other: '# indicadores tienen' })} menos de 12 puntos antes del período: sin límites calculados`,
      'tasks-without-deal': (count) => `${tasks(count)} sin trato, fuera de esta selección`,
      'no-tasks': () => 'los datos no contienen tareas',
    },
  };
};
