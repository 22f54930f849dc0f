import type { Format } from '../../format/format.ts';
import type { WorkHoursMessages } from './work-hours-messages.ts';

/** The report on working hours in Spanish. */
export const es = (format: Format): WorkHoursMessages => {
  const count = (n: number, one: string, other: string) => format.plural(n, { one: `# ${one}`, other: `# ${other}` });
  const acts = (n: number) => count(n, 'acción', 'acciones');
  const calls = (n: number) => count(n, 'llamada', 'llamadas');
  const days = (n: number) => count(n, 'día', 'días');
  const people = (n: number) => count(n, 'persona', 'personas');
  return {
    title: 'Horas de trabajo',
    people,
    visibility: { 'aggregate-only': 'solo el equipo en conjunto', hidden: 'desactivado' },
    finding: {
      nothing: 'En este período no hay rastros de trabajo en el CRM: elija otro período u otros filtros.',
      tooFew: 'Hay muy pocos días completos con al menos cinco rastros para describir un día habitual.',
      hidden: 'Este informe está desactivado: las horas de trabajo no se calculan ni se muestran.',
      tooMuch:
        'Solo se puede mostrar el equipo en conjunto, pero los datos de la página contienen personas concretas: el informe no se muestra.',
      withheld: (why, smallest) =>
        why === 'few-people'
          ? `Aquí solo se muestra el equipo en conjunto, y solo si detrás de las cifras hay al menos ${people(smallest)} y nadie tiene más de la mitad de los días. Ahora no es así.`
          : `Aquí solo se muestra el equipo en conjunto, y solo si detrás de las cifras hay al menos ${count(smallest, 'día distinto', 'días distintos')}. Ahora hay menos.`,
      usual: (first, last, active) => `Los rastros en el CRM suelen ir de ${first} a ${last}, con ${active} de actividad`,
      behind: (n, all) => ` (medianas de ${days(n)} de ${people(all)}). `,
      lunch: (n, all, from, length) =>
        `El almuerzo se ve en ${format.integer(n)} de ${days(all)}: suele empezar a las ${from} y durar ${length}.`,
      day: (seen, all, first, last) =>
        `${format.integer(seen)} de ${people(all)} con rastros en el CRM: no antes de las ${first}, el último a las ${last}. `,
      zone: {
        unknown: (names) => `${names}: zona horaria desconocida, se usa la de la empresa. `,
        night: (names) =>
          `Verifique la zona horaria: ${names} — más de la cuarta parte de los rastros en esta zona cae entre las 00 y las 05. `,
      },
    },
    andMore: (n) => `${format.integer(n)} más`,
    lowerBound: 'los rastros en el CRM son solo el mínimo del trabajo: reuniones, viajes y trabajo fuera del CRM no se ven aquí',
    rules: (cut, gap) => `el día empieza a las ${cut}, una pausa es más de ${gap} sin rastros`,
    usualDay: 'Día habitual',
    usualOf: (name, first, last, active, n) =>
      `${name}: rastros en el CRM habitualmente de ${first} a ${last}, ${active} de actividad, días con rastros ${n}`,
    noUsual: 'muy pocos rastros',
    daysOf: (n, planned) => `${n} de ${planned}`,
    daysOff: (n) => `+${count(n, 'día libre', 'días libres')}`,
    lunchAt: (from, length) => `Almuerzo desde las ${from}, ${length}`,
    noLunch: 'sin determinar',
    dayOf: (name, when, first, last, active, n) =>
      `${name}, ${when}: rastros en el CRM de ${first} a ${last}, ${active} de actividad, ${n}`,
    dayWithout: (name, when) => `${name}, ${when}: sin rastros en el CRM`,
    notBefore: (first) => `Rastros en el CRM no antes de las ${first}`,
    noTraces: 'sin rastros',
    tooFew: 'muy pocos rastros',
    isRunning: 'en curso',
    plan: { work: 'día laborable', short: 'jornada reducida', off: 'día libre', holiday: 'festivo', leave: 'ausente' },
    checkZone: 'verifique la zona horaria',
    traces: (n) => count(n, 'rastro', 'rastros'),
    unfold: (name) => `${name}: días`,
    showAll: (n) => `Mostrar todos (${format.integer(n)})`,
    legend: {
      session: 'rastros sin pausa',
      call: 'llamada',
      event: 'otra acción',
      lunch: 'almuerzo',
      schedule: 'según el horario',
      off: 'festivo o ausencia',
      share: 'más alto, más días',
      median: 'medianas de los primeros y últimos rastros',
    },
    figures: { first: 'Primeros rastros', last: 'Últimos rastros', active: 'Actividad por día', lunch: 'Almuerzo' },
    fewHidden: 'No se muestran las medias horas con muy pocas personas.',
    half: (low, high) => `la mitad de los días: ${low}–${high}`,
    ofDays: (n, all) => `en ${format.integer(n)} de ${days(all)}`,
    columns: {
      hours: 'Primero – último',
      manager: 'Persona',
      zone: 'Zona horaria',
      first: 'Primeros rastros',
      last: 'Últimos rastros',
      spread: '± min',
      active: 'Actividad',
      lunch: 'Inicio del almuerzo',
      lunchLength: 'Almuerzo',
      days: 'Días con rastros',
      planned: 'Días laborables',
      daysOff: 'En días libres',
      tooFew: 'Días con muy pocos rastros',
      traces: 'Rastros',
      laterFirst: 'Días con primeros rastros tras el inicio del horario',
      earlierLast: 'Días con últimos rastros antes del fin del horario',
      day: 'Día',
      plan: 'Según el horario',
      sessions: 'Tramos',
      breaks: 'Pausas',
      halfHour: 'Hora',
      share: '% de los días',
    },
    tables: { people: 'Horas de trabajo por persona', days: 'Días', usual: 'Día habitual por medias horas' },
    notes: {
      'acts-without-person': (n) => `${acts(n)} de robots y clientes, sin contar como rastros`,
      'calls-without-manager': (n) => `llamadas sin persona, sin mostrar: ${format.integer(n)}`,
      'missed-calls': (n) => `${calls(n)} de clientes sin conversación, fuera de los rastros`,
      'overlapping-calls': (n) => `llamadas simultáneas con otra de la misma persona: ${format.integer(n)}, el tiempo común cuenta una vez`,
      'calls-without-length': (n) => `las llamadas sin duración cuentan como un instante: ${format.integer(n)}`,
      'calls-too-long': (n) => `las llamadas de más de 12 horas cuentan como un instante: ${format.integer(n)}`,
      'future-acts': (n) => `acciones posteriores al fin de los datos, sin contar: ${format.integer(n)}`,
      'long-sessions': (n) =>
        `${count(n, 'vez', 'veces')} hubo rastros sin pausa durante más de 16 horas: quizá un programa trabaje con el nombre de una persona`,
      'days-too-few': (n) => `los días con menos de cinco rastros no muestran horas: ${format.integer(n)}`,
      'zones-unknown': (n) => `no se conoce la zona horaria de ${people(n)}: se usa la de la empresa`,
      'people-without-zone': (n) => `sin zona horaria indicada para ${people(n)}: se usa la de la empresa`,
      'people-in-other-zones': (n) => `los días de ${people(n)} están en su propia zona`,
      'events-repeated': (n) =>
        `${format.plural(n, { one: '# evento que repite', other: '# eventos que repiten' })} otros registros, sin contar dos veces`,
      'pipeline-not-filtered': () => 'la elección de embudo no afecta a este informe',
      'deals-not-filtered': () => 'la elección de tratos (por fuente, etiqueta, etapa o motivo de pérdida) no afecta a este informe',
      'people-not-filtered': () => 'la elección de personas no se aplica: se muestra el equipo en conjunto',
      'no-calls': () => 'los datos no contienen llamadas',
      'no-events': () => 'los datos no contienen eventos: mensajes, correos y notas no se ven',
    },
  };
};
