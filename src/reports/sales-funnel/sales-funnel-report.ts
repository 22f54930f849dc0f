/**
 * Where do deals get lost, by how much, and with whom? For a head of sales. A deal has reached a stage when it
 * stood in it or in a later one; one that moved back has still reached it; a won deal has reached all. So a
 * funnel never rises, and at every stage those that reached it are those that went on, were lost, are open or
 * moved away. Deals count by the clock that is printed on the report. Left out, and told: rows that cannot be
 * understood; deals without a manager are in the totals but not in the comparison.
 */
import { pipelineOf, toMoneyList } from '../../model/chosen.ts';
import type { Pipeline } from '../../model/company.ts';
import type { Dataset } from '../../model/dataset.ts';
import { keepOnce } from '../../model/keep.ts';
import { byNameThenId } from '../../model/names.ts';
import { createDealFilter, type DealFilter } from '../../model/deal-filter.ts';
import { dealPaths, LOST, MOVED, OPEN, WON, type DealPaths } from '../../model/deal-paths.ts';
import { ScopeError } from '../../model/errors.ts';
import { previousScope, type ResolvedScope } from '../../model/scope.ts';
import { createTimeZone } from '../../model/time-zone.ts';
import { computeShare, quantile, ratio } from '../../stats/index.ts';
import { compareManagers, growthPoints, outcomeOf, reachedBy } from './sales-funnel-compare.ts';
import { countEntries } from './sales-funnel-entries.ts';
import { findingOf } from './sales-funnel-finding.ts';
import { createFoldInput, foldSalesFunnel, MOST_COMPARED, type FunnelClock, type FunnelPartial } from './sales-funnel-fold.ts';
import { notesOf } from './sales-funnel-notes.ts';
import { toStageRows } from './sales-funnel-stages.ts';
import { medianTimes, outcomesWithin } from './sales-funnel-time.ts';
import type { FunnelManager, FunnelMoney, SalesFunnelOptions, SalesFunnelReport } from './sales-funnel-schema.ts';

export type * from './sales-funnel-schema.ts';

/** A question about a funnel with everything looked up: what a figure and the list behind it share. */
export interface FunnelQuestion {
  data: Dataset;
  scope: ResolvedScope;
  mode: NonNullable<SalesFunnelOptions['mode']>;
  pipeline: Pipeline;
  paths: DealPaths;
  filter: DealFilter;
}

/** Smallest gap that is called confirmed unless the options say otherwise. */
const MINIMUM_GAP = 0.05;

/** @throws ScopeError when the scope names a pipeline that is not there. */
export function askFunnel(data: Dataset, scope: ResolvedScope, options: SalesFunnelOptions = {}): FunnelQuestion {
  const mode = options.mode ?? 'cohort';
  const pipeline = findPipeline(data, scope);
  const now = mode === 'snapshot' ? Math.min(scope.to, scope.now) : scope.now;
  return { data, scope, mode, pipeline, paths: dealPaths(data, pipeline, now), filter: createDealFilter(data, scope) };
}

function findPipeline(data: Dataset, { pipelineId }: ResolvedScope): Pipeline {
  const pipeline = pipelineId === null ? data.pipelines[0] : pipelineOf(data, pipelineId);
  if (!pipeline) throw new ScopeError('pipelineId', pipelineId, 'is not among pipelines');
  return pipeline;
}

/**
 * The funnel of one pipeline.
 * @throws ScopeError when the scope names a pipeline that is not there.
 */
export function computeSalesFunnel(data: Dataset, scope: ResolvedScope, options: SalesFunnelOptions = {}): SalesFunnelReport {
  const question = askFunnel(data, scope, options);
  const clock: FunnelClock = question.mode === 'closed' || !data.hasHistory ? 'closed' : 'cohort';
  const partial = foldSalesFunnel(createFoldInput(data, question.paths, scope, question.filter, clock));
  return finishSalesFunnel(question, partial, options.minimumGap ?? MINIMUM_GAP);
}

