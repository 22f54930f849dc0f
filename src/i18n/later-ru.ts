import type { Format } from '../format/format.ts';
import type { LaterMessages } from './later-messages.ts';
import { ru as rules } from './rule-names-ru.ts';

export const ru = (format: Format): LaterMessages => ({
  errors: {
    malformed: 'Данные пришли в неожиданном виде, показать их нельзя.',
    unauthorised: 'Нужно войти заново: источник данных вас не узнал.',
    unpaid: 'CRM не оплачена. Продлите подписку — и отчёты загрузятся.',
    forbidden: 'У вас нет доступа к этим данным.',
    blocked: 'CRM закрыла доступ с этого адреса: запросов было слишком много. Попробуйте позже или спросите администратора.',
    limited: 'Слишком много запросов. Попробуйте немного позже.',
    scope: 'Отчёт настроен неверно.',
  },
  moreIssues: (count) => `и ещё ${format.integer(count)}`,
  noSource: 'Данные не подключены.',
  noSourceDetail: 'Поместите отчёт внутрь <sales-data>, укажите адрес в endpoint или передайте готовый отчёт в data.',
  clearStore: 'Загрузить данные заново',
  exportCsv: 'Скачать таблицу (CSV)',
  exportXlsx: 'Скачать книгу (XLSX)',
  exportPng: 'Скачать картинку (PNG)',
  print: 'Печать или PDF',
  file: {
    about: 'О таблицах',
    report: 'Отчёт',
    period: 'Период',
    asOf: 'Данные на',
    timeZone: 'Часовой пояс',
    notes: 'Примечания',
    filters: 'Отборы',
    noFilters: 'нет',
    empty: 'В отчёте нет ни одной строки: сохранять нечего.',
    notReady: 'Отчёт ещё не загружен: сохранять нечего.',
    more: (count) => `ещё строк: ${format.integer(count)}, все — в файле XLSX или CSV`,
  },
  close: 'Закрыть',
  drillDown: {
    columns: {
      deal: 'Сделка',
      stage: 'Этап',
      manager: 'Менеджер',
      amount: 'Сумма',
      created: 'Создана',
      closed: 'Закрыта',
      reason: 'Причина отказа',
      task: 'Задача',
      due: 'Срок',
      done: 'Выполнена',
      marks: 'Что исправить',
    },
    total: {
      deals: (count) => format.plural(count, { one: '# сделка', few: '# сделки', many: '# сделок', other: '# сделки' }),
      tasks: (count) => format.plural(count, { one: '# задача', few: '# задачи', many: '# задач', other: '# задачи' }),
    },
    range: (first, last, total) => `${format.integer(first)}–${format.integer(last)} из ${format.integer(total)}`,
    previous: 'Назад',
    next: 'Дальше',
    empty: 'За этим числом нет ни одной записи.',
    filterBy: (names) => `Во всех отчётах — только ${names}`,
    filterNoMore: (names) => `Во всех отчётах — не только ${names}`,
    filterHint: 'Быстрее — щелчок с Ctrl или ⌘, с клавиатуры Ctrl + Enter',
  },
  trustText: {
    explain: (trusted, open, range) =>
      `Сейчас без серьёзных нарушений ${format.integer(trusted)} из ${format.plural(open, { one: '# открытой сделки', few: '# открытых сделок', many: '# открытых сделок', other: '# открытой сделки' })}${range ? ` (вероятно ${range})` : ''}.`,
    worst: (rule, count) =>
      `Чаще всего: ${rule} — ${format.plural(count, { one: '# сделка', few: '# сделки', many: '# сделок', other: '# сделки' })}. Все нарушения — в отчёте «Качество данных».`,
    unchecked: (rules) => `Данных для проверки нет: ${rules}.`,
  },
  rules,
});
