import type { Format } from '../../format/format.ts';
import type { OwnMessages } from './activity-feed-messages.ts';

/** The feed in Russian. */
export const ru = (format: Format): OwnMessages => {
  const form = (one: string, few: string, many: string) => (count: number) => format.plural(count, { one, few, many, other: few });
  const acts = form('# событие', '# события', '# событий');
  return {
    title: 'Список событий',
    acts,
    finding: {
      nothing: 'Здесь нет событий: измените период или фильтры.',
      day: (day, told, people) =>
        `${day}: ${told}.${people > 0 ? ` ${form('Работал # человек', 'Работали # человека', 'Работали # человек')(people)}.` : ''}`,
    },
    digest: (day) => `Кто что сделал · ${day}`,
    showAll: (count) => `Показать всех: ${format.integer(count)}`,
    author: { client: 'Клиент', robot: 'Робот' },
    columns: {
      at: 'Когда',
      who: 'Кто',
      what: 'Что',
      object: 'Объект',
      before: 'Было',
      after: 'Стало',
      count: 'Событий',
      key: 'Номер события',
      first: 'Первое',
      last: 'Последнее',
    },
    filters: {
      title: 'Фильтры',
      who: 'Кто',
      everybody: 'Все',
      people: 'Только сотрудники',
      clients: 'Клиенты',
      robots: 'Роботы',
      kind: 'Событие',
      allKinds: 'Все события',
      object: 'Объект',
      allObjects: 'Все объекты',
      day: 'День',
      allDays: 'Все дни',
      search: 'Поиск по ленте',
      clear: 'Сбросить фильтры',
      only: (name) => `Только: ${name}`,
    },
    types: { deal: 'Сделка', contact: 'Контакт', company: 'Компания', task: 'Задача', call: 'Звонок', manager: 'Сотрудник' },
    noObject: 'Без объекта',
    objects: form('# объект', '# объекта', '# объектов'),
    missing: 'нет в данных',
    tasks: { call: 'звонок', meeting: 'встреча', mail: 'письмо' },
    today: 'Сегодня',
    yesterday: 'Вчера',
    unread: form('# новое событие', '# новых события', '# новых событий'),
    isNew: 'новое',
    unfold: (count) => `Показать ${acts(count)}`,
    fold: 'Свернуть',
    moreActs: (count) => `ещё ${format.integer(count)}`,
    onlySome: (shown, total) => `Здесь последние ${format.integer(shown)} из ${form('# строки', '# строк', '# строк')(total)}.`,
    notFound: 'Этого события здесь нет: измените период или фильтры.',
    failed: 'Часть ленты не загрузилась.',
    saving: 'Готовим файл…',
    hint: 'Стрелки — по событиям, Enter — открыть',
    notes: {
      'future-acts': (count) => `позже этого момента и не показано: ${acts(count)}`,
      'unknown-kinds': (count) => `незнакомого вида, под своим названием: ${acts(count)}`,
      'missing-objects': (count) => `о том, чего нет в данных: ${acts(count)}`,
      'acts-without-deal': (count) => `без сделки и потому вне выборки: ${acts(count)}`,
      'events-repeated': (count) => `повторяет другие записи и показано один раз: ${acts(count)}`,
      'pipeline-not-filtered': () => 'выбор воронки на ленту не действует',
      'no-calls': () => 'в данных нет звонков',
      'no-events': () => 'в данных нет событий: сообщения, письма и примечания не видны',
    },
  };
};
