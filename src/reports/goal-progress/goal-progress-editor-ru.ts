import type { EditorMessages } from './goal-progress-messages.ts';

/** The editor of goals in Russian. */
export const ru: EditorMessages = {
  title: 'Изменить цели',
  add: 'Добавить цель',
  remove: 'Удалить цель',
  save: 'Сохранить',
  empty: 'Целей пока нет.',
  fields: { owner: 'Чья цель', metric: 'Показатель', stage: 'Этап', first: 'Первый день', last: 'Последний день', target: 'Цель' },
  fromToday: 'новая цель действует с сегодняшнего дня',
  units: (currency) => ({ count: 'шт.', money: currency, duration: 'мин', share: '%' }),
  goal: (place) => `Цель ${place}`,
  errors: {
    'no-target': 'Нужно число больше нуля.',
    'bad-period': 'Последний день раньше первого.',
    repeated: 'Такая же цель на эти дни уже есть.',
    'no-stage': 'Выберите этап.',
    'share-beyond-one': 'Конверсия не бывает больше 100 %.',
  },
};
