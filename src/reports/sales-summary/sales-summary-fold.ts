/** One pass over deals and one over tasks: records and a scope become counts that add up. */
import { countsDeal, countsEverything, countsFor, countsTask, isLeftOut } from '../../model/counted.ts';
import { placeOfInstant } from '../../model/instants.ts';
import { eachStretchWithin } from '../../model/stretches.ts';
import { closeOf, isWithin, isWon, type Span, type SummaryQuestion } from './sales-summary-question.ts';

/**
 * By slot: 0 the period, 1 the one before, from 2 on the points of the series. Arrays add up, lists concatenate, so
 * that partials of two sets of records of one company merge.
 */
export interface SummaryPartial {
  created: Int32Array;
  won: Int32Array;
  lost: Int32Array;
  /** By [slot][currency]. */
  wonMinor: Float64Array;
  wonDeals: Int32Array;
  /** Seconds from creation to win. */
  cycles: number[][];
  /** At the end of the slot: open deals, their amounts by [slot][currency], open and overdue tasks. */
  open: Int32Array;
  openMinor: Float64Array;
  openDeals: Int32Array;
  tasks: Int32Array;
  overdue: Int32Array;
  /** Tasks that the scope leaves out because they have no deal. */
  tasksWithoutDeal: number;
}

/** Spans of the slots in order. */
export const slotsOf = ({ scope, previous, points }: SummaryQuestion): Span[] => [{ from: scope.from, to: scope.to }, previous, ...points];

export function foldSalesSummary(question: SummaryQuestion): SummaryPartial {
  const slots = slotsOf(question);
  const partial = emptyPartial(question, slots.length);
  const instants = snapshotInstants(question, slots);
  foldDeals(question, slots, instants, partial);
  foldTasks(question, instants, partial);
  return partial;
}

function emptyPartial({ data }: SummaryQuestion, slots: number): SummaryPartial {
  const counts = () => new Int32Array(slots);
  const perCurrency = slots * data.deals.currencies.length;
  return {
    created: counts(),
    won: counts(),
    lost: counts(),
    wonMinor: new Float64Array(perCurrency),
    wonDeals: new Int32Array(perCurrency),
    cycles: Array.from({ length: slots }, () => []),
    open: counts(),
    openMinor: new Float64Array(perCurrency),
    openDeals: new Int32Array(perCurrency),
    tasks: counts(),
    overdue: counts(),
    tasksWithoutDeal: 0,
  };
}

/** The instants of the snapshots, ascending, with the slots that each belongs to. */
interface Snapshots {
  at: Float64Array;
  slots: number[];
}

function snapshotInstants({ scope }: SummaryQuestion, slots: readonly Span[]): Snapshots {
  const order = slots.map(({ to }, slot) => ({ slot, at: Math.min(to, scope.now) })).sort((a, b) => a.at - b.at || a.slot - b.slot);
  return { at: Float64Array.from(order, ({ at }) => at), slots: order.map(({ slot }) => slot) };
}

/** Calls `found` for each slot in which an instant lies. */
function createSlotFinder(slots: readonly Span[], now: number) {
  const [first, last] = [slots[2]?.from ?? Infinity, slots.at(-1)!.to];
  const size = slots.length - 2;
  return (instant: number, found: (slot: number) => void): void => {
    if (!(instant <= now)) return;
    if (isWithin(slots[0]!, instant)) found(0);
    if (isWithin(slots[1]!, instant)) found(1);
    if (size === 0 || instant < first || instant >= last) return;
    let place = Math.min(size - 1, Math.floor(((instant - first) / (last - first)) * size));
    while (slots[place + 2]!.from > instant) place--;
    while (slots[place + 2]!.to <= instant) place++;
    found(place + 2);
  };
}

