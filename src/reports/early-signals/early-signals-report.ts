/**
 * What will hurt revenue in a few weeks? For a head of sales, once a week. Complete ISO weeks of the work are counted per
 * working day or as shares and held against twenty frozen weeks; a change for the worse is confirmed when several rules
 * agree and it has lasted, else it is worth a look. Revenue is said to follow only where that is proven. Left out, and
 * told: the running week, weeks with fewer than three working days, deals that still wait for their first call or reply.
 */
import type { Dataset } from '../../model/dataset.ts';
import { dataNotes, toNote } from '../../model/data-notes.ts';
import { formatDay } from '../../model/day.ts';
import { compareIds } from '../../model/keys.ts';
import { presentDays } from '../../model/presence.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import {
  benjaminiHochberg,
  compareRates,
  FEWEST_CASES,
  fisherTwoSided,
  gainOutOfSample,
  holm,
  leadLag,
  ratio,
  Z95,
} from '../../stats/index.ts';
import { foldEarlySignals, sumCases, type CaseCounts, type SignalsPartial } from './early-signals-fold.ts';
import { askEarlySignals, type SignalsQuestion, type WatchedSeries } from './early-signals-question.ts';
import type { EarlySignalsReport, SignalChange, SignalPerson, SignalSeries, SignalTotal } from './early-signals-schema.ts';
import { errorOf, limitsOf, watch, type Watched, type Week } from './early-signals-watch.ts';

export type * from './early-signals-schema.ts';

const FEWEST_DAYS = 3;
/** Cases per week below which a series is not judged. */
const FEWEST_PER_WEEK = 5;
const FEWEST_LEAD_WEEKS = 30;
const LONGEST_LEAD = 13;
const YEAR = 52;

/** @throws ScopeError when the scope names a pipeline that is not there. */
export function computeEarlySignals(data: Dataset, scope: ResolvedScope): EarlySignalsReport {
  const question = askEarlySignals(data, scope);
  return finishEarlySignals(question, foldEarlySignals(question));
}

/** Counts become levels, changes and links. */
export function finishEarlySignals(question: SignalsQuestion, partial: SignalsPartial): EarlySignalsReport {
  const { data, scope, starts, days, pipeline } = question;
  const cases = sumCases(question, partial);
  const series = question.series.map((_, place) => toSeries(question, partial, cases, place));
  setLeads(question, partial, series);
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
      ...toNote('other-currencies', partial.wonInOtherCurrencies),
      ...toNote('no-calls', data.calls.length === 0 ? 1 : 0),
      ...toNote('no-tasks', data.tasks.length === 0 ? 1 : 0),
    ],
  };
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

const unitOf = ({ measure }: WatchedSeries): SignalSeries['unit'] =>
  measure === 'new-deals' || measure === 'conversations' || measure === 'moves' || measure === 'tasks-done' ? 'per-day' : 'share';

function toSeries(question: SignalsQuestion, partial: SignalsPartial, cases: CaseCounts, place: number): SignalSeries {
  const { starts } = question;
  const { id, measure, pipeline, stage } = question.series[place]!;
  const unit = unitOf(question.series[place]!);
  const harm = measure === 'late-tasks' ? 'rise' : 'fall';
  const weeks = toWeeks(question, cases, place);
  const { state, watched } = stateOf(weeks, unit, harm);
  const span = (from: number, to: number) => ({ from: starts[from]!, to: starts[to]! });
  return {
    ...{ id, measure, unit, harm, state },
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
      ? { ...span(watched.baseline.from, watched.baseline.to), ...pick(watched.baseline), weeks: watched.baseline.weeks }
      : null,
    refrozen: watched?.refrozen ?? false,
    change: watched && watched.since !== null ? toChange(question, partial, place, weeks, watched, watched.since) : null,
    lead: null,
  };
}

const pick = ({ count, base, level }: SignalTotal): SignalTotal => ({ count, base, level });

/**
 * Cases per working day of the week, or of all cases. Calls, say, may have been recorded later than deals: what is
 * harmed by a fall is judged from the first whole week with a case on.
 */
