import type { Format } from '../../format/format.ts';
import type { DealCardMessages } from './deal-card-messages.ts';

/** The card in Russian. */
export const ru = (format: Format): DealCardMessages => ({
  title: 'Ход сделки',
  finding: {
    usual: (time, median) => `На этапе ${time}: не дольше обычного (половина сделок — до ${median}).`,
    slow: (time, median, p90) => `На этапе ${time}: дольше половины сделок (${median}), но в пределах обычного (до ${p90}).`,
    late: (time, _, p90) => `На этапе ${time}: дольше, чем девять из десяти сделок (${p90}).`,
    'few-visits': (time, _, __, n) =>
      `На этапе ${time}: сравнить пока не с чем, ${format.plural(n, { one: 'завершён # проход', few: 'завершено # прохода', many: 'завершено # проходов', other: 'завершено # прохода' })}.`,
    closed: 'Сделка закрыта.',
    'no-deal': 'Этой сделки ещё нет в загруженных данных.',
  },
  stage: 'Этап',
  inStage: 'На этапе',
  median: 'Половина сделок — до',
  p90: 'Девять из десяти — до',
  picture: (time, median, p90) => `На этапе ${time}; половина сделок — до ${median}, девять из десяти — до ${p90}`,
  visits: (n) =>
    format.plural(n, { one: 'по # проходу этапа', few: 'по # проходам этапа', many: 'по # проходам этапа', other: 'по # прохода этапа' }),
  manager: (name) => `Нагрузка: ${name}`,
  noManager: 'У сделки нет ответственного.',
  unnamed: (id) => `менеджер ${id}`,
  open: 'Открытых сделок',
  ofLimit: (limit) => `(планка ${limit})`,
  over: 'выше планки',
  tasks: 'Открытых задач',
  overdue: 'Просрочено',
  goals: 'Цели',
  noGoals: 'Целей на сегодня нет.',
  metrics: { 'revenue-won': 'Выручка', 'deals-won': 'Выигранные сделки', 'deals-created': 'Новые сделки' },
  reached: (value, target) => `${value} из ${target}`,
  until: (date) => `до ${date}`,
  elapsed: (share) => `прошло ${share} рабочего времени`,
  table: { title: 'Все числа таблицей', figure: 'Показатель', value: 'Значение' },
  notes: {
    'other-goals': (count) =>
      `${format.plural(count, { one: '# цель', few: '# цели', many: '# целей', other: '# цели' })} по другим показателям: не на этой карточке`,
    'other-currencies': (count) =>
      `${format.plural(count, { one: '# выигранная сделка', few: '# выигранные сделки', many: '# выигранных сделок', other: '# выигранной сделки' })} в других валютах: не в счёт цели`,
  },
});
