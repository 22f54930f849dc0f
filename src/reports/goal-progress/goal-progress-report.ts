/**
 * Will we reach the target, and who falls behind? For a head of sales: goals of people, departments and the company beside where one
 * should be today, what the end will bring with its 80 % and 95 % intervals, the chance to reach the target, and what is needed per
 * day left. A goal counts by the records' own rules (`model/goals.ts`). What is to come is foretold from the owner's level, which
 * drifts and varies as its history shows, for money from the open deals as well. The status follows the chance; one that changes waits
 * for a second evaluation. Left out, and told: goals that cannot be computed, amounts in other currencies, goals of others when people
 * are chosen.
 */
import type { Dataset } from '../../model/dataset.ts';
import type { Day } from '../../model/day.ts';
import { isLowerBetter, unitOfGoal } from '../../model/goals.ts';
import { byNameThenId } from '../../model/names.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { median, ratio } from '../../stats/index.ts';
import { forecasterOf, reachedBy, singlesOf, type Moment, type Outlook, type Subject } from './goal-progress-forecast.ts';
import { byLine, editingOf, findingOf, membersOf, notesOf } from './goal-progress-notes.ts';
import {
  between,
  elapsedBetween,
  learnWeekdays,
  partOn,
  pathAt,
  paceWeights,
  workingWeights,
  type Weekdays,
  type Weights,
} from './goal-progress-pace.ts';
import { learnDurations, pipelineOf, type Durations, type Pipeline } from './goal-progress-pipeline.ts';
import { askGoalProgress, type Goal, type GoalQuestion, type Owner } from './goal-progress-question.ts';
import { foldSeries, rowOf, type Series } from './goal-progress-series.ts';
import { earlierMoments, statusAt, statusBefore, steadyStatus } from './goal-progress-status.ts';
import type { GoalForecast, GoalProgressOptions, GoalProgressReport, GoalRow, GoalStatus } from './goal-progress-schema.ts';

export type * from './goal-progress-schema.ts';

/** Goals before a goal that are shown. */
const MOST_HISTORY = 12;
/** Days of a curve before it goes by weeks. */
const MOST_DAYS = 35;

/**
 * The goals whose period touches that of the scope.
 * @throws ScopeError when the scope names a pipeline that is not there, or the options name goals that cannot be read.
 */
export function computeGoalProgress(data: Dataset, scope: ResolvedScope, options?: GoalProgressOptions): GoalProgressReport {
  const question = askGoalProgress(data, scope, options);
  return finishGoalProgress(question, foldGoalProgress(question));
}

/** What was done of each metric, day by day, by what is asked for. */
export type GoalPartial = ReadonlyMap<string, Series>;

export function foldGoalProgress(question: GoalQuestion): GoalPartial {
  const first = new Map<string, { ask: Goal['ask']; day: Day }>();
  const wanted = new Set(question.shown.filter(isCountable).map(({ key }) => key));
  for (const goal of question.all) {
    const { ask, key, fromDay } = goal;
    if (!isCountable(goal) || !wanted.has(key)) continue;
    first.set(key, { ask, day: Math.min(fromDay, first.get(key)?.day ?? fromDay) });
  }
  return new Map(Array.from(first, ([key, { ask, day }]) => [key, foldSeries(question, ask, day)]));
}

/** Of a part of the records it can still be told how many there are. */
const isCountable = ({ problem }: Goal): boolean => problem === null || problem === 'part-of-records';

export function finishGoalProgress(question: GoalQuestion, partial: GoalPartial): GoalProgressReport {
  const { scope, data, pace } = question;
  const context = createContext(question, partial);
  const goals = question.shown.map((goal) => toRow(context, goal));
  for (const goal of goals) goal.members = membersOf(question, goal, goals);
  sortGoals(data, goals);
  return {
    report: 'goal-progress',
    clock: 'events',
    asOf: scope.now,
    from: scope.from,
    to: scope.to,
    timeZone: scope.timeZone,
    currency: data.account.currency,
    pace,
    goals,
    finding: findingOf(goals, scope.now),
    editing: question.editing ? editingOf(question) : null,
    notes: notesOf(question, partial, context.hasNoSeason()),
  };
}

