import type { Format } from '../format/format.ts';
import type { CommonMessages } from './common-messages.ts';

/** The words of every report in Russian. */
export const ru = (format: Format): CommonMessages => ({
  loading: (rows, share) =>
    rows === null
      ? 'Загружаем данные…'
      : `Загружаем данные: ${format.integer(rows)} записей${share === null ? '' : `, ${format.percent(share)}`}`,
  refreshing: 'Обновляем',
  partial: 'Загружены не все данные: числа ещё изменятся.',
  noSource: 'Данные не подключены.',
  noSourceDetail: 'Поместите отчёт внутрь <sales-data>, укажите адрес в endpoint или передайте готовый отчёт в data.',
  errors: {
    malformed: 'Данные пришли в неожиданном виде, показать их нельзя.',
    unauthorised: 'Нужно войти заново: источник данных вас не узнал.',
    forbidden: 'У вас нет доступа к этим данным.',
    unreachable: 'Источник данных не отвечает.',
    limited: 'Слишком много запросов. Попробуйте немного позже.',
    scope: 'Отчёт настроен неверно.',
  },
  stale: 'Показаны прежние числа.',
  retry: 'Повторить',
  details: 'Подробности для администратора',
  moreIssues: (count) => `и ещё ${format.integer(count)}`,
  menu: 'Действия',
  exportCsv: 'Скачать таблицу (CSV)',
  exportPng: 'Скачать картинку (PNG)',
  howCounted: 'Как это посчитано',
  close: 'Закрыть',
  table: 'Все числа таблицей',
  asOf: (when) => `на ${when}`,
  chartHint: 'Стрелки — по строкам, Enter — подробности',
  drillDown: {
    columns: {
      deal: 'Сделка',
      stage: 'Этап',
      manager: 'Менеджер',
      amount: 'Сумма',
      created: 'Создана',
      closed: 'Закрыта',
      reason: 'Причина отказа',
    },
    total: (count) => format.plural(count, { one: '# сделка', few: '# сделки', many: '# сделок', other: '# сделки' }),
    range: (first, last, total) => `${format.integer(first)}–${format.integer(last)} из ${format.integer(total)}`,
    previous: 'Назад',
    next: 'Дальше',
    empty: 'За этим числом нет ни одной сделки.',
    untitled: (id) => `Сделка ${id}`,
  },
});
