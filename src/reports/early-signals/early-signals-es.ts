import type { Format } from '../../format/format.ts';
import type { SignalsMessages } from './early-signals-messages.ts';

/** Early signals in Spanish. */
export const es = (format: Format): SignalsMessages => {
  const weeks = (count: number) => format.plural(count, { one: '# semana', other: '# semanas' });
  return {
    title: 'Señales tempranas',
    pipeline: (name) => `embudo «${name}»`,
    weeks,
    measures: {
      'new-deals': 'Tratos nuevos',
      'first-calls': 'Tratos nuevos con llamada en un día laborable',
      'first-reply': 'Primera respuesta en 4 horas laborables',
      conversations: 'Conversaciones',
      moves: 'Avances en el embudo',
      'tasks-done': 'Tareas completadas',
      'late-tasks': 'Tareas fuera de plazo',
    },
    stage: (stage, pipeline) => `Avance desde «${stage}» (${pipeline})`,
    perDay: (value) => `${value} por día`,
    states: {
      confirmed: 'confirmada',
      watch: 'conviene revisar',
      usual: 'lo habitual',
      'too-short': 'pocas semanas',
      'too-few': 'pocos casos',
      'no-data': 'sin datos',
    },
    rules: {
      limit: 'una semana fuera de los límites habituales',
      run: 'ocho semanas seguidas peores de lo habitual',
      'three-of-four': 'tres semanas de cuatro claramente peores',
      cusum: 'se ha acumulado un desplazamiento (CUSUM)',
      ewma: 'la media suavizada se ha desplazado (EWMA)',
    },
    finding: {
      confirmed: (what, change, since, others) =>
        `${what}: ${change} desde el ${since}, cambio confirmado.${others > 0 ? ` Y ${format.plural(others, { one: '# señal más', other: '# señales más' })}.` : ''}`,
      watch: (what) => `Ningún cambio está confirmado. Conviene revisar: ${what}.`,
      quiet: (count) =>
        `Nada alarmante: ${format.plural(count, { one: '# serie está', other: '# series están' })} dentro de los límites habituales.`,
      tooShort: 'El historial es demasiado corto para distinguir un cambio del azar: hacen falta más de doce semanas completas.',
      noData: 'En los datos no hay nada que vigilar: hacen falta tratos con su historial de etapas, tareas o llamadas.',
    },
    from: (before, since) => `antes ${before}, ahora ${since}`,
    interval: (low, high) => `con un 95 % de confianza: de ${low} a ${high}`,
    since: (date) => `desde el ${date}`,
    effect: {
      proven: (count) => `los ingresos suelen cambiar tras ${weeks(count)}`,
      unproven: 'sin relación demostrada con los ingresos',
    },
    who: {
      most: (name, change) => `Sobre todo: ${name} (${change}).`,
      worse: (worse, compared) => `Empeoramiento significativo en ${format.integer(worse)} de ${format.integer(compared)}.`,
      nobody: 'Por separado, el cambio no está demostrado en nadie.',
    },
    records: (count) => `Mostrar registros: ${count}`,
    why: 'Por qué no es casualidad',
    refrozen: 'el nivel habitual se renovó tras un cambio duradero',
    sparkline: (what, count) => `${what}: ${weeks(count)}, límites habituales y comienzo del cambio`,
    seasons: {
      alike: 'igual hace un año: parece estacional',
      other: 'nada parecido hace un año',
      unknown: 'estacionalidad sin comprobar: faltan esas semanas de hace un año',
    },
    snooze: {
      action: 'Aplazar',
      time: 'Por cuánto tiempo',
      reason: 'Por qué',
      save: 'Aplazar',
      note: 'Vuelve antes si empeora claramente.',
      back: 'Reactivar',
      list: 'Señales aplazadas',
      until: (date) => `aplazada hasta el ${date}`,
      untilChange: 'hasta que cambie',
      worse: (size, reason) => `Se aplazó («${reason}») y ha vuelto: empeoró; entonces era ${size}.`,
    },
    table: {
      title: 'Todo lo que se vigila',
      series: 'Serie',
      state: 'Estado',
      usual: 'Habitual',
      last: 'Última semana',
      change: 'Cambio',
    },
    notes: {
      'short-weeks': (count) => `${weeks(count)} con menos de tres días laborables, sin evaluar`,
      'calls-not-filtered': () => 'las conversaciones son de todos los embudos',
      'other-currencies': (count) => `tratos ganados en otras monedas: ${format.integer(count)}, fuera de la serie de ingresos`,
      'no-calls': () => 'los datos no contienen llamadas',
      'no-tasks': () => 'los datos no contienen tareas',
    },
  };
};
