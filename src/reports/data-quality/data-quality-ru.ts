import type { Format } from '../../format/format.ts';
import type { QualityMessages } from './data-quality-messages.ts';

/** The quality report in Russian. */
export const ru = (format: Format): QualityMessages => {
  const deals = (count: number) => format.plural(count, { one: '# сделка', few: '# сделки', many: '# сделок', other: '# сделки' });
  const ofOpen = (count: number) =>
    format.plural(count, { one: '# открытой сделки', few: '# открытых сделок', many: '# открытых сделок', other: '# открытой сделки' });
  return {
    title: 'Качество данных',
    at: (when) => `на ${when}`,
    pipeline: (name) => `воронка «${name}»`,
    finding: {
      nothingOpen: 'Открытых сделок нет: проверять нечего.',
      few: (trusted, open) => `Без серьёзных нарушений ${format.integer(trusted)} из ${ofOpen(open)}: для доли этого мало.`,
      score: (percent, trusted, open) =>
        `Доверие к данным — ${percent}: без серьёзных нарушений ${format.integer(trusted)} из ${ofOpen(open)}.`,
      worst: (rule, count) => ` Чаще всего: ${rule} — ${deals(count)}.`,
      skipper: (name, own, rest) => ` Этапы пропускает ${name}: ${own} переходов против ${rest} у остальных, различие подтверждено.`,
    },
    deals,
    noManager: 'Без ответственного',
    severity: { critical: 'критично', major: 'важно', minor: 'мелочь' },
    severityLegend: 'Доверие снижают критичные и важные нарушения открытых сделок.',
    rulesLabel: 'Что проверено',
    bases: {
      open: 'открытых',
      'with-task': 'открытых с задачей',
      'with-norm': 'открытых на этапах с нормой',
      'with-date': 'открытых с ожидаемой датой',
      'from-stage': 'открытых, дошедших до нужного этапа',
      'with-contact': 'открытых с контактом',
      'with-history': 'открытых',
      closed: 'закрытых за период',
      won: 'выигранных за период',
      lost: 'проигранных за период',
    },
    of: (count, n) => `${format.integer(count)} из ${format.integer(n)}`,
    unchecked: 'нечем проверить',
    standsOut: (name, count, n) => `чаще других: ${name}\u00a0— ${format.integer(count)}\u00a0из\u00a0${format.integer(n)}`,
    columns: {
      rule: 'Нарушение',
      severity: 'Важность',
      deals: 'Сделки',
      share: 'Доля',
      base: 'Из каких',
      manager: 'Менеджер',
      open: 'Открыто',
      trust: 'Доверие',
      stage: 'Этап',
      norm: 'Норма этапа',
      skips: 'Пропуски',
      backs: 'Возвраты',
      rest: 'У остальных',
      verdict: 'Вывод',
      deal: 'Сделка',
      amount: 'Сумма',
      breaches: 'Что исправить',
      skipRange: 'Пропуск этапа',
      time: 'Время на этапе',
      from: 'На дату',
      firstUse: 'Первый вход',
      lastUse: 'Последний вход',
      use: 'Стояли на этапе, по месяцам',
    },
    sections: {
      check: 'Исправить сегодня',
      managers: 'По менеджерам',
      stages: 'По этапам',
      trend: 'Доверие по неделям',
      movers: 'Как менеджеры ведут по этапам',
      paths: 'Где менеджеры расходятся',
      scheme: 'Как менялись этапы',
      mapping: 'Старые этапы считаются как',
      history: 'Этапы по месяцам',
    },
    verdicts: {
      confirmed: 'различие подтверждено',
      hypothesis: 'возможно',
      'not-confirmed': 'нет различия',
      'not-enough-data': 'мало данных',
    },
    trendLabel: (weeks) =>
      `Открытые сделки с непросроченной задачей и без застоя: ${format.plural(weeks, { one: '# точка', few: '# точки', many: '# точек', other: '# точки' })}`,
    trendNote:
      'Доля сделок с непросроченной задачей и без застоя в этот же момент недели. Какими раньше были суммы, контакты и ответственные, неизвестно.',
    change: {
      introduced: (stage, when) => `Этап «${stage}» появился у сделок, начатых с ${when}.`,
      retired: (stage, when) => `Сделки, начатые с ${when}, этап «${stage}» не проходят.`,
    },
    noChange: 'Состав этапов не менялся.',
    mapping: {
      hint: 'Считать старый этап новым — и история продолжится во всех отчётах.',
      itself: 'сам по себе',
      proposed: 'предложено',
      label: (stage) => `Считать «${stage}» как`,
      accept: 'Принять предложенное',
    },
    group: 'По менеджерам',
    all: (count) => `Показать все: ${format.integer(count)}`,
    nothingToFix: 'Исправлять нечего.',
    between: (low, high) => `${low} … ${high}`,
    notes: {
      'no-tasks': () => 'задач в данных нет: сделки без задачи не искали',
      'rules-unchecked': (count) =>
        `${format.plural(count, { one: '# правило проверить нечем', few: '# правила проверить нечем', many: '# правил проверить нечем', other: '# правила проверить нечем' })}`,
      'closed-without-date': (count) => `${deals(count)} закрыто неизвестно когда: не в счёт`,
      'deals-without-manager': (count) => `${deals(count)} без ответственного`,
      'moves-by-robots': (count) =>
        `${format.plural(count, { one: '# переход сделал робот', few: '# перехода сделали роботы', many: '# переходов сделали роботы', other: '# перехода сделали роботы' })}: ни с кем не сравниваются`,
    },
  };
};
