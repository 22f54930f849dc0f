import type { Format } from '../../format/format.ts';
import type { OwnMessages } from './manager-activity-messages.ts';

/** The activity report in Spanish. */
export const es = (format: Format): OwnMessages => {
  const acts = (count: number) => format.plural(count, { one: '# acción', other: '# acciones' });
  const calls = (count: number) => format.plural(count, { one: '# llamada', other: '# llamadas' });
  return {
    title: 'Actividad por persona',
    people: (count) => format.plural(count, { one: '# persona', other: '# personas' }),
    kind: 'Tipo de trabajo',
    acts,
    finding: {
      nothing: 'En este período el CRM no tiene rastros de trabajo.',
      total: (kind, count) => `${kind}: ${format.integer(count)} en el período.`,
      above: (names) => `${names}: la última semana completa está por encima de sus propios límites habituales.`,
      below: (names) => `${names}: la última semana completa está por debajo de sus propios límites habituales.`,
      more: (names) => `${names}: más por día laborable que los demás, confirmado.`,
      less: (names) => `${names}: menos por día laborable que los demás, confirmado.`,
      steady: 'La última semana de todos está dentro de sus propios límites habituales.',
      tooFew: 'El historial es demasiado corto para distinguir un cambio del azar.',
    },
    andMore: (count) => `${format.integer(count)}\u00a0más`,
    calendar: { day: 'Por días', week: 'Por semanas', month: 'Por meses' },
    cell: (name, when, count, isOff) => `${name}, ${when}: ${acts(count)}${isOff ? ', día libre' : ''}`,
    legend: { none: 'ninguna', off: 'día libre' },
    columns: {
      manager: 'Persona',
      count: 'Total',
      worked: 'Días laborables',
      rate: 'Por día laborable',
      trend: 'Sus semanas',
      compared: 'Frente a los demás',
      late: 'Tareas fuera de plazo',
      talks: 'Conversaciones',
      talk: 'Tiempo de conversación',
      replies: 'Primeras respuestas',
      reply: 'Hasta la primera respuesta',
    },
    range: (low, high) => `${low}–${high}`,
    signals: {
      above: 'más de lo habitual',
      below: 'menos de lo habitual',
      within: 'dentro de lo habitual',
      'no-value': 'semana sin días laborables',
      'too-few-weeks': 'historial corto',
    },
    trend: (name, weeks) => `${name}, por semanas: ${format.plural(weeks, { one: '# semana', other: '# semanas' })}`,
    comparison: { more: 'más', less: 'menos', 'not-confirmed': 'sin diferencia confirmada', 'not-enough-data': 'pocos datos' },
    comparisonHint: (ratio, p, against) => `${against === 'rest' ? 'frente a los demás' : 'entre sí'}: ×\u00a0${ratio}, p\u00a0=\u00a0${p}`,
    team: 'Todos juntos',
    allKinds: 'Todos los tipos de trabajo',
    notes: {
      'acts-without-person': (count) => `${acts(count)} de robots y clientes, sin atribuir a nadie`,
      'calls-without-manager': (count) => `${calls(count)} sin persona, sin mostrar`,
      'missed-calls': (count) => `${calls(count)} de clientes sin conversación, fuera del trabajo contado`,
      'overlapping-calls': (count) =>
        `${calls(count)} a la vez que otra de la misma persona: el tiempo de conversación puede estar sobrestimado`,
      'acts-without-deal': (count) => `${acts(count)} sin trato, fuera de esta selección`,
      'events-repeated': (count) =>
        `${format.plural(count, { one: '# evento que repite', other: '# eventos que repiten' })} otros registros, sin contar dos veces`,
      'pipeline-not-filtered': () => 'la elección de embudo no afecta a este informe',
      'no-calls': () => 'los datos no contienen llamadas',
      'no-events': () => 'los datos no contienen eventos: mensajes, correos y notas no se ven',
    },
  };
};
