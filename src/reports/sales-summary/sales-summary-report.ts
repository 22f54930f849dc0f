/**
 * How is the business: revenue, leads, conversion? For a head of sales who has a minute. What was won and lost counts
 * by its close in the period, leads by their creation, open deals and late tasks as of the period's end or of now.
 * Each figure stands beside the comparable period before, and beside the limits within which it has changed by chance;
 * only what leaves them is called a change. Left out, and told: other currencies in the series, tasks without a deal
 * where the scope is about deals.
 */
import { toMoneyList } from '../../model/chosen.ts';
import type { Dataset } from '../../model/dataset.ts';
import { dataNotes, toNote } from '../../model/data-notes.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { ascending, computeShare, medianOfSorted, ratio, shareLimits, xmrLimits, type ControlLimits } from '../../stats/index.ts';
import { foldSalesSummary, type SummaryPartial } from './sales-summary-fold.ts';
import { askSalesSummary, type SummaryQuestion } from './sales-summary-question.ts';
import type {
  SalesSummaryReport,
  SummaryCard,
  SummaryCardId,
  SummaryFigure,
  SummaryMoney,
  SummaryPoint,
  SummarySignal,
} from './sales-summary-schema.ts';

export type * from './sales-summary-schema.ts';

/** Points before the period that make limits. */
const FEWEST_POINTS = 12;
const FIRST_POINT = 2;

/**
 * The cards of the period.
 * @throws ScopeError when the scope names a pipeline that is not there.
 */
export function computeSalesSummary(data: Dataset, scope: ResolvedScope): SalesSummaryReport {
  const question = askSalesSummary(data, scope);
  return finishSalesSummary(question, foldSalesSummary(question));
}

/** What a card shows of a slot. */
type FigureOf = (question: SummaryQuestion, partial: SummaryPartial, slot: number) => SummaryFigure;

const plain = (value: number | null, n: number): SummaryFigure => ({ value, n, amounts: [], share: null });

const kinds: { id: SummaryCardId; unit: SummaryCard['unit']; clock: SummaryCard['clock']; figure: FigureOf }[] = [
  { id: 'revenue', unit: 'money', clock: 'closed', figure: revenue },
  { id: 'leads', unit: 'count', clock: 'created', figure: (_, { created }, slot) => plain(created[slot]!, created[slot]!) },
  { id: 'conversion', unit: 'share', clock: 'closed', figure: conversion },
  { id: 'average-deal', unit: 'money', clock: 'closed', figure: averageDeal },
  { id: 'cycle', unit: 'duration', clock: 'closed', figure: (_, { cycles }, slot) => plain(medianMs(cycles[slot]!), cycles[slot]!.length) },
  { id: 'open-pipeline', unit: 'money', clock: 'snapshot', figure: openPipeline },
  { id: 'overdue-tasks', unit: 'count', clock: 'snapshot', figure: overdueTasks },
];

function revenue({ data }: SummaryQuestion, partial: SummaryPartial, slot: number): SummaryFigure {
  const amounts = moneyOf(data, partial.wonMinor, partial.wonDeals, slot);
  return { value: ownOf(data, amounts)?.amountMinor ?? 0, n: partial.won[slot]!, amounts, share: null };
}

function conversion(_: SummaryQuestion, { won, lost }: SummaryPartial, slot: number): SummaryFigure {
  const share = computeShare(won[slot]!, won[slot]! + lost[slot]!);
  return { value: share?.share ?? null, n: share?.n ?? 0, amounts: [], share };
}

function averageDeal({ data }: SummaryQuestion, partial: SummaryPartial, slot: number): SummaryFigure {
  const sums = moneyOf(data, partial.wonMinor, partial.wonDeals, slot);
  const amounts = sums.map((money) => ({ ...money, amountMinor: Math.round(money.amountMinor / money.deals) }));
  const own = ownOf(data, amounts);
  return { value: own?.amountMinor ?? null, n: own?.deals ?? 0, amounts, share: null };
}

function openPipeline({ data }: SummaryQuestion, partial: SummaryPartial, slot: number): SummaryFigure {
  const amounts = moneyOf(data, partial.openMinor, partial.openDeals, slot);
  return { value: ownOf(data, amounts)?.amountMinor ?? 0, n: partial.open[slot]!, amounts, share: null };
}

function overdueTasks(_: SummaryQuestion, { tasks, overdue }: SummaryPartial, slot: number): SummaryFigure {
  return { value: overdue[slot]!, n: overdue[slot]!, amounts: [], share: computeShare(overdue[slot]!, tasks[slot]!) };
}

function medianMs(seconds: ArrayLike<number>): number | null {
  const middle = medianOfSorted(ascending(seconds));
  return middle === null ? null : middle * 1000;
}

const moneyOf = (data: Dataset, minor: Float64Array, counts: Int32Array, slot: number): SummaryMoney[] =>
  toMoneyList(data, (currency) => {
    const cell = slot * data.deals.currencies.length + currency;
    return { amountMinor: minor[cell]!, deals: counts[cell]! };
  });

const ownOf = ({ account }: Dataset, amounts: readonly SummaryMoney[]): SummaryMoney | undefined =>
  amounts.find(({ currency }) => currency === account.currency);

