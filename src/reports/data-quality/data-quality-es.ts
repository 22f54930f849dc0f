import type { Format } from '../../format/format.ts';
import type { QualityMessages } from './data-quality-messages.ts';

/** The quality report in Spanish. */
export const es = (format: Format): QualityMessages => {
  const deals = (count: number) => format.plural(count, { one: '# trato', other: '# tratos' });
  const open = (count: number) => format.plural(count, { one: '# trato abierto', other: '# tratos abiertos' });
  return {
    title: 'Calidad de los datos',
    at: (when) => `al ${when}`,
    pipeline: (name) => `embudo «${name}»`,
    finding: {
      nothingOpen: 'No hay tratos abiertos: nada que revisar.',
      few: (trusted, all) => `${format.integer(trusted)} de ${open(all)} sin problemas graves: muy poco para un porcentaje.`,
      score: (percent, trusted, all) =>
        `La confianza en los datos es del ${percent}: ${format.integer(trusted)} de ${open(all)} sin problemas graves.`,
      worst: (rule, count) => ` Lo más frecuente: ${rule}, ${deals(count)}.`,
      skipper: (name, own, rest) =>
        ` ${name} salta etapas: ${own} de sus movimientos frente a ${rest} de los demás, diferencia confirmada.`,
    },
    deals,
    noManager: 'Sin responsable',
    severity: { critical: 'crítica', major: 'importante', minor: 'leve' },
    severityLegend: 'Los problemas críticos e importantes de los tratos abiertos reducen la confianza.',
    rulesLabel: 'Qué se revisó',
    bases: {
      open: 'abiertos',
      'with-task': 'abiertos con tarea',
      'with-norm': 'abiertos en etapas con tiempo habitual',
      'with-date': 'abiertos con cierre previsto',
      'from-stage': 'abiertos y bastante avanzados',
      'with-contact': 'abiertos con contacto',
      'with-history': 'abiertos',
      closed: 'cerrados en el período',
      won: 'ganados en el período',
      lost: 'perdidos en el período',
    },
    of: (count, n) => `${format.integer(count)} de ${format.integer(n)}`,
    unchecked: 'no se puede revisar',
    standsOut: (name, count, n) => `más que los demás: ${name}, ${format.integer(count)}\u00a0de\u00a0${format.integer(n)}`,
    columns: {
      rule: 'Problema',
      severity: 'Gravedad',
      deals: 'Tratos',
      share: 'Proporción',
      base: 'De qué tratos',
      manager: 'Responsable',
      open: 'Abiertos',
      trust: 'Confianza',
      stage: 'Etapa',
      norm: 'Tiempo habitual',
      skips: 'Saltos',
      backs: 'Retrocesos',
      rest: 'Los demás',
      verdict: 'Conclusión',
      deal: 'Trato',
      amount: 'Importe',
      breaches: 'Qué corregir',
      skipRange: 'Saltan la etapa',
      time: 'Tiempo en la etapa',
      from: 'Fecha',
      firstUse: 'Primera entrada',
      lastUse: 'Última entrada',
      use: 'Estuvieron allí, por mes',
    },
    sections: {
      check: 'Para corregir hoy',
      managers: 'Por responsable',
      stages: 'Por etapa',
      trend: 'Confianza por semana',
      movers: 'Cómo recorren las etapas los responsables',
      paths: 'Dónde difieren los responsables',
      scheme: 'Cómo cambiaron las etapas',
      mapping: 'Las etapas antiguas cuentan como',
      history: 'Etapas por mes',
    },
    verdicts: {
      confirmed: 'diferencia confirmada',
      hypothesis: 'quizá',
      'not-confirmed': 'sin diferencia',
      'not-enough-data': 'pocos datos',
    },
    trendLabel: (weeks) =>
      `Tratos abiertos con una tarea al día y sin estancarse: ${format.plural(weeks, { one: '# punto', other: '# puntos' })}`,
    trendNote:
      'Proporción de tratos con una tarea al día y sin estancarse, en este momento de cada semana. Del pasado no se conservan importes, contactos ni quién se fue.',
    change: {
      introduced: (stage, when) => `La etapa «${stage}» se usa en los tratos iniciados desde el ${when}.`,
      retired: (stage, when) => `Los tratos iniciados desde el ${when} no pasan por «${stage}».`,
    },
    noChange: 'Las etapas no han cambiado.',
    mapping: {
      hint: 'Haga que una etapa antigua cuente como una nueva y el historial seguirá en todos los informes.',
      itself: 'ella misma',
      proposed: 'sugerida',
      label: (stage) => `Contar «${stage}» como`,
      accept: 'Aceptar la sugerencia',
    },
    group: 'Por responsable',
    all: (count) => `Mostrar todos (${format.integer(count)})`,
    nothingToFix: 'No hay nada que corregir.',
    between: (low, high) => `${low} … ${high}`,
    notes: {
      'no-tasks': () => 'los datos no contienen tareas: no se buscaron tratos sin tarea',
      'rules-unchecked': (count) => `${format.plural(count, { one: '# regla no se puede', other: '# reglas no se pueden' })} revisar`,
      'closed-without-date': (count) => `${deals(count)} sin fecha de cierre conocida, sin contar`,
      'deals-without-manager': (count) => `${deals(count)} sin responsable`,
      'moves-by-robots': (count) =>
        `${format.plural(count, { one: '# movimiento', other: '# movimientos' })} de robots, sin comparar con nadie`,
    },
  };
};