function toWeeks(question: SignalsQuestion, { hits, base: all }: CaseCounts, place: number): Week[] {
  const { measure } = question.series[place]!;
  const isShare = unitOf(question.series[place]!) === 'share';
  const row = place * question.days.length;
  const counts = hits.subarray(row, row + question.days.length);
  const first = measure === 'late-tasks' ? 0 : counts.findIndex((count) => count > 0);
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

function toChange(
  question: SignalsQuestion,
  partial: SignalsPartial,
  place: number,
  weeks: readonly Week[],
  { baseline, rules, weight, season }: Watched,
  since: number,
): SignalChange {
  const { starts, days } = question;
  const later = weeks.slice(since);
  const [count, base] = [later.reduce((sum, week) => sum + week.count, 0), later.reduce((sum, week) => sum + week.base, 0)];
  const level = ratio(count, base);
  const isShare = unitOf(question.series[place]!) === 'share';
  const half = Z95 * errorOf(baseline, base);
  const relative = (value: number) => (isShare ? value : ratio(value, baseline.level));
  const people = toPeople(question, partial, place, baseline, since);
  return {
    from: starts[since]!,
    to: starts[days.length]!,
    weeks: later.length,
    before: pick(baseline),
    since: { count, base, level },
    size: relative(level! - baseline.level),
    low: relative(level! - baseline.level - half),
    high: relative(level! - baseline.level + half),
    weight,
    rules,
    season,
    people,
    compared: people.filter(({ pAdjusted }) => pAdjusted !== null).length,
    worse: people.filter(({ confirmed }) => confirmed).length,
  };
}

/** Everybody before and since, whoever lost most first: exact tests, Holm over all. */
function toPeople(
  question: SignalsQuestion,
  partial: SignalsPartial,
  place: number,
  baseline: { from: number; to: number },
  since: number,
): SignalPerson[] {
  const { data, days, series } = question;
  const one = series[place]!;
  const isShare = unitOf(one) === 'share';
  const sign = one.measure === 'late-tasks' ? 1 : -1;
  const rows = partial.people
    .flatMap((cases, code) => {
      if (!cases) return [];
      const before = totalOf(question, cases, place, code, baseline.from, baseline.to);
      const after = totalOf(question, cases, place, code, since, days.length);
      return [{ code, before, after, p: chanceOf(before, after, isShare) }];
    })
    .filter(({ before, after }) => before.count + after.count > 0);
  const adjusted = holm(rows.flatMap(({ p }) => (p === null ? [] : [p])));
  let tested = 0;
  const found = rows.map(({ code, before, after, p }) => {
    const difference = before.level === null || after.level === null ? null : after.level - before.level;
    const pAdjusted = p === null ? null : adjusted[tested++]!;
    const isWorse = (difference ?? 0) * sign > 0;
    const person = {
      managerId: data.managers[code]?.id ?? null,
      name: data.managers[code]?.name ?? null,
      before,
      since: after,
      change: difference === null ? null : isShare ? difference : ratio(difference, before.level ?? 0),
      pAdjusted,
      confirmed: isWorse && pAdjusted !== null && pAdjusted < 0.05,
    };
    return { person, lost: (difference ?? 0) * sign * after.base };
  });
  return found
    .sort((a, b) => b.lost - a.lost || compareIds(a.person.managerId ?? '', b.person.managerId ?? ''))
    .map(({ person }) => person);
}

function totalOf(question: SignalsQuestion, cases: CaseCounts, place: number, code: number, from: number, to: number): SignalTotal {
  const { data, zone, days, starts } = question;
  let [count, n] = [0, 0];
  for (let week = from; week < to; week++) {
    count += cases.hits[place * days.length + week]!;
    n += cases.base[place * days.length + week]!;
  }
  const isShare = unitOf(question.series[place]!) === 'share';
  const base = isShare ? n : presentDays(data, code, zone.dayOf(starts[from]!), zone.dayOf(starts[to]!));
  return { count, base, level: ratio(count, base) };
}

function chanceOf(before: SignalTotal, after: SignalTotal, isShare: boolean): number | null {
  if (isShare) {
    const isEnough = before.base >= FEWEST_CASES && after.base >= FEWEST_CASES;
    return isEnough ? fisherTwoSided(before.count, before.base, after.count, after.base) : null;
  }
  if (before.count + after.count < 2 * FEWEST_CASES) return null;
  return compareRates({ count: before.count, exposure: before.base }, { count: after.count, exposure: after.base })?.p ?? null;
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
