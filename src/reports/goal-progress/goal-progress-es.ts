import { ended, type Format } from '../../format/format.ts';
import type { GoalMessages, ToldGoal } from './goal-progress-messages.ts';

/** The report on goals in Spanish. */
export const es = (format: Format): GoalMessages => {
  const goals = (count: number) => format.plural(count, { one: '# objetivo', other: '# objetivos' });
  const deals = (count: number) => format.plural(count, { one: '# trato', other: '# tratos' });
  const facts = ({ chance, since, needed, perDay }: ToldGoal) =>
    [
      `probabilidad ${chance}`,
      since === null ? null : `con retraso desde el ${since}`,
      needed === null ? null : `se necesita ${needed} por día${perDay === null ? '' : ` (hasta ahora ${perDay})`}`,
    ]
      .filter(Boolean)
      .join(', ');
  const whose = ({ name }: ToldGoal) => name ?? 'La empresa';
  return {
    title: 'Objetivos',
    goals,
    paces: { 'working-days': 'por días laborables', calendar: 'por días del calendario', season: 'por la semana habitual' },
    metrics: {
      calls: 'Llamadas',
      conversations: 'Conversaciones',
      'talk-time': 'Tiempo de conversación',
      'deals-created': 'Tratos nuevos',
      'deals-won': 'Tratos ganados',
      'revenue-won': 'Ingresos',
      'stage-reached': 'Llegaron a una etapa',
      'tasks-done': 'Tareas completadas',
      meetings: 'Reuniones',
      conversion: 'Tasa de éxito de los tratos cerrados',
      'overdue-tasks': 'Tareas vencidas',
      'first-reply': 'Tiempo hasta la primera respuesta',
    },
    stage: (name) => `Llegaron a “${name}”`,
    groups: { company: 'Empresa', department: 'Departamentos', manager: 'Personas' },
    company: 'Toda la empresa',
    statuses: {
      done: 'alcanzado',
      'on-course': 'bien encaminado',
      'at-risk': 'en riesgo',
      unlikely: 'improbable',
      'too-early': 'demasiado pronto',
      missed: 'no alcanzado',
      'not-started': 'sin empezar',
      'not-computable': 'no se puede calcular',
    },
    problems: {
      'no-target': 'sin meta: se necesita un número mayor que cero',
      'bad-period': 'el último día es anterior al primero',
      'no-stage': 'el embudo no tiene esa etapa',
      'no-pipeline': 'no existe ese embudo',
      'unknown-owner': 'esa persona o ese departamento no está en los datos',
      'no-records': 'los datos no contienen registros de lo que se cuenta',
      'no-history': 'los datos no contienen el historial de etapas',
      'share-beyond-one': 'una tasa de éxito nunca supera el 100 %: indique una proporción de 0 a 1',
      'part-of-records': 'se ha elegido una parte de los tratos, pero la meta es para todos',
    },
    finding: {
      none: 'No hay objetivos para este período.',
      unlikely: (goal) => `${whose(goal)} difícilmente alcanzará «${goal.metric}»: ${facts(goal)}.`,
      atRisk: (goal) => `${whose(goal)}: «${goal.metric}» está en riesgo, ${facts(goal)}.`,
      others: (names) => `También: ${ended(names)}`,
      onCourse: (count) => `Todo va bien encaminado: ${goals(count)}, ninguno en riesgo.`,
      allDone: (count) => `Alcanzados: ${goals(count)}, nadie va con retraso.`,
      tooEarly: 'Es demasiado pronto para saberlo: han pasado muy pocos días o queda demasiado por decidir.',
      past: (reached, count) => `Alcanzados: ${format.integer(reached)} de ${goals(count)}.`,
      missed: (names) => `Sin alcanzar: ${ended(names)}`,
      ahead: (count) => `El período no ha empezado: ${goals(count)}.`,
      notComputable: 'Ningún objetivo se puede calcular; abajo están los motivos.',
    },
    andMore: (count) => `${format.integer(count)}\u00a0más`,
    legend: { done: 'logrado', expected: 'lo esperado hoy', target: 'meta', range: 'resultado probable (80 %)' },
    of: (done, target) => `${done} de ${target}`,
    limit: (done, limit) => `${done}, límite ${limit}`,
    chance: (text) => `probabilidad ${text}`,
    perDay: (text) => `${text} por día`,
    needed: (text) => `se necesita ${text} por día`,
    neededLess: (text) => `resolver ${text} por día`,
    enough: 'no hace falta nada más',
    bar: (done, target, expected, range) =>
      [`logrado ${done} de ${target}`, expected && `previsto para hoy ${expected}`, range && `resultado probable ${range}`]
        .filter(Boolean)
        .join(', '),
    showAll: (count) => `Mostrar todos (${format.integer(count)})`,
    edit: 'Editar objetivos',
    notes: {
      'goals-repeated': (count) => `objetivos iguales: ${format.integer(count)}, cuenta el último`,
      'goals-overlap': (count) => `${goals(count)} en parte para los mismos días que otro de la misma persona`,
      'goals-hidden': (count) => `${goals(count)} fuera de esta selección`,
      'goals-not-computable': (count) => `${goals(count)} sin cálculo posible; el motivo se indica en cada uno`,
      'part-of-records': (count) => `${goals(count)} para todos los tratos: con solo una parte no hay estado`,
      'pipeline-not-filtered': () => 'la elección de embudo no afecta a los objetivos que no son de tratos',
      'other-currencies': (count) => `${deals(count)} en otras monedas, fuera de los ingresos`,
      'won-without-amount': (count) => `${format.plural(count, { one: '# trato ganado', other: '# tratos ganados' })} sin importe`,
      'without-manager': (count) => `${format.integer(count)} sin persona: solo en las cifras de la empresa`,
      'no-season': () => 'el historial es demasiado corto para conocer la semana habitual: todos los días laborables cuentan igual',
    },
  };
};
