import { ended, type Format } from '../../format/format.ts';
import type { LoadMessages } from './manager-load-messages.ts';

/** The load report in Spanish. */
export const es = (format: Format): LoadMessages => {
  const deals = (count: number) => format.plural(count, { one: '# trato', other: '# tratos' });
  const tasks = (count: number) => format.plural(count, { one: '# tarea', other: '# tareas' });
  const others = (count: number) => (count === 0 ? '' : ` y ${format.integer(count)} más`);
  return {
    title: 'Carga de los responsables',
    at: (when) => `al ${when}`,
    pipeline: (name) => `embudo «${name}»`,
    managers: (count) => format.plural(count, { one: '# responsable', other: '# responsables' }),
    finding: {
      nothingOpen: 'No hay tratos abiertos.',
      overloaded: (name, open, limit, count) =>
        `Por encima del límite de ${limit}: ${name} con ${open} por jornada completa${others(count)}.`,
      idle: (name, open, floor, count) => `Por debajo del mínimo de ${floor}: ${name} con ${open} por jornada completa${others(count)}.`,
      uneven: (name, times) => `La carga es desigual: ${name} tiene ${format.number(times)} veces el promedio.`,
      within: 'Todos están dentro de los límites.',
      even: 'La carga está bien repartida.',
      overdue: (count) => ` ${format.plural(count, { one: '# tarea vencida', other: '# tareas vencidas' })}.`,
      short: (names) => ` Muy pocos tratos abiertos para cumplir el plan: ${ended(names)}`,
    },
    deals,
    tasks,
    barsLabel: 'Tratos abiertos por responsable',
    legend: { withTask: 'con tarea', withoutTask: 'sin tarea', limit: 'límite', floor: 'mínimo' },
    columns: {
      manager: 'Responsable',
      open: 'Abiertos',
      status: 'Límite',
      average: 'Promedio',
      overload: 'Días sobre el límite',
      tasks: 'Tareas',
      overdue: 'Vencidas',
      oldest: 'La más antigua',
      withoutTask: 'Sin tarea',
      dueSoon: 'Próximos 5 días\u00a0/ ritmo',
      winRate: 'Tasa de éxito',
      stay: 'Tiempo en curso',
      flow: 'Entran\u00a0/ salen',
      amount: 'Importe',
      plan: 'Previsto\u00a0/ plan',
    },
    status: { over: 'sobre el límite', within: 'dentro', under: 'bajo el mínimo' },
    away: 'ausente',
    noManager: 'Sin responsable',
    team: 'Total',
    byStage: 'Tratos abiertos por etapa',
    showAll: (count) => `Mostrar todos (${format.integer(count)})`,
    spread: (times, gini) => `El más cargado tiene ${format.number(times)} veces el promedio; desigualdad (Gini) ${gini} de 1.`,
    totals: {
      open: 'Tratos abiertos',
      won: 'Ganados, en total',
      lost: 'Perdidos, en total',
      tasks: 'Tareas abiertas',
      overdue: 'Vencidas',
      done: 'Tareas completadas',
      contacts: 'Contactos',
      newContacts: 'Nuevos en el período',
    },
    trend: {
      title: 'Nuevos y ganados',
      from: 'Desde',
      created: 'Nuevos',
      won: 'Ganados',
      amount: 'Importe',
      load: 'Abiertos en promedio',
      running: 'en curso',
    },
    estimate: {
      title: 'Conversión según la carga',
      statuses: {
        estimated: (n) => `Según ${format.integer(n)} tratos cerrados, se trabaja mejor en el rango de carga marcado.`,
        'few-deals': (n) => `Tratos cerrados: ${format.integer(n)} de los 200 necesarios para ver la mejor carga; fije el límite a mano.`,
        'narrow-range': () => 'La carga apenas ha cambiado y no se ve la mejor: fije el límite a mano.',
        'no-optimum': () => 'En sus datos no se ve un óptimo: fije el límite a mano.',
        'peak-outside': () => 'La mejor carga queda fuera de lo observado: fije el límite a mano.',
      },
      band: (floor, limit) => `Rango: ${floor}–${limit} tratos abiertos.`,
      point: (load, share) => `unos ${load} abiertos: ${share}`,
      load: 'Tratos abiertos',
      conversion: 'Conversión',
    },
    move: {
      title: '¿Y si se reasignaran tratos?',
      from: 'De',
      to: 'A',
      count: 'Cuántos',
      result: (from, before, after, to, toBefore, toAfter) => `${from}: ${before} → ${after}. ${to}: ${toBefore} → ${toAfter}.`,
      never: 'Es solo un cálculo: los tratos siguen con sus responsables.',
    },
    notes: {
      'deals-without-manager': (count) => `${deals(count)} sin responsable`,
      'deals-of-former-managers': (count) => `${deals(count)} con personas que ya no están`,
      'tasks-without-due': (count) => `${tasks(count)} sin plazo, nunca entre las vencidas`,
      'tasks-without-deal': (count) => `${tasks(count)} sin trato, fuera de esta selección`,
      'tasks-of-unknown-deals': (count) => `${tasks(count)} sobre tratos que no están en los datos`,
      'owner-history-missing': () => 'sin historial de responsables: los tratos cuentan para los actuales',
      'no-tasks': () => 'los datos no contienen tareas',
      'no-band': () => 'no hay límite fijado',
      'band-reversed': () => 'se omitió un mínimo mayor que su límite',
      'contacts-not-filtered': () => 'los contactos no dependen de embudo, fuente ni etiquetas',
      'no-department': (count) =>
        `${format.plural(count, { one: '# responsable', other: '# responsables' })} sin departamento, fuera de esta selección`,
    },
  };
};
