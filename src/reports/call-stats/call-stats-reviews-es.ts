import type { Format } from '../../format/format.ts';
import type { ReviewMessages } from './call-stats-reviews-messages.ts';

/** Reviews of calls in Spanish. */
export const es = (format: Format): ReviewMessages => {
  const calls = (count: number) => format.plural(count, { one: '# llamada', other: '# llamadas' });
  const reviews = (count: number) => format.plural(count, { one: '# evaluación', other: '# evaluaciones' });
  return {
    title: 'Evaluaciones de conversaciones',
    finding: {
      none: 'No se ha evaluado ninguna conversación de este período.',
      reviewed: (reviewed, all) =>
        `Evaluadas ${format.integer(reviewed)} de ${format.plural(all, { one: '# conversación', other: '# conversaciones' })}.`,
      weakest: (point, share, range) => `El criterio más débil es «${point}»: ${share} (probablemente ${range}).`,
      even: 'Ningún criterio es más débil que los demás más allá del azar.',
      tooFew: 'Hay muy pocas evaluaciones para juzgar criterios por separado.',
    },
    columns: {
      manager: 'Persona',
      calls: 'Evaluadas',
      score: 'Calificación',
      point: 'Criterio',
      shared: 'Llamadas comunes',
      same: 'Coinciden',
      chance: 'Coincidirían por azar',
      kappa: 'Kappa',
      outcome: 'Cómo terminó la conversación',
    },
    team: 'Todos juntos',
    point: { greeting: 'Saludo', needs: 'Necesidades', offer: 'Oferta', objections: 'Objeciones', 'next-step': 'Siguiente paso' },
    range: (range, count) => `probablemente ${range}, ${calls(count)}`,
    few: (count) => `${reviews(count)}: muy poco para una calificación`,
    outcomes: 'Cómo terminaron las conversaciones',
    outcome: {
      'next-step': 'Siguiente paso acordado',
      sale: 'Venta',
      callback: 'Volver a llamar',
      refusal: 'Rechazo',
      'no-result': 'Sin resultado',
    },
    noOutcome: 'Sin indicar',
    agreement: (first, second) => `Concordancia de calificaciones: ${first} y ${second}`,
    overall: 'Todos los criterios',
    verdict: {
      agree: 'Califican igual: con estas calificaciones se puede comparar a las personas.',
      differ: 'Califican distinto: acuerden los criterios antes de comparar a las personas.',
      'not-confirmed': 'Aún no está claro si califican igual.',
      'not-enough-data': 'Comparten muy pocas evaluaciones para juzgar su concordancia.',
    },
    kappaRange: (low, high) => `${low} … ${high}`,
    reviewer: (id) => `evaluador ${id}`,
    notes: {
      'reviews-of-unknown-calls': (count) => `${reviews(count)} de llamadas que no están en los datos`,
      'reviews-superseded': (count) => `${reviews(count)} con otra posterior del mismo evaluador, sin contar`,
      'reviews-without-manager': (count) => `${calls(count)} con evaluación y sin responsable: solo en los totales`,
      'scores-off-scale': (count) =>
        `${format.plural(count, { one: '# calificación', other: '# calificaciones' })} fuera de la escala, sin contar`,
      'points-not-in-checklist': (count) =>
        `${format.plural(count, { one: '# criterio no está', other: '# criterios no están' })} en la lista: su escala se toma de la calificación más alta`,
    },
  };
};
