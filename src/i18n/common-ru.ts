import type { Format } from '../format/format.ts';
import type { DataNote } from '../model/data-notes.ts';
import type { CommonMessages } from './common-messages.ts';

/** The words of every report in Russian. */
export const ru = (format: Format): CommonMessages => ({
  loading: (rows, share, leftMs) =>
    rows === null
      ? 'Загружаем данные…'
      : `Загружаем данные, записей: ${format.integer(rows)}${share === null ? '' : `, ${format.percent(share)}`}${leftMs === null ? '' : `, осталось ${format.duration(leftMs)}`}`,
  refreshing: 'Обновляем',
  partial: 'Загружены не все данные: числа ещё изменятся.',
  partialFinding: 'Выводы появятся, когда загрузится всё.',
  unreachable: 'Источник данных не отвечает.',
  stale: 'Показаны прежние числа.',
  retry: 'Повторить',
  details: 'Подробности для администратора',
  finding: 'Вывод',
  howCounted: 'Как это посчитано',
  menu: 'Действия',
  table: 'Все числа таблицей',
  asOf: (when) => `на ${when}`,
  chartHint: 'Стрелки — по строкам, Enter — подробности',
  untitled: (id) => `Сделка ${id}`,
  trust: {
    label: (percent) => `Доверие к данным ${percent}`,
    few: (trusted, open) => `Доверие к данным, сделок: ${format.integer(trusted)} из ${format.integer(open)}`,
    low: 'низкое',
  },
  dataNote: (note) => ruDataNote(note, format),
});

function ruDataNote({ code, count, kind }: DataNote, format: Format): string {
  const n = format.integer(count);
  const rows = (forms: [string, string, string]) => format.plural(count, { one: forms[0], few: forms[1], many: forms[2], other: forms[1] });
  const texts: Record<DataNote['code'], string> = {
    partial: `загружена только часть данных: ${rows(['# запись', '# записи', '# записей'])}`,
    'rows-rejected': `${rows(['не прочитана # строка', 'не прочитаны # строки', 'не прочитано # строк'])} (${kind ?? ''})`,
    'values-assumed': `поле ${kind ?? ''} было пустым и заполнено по настройке, записей: ${n}`,
    'deals-without-history': `у ${rows(['# сделки', '# сделок', '# сделок'])} нет ни одного перехода`,
    'no-history': 'в данных нет истории этапов',
    'no-calendar': 'календарь не задан: выходные — суббота и воскресенье',
    'unknown-managers': `${rows(['# менеджер', '# менеджера', '# менеджеров'])} без имени, только номер`,
    'dates-suspicious': `странная дата создания, сделок: ${n}`,
    'history-cleaned': `${rows(['# переход', '# перехода', '# переходов'])} на тот же этап не в счёт`,
    'unfinished-period': 'период ещё идёт',
    'hours-not-filtered': 'отбор по часам на этот отчёт не действует',
    viewer: `данные загружены с правами пользователя ${kind ?? ''}`,
  };
  return texts[code];
}
