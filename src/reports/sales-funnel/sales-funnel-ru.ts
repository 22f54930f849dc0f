import type { Format } from '../../format/format.ts';
import type { FunnelMessages } from './sales-funnel-messages.ts';

type Share = { count: number; n: number; share: number; low: number; high: number };

/** The funnel in Russian. */
export const ru = (format: Format): FunnelMessages => {
  const deals = (count: number) => format.plural(count, { one: '# сделка', few: '# сделки', many: '# сделок', other: '# сделки' });
  const of = (count: number, n: number) => `${format.integer(count)} из ${format.integer(n)}`;
  const range = (share: Share) => format.percentRange(share.low, share.high);
  return {
    title: 'Воронка продаж',
    modes: { cohort: 'Созданы', closed: 'Закрыты', events: 'Движения', snapshot: 'Сейчас' },
    modeLabel: 'Какие сделки считать',
    clock: {
      cohort: (period) => `Вошли в воронку: ${period}`,
      closed: (period) => `Закрыты: ${period}`,
      events: (period) => `Движения: ${period}`,
      snapshot: (date) => `Открыты на ${date}`,
    },
    pipeline: (name) => `«${name}»`,
    managers: (count) => format.plural(count, { one: '# менеджер', few: '# менеджера', many: '# менеджеров', other: '# менеджера' }),
    finding: {
      largestLoss: (stage) => `Больше всего сделок теряется после «${stage}»:`,
      wentOn: (share) => `дальше прошли ${format.percent(share.share)} (${of(share.count, share.n)}).`,
      manager: (name, share, verdict) =>
        `${name} — ${format.percent(share.share)} (${of(share.count, share.n)})${verdict === 'confirmed' ? ', отличие от остальных подтверждено.' : `, но данных мало: от ${format.percentRange(share.low, share.high).replace('–', ' до ')}.`}`,
      selected: (name, next, share) =>
        `${name}: «${next}» у ${format.percent(share.share)} клиентов (${of(share.count, share.n)}, ${range(share)}).`,
      behind: (name, next, own, rest) =>
        `Подтверждённое отставание: ${name}, переход в «${next}» — ${format.percent(own.share)} (${of(own.count, own.n)}), у остальных ${format.percent(rest.share)}.`,
      noLosses: 'Ни одна сделка ещё не потеряна.',
      fewDeals: (count) => `Всего ${deals(count)}: для выводов мало, показаны только количества.`,
      noDeals: 'За этот период нет сделок. Выберите другой период или другую воронку.',
      noHistory: (won, lost, open) =>
        `В данных нет истории этапов, поэтому воронки нет. Закрыто за период: выиграно ${format.integer(won)}, проиграно ${format.integer(lost)}; сейчас открыто ${format.integer(open)}.`,
      events: (count) => `За период двигалось ${deals(count)}. Это переходы, а не конверсия: сделки на разных этапах — разные.`,
      snapshot: (count) => `В работе ${deals(count)}.`,
    },
    lost: (count) => `потеряно ${format.integer(count)}`,
    open: (count) => `в работе ${format.integer(count)}`,
    reached: (count) => `дошли ${format.integer(count)}`,
    chartLabel: 'Сколько сделок дошло до каждого этапа',
    table: {
      stage: 'Этап',
      reached: 'Дошли',
      step: 'Дальше',
      interval: '95 %',
      cumulative: 'От начала',
      lost: 'Потеряно',
      lostFrom: 'Ушли в отказ отсюда',
      open: 'В работе',
      moved: 'В другой воронке',
      time: 'Время, медиана',
      amount: 'Сумма',
      entries: 'Входов',
      deals: 'Сделок',
      touched: 'Были на этапе',
    },
    comparison: {
      step: (next) => `Переход в «${next}»`,
      win: 'Выиграно из закрытых',
      sideBySide: 'Переход на этап: доля, разница с остальными',
      columns: { manager: 'Менеджер', deals: 'Сделок', share: 'Доля', interval: '95 %', difference: 'К остальным', verdict: 'Различие' },
      of,
      team: 'Команда',
      verdicts: { confirmed: 'подтв.', hypothesis: 'гипотеза', 'not-confirmed': 'не подтв.', 'not-enough-data': 'мало данных' },
      alike: (p) => (p < 0.05 ? 'Менеджеры действительно различаются.' : 'В целом различия не больше случайных.'),
      likeWithLike: (points) => `с поправкой на источник и сумму ${points}`,
      more: (count) => `Ещё ${format.integer(count)}`,
    },
    growth: {
      title: 'Точки роста',
      wins: (point, money) =>
        `+${format.number(point.extraWins)}\u00a0${format.plural(Math.round(point.extraWins * 10) / 10, { one: 'сделка', few: 'сделки', many: 'сделок', other: 'сделки' })}${money ? ` (≈\u00a0${money})` : ''}`,
      condition: (name, next) => `${format.shortName(name)}, переход в «${next}»:`,
      confirmed: 'Если станет как у остальных. Отставание подтверждено.',
      hypothesis: (needed) =>
        needed === null
          ? 'Если станет как у остальных. Пока это гипотеза.'
          : `Если станет как у остальных. Пока это гипотеза: для уверенности не хватает ещё ${format.plural(needed, { one: '# сделки', few: '# сделок', many: '# сделок', other: '# сделок' })}.`,
    },
    stage: {
      reasons: 'Причины отказа',
      noReason: 'Причина не указана',
      time: (median, interval) => `Половина уходит с этапа за ${median}${interval ? ` (${interval})` : ''}`,
      amount: 'Сумма сделок',
    },
    figures: {
      winClosed: 'Выиграно из закрытых за период',
      winCohort: 'Выиграно из всех вошедших',
      winResolved: 'Выиграно из завершённых',
      cycle: 'От входа до выигрыша',
      wonAmount: 'Выиграно',
      perDay: 'Выиграно за рабочий день',
      velocity: 'Скорость продаж, в день',
      winWithin: 'Шанс выиграть',
    },
    figureHint: {
      of,
      within: (days, lost) => `за ${format.integer(days)} дн.; проиграть ${lost}`,
      previous: (text) => `до этого ${text}`,
      value: (share) => `по деньгам ${share}`,
    },
    notes: {
      'deals-without-manager': (count) =>
        `${format.plural(count, { one: '# сделка', few: '# сделки', many: '# сделок', other: '# сделки' })} без менеджера: в сравнении их нет`,
      'deals-without-amount': (count) =>
        `${format.plural(count, { one: '# сделка', few: '# сделки', many: '# сделок', other: '# сделки' })} без суммы`,
      'skipped-stages': (count) =>
        `${format.plural(count, { one: '# сделка пропустила', few: '# сделки пропустили', many: '# сделок пропустили', other: '# сделки пропустили' })} этап`,
      'moved-back': (count) =>
        `${format.plural(count, { one: '# сделка возвращалась', few: '# сделки возвращались', many: '# сделок возвращались', other: '# сделки возвращались' })} назад`,
      maturing: () => 'часть сделок ещё молода: итог изменится',
      'skip-rates-differ': (count) => `менеджеры пропускают этапы по-разному (на ${format.integer(count)} п.п.): сравнение шагов условно`,
    },
    dealsCount: deals,
    noManager: 'Без менеджера',
  };
};
