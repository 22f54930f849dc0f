/**
 * What will hurt revenue in a few weeks? For a head of sales, once a week. Complete ISO weeks of the work are counted per
 * working day or as shares and held against twenty frozen weeks; a change for the worse is confirmed when several rules
 * agree and it has lasted, else it is worth a look. Revenue is said to follow only where that is proven. Left out, and
 * told: the running week, weeks with fewer than three working days, deals that still wait for their first call or reply.
 */
import type { Dataset } from '../../model/dataset.ts';
import { dataNotes, toNote } from '../../model/data-notes.ts';
import { formatDay } from '../../model/day.ts';
import { keepLast } from '../../model/keep.ts';
import { filterKey, type ResolvedScope } from '../../model/scope.ts';
import { benjaminiHochberg, gainOutOfSample, leadLag, ratio } from '../../stats/index.ts';
import { toChange, totalOf } from './early-signals-change.ts';
import {
  foldEarlySignals,
  foldPeople,
  type CaseCounts,
  type ComparedWeeks,
  type PeopleCounts,
  type SignalsPartial,
} from './early-signals-fold.ts';
import { askEarlySignals, harmOf, unitOf, type SignalsQuestion, type WatchedSeries } from './early-signals-question.ts';
import type { EarlySignalsReport, SignalSeries } from './early-signals-schema.ts';
import { limitsOf, watch, type Watched, type Week } from './early-signals-watch.ts';

export type * from './early-signals-schema.ts';

const FEWEST_DAYS = 3;
/** Cases per week below which a series is not judged. */
const FEWEST_PER_WEEK = 5;
const FEWEST_LEAD_WEEKS = 30;
const LONGEST_LEAD = 13;
const YEAR = 52;

/** Hours, and periods that end after now, change nothing. */
const keep = keepLast<string, { series: SignalSeries[]; wonInOtherCurrencies: number }>(12);

/** @throws ScopeError when the scope names a pipeline that is not there. */
export function computeEarlySignals(data: Dataset, scope: ResolvedScope): EarlySignalsReport {
  const question = askEarlySignals(data, scope);
  const { series, wonInOtherCurrencies } = keep(data, `${question.at} ${filterKey(scope)}`, () => {
    const partial = foldEarlySignals(question);
    return { series: finishSeries(question, partial), wonInOtherCurrencies: partial.wonInOtherCurrencies };
  });
  const { starts, days, pipeline } = question;
  const signals = series.filter(({ change }) => change !== null).sort(byWeight);
  return {
    report: 'early-signals',
    clock: 'weeks',
    asOf: scope.now,
    asOfDay: formatDay(question.zone.dayOf(scope.now)),
    from: starts[0] ?? question.at,
    to: starts.at(-1) ?? question.at,
    weeks: days.length,
    timeZone: scope.timeZone,
    pipelineName: pipeline?.name ?? null,
    series,
    signals: signals.map(({ id }) => id),
    finding: findingOf(series, signals),
    notes: [
      ...dataNotes(data, scope).filter(({ code }) => code !== 'unfinished-period'),
      ...toNote('short-weeks', days.filter((count) => count < FEWEST_DAYS).length),
      ...toNote('calls-not-filtered', pipeline && data.calls.length > 0 ? 1 : 0),
      ...toNote('other-currencies', wonInOtherCurrencies),
      ...toNote('no-calls', data.calls.length === 0 ? 1 : 0),
      ...toNote('no-tasks', data.tasks.length === 0 ? 1 : 0),
    ],
  };
}

/** Counts become levels, changes and links. */
function finishSeries(question: SignalsQuestion, partial: SignalsPartial): SignalSeries[] {
  const judged = question.series.map((one, place) => judge(question, partial, one, place));
  const people = foldPeople(question, judged.map(comparedOf));
  const series = question.series.map((one, place) => toSeries(question, one, judged[place]!, people[place]!));
  setLeads(question, partial, series);
  return series;
}

const byWeight = (a: SignalSeries, b: SignalSeries): number =>
  Number(b.state === 'confirmed') - Number(a.state === 'confirmed') || b.change!.weight - a.change!.weight || (a.id < b.id ? -1 : 1);

function findingOf(series: readonly SignalSeries[], signals: readonly SignalSeries[]): EarlySignalsReport['finding'] {
  const confirmed = signals.filter(({ state }) => state === 'confirmed').length;
  if (confirmed > 0) return { code: 'confirmed', count: confirmed };
  if (signals.length > 0) return { code: 'watch', count: signals.length };
  if (series.every(({ state }) => state === 'no-data')) return { code: 'no-data', count: 0 };
  const watched = series.filter(({ state }) => state === 'usual').length;
  return watched > 0 ? { code: 'quiet', count: watched } : { code: 'too-short', count: 0 };
}

/** A series as weeks, and what they say. */
interface Judged {
  weeks: Week[];
  state: SignalSeries['state'];
  watched: Watched | null;
}