/** Counts become shares, intervals, medians, verdicts and notes. */
export function finishSalesFunnel(question: FunnelQuestion, partial: FunnelPartial, minimumGap: number): SalesFunnelReport {
  const { data, scope, mode, pipeline, filter } = question;
  const goesThroughStages = mode === 'cohort' || mode === 'closed';
  const totals = selectedTotals(question, partial);
  const stages = toStageRows(question, partial);
  const comparisons = goesThroughStages ? compareManagers(data, partial, stages, filter, minimumGap) : [];
  const closeP90Ms = closeP90(question.paths);
  const maturing =
    mode === 'cohort' && data.hasHistory && totals.open > 0 && closeP90Ms !== null && scope.now - partial.lastEntry < closeP90Ms;
  const report: Omit<SalesFunnelReport, 'finding' | 'notes'> = {
    report: 'sales-funnel',
    clock: mode,
    asOf: scope.now,
    from: scope.from,
    to: scope.to,
    timeZone: scope.timeZone,
    currency: data.account.currency,
    pipelineId: pipeline.id,
    pipelineName: pipeline.name,
    hasHistory: data.hasHistory,
    ...totals,
    reopened: goesThroughStages ? partial.reopened : 0,
    stages,
    lossReasons: goesThroughStages ? reasonsOf(data, partial) : [],
    winRate: winRates(question, partial, totals),
    wonAmounts: goesThroughStages ? wonAmounts(data, partial, selectedManagers(question)) : [],
    dealsWithAmount: partial.amountDeals.reduce((sum, count) => sum + count, 0),
    cycleMedianMs: goesThroughStages ? toMs(quantile(partial.cycles, 0.5)) : null,
    closeP90Ms,
    maturing,
    outcomes: mode === 'cohort' && data.hasHistory ? outcomesWithin(partial, scope) : [],
    velocity: velocity(question, partial, totals),
    wonPerWorkingDay: wonPerWorkingDay(data, partial, scope),
    managers: managerRows(question, partial),
    comparisons,
    growthPoints: growthPoints(data, partial, comparisons),
    previous: scope.comparison === 'previous' && goesThroughStages ? previousFunnel(question) : null,
  };
  return { ...report, finding: findingOf(report), notes: notesOf(question, partial, report) };
}

const toMs = (seconds: number | null): number | null => (seconds === null ? null : seconds * 1000);

interface Totals {
  deals: number;
  won: number;
  lost: number;
  open: number;
  moved: number;
}

/** Rows (code + 1) of the managers that the scope is about, 0 for deals without one. */
const selectedManagers = ({ data, filter }: FunnelQuestion): number[] =>
  Array.from({ length: data.managers.length + 1 }, (_, manager) => manager).filter((manager) => filter.isSelected(manager - 1));

/** Deals behind the report, by their present state. */
function selectedTotals(question: FunnelQuestion, partial: FunnelPartial): Totals {
  const { data, filter, mode } = question;
  if (mode === 'events' || mode === 'snapshot') return entryTotals(question);
  const totals = { deals: 0, won: 0, lost: 0, open: 0, moved: 0 };
  for (let manager = 0; manager <= data.managers.length; manager++) {
    if (!filter.isSelected(manager - 1)) continue;
    totals.deals += reachedBy(partial, manager, 1);
    totals.won += outcomeOf(partial, manager, WON);
    totals.lost += outcomeOf(partial, manager, LOST);
    totals.open += outcomeOf(partial, manager, OPEN);
    totals.moved += outcomeOf(partial, manager, MOVED);
  }
  return totals;
}

