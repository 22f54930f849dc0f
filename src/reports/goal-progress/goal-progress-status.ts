/** How a goal stands: from the chance to reach it, not from colours by the day. */
import { isLowerBetter } from '../../model/goals.ts';
import { between, type Weights } from './goal-progress-pace.ts';
import { reachedBy, type Forecaster, type Moment, type Outlook, type Subject } from './goal-progress-forecast.ts';
import type { GoalStatus } from './goal-progress-schema.ts';

const LIKELY = 0.8;
const UNLIKELY = 0.4;
/** Working days before which nothing is foretold. */
const FEWEST_DAYS = 3;
/** Evaluations that are looked back on for two in a row that agree. */
const LOOK_BACK = 4;

/** @param done what was reached by the moment; null where there is nothing to tell yet. */
export function statusAt({ goal }: Subject, moment: Moment, done: number | null, daysPassed: number, outlook: Outlook | null): GoalStatus {
  const isLower = isLowerBetter(goal.metric);
  if (moment.at < goal.from) return 'not-started';
  if (moment.at >= goal.to) {
    if (done === null) return 'not-computable';
    return (isLower ? done <= goal.target : done >= goal.target) ? 'done' : 'missed';
  }
  const canTurn = isLower || goal.form === 'share';
  if (!canTurn && done !== null && done >= goal.target) return 'done';
  if (daysPassed < FEWEST_DAYS || !outlook) return 'too-early';
  if (!isLower && outlook.quantile(0.9) - outlook.quantile(0.1) > goal.target) return 'too-early';
  return outlook.chance >= LIKELY ? 'on-course' : outlook.chance >= UNLIKELY ? 'at-risk' : 'unlikely';
}

/**
 * The status that holds: the latest that two evaluations in a row agree on, one now and one at the end of each working day before.
 * What is a fact, such as a target reached, holds at once.
 */
export function steadyStatus(now: GoalStatus, before: (back: number) => GoalStatus | null): GoalStatus {
  if (!['on-course', 'at-risk', 'unlikely', 'too-early'].includes(now)) return now;
  let later = now;
  for (let back = 1; back <= LOOK_BACK; back++) {
    const earlier = before(back);
    if (earlier === null || earlier === later) return later;
    later = earlier;
  }
  return later;
}

/** Ends of the working days before today, the latest first: as of these a goal was judged before. */
export function earlierMoments(subject: Subject, days: Weights): Moment[] {
  const { goal, question, weights } = subject;
  const today = question.zone.dayOf(question.scope.now);
  const moments: Moment[] = [];
  const total = between(weights, goal.fromDay, goal.toDay);
  for (let day = Math.min(today, goal.toDay) - 1; day >= goal.fromDay && moments.length < LOOK_BACK; day--) {
    if (between(days, day, day + 1) === 0) continue;
    const elapsed = between(weights, goal.fromDay, day + 1);
    moments.push({ at: question.zone.startOfDay(day + 1), lastDay: day, elapsed, left: total - elapsed });
  }
  return moments;
}

/** The status as of an earlier moment. */
export function statusBefore(subject: Subject, moment: Moment, days: Weights, forecast: Forecaster): GoalStatus {
  const { goal } = subject;
  const { value, count } = reachedBy(subject, moment.lastDay);
  const done = goal.form === 'share' ? (count > 0 ? value / count : null) : value;
  const passed = between(days, goal.fromDay, moment.lastDay + 1);
  return statusAt(subject, moment, done, passed, passed < FEWEST_DAYS ? null : forecast(moment));
}
