import type { EditorMessages } from './goal-progress-messages.ts';

/** The editor of goals in Spanish. */
export const es: EditorMessages = {
  title: 'Editar objetivos',
  add: 'Añadir un objetivo',
  remove: 'Quitar el objetivo',
  save: 'Guardar',
  empty: 'Aún no hay objetivos.',
  fields: { owner: 'De quién es', metric: 'Indicador', stage: 'Etapa', first: 'Primer día', last: 'Último día', target: 'Meta' },
  fromToday: 'la nueva meta vale desde hoy',
  units: (currency) => ({ count: 'cantidad', money: currency, duration: 'min', share: '%' }),
  goal: (place) => `Objetivo ${place}`,
  errors: {
    'no-target': 'Se necesita un número mayor que cero.',
    'bad-period': 'El último día es anterior al primero.',
    repeated: 'Ya existe el mismo objetivo para estos días.',
    'no-stage': 'Elija una etapa.',
    'share-beyond-one': 'Una tasa de éxito nunca supera el 100 %.',
  },
};
