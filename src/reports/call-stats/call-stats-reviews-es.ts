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
      weakest: (point, share, range) => `Lo más débil es «${point}»: ${share} (probablemente ${range}).`,
      even: 'Ningún punto es más débil que los demás de lo que trae el azar.',
      tooFew: 'Hay muy pocas evaluaciones para juzgar puntos sueltos.',
    },
    columns: {
      manager: 'Persona',
      calls: 'Evaluadas',
      score: 'Nota',
      point: 'Punto',
      shared: 'Llamadas comunes',
      same: 'Misma nota',
      chance: 'Misma por azar',
      kappa: 'Kappa',
      outcome: 'Cómo terminó la charla',
    },
    team: 'Todos juntos',
    point: { greeting: 'Saludo', needs: 'Necesidades', offer: 'Oferta', objections: 'Objeciones', 'next-step': 'Siguiente paso' },
    range: (range, count) => `probablemente ${range}, ${calls(count)}`,
    few: (count) => `${reviews(count)}: muy pocas para una nota`,
    outcomes: 'Cómo terminaron las charlas',
    outcome: {
      'next-step': 'Siguiente paso acordado',
      sale: 'Venta',
      callback: 'Volver a llamar',
      refusal: 'Negativa',
      'no-result': 'Sin resultado',
    },
    noOutcome: 'Sin indicar',
    agreement: (first, second) => `Acuerdo en las notas: ${first} y ${second}`,
    overall: 'Todos los puntos',
    verdict: {
      agree: 'Puntúan igual: con estas notas se puede comparar a las personas.',
      differ: 'Puntúan distinto: acuerden los criterios antes de comparar a las personas.',
      'not-confirmed': 'Aún no está claro si puntúan igual.',
      'not-enough-data': 'Comparten muy pocas evaluaciones para juzgar su acuerdo.',
    },
    kappaRange: (low, high) => `${low} … ${high}`,
    reviewer: (id) => `evaluador ${id}`,
    notes: {
      'reviews-of-unknown-calls': (count) => `${reviews(count)} de llamadas que no están en los datos`,
      'reviews-superseded': (count) => `${reviews(count)} sustituidas por otras posteriores del mismo evaluador`,
      'reviews-without-manager': (count) => `${calls(count)} evaluadas sin responsable: solo en los totales`,
      'scores-off-scale': (count) => `${format.plural(count, { one: '# nota', other: '# notas' })} fuera de la escala, sin contar`,
      'points-not-in-checklist': (count) =>
        `${format.plural(count, { one: '# punto no está', other: '# puntos no están' })} en la lista: su escala se toma de la nota más alta dada`,
    },
  };
};