function foldDeals(question: SummaryQuestion, slots: readonly Span[], snapshots: Snapshots, partial: SummaryPartial): void {
  const { data, scope, pipeline, states } = question;
  const { createdAt, amountMinor, currency } = data.deals;
  const currencies = data.deals.currencies.length;
  const find = createSlotFinder(slots, scope.now);
  const earliest = slots.reduce((first, { from }) => Math.min(first, from), Infinity);
  let deal = 0;
  const addCreated = (slot: number) => partial.created[slot]!++;
  const addLost = (slot: number) => partial.lost[slot]!++;
  const addWon = (slot: number) => {
    partial.won[slot]!++;
    const seconds = Math.floor((states.closedAt[deal]! - createdAt[deal]!) / 1000);
    partial.cycles[slot]!.push(Math.max(0, seconds));
    if (amountMinor[deal] !== amountMinor[deal]) return;
    partial.wonMinor[slot * currencies + currency[deal]!]! += amountMinor[deal]!;
    partial.wonDeals[slot * currencies + currency[deal]!]!++;
  };
  const { length } = snapshots.at;
  const firstFrom = createPlaceFinder(snapshots.at);
  const standing = {
    open: new Int32Array(length + 1),
    minor: new Float64Array((length + 1) * currencies),
    deals: new Int32Array((length + 1) * currencies),
  };
  eachStretchWithin(data, pipeline, snapshots.at[0]!, scope.now, (one, owner, start, end, isOpen) => {
    if (!countsFor(question, one, owner)) return;
    const first = firstFrom(start);
    const last = isOpen ? length : firstFrom(end);
    if (first >= last) return;
    standing.open[first]!++;
    standing.open[last]!--;
    const amount = amountMinor[one]!;
    if (amount !== amount) return;
    const [from, to] = [first * currencies + currency[one]!, last * currencies + currency[one]!];
    standing.minor[from]! += amount;
    standing.minor[to]! -= amount;
    standing.deals[from]!++;
    standing.deals[to]!--;
  });
  for (; deal < data.deals.length; deal++) {
    const closedAt = closeOf(question, deal);
    const isRecent = createdAt[deal]! >= earliest || closedAt >= earliest;
    if (!isRecent || !countsDeal(question, deal)) continue;
    find(createdAt[deal]!, addCreated);
    if (closedAt === closedAt) find(closedAt, isWon(question, deal) ? addWon : addLost);
  }
  spread(standing.open, partial.open, snapshots.slots, 1);
  spread(standing.minor, partial.openMinor, snapshots.slots, currencies);
  spread(standing.deals, partial.openDeals, snapshots.slots, currencies);
}

/** Changes from instant to instant become what stands at each, put where the slots are. */
function spread(changes: Int32Array | Float64Array, into: Int32Array | Float64Array, slots: readonly number[], width: number): void {
  for (let i = 0; i < slots.length; i++) {
    for (let cell = 0; cell < width; cell++) {
      if (i > 0) changes[i * width + cell]! += changes[(i - 1) * width + cell]!;
      into[slots[i]! * width + cell] = changes[i * width + cell]!;
    }
  }
}

const BUCKETS = 1024;

/** Finds the place of the first instant that is not before a given one, by a table instead of a search. */
function createPlaceFinder(instants: Float64Array): (instant: number) => number {
  const { length } = instants;
  const [first, last] = [instants[0]!, instants[length - 1]!];
  const width = (last - first) / BUCKETS || 1;
  const starts = Int32Array.from({ length: BUCKETS + 1 }, (_, bucket) => placeOfInstant(instants, first + bucket * width));
  return (instant) => {
    if (!(instant > first)) return 0;
    if (instant > last) return length;
    let place = starts[Math.floor((instant - first) / width)]!;
    // A bucket's start may lie a rounding before or after the instant's own.
    while (place > 0 && instants[place - 1]! >= instant) place--;
    while (instants[place]! < instant) place++;
    return place;
  };
}

function foldTasks(question: SummaryQuestion, { at, slots }: Snapshots, partial: SummaryPartial): void {
  const { createdAt, completedAt, dueAt, length } = question.data.tasks;
  const isWhole = countsEverything(question);
  const firstFrom = createPlaceFinder(at);
  const open = new Int32Array(at.length + 1);
  const overdue = new Int32Array(at.length + 1);
  for (let task = 0; task < length; task++) {
    const done = completedAt[task]!;
    if (done <= at[0]!) continue;
    if (!isWhole && !countsTask(question, task)) {
      if (isLeftOut(question, task)) partial.tasksWithoutDeal++;
      continue;
    }
    const first = firstFrom(createdAt[task]!);
    const last = done === done ? firstFrom(done) : at.length;
    if (first >= last) continue;
    open[first]!++;
    open[last]!--;
    // Late from the first moment after it was due; never without a due moment.
    const late = dueAt[task] === dueAt[task] ? Math.max(first, firstFrom(dueAt[task]! + 1)) : last;
    if (late >= last) continue;
    overdue[late]!++;
    overdue[last]!--;
  }
  spread(open, partial.tasks, slots, 1);
  spread(overdue, partial.overdue, slots, 1);
}
