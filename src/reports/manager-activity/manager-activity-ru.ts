import type { Format } from '../../format/format.ts';
import type { OwnMessages } from './manager-activity-messages.ts';

/** The activity report in Russian. */
export const ru = (format: Format): OwnMessages => {
  const acts = (count: number) => format.plural(count, { one: '# действие', few: '# действия', many: '# действий', other: '# действия' });
  const calls = (count: number) => format.plural(count, { one: '# звонок', few: '# звонка', many: '# звонков', other: '# звонка' });
  return {
    title: 'Отчёт по сотрудникам',
    people: (count) => format.plural(count, { one: '# сотрудник', few: '# сотрудника', many: '# сотрудников', other: '# сотрудника' }),
    kind: 'Вид работы',
    acts,
    finding: {
      nothing: 'За этот период в CRM нет следов работы.',
      total: (kind, count) => `${kind}: ${format.integer(count)} за период.`,
      above: (names) => `${names}: последняя полная неделя выше собственных обычных пределов.`,
      below: (names) => `${names}: последняя полная неделя ниже собственных обычных пределов.`,
      more: (names) => `${names}: за рабочий день больше, чем у остальных, подтверждено.`,
      less: (names) => `${names}: за рабочий день меньше, чем у остальных, подтверждено.`,
      steady: 'У всех последняя неделя в собственных обычных пределах.',
      tooFew: 'История слишком коротка, чтобы отличить перемены от случайных колебаний.',
    },
    andMore: (count) => `ещё\u00a0${format.integer(count)}`,
    calendar: { day: 'По дням', week: 'По неделям', month: 'По месяцам' },
    cell: (name, when, count, isOff) => `${name}, ${when}: ${acts(count)}${isOff ? ', нерабочий день' : ''}`,
    legend: { none: 'нет', off: 'нерабочий день' },
    columns: {
      manager: 'Сотрудник',
      count: 'Всего',
      worked: 'Рабочих дней',
      rate: 'За\u00a0рабочий день',
      trend: 'Свои недели',
      compared: 'Рядом с остальными',
      late: 'Задачи позже срока',
      talks: 'Разговоры',
      talk: 'Время разговоров',
      replies: 'Первые ответы',
      reply: 'До первого ответа',
    },
    range: (low, high) => `${low}–${high}`,
    signals: {
      above: 'выше обычного',
      below: 'ниже обычного',
      within: 'как обычно',
      'no-value': 'неделя без рабочих дней',
      'too-few-weeks': 'история коротка',
    },
    trend: (name, weeks) =>
      `${name}, по неделям: ${format.plural(weeks, { one: '# неделя', few: '# недели', many: '# недель', other: '# недели' })}`,
    comparison: { more: 'больше', less: 'меньше', 'not-confirmed': 'различие не подтверждено', 'not-enough-data': 'мало данных' },
    comparisonHint: (ratio, p, against) => `${against === 'rest' ? 'к остальным' : 'друг к другу'}: ×\u00a0${ratio}, p\u00a0=\u00a0${p}`,
    team: 'Все вместе',
    allKinds: 'Все виды работы',
    notes: {
      'acts-without-person': (count) => `${acts(count)} роботов и клиентов не в счёт`,
      'calls-without-manager': (count) => `${calls(count)} без сотрудника не в счёт`,
      'missed-calls': (count) => `${calls(count)} от клиентов без разговора не в счёт`,
      'overlapping-calls': (count) => `${calls(count)} одновременно с другим у того же сотрудника: время разговоров может быть завышено`,
      'acts-without-deal': (count) => `${acts(count)} без сделки: вне этого отбора`,
      'events-repeated': (count) =>
        `${format.plural(count, { one: '# событие повторяет', few: '# события повторяют', many: '# событий повторяют', other: '# события повторяют' })} другие записи: второй раз не в счёт`,
      'pipeline-not-filtered': () => 'выбор воронки на этот отчёт не действует',
      'no-calls': () => 'звонков в данных нет',
      'no-events': () => 'событий в данных нет: сообщения, письма и примечания не видны',
    },
  };
};
