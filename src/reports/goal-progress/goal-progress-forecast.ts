/** What a goal may come to by its end, as of a moment: one way for each form of metric. */
import type { Day } from '../../model/day.ts';
import {
  betaBinomialAtLeast,
  chanceOfAtLeast,
  countQuantile,
  forecastCount,
  forecastSum,
  learnLevel,
  median,
  normalQuantile,
  normalTail,
  quantileOfSorted,
  ratio,
  WEEK,
  withWork,
  type CountedWork,
  type CountForecast,
  type Prospect,
  type SteadyLevel,
} from '../../stats/index.ts';
import { between, type Weights } from './goal-progress-pace.ts';
import type { Pipeline } from './goal-progress-pipeline.ts';
import type { Goal, GoalQuestion } from './goal-progress-question.ts';
import type { Series } from './goal-progress-series.ts';
import type { GoalForecast } from './goal-progress-schema.ts';

/** A moment as of which a goal is judged: now, or the end of an earlier day. */
export interface Moment {
  at: number;
  /** The last day of which something is seen. */
  lastDay: Day;
  /** Working days of the goal that have passed, and that are left, weekdays by what they are worth. */
  elapsed: number;
  left: number;
}

/** A goal beside what its owner did. */
export interface Subject {
  question: GoalQuestion;
  goal: Goal;
  series: Series;
  row: number;
  /** Working days, weekdays by what they are worth. */
  weights: Weights;
  /** Open deals as of a moment; null where there is no telling when deals are won. */
  pipelineAt: (moment: Moment, usual: number) => Pipeline | null;
}

/** What was reached from the goal's beginning to a day, both included: value and number of acts. */
export function reachedBy({ goal, series, row }: Subject, lastDay: Day): { value: number; count: number } {
  const { firstDay, length } = series;
  let [value, count] = goal.form === 'level' ? [openingOf(series, row, goal.fromDay), 0] : [0, 0];
  const end = Math.min(length, Math.min(lastDay + 1, goal.toDay) - firstDay);
  for (let place = Math.max(0, goal.fromDay - firstDay); place < end; place++) {
    value += series.value[row * length + place]!;
    count += series.count[row * length + place]!;
  }
  return { value, count };
}

function openingOf({ opening, value, firstDay, length }: Series, row: number, day: Day): number {
  let level = opening[row]!;
  for (let place = 0; place < Math.min(length, day - firstDay); place++) level += value[row * length + place]!;
  return level;
}

/** Durations of the goal up to a day. */
export const singlesOf = ({ goal, series, row }: Subject, lastDay: Day): number[] =>
  (series.single[row] ?? []).filter(({ at }) => at >= goal.fromDay && at < goal.toDay && at <= lastDay).map(({ value }) => value);

const MOST_WEEKS = 60;

/** Weeks of five working days before the goal begins, the last one first found; of days before the owner did anything none. */
export function weeksBefore({ goal, series, row, weights }: Subject, of: Float64Array): CountedWork[] {
  const { firstDay, length } = series;
  const weeks: CountedWork[] = [];
  let [count, exposure] = [0, 0];
  for (let place = Math.min(length, goal.fromDay - firstDay) - 1; place >= series.start[row]! && weeks.length < MOST_WEEKS; place--) {
    count += of[row * length + place]!;
    exposure += between(weights, firstDay + place, firstDay + place + 1);
    if (exposure < WEEK - 0.01) continue;
    weeks.push({ count, exposure });
    [count, exposure] = [0, 0];
  }
  return weeks.reverse();
}

/** Forecasts as of any moment, with what is learned from the time before the goal. */
export type Forecaster = (moment: Moment) => Outlook | null;

export interface Outlook {
  mean: number;
  /** Value at the end that is not exceeded with chance `p`. */
  quantile(p: number): number;
  chance: number;
  basis: GoalForecast['basis'];
  openDeals: GoalForecast['openDeals'];
}

export function forecasterOf(subject: Subject): Forecaster {
  const { goal, series } = subject;
  switch (goal.form) {
    case 'count':
      return ofCounts(subject, levelOf(subject, series.value));
    case 'sum':
      return ofSums(subject, levelOf(subject, series.count));
    case 'share':
      return ofShares(subject, levelOf(subject, series.count));
    case 'level':
      return ofLevels(subject);
    case 'median':
      return ofMedians(subject, levelOf(subject, series.count));
  }
}

