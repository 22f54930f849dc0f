import type { Format } from '../format/format.ts';
import type { CountedWords } from './counted-words.ts';

export const es = ({ plural }: Format): CountedWords => ({
  base: 'Se basa en',
  general: 'Lo que vale para todas',
  all: 'Todas las cifras de este informe',
  clocks: {
    period: (when) => when,
    created: (when) => `creados: ${when}`,
    entered: (when) => `entraron en el embudo: ${when}, con su recorrido hasta ahora`,
    closed: (when) => `cerrados: ${when}`,
    moves: (when) => `movimientos entre etapas: ${when}`,
    acts: (when) => `acciones: ${when}`,
    calls: (when) => `llamadas iniciadas: ${when}`,
    visits: (when) => `estancias en una etapa, iniciadas: ${when}`,
    days: (when) => `días: ${when}`,
    snapshot: (when) => `estado: ${when}`,
    now: (when) => `estado: ${when}`,
    history: (when) => `todo el historial hasta ${when}`,
    weeks: (when) => `semanas completas: ${when}`,
    goal: () => 'el período de cada objetivo',
    previous: (when) => `el período anterior comparable: ${when}`,
  },
  kinds: {
    deals: (n) => plural(n, { one: '# trato', other: '# tratos' }),
    tasks: (n) => plural(n, { one: '# tarea', other: '# tareas' }),
    calls: (n) => plural(n, { one: '# llamada', other: '# llamadas' }),
    acts: (n) => plural(n, { one: '# acción', other: '# acciones' }),
    traces: (n) => plural(n, { one: '# rastro', other: '# rastros' }),
    goals: (n) => plural(n, { one: '# objetivo', other: '# objetivos' }),
    series: (n) => plural(n, { one: '# serie semanal', other: '# series semanales' }),
    visits: (n) => plural(n, { one: '# estancia terminada', other: '# estancias terminadas' }),
    moves: (n) => plural(n, { one: '# movimiento', other: '# movimientos' }),
    people: (n) => plural(n, { one: '# persona', other: '# personas' }),
  },
  trust: {
    term: 'Confianza en los datos',
    text: 'Proporción de tratos abiertos sin problemas críticos ni importantes, ahora: con una tarea que no está vencida, sin estancarse, con un responsable activo, etc. El informe «Calidad de los datos» la calcula y enumera las reglas.',
  },
});
