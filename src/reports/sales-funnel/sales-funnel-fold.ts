/** One pass over the deals of a pipeline: records and a scope become counts that add up. */
import type { Dataset } from '../../model/dataset.ts';
import type { DealFilter } from '../../model/deal-filter.ts';
import { LOST, MOVED_BACK, REOPENED, SKIPPED, WON, type DealPaths } from '../../model/deal-paths.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { createStrata, type Strata } from './sales-funnel-strata.ts';

/** The cause of a duration that has not ended, as `aalenJohansen` reads it. */
const CENSORED = 3;

/** The clocks whose deals go through stages. */
export type FunnelClock = 'cohort' | 'closed';

/**
 * Counts of deals, sums of minor units and counts of durations. Every array adds up and every list concatenates,
 * so that the partials of two sets of deals of one company merge into the partial of both.
 */
export interface FunnelPartial {
  /** Levels + 1: the length of a row of levels. */
  width: number;
  /** Deals by [manager + 1][furthest level][outcome]: everybody, also who is not selected. */
  counts: Int32Array;
  /** One number per deal, `(manager + 1) * cells + stratum * width + furthest level`, with `strataCells` cells. */
  strata: number[];
  /** Strata × width. */
  strataCells: number;
  /** Deals that skipped a stage by [manager + 1]. */
  skipped: Int32Array;
  /** Amount won and deals won with an amount by [manager + 1][currency]. */
  wonMinor: Float64Array;
  wonDeals: Int32Array;
  /** Won and lost among deals closed in the period by [manager + 1][0 won, 1 lost]. */
  closed: Int32Array;
  /** Of the selected managers only, from here on. Amounts by [furthest level][outcome][currency]. */
  amountMinor: Float64Array;
  amountDeals: Int32Array;
  /** Amount won in the period by [currency]. */
  wonInPeriodMinor: Float64Array;
  /** Lost deals by [furthest level][reason + 1]. */
  reasons: Int32Array;
  /** Lost deals by the level right before the loss. */
  lostFrom: Int32Array;
  /** Deals by level that they stood in, and that they reached in order. */
  touched: Int32Array;
  inOrder: Int32Array;
  reopened: number;
  movedBack: number;
  /** Seconds from entry to win of won deals. */
  cycles: number[];
  /** `seconds * 4 + cause` from entry to the close, or to now: WON, LOST, or CENSORED. */
  outcomes: number[];
  /** `seconds * 2 + (ended ? 0 : 1)` of visits begun in the period, by [group][level]; groups as in `groupOf`. */
  visits: number[][][];
  lastEntry: number;
}

/** Visits are kept apart for up to four selected managers; otherwise together. */
export const MOST_COMPARED = 4;

export interface FoldInput {
  data: Dataset;
  paths: DealPaths;
  scope: ResolvedScope;
  filter: DealFilter;
  clock: FunnelClock;
  strata: Strata;
}

export function createFoldInput(data: Dataset, paths: DealPaths, scope: ResolvedScope, filter: DealFilter, clock: FunnelClock): FoldInput {
  return { data, paths, scope, filter, clock, strata: createStrata(data) };
}

/** Whether a deal counts: it entered the pipeline in the period, or was closed in it. */
export function isInClock(paths: DealPaths, row: number, clock: FunnelClock, scope: ResolvedScope): boolean {
  if (clock === 'cohort') return paths.entered[row]! >= scope.from && paths.entered[row]! < scope.to;
  return isClosedWithin(paths, row, scope);
}

/** Whether a deal is closed and its last close lies in the period. */
export function isClosedWithin(paths: DealPaths, row: number, scope: ResolvedScope): boolean {
  const outcome = paths.outcome[row]!;
  const closedAt = paths.closedAt[row]!;
  return (outcome === WON || outcome === LOST) && closedAt >= scope.from && closedAt < scope.to && closedAt <= paths.now;
}