function levelOf(subject: Subject, of: Float64Array): SteadyLevel {
  const { goal, weights } = subject;
  return learnLevel(weeksBefore(subject, of), between(weights, goal.fromDay, goal.toDay));
}

const comingAt = (level: SteadyLevel, count: number, { elapsed, left }: Moment): CountForecast | null =>
  forecastCount(withWork(level, { count, exposure: elapsed }), left);

function ofCounts(subject: Subject, level: SteadyLevel): Forecaster {
  return (moment) => {
    const { value } = reachedBy(subject, moment.lastDay);
    const coming = comingAt(level, value, moment);
    if (!coming) return null;
    return {
      mean: value + coming.mean,
      quantile: (p) => value + countQuantile(p, coming),
      chance: chanceOfAtLeast(subject.goal.target - value, coming),
      ...{ basis: 'level', openDeals: null },
    };
  };
}

/** Amounts from which a person's own tell what one is worth. */
const FEWEST_AMOUNTS = 20;
/** Weight of the open deals beside the level of wins so far: each sees what the other does not. */
const PIPELINE_WEIGHT = 0.5;
/** By how much less a level varies once its deals are known: found by trying on simulated companies. */
const KNOWN_DEALS = 2;

function ofSums(subject: Subject, level: SteadyLevel): Forecaster {
  const { goal, series, row } = subject;
  const own = series.amounts[row]!;
  const amounts = own.length >= FEWEST_AMOUNTS ? own : series.amounts.at(-1)!;
  const usual = meanOr(amounts);
  const usualOfAll = meanOr(series.amounts.at(-1)!);
  return (moment) => {
    const { value, count } = reachedBy(subject, moment.lastDay);
    const coming = comingAt(level, count, moment);
    if (!coming || usual === null) return null;
    const pipeline = moment.left > 0 ? subject.pipelineAt(moment, usualOfAll!) : null;
    const open = pipeline?.open[row] ?? [];
    const expected = open.reduce((sum, { chance }) => sum + chance, pipeline?.fresh[row] ?? 0);
    // Both ways of counting agree on the mean between them; the spread of the level holds for all.
    const factor = expected > 0 ? PIPELINE_WEIGHT + ((1 - PIPELINE_WEIGHT) * coming.mean) / expected : 0;
    const sum =
      pipeline && factor > 0
        ? forecastSum(open, { mean: pipeline.fresh[row]! * factor, shape: coming.shape * KNOWN_DEALS }, amounts, factor)
        : forecastSum([], coming, amounts);
    return {
      mean: value + sum.mean,
      quantile: (p) => value + sum.quantile(p),
      chance: sum.chanceOf(goal.target - value),
      basis: pipeline && factor > 0 ? 'pipeline' : 'level',
      openDeals: pipeline && factor > 0 ? { count: open.length, expected: expectedOf(open, factor) } : null,
    };
  };
}

const meanOr = (amounts: readonly number[]): number | null =>
  ratio(
    amounts.reduce((sum, amount) => sum + amount, 0),
    amounts.length,
  );

const expectedOf = (open: readonly Prospect[], factor: number): number =>
  Math.round(open.reduce((sum, { amount, chance }) => sum + amount * Math.min(1, chance * factor), 0));

/** Cases of the past that a share stands on beforehand, at most. */
const MOST_PAST = 100;

