import type { Format } from '../../format/format.ts';
import type { ReviewMessages } from './call-stats-reviews-messages.ts';

/** Reviews of calls in Russian. */
export const ru = (format: Format): ReviewMessages => {
  const calls = (count: number) => format.plural(count, { one: '# звонок', few: '# звонка', many: '# звонков', other: '# звонка' });
  const reviews = (count: number) => format.plural(count, { one: '# разбор', few: '# разбора', many: '# разборов', other: '# разбора' });
  return {
    title: 'Разборы разговоров',
    finding: {
      none: 'За этот период ни один разговор не разобран.',
      reviewed: (reviewed, all) =>
        `Разобрано ${format.integer(reviewed)} из ${format.plural(all, { one: '# разговора', few: '# разговоров', many: '# разговоров', other: '# разговора' })}.`,
      weakest: (point, share, range) => `Слабее всего «${point}»: ${share} (вероятно ${range}).`,
      even: 'Ни один пункт не проседает сильнее, чем бывает случайно.',
      tooFew: 'Для выводов по пунктам разборов мало.',
    },
    columns: {
      manager: 'Сотрудник',
      calls: 'Разобрано',
      score: 'Оценка',
      point: 'Пункт',
      shared: 'Общих звонков',
      same: 'Совпало',
      chance: 'Совпало бы случайно',
      kappa: 'Каппа',
      outcome: 'Чем кончился разговор',
    },
    team: 'Все вместе',
    point: {
      greeting: 'Приветствие',
      needs: 'Выявление потребности',
      offer: 'Предложение',
      objections: 'Работа с возражениями',
      'next-step': 'Следующий шаг',
    },
    range: (range, count) => `вероятно ${range}, ${calls(count)}`,
    few: (count) => `${reviews(count)} — мало для оценки`,
    outcomes: 'Чем кончились разговоры',
    outcome: {
      'next-step': 'Договорились о следующем шаге',
      sale: 'Продажа',
      callback: 'Перезвонить',
      refusal: 'Отказ',
      'no-result': 'Без результата',
    },
    noOutcome: 'Не указано',
    agreement: (first, second) => `Согласованность оценок: ${first} и ${second}`,
    overall: 'Все пункты',
    verdict: {
      agree: 'Оценивают одинаково: по этим оценкам можно сравнивать людей.',
      differ: 'Оценивают по-разному: договоритесь о критериях, прежде чем сравнивать людей.',
      'not-confirmed': 'Одинаково ли оценивают, пока не ясно.',
      'not-enough-data': 'Общих разборов мало, чтобы судить о согласованности.',
    },
    kappaRange: (low, high) => `${low} … ${high}`,
    reviewer: (id) => `проверяющий ${id}`,
    notes: {
      'reviews-of-unknown-calls': (count) => `${reviews(count)} звонков, которых нет в данных`,
      'reviews-superseded': (count) => `${reviews(count)} заменены более поздними того же проверяющего`,
      'reviews-without-manager': (count) => `${calls(count)} с разбором без сотрудника: только в общих числах`,
      'scores-off-scale': (count) =>
        `${format.plural(count, { one: '# оценка', few: '# оценки', many: '# оценок', other: '# оценки' })} вне шкалы и не в счёт`,
      'points-not-in-checklist': (count) =>
        `${format.plural(count, { one: '# пункта', few: '# пунктов', many: '# пунктов', other: '# пункта' })} нет в чек-листе: шкала — по высшей поставленной оценке`,
    },
  };
};
