import { ended, type Format } from '../../format/format.ts';
import type { GoalMessages, ToldGoal } from './goal-progress-messages.ts';

/** The report on goals in Russian. */
export const ru = (format: Format): GoalMessages => {
  const goals = (count: number) => format.plural(count, { one: '# цель', few: '# цели', many: '# целей', other: '# цели' });
  const deals = (count: number) => format.plural(count, { one: '# сделка', few: '# сделки', many: '# сделок', other: '# сделки' });
  const facts = ({ chance, since, needed, perDay }: ToldGoal) =>
    [
      `шанс ${chance}`,
      since === null ? null : `отставание с ${since}`,
      needed === null ? null : `нужно ${needed} в день${perDay === null ? '' : ` (пока ${perDay})`}`,
    ]
      .filter(Boolean)
      .join(', ');
  const whose = ({ name }: ToldGoal) => name ?? 'Компания';
  return {
    title: 'Цели',
    goals,
    paces: { 'working-days': 'по рабочим дням', calendar: 'по календарным дням', season: 'по обычной неделе' },
    metrics: {
      calls: 'Звонки',
      conversations: 'Разговоры',
      'talk-time': 'Время разговоров',
      'deals-created': 'Новые сделки',
      'deals-won': 'Выигранные сделки',
      'revenue-won': 'Выручка',
      'stage-reached': 'Дошли до этапа',
      'tasks-done': 'Выполненные задачи',
      meetings: 'Встречи',
      conversion: 'Конверсия закрытых',
      'overdue-tasks': 'Просроченные задачи',
      'first-reply': 'Время первого ответа',
    },
    stage: (name) => `До этапа „${name}“`,
    groups: { company: 'Компания', department: 'Отделы', manager: 'Сотрудники' },
    company: 'Вся компания',
    statuses: {
      done: 'выполнена',
      'on-course': 'идёт к цели',
      'at-risk': 'под угрозой',
      unlikely: 'вряд ли',
      'too-early': 'рано судить',
      missed: 'не выполнена',
      'not-started': 'не началась',
      'not-computable': 'не посчитать',
    },
    problems: {
      'no-target': 'цель не задана: нужно число больше нуля',
      'bad-period': 'последний день раньше первого',
      'no-stage': 'такого этапа нет в воронке',
      'no-pipeline': 'такой воронки нет',
      'unknown-owner': 'такого сотрудника или отдела нет в данных',
      'no-records': 'в данных нет записей, по которым это считается',
      'no-history': 'в данных нет истории этапов',
      'share-beyond-one': 'конверсия не бывает больше 100 %: задайте долю от 0 до 1',
      'part-of-records': 'выбрана часть сделок, а цель поставлена на все',
    },
    finding: {
      none: 'На этот период целей нет.',
      unlikely: (goal) => `${whose(goal)} вряд ли выполнит цель «${goal.metric}»: ${facts(goal)}.`,
      atRisk: (goal) => `${whose(goal)}: цель «${goal.metric}» под угрозой, ${facts(goal)}.`,
      others: (names) => `Также: ${ended(names)}`,
      onCourse: (count) => `Всё идёт к целям: ${goals(count)}, под угрозой ни одной.`,
      allDone: (count) => `Выполнено: ${goals(count)}, отстающих нет.`,
      tooEarly: 'Судить ещё рано: прошло слишком мало дней или разброс слишком велик.',
      past: (reached, count) => `Выполнено ${format.integer(reached)} из ${goals(count)}.`,
      missed: (names) => `Не выполнили: ${ended(names)}`,
      ahead: (count) => `Период ещё не начался: ${goals(count)}.`,
      notComputable: 'Ни одну цель нельзя посчитать: причины указаны ниже.',
    },
    andMore: (count) => `ещё\u00a0${format.integer(count)}`,
    legend: { done: 'сделано', expected: 'где быть сегодня', target: 'цель', range: 'вероятный итог (80\u00a0%)' },
    of: (done, target) => `${done} из ${target}`,
    limit: (done, limit) => `${done}, предел ${limit}`,
    chance: (text) => `шанс ${text}`,
    perDay: (text) => `${text} в день`,
    needed: (text) => `нужно ${text} в день`,
    neededLess: (text) => `снимать по ${text} в день`,
    enough: 'больше ничего не нужно',
    bar: (done, target, expected, range) =>
      [`Сделано ${done} из ${target}`, expected && `сегодня по плану ${expected}`, range && `вероятный итог ${range}`]
        .filter(Boolean)
        .join(', '),
    showAll: (count) => `Показать все ${format.integer(count)}`,
    edit: 'Изменить цели',
    notes: {
      'goals-repeated': (count) => `одинаковые цели: ${format.integer(count)}, учтена последняя из них`,
      'goals-overlap': (count) => `${goals(count)} частично на те же дни, что и другие того же сотрудника`,
      'goals-hidden': (count) => `${goals(count)} вне этого отбора`,
      'goals-not-computable': (count) => `${goals(count)} посчитать нельзя, причина рядом`,
      'part-of-records': (count) => `${goals(count)} на все сделки: по выбранной части статус не определяется`,
      'pipeline-not-filtered': () => 'выбор воронки не действует на цели не по сделкам',
      'other-currencies': (count) => `${deals(count)} в других валютах: не в счёт выручки`,
      'won-without-amount': (count) =>
        `${format.plural(count, { one: '# выигранная сделка', few: '# выигранные сделки', many: '# выигранных сделок', other: '# выигранной сделки' })} без суммы`,
      'without-manager': (count) => `${format.integer(count)} без сотрудника: в счёт только компании`,
      'no-season': () => 'истории мало, чтобы узнать обычную неделю: все рабочие дни считаются равными',
    },
  };
};