/** What several goals share, found once. */
interface Context {
  question: GoalQuestion;
  partial: GoalPartial;
  /** Goals that can be counted, by whose they are and what they count. */
  lines: ReadonlyMap<string, readonly Goal[]>;
  weekdaysOf(key: string, series: Series): Weekdays | null;
  weightsOf(owner: Owner, series: Series, weekdays: Weekdays | null, toDay: Day): Weights;
  pipelineAt(goal: Goal, moment: Moment, usual: number): Pipeline | null;
  hasNoSeason(): boolean;
}

function createContext(question: GoalQuestion, partial: GoalPartial): Context {
  const weekdays = new Map<string, Weekdays | null>();
  const weights = new Map<string, Weights>();
  const pipelines = new Map<string, Pipeline>();
  let durations: Durations | null | undefined;
  const begin = Math.min(...question.shown.map(({ fromDay }) => fromDay));
  return {
    question,
    partial,
    lines: byLine(question.all.filter(({ problem }) => problem === null)),
    weekdaysOf: (key, series) => remember(weekdays, key, () => learnWeekdays(question, series, begin)),
    weightsOf: (owner, series, known, toDay) =>
      remember(weights, [owner.kind, owner.code, series.firstDay, toDay, known?.join(' ')].join(), () =>
        workingWeights(question, owner, series.firstDay, toDay, known ?? undefined),
      ),
    pipelineAt: (goal, moment, usual) => {
      if (goal.metric !== 'revenue-won') return null;
      durations ??= learnDurations(question);
      const found = durations;
      if (!found) return null;
      return remember(pipelines, [goal.ask.pipeline, moment.at, goal.to].join(), () => pipelineOf(question, found, goal, moment.at, usual));
    },
    hasNoSeason: () => question.pace === 'season' && [...weekdays.values()].includes(null),
  };
}

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}

function subjectOf(context: Context, goal: Goal): Subject {
  const { question, partial } = context;
  const series = partial.get(goal.key)!;
  const weekdays = context.weekdaysOf(goal.key, series);
  return {
    ...{ question, goal, series },
    row: rowOf(question, goal.owner),
    weights: context.weightsOf(goal.owner, series, weekdays, goal.toDay),
    pipelineAt: (moment, usual) => context.pipelineAt(goal, moment, usual),
  };
}

function toRow(context: Context, goal: Goal): GoalRow {
  const { question } = context;
  const described = describe(question, goal);
  if (!isCountable(goal)) return described;
  const subject = subjectOf(context, goal);
  const days = paceWeights(question, goal, question.pace, context.weekdaysOf(goal.key, subject.series));
  const now = momentNow(subject);
  const figures = figuresOf(subject, now);
  if (goal.problem !== null) return { ...described, ...figures };
  return { ...described, ...figures, ...progressOf(context, subject, days, now, figures.done) };
}

function momentNow({ question, goal, weights }: Subject): Moment {
  const { scope, zone } = question;
  const elapsed = elapsedBetween(weights, goal.fromDay, goal.toDay);
  return { at: scope.now, lastDay: zone.dayOf(scope.now), elapsed, left: between(weights, goal.fromDay, goal.toDay) - elapsed };
}

/** What is reached, and by how many records. */
function figuresOf(subject: Subject, now: Moment): { done: number | null; rows: number } {
  const { form } = subject.goal;
  if (now.at < subject.goal.from) return { done: form === 'count' || form === 'sum' ? 0 : null, rows: 0 };
  const { value, count } = reachedBy(subject, now.lastDay);
  if (form === 'median') return { done: median(singlesOf(subject, now.lastDay)), rows: count };
  if (form === 'share') return { done: ratio(value, count), rows: count };
  return { done: value, rows: form === 'level' ? value : count };
}