/** Sizes of what is to come, each as likely. */
const sizesOf = (coming: CountForecast): number[] => [0.1, 0.3, 0.5, 0.7, 0.9].map((p) => countQuantile(p, coming));

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function ofShares(subject: Subject, level: SteadyLevel): Forecaster {
  const { goal, series } = subject;
  const [won, closed] = [series.value, series.count].map((of) => weeksBefore(subject, of).reduce((sum, { count }) => sum + count, 0));
  const weight = closed! > 0 ? Math.min(1, MOST_PAST / closed!) : 0;
  return (moment) => {
    const { value, count } = reachedBy(subject, moment.lastDay);
    const coming = comingAt(level, count, moment);
    if (!coming) return null;
    const [a, b] = [0.5 + value + won! * weight, 0.5 + count - value + (closed! - won!) * weight];
    const sizes = sizesOf(coming);
    const chanceOf = (share: number) =>
      meanOf(sizes.map((n) => betaBinomialAtLeast(Math.ceil(share * (count + n) - value - 1e-9), n, a, b)));
    if (count + Math.max(...sizes) === 0) return null;
    return {
      mean: meanOf(sizes.map((n) => ratio(value + (n * a) / (a + b), count + n) ?? a / (a + b))),
      quantile: (p) => bisectShare((share) => 1 - chanceOf(share) < p),
      chance: chanceOf(goal.target),
      ...{ basis: 'level', openDeals: null },
    };
  };
}

function bisectShare(isBelow: (share: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 14; i++) {
    const middle = (low + high) / 2;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const FEWEST_CHANGES = 20;
const CHANGE_DAYS = 250;

/** A level goes on from where it is, by as much as it has changed over as many days before. */
function ofLevels(subject: Subject): Forecaster {
  const { goal, series, row } = subject;
  return (moment) => {
    const { value } = reachedBy(subject, moment.lastDay);
    const ahead = Math.max(0, goal.toDay - 1 - moment.lastDay);
    const end = Math.min(series.length, moment.lastDay + 1 - series.firstDay);
    const begin = Math.max(series.start[row]!, end - CHANGE_DAYS);
    if (end - begin - ahead < FEWEST_CHANGES && ahead > 0) return null;
    const deviation = ahead > 0 ? Math.sqrt(meanSquareChange(series, row, begin, end, ahead)) : 0;
    const tail = (limit: number) => (deviation > 0 ? normalTail((limit - value) / deviation) : Number(value > limit));
    return {
      mean: value,
      quantile: (p) => Math.max(0, Math.round(value + deviation * normalQuantile(p))),
      chance: 1 - tail(goal.target + 0.5),
      ...{ basis: 'history', openDeals: null },
    };
  };
}

function meanSquareChange({ value, length }: Series, row: number, begin: number, end: number, ahead: number): number {
  let [change, sum, n] = [0, 0, 0];
  for (let place = begin; place < end; place++) {
    change += value[row * length + place]!;
    if (place - ahead >= begin) change -= value[row * length + place - ahead]!;
    if (place - begin + 1 < ahead) continue;
    sum += change * change;
    n++;
  }
  // One quiet stretch does not mean that nothing can happen.
  return (sum + 1) / Math.max(1, n);
}

/** Durations that a median is foretold from, at most. */
const MOST_SINGLES = 200;
/** Places at which the distribution of a median is read. */
const PLACES = 40;

/** The median at the end is within a limit if at least half of all are: those of now and those to come. */
function ofMedians(subject: Subject, level: SteadyLevel): Forecaster {
  const { goal, series, row } = subject;
  return (moment) => {
    const own = singlesOf(subject, moment.lastDay);
    const before = (series.single[row] ?? []).filter(({ at }) => at < goal.fromDay).map(({ value }) => value);
    const known = Float64Array.from([...before, ...own].slice(-MOST_SINGLES)).sort();
    const coming = comingAt(level, own.length, moment);
    if (!coming || known.length === 0) return null;
    const sizes = sizesOf(coming);
    const chanceWithin = (limit: number) => {
      const within = own.filter((value) => value <= limit).length;
      const share = known.filter((value) => value <= limit).length;
      return meanOf(
        sizes.map((n) => betaBinomialAtLeast(Math.ceil((own.length + n) / 2) - within, n, 0.5 + share, 0.5 + known.length - share)),
      );
    };
    const places = Array.from({ length: PLACES + 1 }, (_, i) => quantileOfSorted(known, i / PLACES)!);
    return {
      mean: median([...own, ...known]) ?? 0,
      quantile: (p) => places.find((place) => chanceWithin(place) >= p) ?? places.at(-1)!,
      chance: chanceWithin(goal.target),
      ...{ basis: 'history', openDeals: null },
    };
  };
}
