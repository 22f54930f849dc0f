import type { EditorMessages } from './goal-progress-messages.ts';

/** The editor of goals in English. */
export const en: EditorMessages = {
  title: 'Edit goals',
  add: 'Add a goal',
  remove: 'Remove the goal',
  save: 'Save',
  empty: 'There are no goals yet.',
  fields: { owner: 'Whose', metric: 'Metric', stage: 'Stage', first: 'First day', last: 'Last day', target: 'Target' },
  fromToday: 'the new target holds from today on',
  units: (currency) => ({ count: 'count', money: currency, duration: 'min', share: '%' }),
  goal: (place) => `Goal ${place}`,
  errors: {
    'no-target': 'A number above zero is needed.',
    'bad-period': 'The last day is before the first.',
    repeated: 'There is the same goal for these days already.',
    'no-stage': 'Choose a stage.',
    'share-beyond-one': 'A win rate is never above 100%.',
  },
};