function progressOf(context: Context, subject: Subject, days: Weights, now: Moment, done: number | null): Partial<GoalRow> {
  const { goal, question } = subject;
  const total = between(days, goal.fromDay, goal.toDay);
  const passed = elapsedBetween(days, goal.fromDay, goal.toDay);
  const working = workingWeights(question, goal.owner, goal.fromDay, goal.toDay);
  const workingLeft = between(working, goal.fromDay, goal.toDay) - elapsedBetween(working, goal.fromDay, goal.toDay);
  const part = ratio(passed, total) ?? 0;
  const isAdded = goal.form === 'count' || goal.form === 'sum';
  const expected = isAdded ? pathAt(goal, part, (day) => partOn(days, goal, day)) : goal.target;
  const isRunning = now.at >= goal.from && now.at < goal.to;
  const forecast = isRunning ? forecasterOf(subject) : null;
  const outlook = withMemory(forecast?.(now) ?? null);
  const workingPassed = elapsedBetween(working, goal.fromDay, goal.toDay);
  const statusNow = statusAt(subject, now, done, workingPassed, outlook);
  const moments = forecast ? earlierMoments(subject, days) : [];
  const before = (back: number): GoalStatus | null => {
    const moment = moments[back - 1];
    return moment && forecast ? statusBefore(subject, moment, working, forecast) : null;
  };
  const isLower = isLowerBetter(goal.metric);
  const missing = done === null ? null : isLower ? done - goal.target : goal.target - done;
  return {
    share: isLower || done === null ? null : ratio(done, goal.target),
    elapsed: part,
    expected: now.at < goal.from ? null : expected,
    pace: isAdded && done !== null ? ratio(done, expected) : null,
    projection: isAdded && isRunning && done !== null ? ratio(done, part) : null,
    perDay: isAdded && done !== null ? ratio(done, workingPassed) : null,
    neededPerDay: needed(goal, missing, isRunning ? workingLeft : now.at < goal.from ? between(working, goal.fromDay, goal.toDay) : 0),
    days: between(working, goal.fromDay, goal.toDay),
    daysLeft: Math.max(0, workingLeft),
    forecast: outlook ? toForecast(outlook) : null,
    statusNow,
    status: steadyStatus(statusNow, before),
    behindSince: isAdded ? behindSince(subject, days, now) : null,
    curve: curveOf(subject, days, now),
    history: historyOf(context, goal),
  };
}

/** Its quantiles are asked for twice, and dear. */
function withMemory(outlook: Outlook | null): Outlook | null {
  const known = new Map<number, number>();
  return outlook && { ...outlook, quantile: (p) => remember(known, p, () => outlook.quantile(p)) };
}

const needed = ({ form }: Goal, missing: number | null, left: number): number | null =>
  missing === null || missing <= 0 || left <= 0 || form === 'share' || form === 'median' ? null : missing / left;

/** A chance is never told as certain: nothing that is still to come is. */
const CERTAIN = 0.999;

const toForecast = ({ mean, quantile, chance, basis, openDeals }: Outlook): GoalForecast => ({
  mean,
  low80: quantile(0.1),
  high80: quantile(0.9),
  low95: quantile(0.025),
  high95: quantile(0.975),
  chance: Math.min(CERTAIN, Math.max(1 - CERTAIN, chance)),
  basis,
  openDeals,
});

/** First moment from which on the path has been ahead at the end of every day, and is now. */
function behindSince(subject: Subject, days: Weights, now: Moment): number | null {
  const { goal, question } = subject;
  if (now.at < goal.from) return null;
  const isBehind = (lastDay: Day, part: number) =>
    reachedBy(subject, lastDay).value < pathAt(goal, part, (day) => partOn(days, goal, day)) - 1e-9;
  const partNow = ratio(elapsedBetween(days, goal.fromDay, goal.toDay), between(days, goal.fromDay, goal.toDay)) ?? 0;
  if (!isBehind(now.lastDay, partNow)) return null;
  let since = Math.min(now.lastDay, goal.toDay - 1);
  while (since > goal.fromDay && isBehind(since - 1, partOn(days, goal, since))) since--;
  while (since < now.lastDay && since < goal.toDay - 1 && between(days, since, since + 1) === 0) since++;
  return question.zone.startOfDay(since);
}

