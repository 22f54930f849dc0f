import type { Format } from '../../format/format.ts';
import type { DealCardMessages } from './deal-card-messages.ts';

/** The card in Spanish. */
export const es = (format: Format): DealCardMessages => ({
  title: 'Cómo va este trato',
  finding: {
    usual: (time, median) => `En esta etapa desde hace ${time}: no más de lo habitual (la mitad de los tratos tarda hasta ${median}).`,
    slow: (time, median, p90) =>
      `En esta etapa desde hace ${time}: más tiempo que la mitad de los tratos (${median}), pero dentro de lo habitual (hasta ${p90}).`,
    late: (time, _, p90) => `En esta etapa desde hace ${time}: más tiempo que nueve de cada diez tratos (${p90}).`,
    'few-visits': (time, _, __, n) =>
      `En esta etapa desde hace ${time}: aún no hay con qué comparar, ${format.plural(n, { one: '# estancia terminada', other: '# estancias terminadas' })}.`,
    closed: 'El trato está cerrado.',
    'no-deal': 'Este trato aún no está en los datos cargados.',
  },
  stage: 'Etapa',
  inStage: 'En la etapa',
  median: 'La mitad de los tratos: hasta',
  p90: 'Nueve de cada diez: hasta',
  picture: (time, median, p90) =>
    `En la etapa desde hace ${time}; la mitad de los tratos tarda hasta ${median}, nueve de cada diez hasta ${p90}`,
  visits: (n) => format.plural(n, { one: 'según # estancia en la etapa', other: 'según # estancias en la etapa' }),
  manager: (name) => `Carga: ${name}`,
  noManager: 'Este trato no tiene responsable.',
  unnamed: (id) => `responsable ${id}`,
  open: 'Tratos abiertos',
  ofLimit: (limit) => `(límite ${limit})`,
  over: 'sobre el límite',
  tasks: 'Tareas abiertas',
  overdue: 'Vencidas',
  goals: 'Objetivos',
  noGoals: 'Hoy no hay objetivos en curso.',
  metrics: { 'revenue-won': 'Ingresos', 'deals-won': 'Tratos ganados', 'deals-created': 'Tratos nuevos' },
  reached: (value, target) => `${value} de ${target}`,
  until: (date) => `hasta el ${date}`,
  elapsed: (share) => `transcurrió el ${share} del tiempo laboral`,
  table: { title: 'Todas las cifras en una tabla', figure: 'Indicador', value: 'Valor' },
  notes: {
    'other-goals': (count) =>
      `${format.plural(count, { one: '# objetivo de otro indicador no se muestra', other: '# objetivos de otros indicadores no se muestran' })} aquí`,
    'other-currencies': (count) =>
      `${format.plural(count, { one: '# trato ganado', other: '# tratos ganados' })} en otras monedas, sin contar en el objetivo`,
  },
});
