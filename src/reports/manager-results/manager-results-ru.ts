import type { Format } from '../../format/format.ts';
import type { ResultsMessages } from './manager-results-messages.ts';

/** Managers' results in Russian. */
export const ru = (format: Format): ResultsMessages => {
  const plural = (count: number, one: string, few: string, many: string) => format.plural(count, { one, few, many, other: few });
  const deals = (count: number) => plural(count, '# сделка', '# сделки', '# сделок');
  const of = (count: number, n: number) => `${format.integer(count)} из ${format.integer(n)}`;
  return {
    title: 'Результаты менеджеров',
    clock: (period) => `Закрыты: ${period}`,
    pipeline: (name) => `«${name}»`,
    managers: (count) => plural(count, '# менеджер', '# менеджера', '# менеджеров'),
    attribution: {
      label: 'Кому засчитана сделка',
      names: {
        'owner-at-win': 'ответственному при выигрыше',
        'present-owner': 'ответственному сейчас',
        creator: 'создателю',
        'time-weighted': 'всем по времени ведения',
        splits: 'по долям из CRM',
      },
    },
    creditedTo: (name) => `засчитаны ${name}`,
    finding: {
      noDeals: 'За этот период нет закрытых сделок. Выберите другой период или снимите фильтры.',
      noWins: (lost) => `За этот период выигранных сделок нет, проиграно: ${format.integer(lost)}.`,
      noRevenue: (count) =>
        `За период: ${plural(count, '# выигранная сделка', '# выигранные сделки', '# выигранных сделок')}, выручки по ним нет.`,
      leader: (name) => `Наибольший вклад — ${name}:`,
      brought: (money, share) => `${money}${share ? `, ${share} выручки команды` : ''}.`,
      chosen: (name) => `${name}:`,
      level: (money, count) => `Команда: ${money}, ${plural(count, '# выигранная сделка', '# выигранные сделки', '# выигранных сделок')}.`,
      differs: (name, own, rest, adjusted) =>
        `${name} — выиграно ${format.percent(own.share)} (${of(own.count, own.n)}), у остальных ${format.percent(rest.share)}${adjusted === null ? '' : `, с поправкой на воронки ${adjusted}`}: отличие подтверждено.`,
      chance: 'В доле выигранных сделок различия не выходят за случайные.',
      few: 'Чтобы сравнивать долю выигранных, закрытых сделок пока мало.',
      chanceOne: 'По доле выигранных сделок подтверждённых отличий от команды нет.',
      fewOne: 'Чтобы сравнивать долю выигранных с командой, закрытых сделок пока мало.',
    },
    chartLabel: 'Выручка по менеджерам',
    plotLabel: 'Доля выигранных',
    plotLabelMixed: 'Доля выигранных с поправкой на воронки',
    plotAxis: 'Закрытых сделок',
    plan: 'план',
    others: (count) => `Остальные: ${format.integer(count)}`,
    table: {
      manager: 'Менеджер',
      department: 'Отдел',
      revenue: 'Выручка',
      change: 'К прошлому',
      share: 'Доля',
      plan: 'План',
      attainment: 'Выполнено',
      deals: 'Выиграно',
      credited: 'Зачтено',
      average: 'Средний чек',
      median: 'Медиана',
      winRate: 'Доля выигр.',
      interval: '95 %',
      shrunk: 'Сглажено',
      difference: 'К остальным',
      won: 'Выиграно ответственным',
      lost: 'Проиграно',
      cycle: 'Цикл',
      open: 'В работе',
      pipeline: 'Сумма в работе',
      weighted: 'Ожидается',
      currency: 'Валюта',
    },
    tableLabel: 'Результаты по менеджерам',
    departmentsLabel: 'По отделам',
    currenciesLabel: 'По валютам',
    team: 'Команда',
    noManager: 'Без менеджера',
    noDepartment: 'Без отдела',
    inactive: 'не работает',
    isNew: 'новое',
    of,
    verdicts: {
      confirmed: 'подтв.',
      hypothesis: 'гипотеза',
      'not-confirmed': 'как у команды',
      'not-enough-data': 'мало данных',
    },
    verdictHints: {
      confirmed: 'отличие от остальных подтверждено',
      hypothesis: 'отличие заметно, но сделок мало',
      'not-confirmed': 'нет отличий от команды',
      'not-enough-data': 'закрытых сделок меньше десяти',
    },
    needed: (count) => `для уверенности не хватает ещё ${plural(count, '# закрытой сделки', '# закрытых сделок', '# закрытых сделок')}`,
    restHas: (rest) => `у остальных ${format.percent(rest.share)} (${of(rest.count, rest.n)})`,
    sameMix: (points) => `с поправкой на состав воронок ${points}`,
    alike: (p) =>
      p < 0.05 ? 'Доли выигранных у менеджеров действительно различаются.' : 'В целом доли выигранных различаются не больше, чем случайно.',
    previous: (text) => `до этого ${text}`,
    planHint: (target) => `план ${target}`,
    planPart: 'план задан не на весь период',
    openHint: (count, sum) => `${deals(count)} в работе на ${sum}, с учётом шанса выиграть`,
    concentration: {
      title: 'От чего зависит выручка',
      topDeal: (share) => `самая крупная сделка — ${share} выручки`,
      equalManagers: (count) => `выручка распределена как у ${count} равных менеджеров`,
      equalHint: '1 делить на индекс Херфиндаля — Хиршмана',
    },
    showAll: (count) => `Показать всех (${format.integer(count)})`,
    showFewer: 'Свернуть',
    sets: { credited: 'выиграно', resolved: 'закрыто', open: 'в работе', lost: 'проиграно', largest: 'Самая крупная сделка' },
    notes: {
      'deals-without-manager': (count) =>
        `${plural(count, '# выигранная сделка', '# выигранные сделки', '# выигранных сделок')} без менеджера`,
      'deals-without-amount': (count) => `${plural(count, '# выигранная сделка', '# выигранные сделки', '# выигранных сделок')} без суммы`,
      'wins-without-date': (count) =>
        `у ${plural(count, '# выигранной сделки', '# выигранных сделок', '# выигранных сделок')} нет даты закрытия: в периоды они не попали`,
      'other-currencies': (count) => `${deals(count)} в других валютах: в доли и план не входят`,
      'splits-normalised': (count) => `доли в ${plural(count, '# сделке', '# сделках', '# сделках')} не давали целого и приведены к нему`,
      'open-without-chance': (count) => `${deals(count)} в работе без оценки шанса: мало истории, в «ожидается» не входят`,
      'plans-cover-part': (count) =>
        `${plural(count, '# план задан', '# плана заданы', '# планов заданы')} не на весь период: процент не посчитан`,
      'plans-left-out': (count) =>
        `${plural(count, '# план не показан', '# плана не показаны', '# планов не показаны')}: отчёт отобран по части сделок`,
    },
  };
};