function curveOf(subject: Subject, days: Weights, now: Moment): GoalRow['curve'] {
  const { goal, question } = subject;
  const curve: GoalRow['curve'] = { at: [], done: [], path: [] };
  if (goal.form === 'median') return curve;
  const step = goal.toDay - goal.fromDay > MOST_DAYS ? 7 : 1;
  const isAdded = goal.form === 'count' || goal.form === 'sum';
  for (let day = goal.fromDay + step; ; day = Math.min(day + step, goal.toDay)) {
    const end = Math.min(day, goal.toDay);
    curve.at.push(question.zone.startOfDay(end));
    curve.path.push(isAdded ? pathAt(goal, partOn(days, goal, end), (one) => partOn(days, goal, one)) : goal.target);
    if (end - step <= now.lastDay && now.at >= goal.from) {
      const { value, count } = reachedBy(subject, Math.min(end - 1, now.lastDay));
      curve.done.push(goal.form === 'share' ? ratio(value, count) : value);
    }
    if (end >= goal.toDay) return curve;
  }
}

/** Goals of the same owner and metric that ended before this one began to end. */
function historyOf(context: Context, goal: Goal): GoalRow['history'] {
  const { question } = context;
  const isBefore = (other: Goal) => other.to <= goal.from && other.to <= question.scope.now;
  const before = (context.lines.get(goal.line) ?? []).filter(isBefore).sort((a, b) => b.to - a.to || b.from - a.from);
  return before.slice(0, MOST_HISTORY).map((one) => {
    const subject = subjectOf(context, one);
    const { done } = figuresOf(subject, { ...momentNow(subject), lastDay: one.toDay - 1 });
    const reached = done !== null && (isLowerBetter(one.metric) ? done <= one.target : done >= one.target);
    return { id: one.record.id, from: one.from, to: one.to, target: one.target, done, reached };
  });
}

/** What is known of a goal before anything is counted. */
function describe({ data, membership, scope, zone }: GoalQuestion, goal: Goal): GoalRow {
  const { record, owner, metric, ask, problem } = goal;
  const stage = data.stages[ask.stage];
  const pipeline = data.pipelines[stage?.pipeline ?? ask.pipeline];
  const manager = owner.kind === 'manager' ? data.managers[owner.code] : undefined;
  const department = owner.kind === 'department' ? membership.departments[owner.code] : undefined;
  const memberOf = manager ? membership.departments[membership.at(owner.code, scope.now)] : undefined;
  const status = problem === null && scope.now < goal.from ? 'not-started' : 'not-computable';
  return {
    id: record.id,
    metric,
    unit: unitOfGoal(metric),
    lowerIsBetter: isLowerBetter(metric),
    owner: owner.kind,
    managerId: owner.kind === 'manager' ? record.managerId! : null,
    departmentId: owner.kind === 'department' ? record.departmentId! : null,
    name: manager?.name ?? department?.name ?? null,
    memberOf: memberOf?.id ?? null,
    pipelineId: pipeline?.id ?? null,
    pipelineName: pipeline?.name ?? null,
    stageName: metric === 'stage-reached' ? (stage?.name ?? null) : null,
    from: goal.from,
    to: goal.to,
    target: Number.isFinite(goal.target) ? goal.target : null,
    changes: goal.targets.slice(1).map(({ day, target }, i) => ({
      at: zone.startOfDay(day),
      before: goal.targets[i]!.target,
      target,
    })),
    ...{ done: null, rows: 0, share: null, elapsed: null, expected: null, pace: null, projection: null, perDay: null },
    ...{ neededPerDay: null, days: 0, daysLeft: 0, forecast: null, status, statusNow: status, problem, behindSince: null },
    ...{ curve: { at: [], done: [], path: [] }, history: [], members: null },
  };
}

const urgency: readonly GoalStatus[] = ['unlikely', 'at-risk', 'too-early', 'on-course', 'not-started', 'missed', 'done', 'not-computable'];
const owners = ['company', 'department', 'manager'];

function sortGoals(data: Dataset, goals: GoalRow[]): void {
  const byName = byNameThenId(data);
  const nameOf = ({ name, managerId, departmentId }: GoalRow) => ({ name, id: managerId ?? departmentId });
  goals.sort(
    (a, b) =>
      owners.indexOf(a.owner) - owners.indexOf(b.owner) ||
      urgency.indexOf(a.status) - urgency.indexOf(b.status) ||
      (a.forecast?.chance ?? 2) - (b.forecast?.chance ?? 2) ||
      byName(nameOf(a), nameOf(b)) ||
      a.to - b.to ||
      a.from - b.from ||
      (String(a.id) < String(b.id) ? -1 : 1),
  );
}