/** In events deals that moved in the period, in the snapshot deals that are open. */
function entryTotals(question: FunnelQuestion): Totals {
  const totals = { deals: 0, won: 0, lost: 0, open: 0, moved: 0 };
  const names = ['open', 'won', 'lost', 'moved'] as const;
  const { paths, filter, mode } = question;
  const moved = mode === 'events' ? countEntries(question).anyEntry : null;
  for (let row = 0; row < paths.length; row++) {
    const isCounted = moved
      ? moved[row] === 1
      : paths.outcome[row] === OPEN && filter.isSelected(paths.owner[row]!) && filter.passes(paths.deal[row]!, paths.owner[row]!);
    if (!isCounted) continue;
    totals.deals++;
    totals[names[paths.outcome[row]!]!]++;
  }
  return totals;
}

function reasonsOf(data: Dataset, partial: FunnelPartial): SalesFunnelReport['lossReasons'] {
  const counts = new Int32Array(data.lossReasons.length + 1);
  partial.reasons.forEach((count, cell) => (counts[cell % counts.length]! += count));
  return toReasons(data, counts);
}

/** Reasons with their counts, most frequent first. @param counts by reason code + 1. */
export function toReasons(data: Dataset, counts: Int32Array): SalesFunnelReport['lossReasons'] {
  const rows = Array.from(counts, (count, code) => {
    const reason = code === 0 ? null : data.lossReasons[code - 1]!;
    return { lossReasonId: reason?.id ?? null, name: reason?.name ?? null, count };
  });
  const byName = byNameThenId(data);
  const named = ({ name, lossReasonId }: (typeof rows)[number]) => ({ name, id: lossReasonId });
  return rows.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || byName(named(a), named(b)));
}

function winRates({ filter, mode, data }: FunnelQuestion, partial: FunnelPartial, totals: Totals): SalesFunnelReport['winRate'] {
  let won = 0;
  let lost = 0;
  for (let manager = 0; manager <= data.managers.length; manager++) {
    if (!filter.isSelected(manager - 1)) continue;
    won += partial.closed[manager * 2]!;
    lost += partial.closed[manager * 2 + 1]!;
  }
  const isCohort = mode === 'cohort' && data.hasHistory;
  const amount = (outcome: number) => amountWith(data, partial, outcome);
  return {
    closed: computeShare(won, won + lost),
    cohort: isCohort ? computeShare(totals.won, totals.deals) : null,
    resolved: isCohort ? computeShare(totals.won, totals.won + totals.lost) : null,
    byValue: mode === 'events' || mode === 'snapshot' ? null : ratio(amount(WON), amount(WON) + amount(LOST)),
  };
}

/** Sum in the account's currency of the deals with this outcome. */
function amountWith(data: Dataset, partial: FunnelPartial, outcome: number): number {
  const currency = data.deals.currencies.indexOf(data.account.currency);
  let sum = 0;
  for (let level = 0; level < partial.width; level++) {
    sum += partial.amountMinor[(level * 4 + outcome) * data.deals.currencies.length + currency]!;
  }
  return sum;
}

function wonAmounts(data: Dataset, partial: FunnelPartial, managers: readonly number[]): FunnelMoney[] {
  return toMoneyList(data, (currency) => {
    const sum = { amountMinor: 0, deals: 0 };
    for (const manager of managers) {
      sum.amountMinor += partial.wonMinor[manager * data.deals.currencies.length + currency]!;
      sum.deals += partial.wonDeals[manager * data.deals.currencies.length + currency]!;
    }
    return sum;
  });
}

/** P90 of the time from entry to close over all closed deals of the pipeline. */
const closeP90 = keepOnce((paths: DealPaths): number | null => {
  const times: number[] = [];
  for (let row = 0; row < paths.length; row++) {
    const isClosed = paths.outcome[row] === WON || paths.outcome[row] === LOST;
    const time = paths.closedAt[row]! - paths.entered[row]!;
    if (isClosed && time >= 0) times.push(time);
  }
  return quantile(times, 0.9);
});

const MS_PER_DAY = 86_400_000;