export function foldSalesFunnel(input: FoldInput): FunnelPartial {
  const { paths, scope, filter, clock } = input;
  const partial = emptyPartial(input);
  const addVisits = createVisitFold(input, partial);
  const { entered, lastMove } = paths;
  for (let row = 0; row < paths.length; row++) {
    const counted = isInClock(paths, row, clock, scope);
    // What neither counts nor moved in the period has nothing to add; most deals of a long history are such.
    if (!counted && (entered[row]! >= scope.to || lastMove[row]! < scope.from)) continue;
    const owner = paths.owner[row]!;
    if (!filter.passes(paths.deal[row]!, owner)) continue;
    const selected = filter.isSelected(owner);
    if (isClosedWithin(paths, row, scope)) addClosing(input, partial, row, selected);
    if (counted) {
      addDeal(input, partial, row);
      if (selected) addSelectedDeal(input, partial, row);
    }
    if (selected) addVisits(row, counted);
  }
  return partial;
}

/** The partial of two disjoint sets of deals of one company and scope. */
export function mergeFunnelPartials(a: FunnelPartial, b: FunnelPartial): FunnelPartial {
  const merged: Record<string, unknown> = {};
  for (const [name, left] of Object.entries(a)) {
    merged[name] = mergeValue(left, b[name as keyof FunnelPartial]);
  }
  return {
    ...(merged as unknown as FunnelPartial),
    width: a.width,
    strataCells: a.strataCells,
    lastEntry: Math.max(a.lastEntry, b.lastEntry),
  };
}

function mergeValue(a: unknown, b: unknown): unknown {
  if (typeof a === 'number') return a + (b as number);
  if (ArrayBuffer.isView(a)) return (a as Float64Array).map((value, i) => value + (b as Float64Array)[i]!);
  const left = a as unknown[];
  const right = b as unknown[];
  return Array.isArray(left[0]) ? left.map((value, i) => mergeValue(value, right[i])) : [...left, ...right];
}

function emptyPartial({ data, paths, filter, strata }: FoldInput): FunnelPartial {
  const width = paths.pipeline.wonLevel + 1;
  const managers = data.managers.length + 1;
  const currencies = data.deals.currencies.length;
  return {
    width,
    counts: new Int32Array(managers * width * 4),
    strata: [],
    strataCells: strata.size * width,
    skipped: new Int32Array(managers),
    wonMinor: new Float64Array(managers * currencies),
    wonDeals: new Int32Array(managers * currencies),
    closed: new Int32Array(managers * 2),
    amountMinor: new Float64Array(width * 4 * currencies),
    amountDeals: new Int32Array(width * 4 * currencies),
    wonInPeriodMinor: new Float64Array(currencies),
    reasons: new Int32Array(width * (data.lossReasons.length + 1)),
    lostFrom: new Int32Array(width),
    touched: new Int32Array(width),
    inOrder: new Int32Array(width),
    reopened: 0,
    movedBack: 0,
    cycles: [],
    outcomes: [],
    visits: Array.from({ length: groupCount(filter) }, () => Array.from({ length: width }, () => [])),
    lastEntry: -Infinity,
  };
}

/** One group for everybody, or one for each of two to four selected managers. */
const groupCount = (filter: DealFilter): number =>
  filter.selected.length > 0 && filter.selected.length <= MOST_COMPARED ? filter.selected.length : 1;

/** Where visits of this owner's deals are kept. */
export const groupOf = (filter: DealFilter, owner: number): number => (groupCount(filter) === 1 ? 0 : filter.selected.indexOf(owner));

/** What is counted of every manager's deals. */
function addDeal({ data, paths, strata }: FoldInput, partial: FunnelPartial, row: number): void {
  const deal = paths.deal[row]!;
  const manager = paths.owner[row]! + 1;
  const level = paths.furthest[row]!;
  const outcome = paths.outcome[row]!;
  partial.counts[(manager * partial.width + level) * 4 + outcome]!++;
  partial.strata.push(manager * partial.strataCells + strata.of(deal) * partial.width + level);
  if (paths.marks[row]! & SKIPPED) partial.skipped[manager]!++;
  const amount = data.deals.amountMinor[deal]!;
  if (outcome === WON && amount === amount) {
    const cell = manager * data.deals.currencies.length + data.deals.currency[deal]!;
    partial.wonMinor[cell]! += amount;
    partial.wonDeals[cell]!++;
  }
}

