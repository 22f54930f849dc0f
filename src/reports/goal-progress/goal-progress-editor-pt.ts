import type { EditorMessages } from './goal-progress-messages.ts';

/** The editor of goals in Portuguese. */
export const pt: EditorMessages = {
  title: 'Editar metas',
  add: 'Adicionar meta',
  remove: 'Remover a meta',
  save: 'Salvar',
  empty: 'Ainda não há metas.',
  fields: { owner: 'De quem', metric: 'Indicador', stage: 'Etapa', first: 'Primeiro dia', last: 'Último dia', target: 'Alvo' },
  fromToday: 'o novo alvo vale a partir de hoje',
  units: (currency) => ({ count: 'quantidade', money: currency, duration: 'min', share: '%' }),
  goal: (place) => `Meta ${place}`,
  errors: {
    'no-target': 'É preciso um número acima de zero.',
    'bad-period': 'O último dia é antes do primeiro.',
    repeated: 'Já existe a mesma meta para estes dias.',
    'no-stage': 'Escolha uma etapa.',
    'share-beyond-one': 'Uma taxa de ganho nunca passa de 100%.',
  },
};
