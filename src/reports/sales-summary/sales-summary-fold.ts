/** Records and a scope become counts that add up, read off the running sums at the borders of each period. */
import { countsEverything, isLeftOut } from '../../model/counted.ts';
import { eachSpan } from '../../model/spans.ts';
import { taskSpansOf } from '../../model/task-spans.ts';
import { before, ledgersOf, upTo, type DealLedger, type Ledger, type Ledgers } from './sales-summary-ledgers.ts';
import type { Span, SummaryQuestion } from './sales-summary-question.ts';

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
  cycles: ArrayLike<number>[];
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
  const ledgers = ledgersOf(question);
  slots.forEach((span, slot) => {
    addHappened(ledgers, span, slot, partial);
    addStanding(ledgers, Math.min(span.to, question.scope.now), slot, partial);
  });
  partial.tasksWithoutDeal = tasksLeftOut(question);
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
    cycles: [],
    open: counts(),
    openMinor: new Float64Array(perCurrency),
    openDeals: new Int32Array(perCurrency),
    tasks: counts(),
    overdue: counts(),
    tasksWithoutDeal: 0,
  };
}

function addHappened({ created, won, lost }: Ledgers, { from, to }: Span, slot: number, partial: SummaryPartial): void {
  const within = (ledger: Ledger) => before(ledger, to) - before(ledger, from);
  partial.created[slot] = within(created);
  partial.lost[slot] = within(lost);
  partial.won[slot] = within(won);
  const [first, end] = [before(won, from), before(won, to)];
  partial.cycles[slot] = won.cycles.subarray(first, end);
  addMoney(won, end, 1, slot, partial.wonMinor, partial.wonDeals);
  addMoney(won, first, -1, slot, partial.wonMinor, partial.wonDeals);
}

/** What began by the moment and had not ended at it. */
function addStanding(ledgers: Ledgers, at: number, slot: number, partial: SummaryPartial): void {
  const { opened, ended, taskMade, taskDone, taskLate, lateDone } = ledgers;
  const standing = (begun: Ledger, over: Ledger) => upTo(begun, at) - upTo(over, at);
  partial.open[slot] = standing(opened, ended);
  partial.tasks[slot] = standing(taskMade, taskDone);
  partial.overdue[slot] = standing(taskLate, lateDone);
  addMoney(opened, upTo(opened, at), 1, slot, partial.openMinor, partial.openDeals);
  addMoney(ended, upTo(ended, at), -1, slot, partial.openMinor, partial.openDeals);
}

/** Adds the running sums of the first `place` happenings, or takes them off. */
function addMoney(ledger: DealLedger, place: number, sign: 1 | -1, slot: number, minor: Float64Array, deals: Int32Array): void {
  const size = ledger.minor.length / (ledger.at.length + 1);
  for (let cell = 0; cell < size; cell++) {
    minor[slot * size + cell]! += sign * ledger.minor[place * size + cell]!;
    deals[slot * size + cell]! += sign * ledger.deals[place * size + cell]!;
  }
}

function tasksLeftOut(question: SummaryQuestion): number {
  if (countsEverything(question)) return 0;
  const spans = taskSpansOf(question.data);
  let count = 0;
  eachSpan(spans, question.at, question.at, (place) => {
    if (isLeftOut(question, spans.task[place]!)) count++;
  });
  return count;
}