/** Inflow × win rate × average won ÷ cycle, in the account's currency (the sales velocity formula). */
function velocity(question: FunnelQuestion, partial: FunnelPartial, totals: Totals): SalesFunnelReport['velocity'] {
  const { data, mode } = question;
  if (mode !== 'cohort' || !data.hasHistory) return null;
  const won = wonAmounts(data, partial, selectedManagers(question)).find(({ currency }) => currency === data.account.currency);
  const cycleMs = toMs(quantile(partial.cycles, 0.5));
  const winRate = ratio(totals.won, totals.won + totals.lost);
  if (!won || !cycleMs || winRate === null) return null;
  return {
    currency: data.account.currency,
    perDayMinor: salesVelocity(totals.deals, winRate, won.amountMinor / won.deals, cycleMs / MS_PER_DAY),
  };
}

/** Amount won per day: opportunities × win rate × average won value ÷ cycle in days. */
export const salesVelocity = (deals: number, winRate: number, averageWon: number, cycleDays: number): number =>
  (deals * winRate * averageWon) / cycleDays;

function wonPerWorkingDay(data: Dataset, partial: FunnelPartial, scope: ResolvedScope): SalesFunnelReport['wonPerWorkingDay'] {
  const zone = createTimeZone(scope.timeZone);
  const workingDays = data.calendar.elapsedWorkingDays(scope.fromDay, scope.toDay, scope.now, zone);
  const sums = toMoneyList(data, (currency) => {
    const amountMinor = Math.round(ratio(partial.wonInPeriodMinor[currency]!, workingDays) ?? 0);
    return { amountMinor, deals: amountMinor === 0 ? 0 : 1 };
  });
  return sums.map(({ currency, amountMinor }) => ({ currency, amountMinor, workingDays }));
}

function managerRows(question: FunnelQuestion, partial: FunnelPartial): FunnelManager[] {
  const { data, filter, pipeline, mode } = question;
  if (mode === 'events' || mode === 'snapshot') return [];
  const rows: FunnelManager[] = [];
  const isSmall = filter.selected.length > 0 && filter.selected.length <= MOST_COMPARED;
  const others = Array.from({ length: data.managers.length + 1 }, (_, i) => i - 1).filter((code) => !filter.selected.includes(code));
  for (const code of [...filter.selected, ...others]) {
    const manager = code + 1;
    if (reachedBy(partial, manager, 1) === 0) continue;
    const person = data.managers[code] ?? null;
    rows.push({
      managerId: person?.id ?? null,
      name: person?.name ?? null,
      active: person?.active ?? false,
      selected: filter.hasSelection && filter.isSelected(code),
      reached: Array.from({ length: pipeline.wonLevel }, (_, i) => reachedBy(partial, manager, i + 1)),
      won: outcomeOf(partial, manager, WON),
      lost: outcomeOf(partial, manager, LOST),
      open: outcomeOf(partial, manager, OPEN),
      moved: outcomeOf(partial, manager, MOVED),
      medianMs: isSmall && filter.isSelected(code) ? medianTimes(partial, filter.selected.indexOf(code)) : null,
      wonAmounts: wonAmounts(data, partial, [manager]),
    });
  }
  return rows;
}

function previousFunnel(question: FunnelQuestion): SalesFunnelReport['previous'] {
  const { data, scope, mode, paths, filter, pipeline } = question;
  const before = previousScope(scope, data.calendar);
  const clock: FunnelClock = mode === 'closed' || !data.hasHistory ? 'closed' : 'cohort';
  const partial = foldSalesFunnel(createFoldInput(data, paths, before, filter, clock));
  const totals = selectedTotals({ ...question, scope: before }, partial);
  const managers = selectedManagers(question);
  return {
    from: before.from,
    to: before.to,
    deals: totals.deals,
    won: totals.won,
    reached: Array.from({ length: pipeline.wonLevel }, (_, i) =>
      data.hasHistory ? managers.reduce((sum, manager) => sum + reachedBy(partial, manager, i + 1), 0) : null,
    ),
    wonAmounts: wonAmounts(data, partial, selectedManagers(question)),
  };
}
