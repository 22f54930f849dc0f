import { ended, type Format } from '../../format/format.ts';
import type { LoadMessages } from './manager-load-messages.ts';

/** The load report in Russian. */
export const ru = (format: Format): LoadMessages => {
  const deals = (count: number) => format.plural(count, { one: '# сделка', few: '# сделки', many: '# сделок', other: '# сделки' });
  const tasks = (count: number) => format.plural(count, { one: '# задача', few: '# задачи', many: '# задач', other: '# задачи' });
  const more = (times: number) => {
    const rounded = Math.round(times * 10) / 10;
    return `в ${format.number(rounded)} ${format.plural(rounded, { one: 'раз', few: 'раза', many: 'раз', other: 'раза' })} больше`;
  };
  const others = (count: number, forms: [string, string, string]) =>
    count === 0 ? '' : ` и ещё ${format.plural(count, { one: forms[0], few: forms[1], many: forms[2], other: forms[1] })}`;
  return {
    title: 'Нагрузка менеджеров',
    at: (when) => `на ${when}`,
    pipeline: (name) => `воронка «${name}»`,
    managers: (count) => format.plural(count, { one: '# менеджер', few: '# менеджера', many: '# менеджеров', other: '# менеджера' }),
    finding: {
      nothingOpen: 'Открытых сделок нет.',
      overloaded: (name, open, limit, count) =>
        `Выше планки ${limit}: ${name} — ${open} на полную ставку${others(count, ['# человек', '# человека', '# человек'])}.`,
      idle: (name, open, floor, count) =>
        `Ниже нужного (${floor}): ${name} — ${open} на полную ставку${others(count, ['# человек', '# человека', '# человек'])}.`,
      uneven: (name, times) => `Нагрузка распределена неровно: ${name} ведёт ${more(times)} среднего.`,
      within: 'Все работают в пределах планки.',
      even: 'Нагрузка распределена ровно.',
      overdue: (count) => ` Просрочено ${tasks(count)}.`,
      short: (names) => ` Открытых сделок не хватает на план: ${ended(names)}`,
    },
    deals,
    tasks,
    barsLabel: 'Открытые сделки по менеджерам',
    legend: { withTask: 'с задачей', withoutTask: 'без задачи', limit: 'планка', floor: 'минимум' },
    columns: {
      manager: 'Менеджер',
      open: 'Открыто',
      status: 'Планка',
      average: 'Среднее',
      overload: 'Дней выше планки',
      tasks: 'Задач',
      overdue: 'Просрочено',
      oldest: 'Самая давняя',
      withoutTask: 'Без задачи',
      dueSoon: 'На 5 дней\u00a0/ успеет',
      winRate: 'Конверсия',
      stay: 'Сделка в\u00a0работе',
      flow: 'Пришло\u00a0/ ушло',
      amount: 'Сумма',
      plan: 'Ожидается\u00a0/ план',
    },
    status: { over: 'выше планки', within: 'в пределах', under: 'ниже минимума' },
    away: 'в отпуске',
    noManager: 'Без менеджера',
    team: 'Всего',
    byStage: 'Открытые сделки по этапам',
    showAll: (count) => `Показать всех: ${format.integer(count)}`,
    spread: (times, gini) => `Самый загруженный ведёт ${more(times)} среднего; неравномерность (Джини) ${gini} из 1.`,
    totals: {
      open: 'Сделки в работе',
      won: 'Выиграно за всё время',
      lost: 'Проиграно за всё время',
      tasks: 'Задачи в работе',
      overdue: 'Просрочено',
      done: 'Выполнено задач',
      contacts: 'Контакты',
      newContacts: 'Новые за период',
    },
    trend: {
      title: 'Новые и выигранные',
      from: 'Начало',
      created: 'Новые',
      won: 'Выиграно',
      amount: 'На сумму',
      load: 'Открыто в среднем',
      running: 'ещё идёт',
    },
    estimate: {
      title: 'Конверсия при разной нагрузке',
      statuses: {
        estimated: (n) => `По ${format.integer(n)} завершённым сделкам лучше всего идёт при нагрузке в выделенной полосе.`,
        'few-deals': (n) => `Завершённых сделок ${format.integer(n)} из нужных 200: лучшую нагрузку пока не видно, задайте планку сами.`,
        'narrow-range': () => 'Нагрузка почти не менялась: лучшую не видно, задайте планку сами.',
        'no-optimum': () => 'Лучшей нагрузки в ваших данных не видно: задайте планку сами.',
        'peak-outside': () => 'Лучшая нагрузка лежит вне того, что бывало: задайте планку сами.',
      },
      band: (floor, limit) => `Полоса: ${floor}–${limit} открытых сделок.`,
      point: (load, share) => `около ${load} открытых: ${share}`,
      load: 'Открытых сделок',
      conversion: 'Конверсия',
    },
    move: {
      title: 'Что если передать сделки',
      from: 'От кого',
      to: 'Кому',
      count: 'Сколько',
      result: (from, before, after, to, toBefore, toAfter) => `${from}: ${before} → ${after}. ${to}: ${toBefore} → ${toAfter}.`,
      never: 'Это только расчёт: сделки остаются у своих ответственных.',
    },
    notes: {
      'deals-without-manager': (count) => `${deals(count)} без менеджера`,
      'deals-of-former-managers': (count) => `${deals(count)} у тех, кто уже не работает`,
      'tasks-without-due': (count) => `${tasks(count)} без срока: не в счёт просроченных`,
      'tasks-without-deal': (count) => `${tasks(count)} без сделки: вне этого отбора`,
      'tasks-of-unknown-deals': (count) => `${tasks(count)} о сделках, которых нет в данных`,
      'owner-history-missing': () => 'истории ответственных нет: сделки считаются за нынешними',
      'no-tasks': () => 'задач в данных нет',
      'no-band': () => 'планка не задана',
      'band-reversed': () => 'минимум выше планки: такая планка не учтена',
      'contacts-not-filtered': () => 'контакты не зависят от воронки, источника и меток',
      'no-department': (count) =>
        `${format.plural(count, { one: '# менеджер', few: '# менеджера', many: '# менеджеров', other: '# менеджера' })} без отдела: вне этого отбора`,
    },
  };
};
