/** How much of a goal's time has passed, and where one should be. */
import { weekdayOf, type Day } from '../../model/day.ts';
import { passedOfDay, presenceOf } from '../../model/presence.ts';
import { ratio } from '../../stats/index.ts';
import type { Goal, GoalQuestion, Owner } from './goal-progress-question.ts';
import type { Series } from './goal-progress-series.ts';
import type { GoalPace } from './goal-progress-schema.ts';

/** What each weekday is worth beside the mean of the working days, Monday first. */
export type Weekdays = readonly number[];

const EVEN: Weekdays = [1, 1, 1, 1, 1, 1, 1];
/** Weeks and acts from which the rhythm of a week can be told, and acts that an even week is worth beforehand. */
const FEWEST_DAYS = 56;
const FEWEST_ACTS = 100;
const EVEN_ACTS = 50;

/** What the weekdays are worth, by the company's counts before `untilDay`; null where there are too few to tell. */
export function learnWeekdays({ data }: GoalQuestion, series: Series, untilDay: Day): Weekdays | null {
  const row = series.rows - 1;
  const begin = series.start[row]!;
  const end = Math.min(series.length, untilDay - series.firstDay);
  if (end - begin < FEWEST_DAYS) return null;
  const [counts, days] = [new Array<number>(7).fill(0), new Array<number>(7).fill(0)];
  for (let place = begin; place < end; place++) {
    const day = series.firstDay + place;
    const weight = data.calendar.weightOf(day);
    if (weight === 0) continue;
    counts[weekdayOf(day) - 1]! += series.count[row * series.length + place]!;
    days[weekdayOf(day) - 1]! += weight;
  }
  const acts = counts.reduce((sum, count) => sum + count, 0);
  const mean = acts / days.reduce((sum, count) => sum + count, 0);
  if (acts < FEWEST_ACTS) return null;
  return counts.map((count, i) => (days[i]! > 0 ? (count + EVEN_ACTS) / (days[i]! * mean + EVEN_ACTS) : 1));
}

/** Weights of days in a row, and their sums, so that any stretch is one subtraction. */
export interface Weights {
  firstDay: Day;
  /** `sums[i]` of the first `i` days. */
  sums: Float64Array;
  /** How much of today has passed, 0..1. */
  today: Day;
  passed: number;
}

/** Working days of a person, or of the company for a team; each by what its weekday is worth. */
export function workingWeights({ data, zone, scope }: GoalQuestion, owner: Owner, firstDay: Day, toDay: Day, weekdays = EVEN): Weights {
  const person = owner.kind === 'manager' ? owner.code : -1;
  const weightOf = person >= 0 ? (day: Day) => presenceOf(data, person, day) : (day: Day) => data.calendar.weightOf(day);
  return {
    firstDay,
    sums: sumUp(firstDay, toDay, (day) => weightOf(day) * weekdays[weekdayOf(day) - 1]!),
    today: zone.dayOf(scope.now),
    passed: passedOfDay(data, person, scope.now, zone),
  };
}

/** Every day alike. */
export function calendarWeights({ zone, scope }: GoalQuestion, firstDay: Day, toDay: Day): Weights {
  return { firstDay, sums: sumUp(firstDay, toDay, () => 1), today: zone.dayOf(scope.now), passed: zone.minuteOfDay(scope.now) / 1440 };
}

function sumUp(firstDay: Day, toDay: Day, weightOf: (day: Day) => number): Float64Array {
  const sums = new Float64Array(Math.max(1, toDay - firstDay + 1));
  for (let i = 1; i < sums.length; i++) sums[i] = sums[i - 1]! + weightOf(firstDay + i - 1);
  return sums;
}

/** Weight of `[fromDay, toDay)`. */
export const between = ({ firstDay, sums }: Weights, fromDay: Day, toDay: Day): number => {
  const at = (day: Day) => sums[Math.min(sums.length - 1, Math.max(0, day - firstDay))]!;
  return Math.max(0, at(toDay) - at(fromDay));
};

/** Weight of `[fromDay, toDay)` up to now, of today the part that has passed. */
export function elapsedBetween(weights: Weights, fromDay: Day, toDay: Day): number {
  const { today, passed } = weights;
  const ended = between(weights, fromDay, Math.min(toDay, today));
  return today >= fromDay && today < toDay ? ended + passed * between(weights, today, today + 1) : ended;
}

/** By what the marker of today moves. A period without a working day goes by the calendar. */
export function paceWeights(question: GoalQuestion, goal: Goal, pace: GoalPace, weekdays: Weekdays | null): Weights {
  const { owner, fromDay, toDay } = goal;
  const byDays = pace === 'calendar' ? null : workingWeights(question, owner, fromDay, toDay, (pace === 'season' && weekdays) || EVEN);
  return byDays && between(byDays, fromDay, toDay) > 0 ? byDays : calendarWeights(question, fromDay, toDay);
}

/**
 * Where one should be when a part of the period, 0..1, has passed. A new target bends the path on its day: what has been asked for by
 * then stays, the rest is spread over the time that is left.
 * @param partOn part of the period that has passed at the beginning of a day.
 */
export function pathAt(goal: Goal, part: number, partOn: (day: Day) => number): number {
  let [start, reached] = [0, 0];
  for (const [i, { target }] of goal.targets.entries()) {
    const next = goal.targets[i + 1];
    const end = next ? partOn(next.day) : Infinity;
    const left = 1 - start;
    const along = left > 0 ? Math.min(part, end) - start : 0;
    if (part <= end || !next) return left > 0 ? reached + ((target - reached) * along) / left : target;
    reached += left > 0 ? ((target - reached) * along) / left : 0;
    start = end;
  }
  return reached;
}

/** The part of a goal's time that has passed at the beginning of a day. */
export const partOn = (weights: Weights, { fromDay, toDay }: Goal, day: Day): number =>
  ratio(between(weights, fromDay, Math.min(day, toDay)), between(weights, fromDay, toDay)) ?? 0;
