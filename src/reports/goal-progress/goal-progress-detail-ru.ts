import type { Format } from '../../format/format.ts';
import type { DetailMessages } from './goal-progress-messages.ts';

/** What unfolds of a goal, in Russian. */
export const ru = (format: Format): DetailMessages => {
  const deals = (count: number) => format.plural(count, { one: '# сделка', few: '# сделки', many: '# сделок', other: '# сделки' });
  return {
    columns: {
      owner: 'Чья цель',
      metric: 'Показатель',
      period: 'Период',
      done: 'Сделано',
      target: 'Цель',
      share: 'Доля',
      expected: 'По плану сегодня',
      forecast: 'Прогноз',
      low: '80\u00a0%, от',
      high: '80\u00a0%, до',
      chance: 'Шанс',
      needed: 'Нужно в день',
      status: 'Статус',
      since: 'Отставание с',
    },
    path: 'по плану',
    curve: (name) => `${name}: ход к цели по дням`,
    details: {
      expected: 'Сегодня по плану',
      forecast80: 'Итог, вероятно (80\u00a0%)',
      forecast95: 'Почти наверняка (95\u00a0%)',
      chance: 'Шанс выполнить',
      perDay: 'Пока в день',
      needed: 'Нужно в день',
      daysLeft: 'Рабочих дней осталось',
      projection: 'Если темп останется',
      since: 'Отставание с',
      members: 'Цели сотрудников вместе',
      history: 'Прежние периоды',
      changed: 'Цель изменена',
      open: 'Открытые сделки в прогнозе',
    },
    daysOf: (left, all) => `${left} из ${all}`,
    basis: {
      level: 'Прогноз по собственному уровню.',
      pipeline: 'Прогноз по открытым сделкам и уровню побед.',
      history: 'Прогноз по прежним изменениям.',
    },
    statusNext: (status) => `По последней оценке: ${status}. Статус сменится, если следующая оценка это подтвердит.`,
    changed: (when, before, after) => `${when}, было ${before}, стало ${after}`,
    members: (count, target, difference) =>
      `${target} (${format.plural(count, { one: '# человек', few: '# человека', many: '# человек', other: '# человека' })})${difference === null ? '' : `, ${difference} к цели команды`}`,
    history: (reached, count) => `выполнено ${format.integer(reached)} из ${format.integer(count)}`,
    past: (when, done, target) => `${when}: ${done} из ${target}`,
    openDeals: (count, expected) => `${deals(count)}, ожидается ${expected}`,
    showRows: (count) => `Показать ${format.plural(count, { one: '# запись', few: '# записи', many: '# записей', other: '# записи' })}`,
  };
};
