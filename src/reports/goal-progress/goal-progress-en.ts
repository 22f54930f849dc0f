import { ended, type Format } from '../../format/format.ts';
import type { GoalMessages, ToldGoal } from './goal-progress-messages.ts';

/** The report on goals in English. */
export const en = (format: Format): GoalMessages => {
  const goals = (count: number) => format.plural(count, { one: '# goal', other: '# goals' });
  const deals = (count: number) => format.plural(count, { one: '# deal', other: '# deals' });
  const facts = ({ chance, since, needed, perDay }: ToldGoal) =>
    [
      `chance ${chance}`,
      since === null ? null : `behind since ${since}`,
      needed === null ? null : `${needed} needed per day${perDay === null ? '' : ` (${perDay} so\u00a0far)`}`,
    ]
      .filter(Boolean)
      .join(', ');
  const whose = ({ name }: ToldGoal) => name ?? 'The company';
  return {
    title: 'Goals',
    goals,
    paces: { 'working-days': 'by working days', calendar: 'by calendar days', season: 'by the usual week' },
    metrics: {
      calls: 'Calls',
      conversations: 'Conversations',
      'talk-time': 'Talk time',
      'deals-created': 'New deals',
      'deals-won': 'Deals won',
      'revenue-won': 'Revenue',
      'stage-reached': 'Reached a stage',
      'tasks-done': 'Tasks done',
      meetings: 'Meetings',
      conversion: 'Win rate of closed deals',
      'overdue-tasks': 'Overdue tasks',
      'first-reply': 'Time to the first reply',
    },
    stage: (name) => `Reached ‘${name}’`,
    groups: { company: 'Company', department: 'Departments', manager: 'People' },
    company: 'The whole company',
    statuses: {
      done: 'reached',
      'on-course': 'on course',
      'at-risk': 'at risk',
      unlikely: 'unlikely',
      'too-early': 'too early',
      missed: 'missed',
      'not-started': 'not begun',
      'not-computable': 'not computable',
    },
    problems: {
      'no-target': 'no target: a number above zero is needed',
      'bad-period': 'the last day is before the first',
      'no-stage': 'the pipeline has no such stage',
      'no-pipeline': 'there is no such pipeline',
      'unknown-owner': 'the data know no such person or department',
      'no-records': 'the data hold no records of what is counted',
      'no-history': 'the data hold no stage history',
      'share-beyond-one': 'a win rate is never above 100%: give a share from 0 to 1',
      'part-of-records': 'a part of the deals is chosen, but the target is for all',
    },
    finding: {
      none: 'There are no goals for this period.',
      unlikely: (goal) => `${whose(goal)} will hardly reach “${goal.metric}”: ${facts(goal)}.`,
      atRisk: (goal) => `${whose(goal)}: “${goal.metric}” is at risk, ${facts(goal)}.`,
      others: (names) => `Also: ${ended(names)}`,
      onCourse: (count) => `Everything is on course: ${goals(count)}, none at risk.`,
      allDone: (count) => `Reached: ${goals(count)}, nobody is behind.`,
      tooEarly: 'It is too early to tell: too few days have passed, or too much is open.',
      past: (reached, count) => `${format.integer(reached)} of ${goals(count)} reached.`,
      missed: (names) => `Missed: ${ended(names)}`,
      ahead: (count) => `The period has not begun: ${goals(count)}.`,
      notComputable: 'No goal can be computed; the reasons are below.',
    },
    andMore: (count) => `${format.integer(count)}\u00a0more`,
    legend: { done: 'done', expected: 'where to be today', target: 'target', range: 'likely end (80%)' },
    of: (done, target) => `${done} of ${target}`,
    limit: (done, limit) => `${done}, limit ${limit}`,
    chance: (text) => `chance ${text}`,
    perDay: (text) => `${text} per day`,
    needed: (text) => `${text} needed per day`,
    neededLess: (text) => `clear ${text} per day`,
    enough: 'nothing more is needed',
    bar: (done, target, expected, range) =>
      [`${done} of ${target} done`, expected && `${expected} planned by today`, range && `likely end ${range}`].filter(Boolean).join(', '),
    showAll: (count) => `Show all ${format.integer(count)}`,
    edit: 'Edit goals',
    notes: {
      'goals-repeated': (count) => `equal goals: ${format.integer(count)}, the last one counts`,
      'goals-overlap': (count) => `${goals(count)} partly for the same days as another of the same person`,
      'goals-hidden': (count) => `${goals(count)} outside this selection`,
      'goals-not-computable': (count) => `${goals(count)} cannot be computed, the reason stands with each`,
      'part-of-records': (count) => `${goals(count)} for all deals: a part of them gives no status`,
      'pipeline-not-filtered': () => 'the choice of a pipeline does not apply to goals that are not about deals',
      'other-currencies': (count) => `${deals(count)} in other currencies not counted as revenue`,
      'won-without-amount': (count) => `${format.plural(count, { one: '# won deal', other: '# won deals' })} without an amount`,
      'without-manager': (count) => `${format.integer(count)} without a person: only in the company’s figures`,
      'no-season': () => 'the history is too short to know the usual week: all working days count alike',
    },
  };
};
