import type { Format } from '../../format/format.ts';
import type { WorkHoursMessages } from './work-hours-messages.ts';

/** The report on working hours in Russian. */
export const ru = (format: Format): WorkHoursMessages => {
  const count = (n: number, one: string, few: string, many: string) =>
    format.plural(n, { one: `# ${one}`, few: `# ${few}`, many: `# ${many}`, other: `# ${few}` });
  const acts = (n: number) => count(n, 'действие', 'действия', 'действий');
  const calls = (n: number) => count(n, 'звонок', 'звонка', 'звонков');
  const days = (n: number) => count(n, 'день', 'дня', 'дней');
  const people = (n: number) => count(n, 'сотрудник', 'сотрудника', 'сотрудников');
  const ofPeople = (n: number) => count(n, 'сотрудника', 'сотрудников', 'сотрудников');
  return {
    title: 'Время работы',
    people,
    visibility: { 'aggregate-only': 'только команда в целом', hidden: 'отключено' },
    finding: {
      nothing: 'За этот период в CRM нет следов работы: измените период или фильтры.',
      tooFew: 'Завершённых дней, в которых хотя бы пять следов, слишком мало: обычный день назвать нельзя.',
      hidden: 'Этот отчёт отключён: время работы не считается и не показывается.',
      tooMuch: 'Показать можно только команду в целом, а в данных страницы есть отдельные люди: отчёт не показан.',
      withheld: (why, smallest) =>
        why === 'few-people'
          ? `Здесь показывают только команду в целом — когда за числами стоят не меньше ${ofPeople(smallest)} и ни на одного не приходится больше половины дней. Сейчас это не так.`
          : `Здесь показывают только команду в целом — когда за числами стоят не меньше ${count(smallest, 'разного дня', 'разных дней', 'разных дней')}. Сейчас их меньше.`,
      usual: (first, last, active) => `Следы в CRM обычно с\u00a0${first} до\u00a0${last}, активно ${active}`,
      behind: (n, all) => ` (медианы: ${days(n)}, ${people(all)}). `,
      lunch: (n, all, from, length) =>
        `Обед виден в ${format.integer(n)} из ${count(all, 'дня', 'дней', 'дней')}: обычно с\u00a0${from}, ${length}.`,
      day: (seen, all, first, last) =>
        `Следы в CRM есть у ${format.integer(seen)} из ${ofPeople(all)}: не раньше ${first}, последние — ${last}. `,
      zone: {
        unknown: (names) => `${names}: часовой пояс не распознан, взят пояс компании. `,
        night: (names) => `Проверьте часовой пояс: ${names} — больше четверти следов в этом поясе приходится на 00–05. `,
      },
    },
    andMore: (n) => `ещё ${format.integer(n)}`,
    lowerBound: 'следы в CRM — нижняя граница работы: встречи, дорога и дела вне CRM здесь не видны',
    rules: (cut, gap) => `день начинается в ${cut}, перерыв — больше ${gap} без следов`,
    usualDay: 'Обычный день',
    usualOf: (name, first, last, active, n) => `${name}: следы в CRM обычно с ${first} до ${last}, активно ${active}, дней со следами ${n}`,
    noUsual: 'мало следов',
    daysOf: (n, planned) => `${n} из ${planned}`,
    daysOff: (n) => `+${count(n, 'выходной', 'выходных', 'выходных')}`,
    lunchAt: (from, length) => `Обед с ${from}, ${length}`,
    noLunch: 'не определён',
    dayOf: (name, when, first, last, active, n) => `${name}, ${when}: следы в CRM с ${first} до ${last}, активно ${active}, ${n}`,
    dayWithout: (name, when) => `${name}, ${when}: следов в CRM нет`,
    notBefore: (first) => `Следы в CRM не раньше ${first}`,
    noTraces: 'нет следов',
    tooFew: 'мало следов',
    isRunning: 'день идёт',
    plan: { work: 'рабочий', short: 'короткий', off: 'выходной', holiday: 'праздник', leave: 'отсутствие' },
    checkZone: 'проверьте часовой пояс',
    traces: (n) => count(n, 'след', 'следа', 'следов'),
    unfold: (name) => `${name}: дни`,
    showAll: (n) => `Показать все: ${format.integer(n)}`,
    legend: {
      session: 'следы без перерыва',
      call: 'звонок',
      event: 'другое действие',
      lunch: 'обед',
      schedule: 'по графику',
      off: 'праздник или отсутствие',
      share: 'чем выше, тем в большей части дней',
      median: 'медианы первых и последних следов',
    },
    figures: { first: 'Первые следы', last: 'Последние следы', active: 'Активно за день', lunch: 'Обед' },
    fewHidden: 'Получасы, за которыми стоит слишком мало людей, не показаны.',
    half: (low, high) => `половина дней: ${low}\u00a0– ${high}`,
    ofDays: (n, all) => `в ${format.integer(n)} из ${count(all, 'дня', 'дней', 'дней')}`,
    columns: {
      hours: 'Первые – последние',
      manager: 'Сотрудник',
      zone: 'Часовой пояс',
      first: 'Первые следы',
      last: 'Последние следы',
      spread: '± мин',
      active: 'Активно',
      lunch: 'Обед с',
      lunchLength: 'Обед',
      days: 'Дней со следами',
      planned: 'Рабочих дней',
      daysOff: 'В нерабочие дни',
      tooFew: 'Мало следов, дней',
      traces: 'Следов',
      laterFirst: 'Первые следы позже начала графика, дней',
      earlierLast: 'Последние следы раньше конца графика, дней',
      day: 'День',
      plan: 'По графику',
      sessions: 'Сессий',
      breaks: 'Перерывы',
      halfHour: 'Время',
      share: 'Доля дней',
    },
    tables: { people: 'Время работы по сотрудникам', days: 'Дни', usual: 'Обычный день по получасам' },
    notes: {
      'acts-without-person': (n) => `${acts(n)} роботов и клиентов — не следы сотрудников`,
      'calls-without-manager': (n) => `не показаны звонки без сотрудника: ${format.integer(n)}`,
      'missed-calls': (n) => `${calls(n)} от клиентов без разговора — не следы работы`,
      'overlapping-calls': (n) => `звонки одновременно с другим у того же сотрудника: ${format.integer(n)}, общее время считается один раз`,
      'calls-without-length': (n) => `звонки без длительности считаются мгновением: ${format.integer(n)}`,
      'calls-too-long': (n) => `звонки длиннее 12 часов считаются мгновением: ${format.integer(n)}`,
      'future-acts': (n) => `не учтены действия с датой позже конца данных: ${format.integer(n)}`,
      'long-sessions': (n) =>
        `${count(n, 'раз', 'раза', 'раз')} следы шли без перерыва больше 16 часов: возможно, под именем сотрудника работает программа`,
      'days-too-few': (n) => `дни с менее чем пятью следами часов не показывают: ${format.integer(n)}`,
      'zones-unknown': (n) => `часовой пояс ${ofPeople(n)} не распознан: взят пояс компании`,
      'people-without-zone': (n) => `часовой пояс ${ofPeople(n)} не указан: взят пояс компании`,
      'people-in-other-zones': (n) => `дни ${ofPeople(n)} — в собственном часовом поясе`,
      'events-repeated': (n) =>
        `${format.plural(n, { one: '# событие повторяет', few: '# события повторяют', many: '# событий повторяют', other: '# события повторяют' })} другие записи и второй раз не считаются`,
      'pipeline-not-filtered': () => 'выбор воронки на этот отчёт не действует',
      'deals-not-filtered': () => 'выбор сделок (по источнику, метке, этапу или причине отказа) на этот отчёт не действует',
      'people-not-filtered': () => 'выбор людей не действует: показана команда в целом',
      'no-calls': () => 'звонков в данных нет',
      'no-events': () => 'событий в данных нет: сообщения, письма и примечания не видны',
    },
  };
};