/** Counts become figures, limits, changes and notes. */
export function finishSalesSummary(question: SummaryQuestion, partial: SummaryPartial): SalesSummaryReport {
  const { data, scope, at, previous, pipeline, unit } = question;
  const cards = kinds.map((kind) => toCard(question, partial, kind));
  return {
    report: 'sales-summary',
    clock: 'period',
    asOf: scope.now,
    from: scope.from,
    to: scope.to,
    at,
    timeZone: scope.timeZone,
    currency: data.account.currency,
    pipelineName: pipeline?.name ?? null,
    previous,
    unit,
    cards,
    finding: findingOf(cards),
    notes: notesOf(question, partial, cards),
  };
}

function toCard(question: SummaryQuestion, partial: SummaryPartial, { id, unit, clock, figure }: (typeof kinds)[number]): SummaryCard {
  const now = figure(question, partial, 0);
  const before = figure(question, partial, 1);
  const { series, centre, isEnough } = seriesOf(question, partial, figure, unit);
  const isBoth = now.value !== null && before.value !== null;
  return {
    id,
    unit,
    clock,
    ...now,
    previous: before,
    change: !isBoth
      ? null
      : unit === 'share'
        ? now.value! - before.value!
        : before.value! > 0
          ? ratio(now.value! - before.value!, before.value!)
          : null,
    isNew: isBoth && unit !== 'share' && before.value === 0 && now.value !== 0,
    series,
    centre,
    signal: signalOf(series, isEnough),
  };
}

/** Points with the limits that the points before the period set; without 12 of them there are none. */
function seriesOf(
  question: SummaryQuestion,
  partial: SummaryPartial,
  figure: FigureOf,
  unit: SummaryCard['unit'],
): { series: SummaryPoint[]; centre: number | null; isEnough: boolean } {
  const { points, scope } = question;
  const figures = points.map((_, place) => figure(question, partial, place + FIRST_POINT));
  // A first point in part, as the records begin within it, would widen the limits.
  const baseline = figures.filter(({ value }, place) => value !== null && points[place]!.to <= scope.from);
  const values = baseline.map(({ value }) => value!);
  const isEnough = baseline.length >= FEWEST_POINTS;
  const all = isEnough && unit !== 'share' ? atLeastZero(xmrLimits(values), values) : null;
  const limitsAt = ({ n }: SummaryFigure) =>
    !isEnough
      ? null
      : unit === 'share'
        ? shareLimits(
            baseline.map(({ share }) => share!),
            n,
          )
        : all;
  const series = figures.map((one, place): SummaryPoint => {
    const limits = limitsAt(one);
    const { from, to } = points[place]!;
    return { from, to, complete: to <= scope.now, value: one.value, n: one.n, low: limits?.low ?? null, high: limits?.high ?? null };
  });
  const last = figures.findLast((one) => limitsAt(one) !== null);
  return { series, centre: last ? limitsAt(last)!.centre : null, isEnough };
}

/** What has never been negative cannot fall below 0. */
function atLeastZero(limits: ControlLimits | null, values: readonly number[]): ControlLimits | null {
  return limits && values.every((value) => value >= 0) ? { ...limits, low: Math.max(0, limits.low) } : limits;
}

/** Where the last complete point lies. An older one would be no news. */
function signalOf(series: readonly SummaryPoint[], isEnough: boolean): SummarySignal {
  const last = series.findLast(({ complete }) => complete);
  if (!isEnough || !last) return 'too-few-points';
  if (last.value === null || last.low === null || last.high === null) return 'no-value';
  if (last.value > last.high) return 'above';
  return last.value < last.low ? 'below' : 'within';
}

/** The first card that leaves its limits, in the order of the cards. */
function findingOf(cards: readonly SummaryCard[]): SalesSummaryReport['finding'] {
  const isNothing = cards.every(({ n, series }) => n === 0 && series.every((point) => point.n === 0));
  if (isNothing) return { code: 'no-deals', card: null };
  const found = cards.find(({ signal }) => signal === 'above' || signal === 'below');
  if (found) return { code: 'signal', card: found.id };
  return {
    code: cards.every(({ signal }) => signal === 'too-few-points' || signal === 'no-value') ? 'too-few-points' : 'within',
    card: null,
  };
}

function notesOf(question: SummaryQuestion, partial: SummaryPartial, cards: readonly SummaryCard[]): SalesSummaryReport['notes'] {
  const { data, scope } = question;
  const amounts = cards[0]!.amounts;
  const withAmount = amounts.reduce((sum, { deals }) => sum + deals, 0);
  return [
    ...dataNotes(data, scope),
    ...toNote('other-currencies', withAmount - (ownOf(data, amounts)?.deals ?? 0)),
    ...toNote('won-without-amount', partial.won[0]! - withAmount),
    ...toNote('few-points', cards.filter(({ signal }) => signal === 'too-few-points').length),
    ...toNote('tasks-without-deal', partial.tasksWithoutDeal),
    ...toNote('no-tasks', data.tasks.length === 0 ? 1 : 0),
  ];
}