/** What is counted only of the deals that the report is about. */
function addSelectedDeal({ data, paths }: FoldInput, partial: FunnelPartial, row: number): void {
  const deal = paths.deal[row]!;
  const level = paths.furthest[row]!;
  const outcome = paths.outcome[row]!;
  const amount = data.deals.amountMinor[deal]!;
  if (amount === amount) {
    const cell = (level * 4 + outcome) * data.deals.currencies.length + data.deals.currency[deal]!;
    partial.amountMinor[cell]! += amount;
    partial.amountDeals[cell]!++;
  }
  if (outcome === LOST) {
    partial.reasons[level * (data.lossReasons.length + 1) + data.deals.lossReason[deal]! + 1]!++;
    partial.lostFrom[paths.lostFrom[row]!]!++;
  }
  for (let passed = paths.inOrder[row]!; passed > 0; passed--) partial.inOrder[passed]!++;
  if (paths.marks[row]! & REOPENED) partial.reopened++;
  if (paths.marks[row]! & MOVED_BACK) partial.movedBack++;
  partial.lastEntry = Math.max(partial.lastEntry, paths.entered[row]!);
  addDuration(paths, partial, row, outcome);
}

function addDuration(paths: DealPaths, partial: FunnelPartial, row: number, outcome: number): void {
  const closed = outcome === WON || outcome === LOST;
  const end = closed ? paths.closedAt[row]! : paths.now;
  const seconds = Math.max(0, Math.floor((end - paths.entered[row]!) / 1000));
  if (seconds !== seconds) return;
  partial.outcomes.push(seconds * 4 + (closed ? outcome : CENSORED));
  if (outcome === WON) partial.cycles.push(seconds);
}

/** Closings of the period, whatever the clock. */
function addClosing({ data, paths }: FoldInput, partial: FunnelPartial, row: number, selected: boolean): void {
  const deal = paths.deal[row]!;
  const isWon = paths.outcome[row] === WON;
  partial.closed[(paths.owner[row]! + 1) * 2 + (isWon ? 0 : 1)]!++;
  const amount = data.deals.amountMinor[deal]!;
  if (isWon && selected && amount === amount) partial.wonInPeriodMinor[data.deals.currency[deal]!]! += amount;
}

/** Adds a deal's visits: which stages it stood in, and how long where the visit began in the period. */
function createVisitFold({ data, paths, scope, filter }: FoldInput, partial: FunnelPartial) {
  const { offset, stage, at } = data.visits;
  const { pipeline, now } = paths;
  const first = pipeline.stages[0]?.index ?? 0;
  const last = first + pipeline.stages.length;
  // 0 for what is outside of the pipeline, as for a loss: time there is not counted.
  const level = Uint16Array.from(data.stages, (one) => (one.index >= first && one.index < last ? one.level : 0));
  const archived = Uint8Array.from(data.stages, (one) => (one.archived ? 1 : 0));
  const seenBy = new Int32Array(partial.width).fill(-1);
  const { from, to } = scope;
  if (!data.hasHistory) return () => {};

  const touch = (row: number, place: number) => {
    const reached = level[place]!;
    if (archived[place] || reached > paths.furthest[row]! || seenBy[reached] === row) return;
    seenBy[reached] = row;
    partial.touched[reached]!++;
  };
  const add = (times: number[][], here: number, begin: number, end: number, open: 0 | 1) => {
    if (here === 0 || here === pipeline.wonLevel || begin < from || begin >= to) return;
    const seconds = Math.floor((end - begin) / 1000);
    if (seconds > 0 || open) times[here]!.push(seconds * 2 + open);
  };
  return (row: number, counted: boolean) => {
    const deal = paths.deal[row]!;
    const times = partial.visits[groupOf(filter, paths.owner[row]!)]!;
    const end = offset[deal + 1]!;
    let here = 0;
    let begin = NaN;
    for (let visit = offset[deal]!; visit < end && at[visit]! <= now; visit++) {
      const place = stage[visit]!;
      if (counted) touch(row, place);
      if (level[place] === here) continue;
      add(times, here, begin, at[visit]!, 0);
      here = level[place]!;
      begin = at[visit]!;
    }
    add(times, here, begin, now, 1);
  };
}
