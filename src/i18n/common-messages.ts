import type { Format, Language } from '../format/format.ts';
import type { ErrorKind } from '../model/errors.ts';

/** Words that every report needs. A language that lacks one does not compile. */
export interface CommonMessages {
  loading(rows: number | null, share: number | null): string;
  refreshing: string;
  partial: string;
  noSource: string;
  noSourceDetail: string;
  errors: Record<ErrorKind, string>;
  stale: string;
  retry: string;
  details: string;
  moreIssues(count: number): string;
  menu: string;
  exportCsv: string;
  exportPng: string;
  howCounted: string;
  close: string;
  table: string;
  asOf(when: string): string;
  chartHint: string;
  drillDown: {
    columns: Record<'deal' | 'stage' | 'manager' | 'amount' | 'created' | 'closed' | 'reason', string>;
    total(count: number): string;
    range(first: number, last: number, total: number): string;
    previous: string;
    next: string;
    empty: string;
    untitled(id: string): string;
  };
}

const ru = (format: Format): CommonMessages => ({
  loading: (rows, share) =>
    rows === null ? 'Загружаем данные…' : `Загружаем данные: ${format.integer(rows)} записей${share === null ? '' : `, ${format.percent(share)}`}`,
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
    columns: { deal: 'Сделка', stage: 'Этап', manager: 'Менеджер', amount: 'Сумма', created: 'Создана', closed: 'Закрыта', reason: 'Причина отказа' },
    total: (count) => format.plural(count, { one: '# сделка', few: '# сделки', many: '# сделок', other: '# сделки' }),
    range: (first, last, total) => `${format.integer(first)}–${format.integer(last)} из ${format.integer(total)}`,
    previous: 'Назад',
    next: 'Дальше',
    empty: 'За этим числом нет ни одной сделки.',
    untitled: (id) => `Сделка ${id}`,
  },
});

const en = (format: Format): CommonMessages => ({
  loading: (rows, share) =>
    rows === null ? 'Loading data…' : `Loading data: ${format.integer(rows)} records${share === null ? '' : `, ${format.percent(share)}`}`,
  refreshing: 'Refreshing',
  partial: 'Not all data are loaded yet: figures will change.',
  noSource: 'No data are connected.',
  noSourceDetail: 'Put the report inside <sales-data>, name a URL in endpoint, or hand a ready report to data.',
  errors: {
    malformed: 'The data came in an unexpected form and cannot be shown.',
    unauthorised: 'Please sign in again: the data source did not recognise you.',
    forbidden: 'You have no access to these data.',
    unreachable: 'The data source does not answer.',
    limited: 'Too many requests. Please try a little later.',
    scope: 'The report is set up wrongly.',
  },
  stale: 'Earlier figures are shown.',
  retry: 'Try again',
  details: 'Details for the administrator',
  moreIssues: (count) => `and ${format.integer(count)} more`,
  menu: 'Actions',
  exportCsv: 'Download table (CSV)',
  exportPng: 'Download picture (PNG)',
  howCounted: 'How this is counted',
  close: 'Close',
  table: 'All figures as a table',
  asOf: (when) => `as of ${when}`,
  chartHint: 'Arrow keys move between rows, Enter shows details',
  drillDown: {
    columns: { deal: 'Deal', stage: 'Stage', manager: 'Manager', amount: 'Amount', created: 'Created', closed: 'Closed', reason: 'Loss reason' },
    total: (count) => format.plural(count, { one: '# deal', other: '# deals' }),
    range: (first, last, total) => `${format.integer(first)}–${format.integer(last)} of ${format.integer(total)}`,
    previous: 'Back',
    next: 'Next',
    empty: 'There is no deal behind this figure.',
    untitled: (id) => `Deal ${id}`,
  },
});

const languages: Record<Language, (format: Format) => CommonMessages> = { ru, en };

export const commonMessages = (format: Format): CommonMessages => languages[format.language](format);
