import type { Format } from '../../format/format.ts';
import type { SummaryMessages } from './sales-summary-messages.ts';

/** The summary in Russian. */
export const ru = (format: Format): SummaryMessages => {
  const deals = (count: number) => format.plural(count, { one: '# сделка', few: '# сделки', many: '# сделок', other: '# сделки' });
  const tasks = (count: number) => format.plural(count, { one: '# задача', few: '# задачи', many: '# задач', other: '# задачи' });
  const won = (count: number) =>
    format.plural(count, {
      one: '# выигранная сделка',
      few: '# выигранные сделки',
      many: '# выигранных сделок',
      other: '# выигранной сделки',
    });
  return {
    title: 'Главное',
    pipeline: (name) => `воронка «${name}»`,
    cards: {
      revenue: 'Выручка',
      leads: 'Новые сделки',
      conversion: 'Конверсия',
      'average-deal': 'Средний чек',
      cycle: 'Цикл сделки',
      'open-pipeline': 'В работе',
      'overdue-tasks': 'Просроченные задачи',
    },
    base: {
      revenue: won,
      leads: () => 'созданы за период',
      conversion: () => 'из закрытых за период',
      'average-deal': won,
      cycle: () => 'половина сделок быстрее',
      'open-pipeline': deals,
      'overdue-tasks': (n) => `из ${format.plural(n, { one: '# открытой', few: '# открытых', many: '# открытых', other: '# открытых' })}`,
    },
    of: (count, n, range) => `${format.integer(count)} из ${format.integer(n)}${range ? ` · ${range}` : ''}`,
    previous: (change, before) => `${change} к ${before}`,
    before: (text) => `раньше ${text}`,
    isNew: 'раньше не было',
    nothingBefore: 'сравнить не с чем',
    signals: {
      above: 'выше обычного',
      below: 'ниже обычного',
      within: 'как обычно',
      'no-value': 'нет данных',
      'too-few-points': 'история коротка',
    },
    finding: {
      signal: (card, unit, value, signal, limits) =>
        `${card}: ${unit === 'week' ? 'последняя полная неделя' : 'последний полный месяц'} — ${value}, ${signal === 'above' ? 'выше' : 'ниже'} обычного (${limits}).`,
      within: 'Все главные числа в обычных пределах.',
      tooFew: 'История слишком коротка, чтобы отличить перемены от случайных колебаний.',
      noDeals: 'За этот период сделок нет.',
    },
    sparkline: (card, unit, points) =>
      `${card} по ${unit === 'week' ? 'неделям' : 'месяцам'}: ${format.plural(points, { one: '# точка', few: '# точки', many: '# точек', other: '# точки' })}`,
    table: {
      title: 'Все числа таблицей',
      figure: 'Показатель',
      value: 'Значение',
      before: 'Раньше',
      change: 'Изменение',
      n: 'Основание',
      series: 'Ряд',
      from: 'Начало',
    },
    at: (when) => `на ${when}`,
    notes: {
      'other-currencies': (count) => `${won(count)} в других валютах: в ряды не вошли`,
      'won-without-amount': (count) => `${won(count)} без суммы`,
      'few-points': (count) =>
        `у ${format.plural(count, { one: '# показателя', few: '# показателей', many: '# показателей', other: '# показателя' })} меньше 12 точек до периода: обычные пределы не считаются`,
      'tasks-without-deal': (count) => `${tasks(count)} без сделки: под этот отбор не попали`,
      'no-tasks': () => 'задач в данных нет',
    },
  };
};