function judge(question: SignalsQuestion, { cases }: SignalsPartial, one: WatchedSeries, place: number): Judged {
  const weeks = toWeeks(question, cases, one, place);
  return { weeks, ...stateOf(weeks, unitOf(one), harmOf(one)) };
}

const comparedOf = ({ watched }: Judged): ComparedWeeks | null =>
  watched && watched.since !== null ? { from: watched.baseline.from, to: watched.baseline.to, since: watched.since } : null;

function toSeries(
  question: SignalsQuestion,
  one: WatchedSeries,
  { weeks, state, watched }: Judged,
  people: PeopleCounts | null,
): SignalSeries {
  const { starts } = question;
  const { id, measure, pipeline, stage } = one;
  const unit = unitOf(one);
  const span = (from: number, to: number) => ({ from: starts[from]!, to: starts[to]! });
  return {
    ...{ id, measure, unit, harm: harmOf(one), state },
    pipelineId: pipeline?.id ?? null,
    pipelineName: pipeline?.name ?? null,
    stageId: stage?.id ?? null,
    stageName: stage?.name ?? null,
    // Named one by one: spreading thousands of objects takes longer than everything else.
    points: weeks.map(({ count, base, level, judged }, i) => {
      const limits = watched && i >= watched.baseline.from ? limitsOf(watched.baseline, base, unit) : null;
      return { from: starts[i]!, to: starts[i + 1]!, count, base, level, judged, low: limits?.low ?? null, high: limits?.high ?? null };
    }),
    baseline: watched
      ? { ...span(watched.baseline.from, watched.baseline.to), ...totalOf(watched.baseline), weeks: watched.baseline.weeks }
      : null,
    refrozen: watched?.refrozen ?? false,
    change: watched && people ? toChange(question, one, weeks, watched, people) : null,
    lead: null,
  };
}

/**
 * Cases per working day of the week, or of all cases. Calls, say, may have been recorded later than deals: what is
 * harmed by a fall is judged from the first whole week with a case on.
 */
function toWeeks(question: SignalsQuestion, { hits, base: all }: CaseCounts, one: WatchedSeries, place: number): Week[] {
  const isShare = unitOf(one) === 'share';
  const row = place * question.days.length;
  const counts = hits.subarray(row, row + question.days.length);
  const first = one.measure === 'late-tasks' ? 0 : counts.findIndex((count) => count > 0);
  return Array.from(question.days, (days, week) => {
    const count = counts[week]!;
    const base = isShare ? all[row + week]! : days;
    const isRecorded = first === 0 || (first > 0 && week > first);
    return { count, base, level: ratio(count, base), judged: isRecorded && days >= FEWEST_DAYS && base > 0 };
  });
}

function stateOf(
  weeks: readonly Week[],
  unit: SignalSeries['unit'],
  harm: SignalSeries['harm'],
): { state: SignalSeries['state']; watched: Watched | null } {
  // A share of nothing, and one that was never seen to go well, say nothing of the work.
  const isKnown = ({ count, base }: Week) => (harm === 'fall' || unit === 'per-day' ? count : base) > 0;
  if (!weeks.some(isKnown)) return { state: 'no-data', watched: null };
  const watched = watch(weeks, harm, unit);
  if (!watched) return { state: 'too-short', watched: null };
  const { baseline } = watched;
  if ((ratio(unit === 'share' ? baseline.base : baseline.count, baseline.weeks) ?? 0) < FEWEST_PER_WEEK)
    return { state: 'too-few', watched: null };
  return { state: watched.since === null ? 'usual' : watched.isConfirmed ? 'confirmed' : 'watch', watched };
}

/** Links with revenue for what is not a single stage: each series more would cost the others their proof. */
function setLeads({ days }: SignalsQuestion, { wonMinor }: SignalsPartial, series: readonly SignalSeries[]): void {
  const usable = Array.from(days.keys()).filter((week) => days[week]! >= FEWEST_DAYS);
  if (usable.length < FEWEST_LEAD_WEEKS) return;
  const revenue = usable.map((week) => wonMinor[week]! / days[week]!);
  const tested = series.flatMap((one) => {
    const levels = usable.map((week) => one.points[week]!.level);
    if (one.measure === 'stage' || levels.includes(null)) return [];
    const found = leadLag(levels as number[], revenue, LONGEST_LEAD);
    return found ? [{ one, found, gain: gainOutOfSample(levels as number[], revenue, found.lag, YEAR) }] : [];
  });
  const adjusted = benjaminiHochberg(tested.map(({ found }) => found.p));
  tested.forEach(({ one, found, gain }, i) => {
    const isHelpful = one.harm === 'fall' ? found.r > 0 : found.r < 0;
    const proven = found.lag > 0 && isHelpful && adjusted[i]! < 0.05 && gain !== null && gain > 0;
    one.lead = { weeks: found.lag, r: found.r, pAdjusted: adjusted[i]!, gain, proven };
  });
}
