/** One pass over the records of a metric: what everybody did day by day, in sums that add up. */
import type { Day } from '../../model/day.ts';
import { eachGoalAct, eachOverdue, type GoalAsk } from '../../model/goals.ts';
import type { Goal, GoalQuestion } from './goal-progress-question.ts';

/** Days before a goal from which its level is learned. */
const HISTORY_DAYS = 430;
/** Amounts that are remembered of a person, and of the company. */
const OWN_AMOUNTS = 60;
const ALL_AMOUNTS = 240;

/** By [row][day]: people by code, nobody, departments by code, the company. */
export interface Series {
  firstDay: Day;
  /** Days of a row; the last one is today. */
  length: number;
  rows: number;
  /** What was reached; of shares the successes, of levels the change of the level. */
  value: Float64Array;
  /** Acts. */
  count: Float64Array;
  /** First day on which a row has anything, by its place; `length` where it has nothing. */
  start: Int32Array;
  /** Single durations in the order of found acts, by row; for medians. */
  single: { at: Day; value: number }[][];
  /** The latest amounts of a row. */
  amounts: number[][];
  /** Level at the beginning of the first day, by row. */
  opening: Float64Array;
  withoutManager: number;
  /** Won deals of other currencies, and of no amount, by row and day of the same kind. */
  foreign: Float64Array;
  unpriced: Float64Array;
}

export const rowsOf = ({ data, membership }: GoalQuestion): number => data.managers.length + 2 + membership.departments.length;

/** Place of an owner's row. */
export function rowOf({ data, membership }: GoalQuestion, { kind, code }: Goal['owner']): number {
  if (kind === 'manager') return code;
  return kind === 'department' ? data.managers.length + 1 + code : data.managers.length + 1 + membership.departments.length;
}

/** @param fromDay first day of the first goal that is asked about. */
export function foldSeries(question: GoalQuestion, ask: GoalAsk, fromDay: Day): Series {
  const { zone, scope } = question;
  const today = zone.dayOf(scope.now);
  const firstDay = Math.min(fromDay - HISTORY_DAYS, today);
  const series = emptySeries(rowsOf(question), firstDay, today - firstDay + 1, ask.metric);
  if (ask.metric === 'overdue-tasks') foldLevels(question, ask, series);
  else foldActs(question, ask, series);
  for (let row = 0; row < series.rows; row++) {
    let day = 0;
    while (day < series.length && series.count[row * series.length + day] === 0) day++;
    series.start[row] = day;
  }
  return series;
}

function emptySeries(rows: number, firstDay: Day, length: number, metric: string): Series {
  const isMoney = metric === 'revenue-won';
  return {
    ...{ firstDay, length, rows, withoutManager: 0 },
    value: new Float64Array(rows * length),
    count: new Float64Array(rows * length),
    start: new Int32Array(rows),
    single: metric === 'first-reply' ? Array.from({ length: rows }, () => []) : [],
    amounts: isMoney || metric === 'talk-time' ? Array.from({ length: rows }, () => []) : [],
    opening: new Float64Array(rows),
    foreign: new Float64Array(isMoney ? rows * length : 0),
    unpriced: new Float64Array(isMoney ? rows * length : 0),
  };
}

function foldActs(question: GoalQuestion, ask: GoalAsk, series: Series): void {
  const { data, states, zone, membership } = question;
  const people = data.managers.length;
  const company = series.rows - 1;
  const { firstDay, length, amounts, single } = series;
  const first = zone.startOfDay(firstDay);
  eachGoalAct(data, states, ask, (row, manager, at, value) => {
    if (!(at >= first)) return;
    const day = zone.dayOf(at) - firstDay;
    const department = membership.at(manager, at);
    if (manager < 0) series.withoutManager++;
    const add = (place: number) => {
      const cell = place * length + day;
      if (value !== value) {
        const isKnown = data.deals.amountMinor[row] === data.deals.amountMinor[row];
        (isKnown ? series.foreign : series.unpriced)[cell]!++;
        return;
      }
      series.value[cell]! += value;
      series.count[cell]!++;
      if (single.length > 0) single[place]!.push({ at: firstDay + day, value });
      if (amounts.length > 0) remember(amounts[place]!, value, place < people ? OWN_AMOUNTS : ALL_AMOUNTS);
    };
    add(manager < 0 ? people : manager);
    if (department >= 0) add(people + 1 + department);
    add(company);
  });
}

/** Keeps the latest by place; which of them stands where does not matter. */
function remember(amounts: number[], amount: number, most: number): void {
  if (amounts.length >= most * 2) amounts.splice(0, most);
  amounts.push(amount);
}

/** Levels as changes: one more on the day on which a task becomes overdue, one less when it no longer is, midnight being the end of a day. */
function foldLevels(question: GoalQuestion, ask: GoalAsk, series: Series): void {
  const { data, scope, zone, membership } = question;
  const people = data.managers.length;
  const { firstDay, length, opening, value, count, rows } = series;
  const first = zone.startOfDay(firstDay);
  eachOverdue(data, scope.now, ask, (task, manager, from, until) => {
    const department = membership.at(manager, Math.min(scope.now, until));
    // Due at the very moment is not late.
    const isLate = data.tasks.dueAt[task]! < scope.now;
    if (!isLate || until < first) return;
    if (manager < 0) series.withoutManager++;
    const add = (row: number) => {
      if (from < first) opening[row]!++;
      else {
        value[row * length + zone.dayOf(from) - firstDay]!++;
        count[row * length + zone.dayOf(from) - firstDay]!++;
      }
      if (until !== Infinity) value[row * length + zone.dayOf(until - 1) - firstDay]!--;
    };
    add(manager < 0 ? people : manager);
    if (department >= 0) add(people + 1 + department);
    add(rows - 1);
  });
}
