/**
 * What happened, in the order of time with running sums: so that what lies between two moments, or stands at one, is found
 * without a pass. Made once per company, filter and moment, and read for every period.
 */
import { countsDeal, countsEverything, countsFor, countsTask } from '../../model/counted.ts';
import { closingsOf } from '../../model/deal-states.ts';
import { inOrder, orderByInstant, placeAfter, placeOfInstant } from '../../model/instants.ts';
import { keepLast } from '../../model/keep-last.ts';
import { filterKey } from '../../model/scope.ts';
import { stretchesOf } from '../../model/stretches.ts';
import { taskSpansOf } from '../../model/task-spans.ts';
import { closeOf, isWon, type SummaryQuestion } from './sales-summary-question.ts';

/** Happenings in the order of time. */
export interface Ledger {
  /** Ascending. */
  at: Float64Array;
}

/** Happenings to deals. Running sums by [happenings so far][currency]. */
export interface DealLedger extends Ledger {
  minor: Float64Array;
  /** Deals with an amount. */
  deals: Int32Array;
}

export interface Ledgers {
  created: Ledger;
  won: DealLedger & {
    /** Seconds from creation to win. */
    cycles: Float64Array;
  };
  lost: Ledger;
  /** Stretches of being open. */
  opened: DealLedger;
  ended: DealLedger;
  taskMade: Ledger;
  taskDone: Ledger;
  /** From when on tasks were late, and when those were done. */
  taskLate: Ledger;
  lateDone: Ledger;
}

const keep = keepLast<string, Ledgers>(3);

export function ledgersOf(question: SummaryQuestion): Ledgers {
  return keep(question.data, filterKey(question.scope), () => ({
    ...dealLedgers(question),
    ...stretchLedgers(question),
    ...taskLedgers(question),
  }));
}

function dealLedgers(question: SummaryQuestion): Pick<Ledgers, 'created' | 'won' | 'lost'> {
  const { data, scope, states } = question;
  const { createdAt } = data.deals;
  const created: number[] = [];
  for (let deal = 0; deal < data.deals.length; deal++)
    if (createdAt[deal]! <= scope.now && countsDeal(question, deal)) created.push(createdAt[deal]!);
  const [won, lost]: [number[], number[]] = [[], []];
  for (const deal of closingsOf(data, states).deal)
    if (closeOf(question, deal) <= scope.now && countsDeal(question, deal)) (isWon(question, deal) ? won : lost).push(deal);
  const wonAt = inOrder(states.closedAt, won);
  const cycles = inOrder(createdAt, won);
  for (let place = 0; place < cycles.length; place++) cycles[place] = Math.max(0, Math.floor((wonAt[place]! - cycles[place]!) / 1000));
  return {
    created: toLedger(created),
    won: { ...toDealLedger(question, won, wonAt), cycles },
    lost: { at: inOrder(states.closedAt, lost) },
  };
}

/** A stretch that begins after now is not seen, and one that lasts has no end. */
function stretchLedgers(question: SummaryQuestion): Pick<Ledgers, 'opened' | 'ended'> {
  const { data, scope, pipeline } = question;
  const { deal, owner, start, end } = stretchesOf(data, pipeline);
  const rows: number[] = [];
  const ended: number[] = [];
  for (let row = 0; row < deal.length; row++) {
    if (start[row]! > scope.now || !countsFor(question, deal[row]!, owner[row]!)) continue;
    rows.push(row);
    if (end[row]! <= scope.now) ended.push(row);
  }
  const opened = inOrder(rows, orderByInstant(inOrder(start, rows)));
  return {
    opened: toDealLedger(question, inOrder(deal, opened), inOrder(start, opened)),
    ended: toDealLedger(question, inOrder(deal, ended), inOrder(end, ended)),
  };
}

function toDealLedger({ data }: SummaryQuestion, deals: ArrayLike<number>, at: Float64Array): DealLedger {
  const { amountMinor, currency, currencies } = data.deals;
  const size = currencies.length;
  const ledger = { at, minor: new Float64Array((deals.length + 1) * size), deals: new Int32Array((deals.length + 1) * size) };
  for (let place = 0; place < deals.length; place++) {
    const deal = deals[place]!;
    const next = (place + 1) * size;
    for (let cell = 0; cell < size; cell++) {
      ledger.minor[next + cell] = ledger.minor[next - size + cell]!;
      ledger.deals[next + cell] = ledger.deals[next - size + cell]!;
    }
    const amount = amountMinor[deal]!;
    if (amount !== amount) continue;
    ledger.minor[next + currency[deal]!]! += amount;
    ledger.deals[next + currency[deal]!]!++;
  }
  return ledger;
}

function taskLedgers(question: SummaryQuestion): Pick<Ledgers, 'taskMade' | 'taskDone' | 'taskLate' | 'lateDone'> {
  const { dueAt } = question.data.tasks;
  const { task, start, end } = taskSpansOf(question.data);
  const isWhole = countsEverything(question);
  const [made, done, late, lateDone]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let place = 0; place < task.length; place++) {
    const row = task[place]!;
    if (start[place]! >= end[place]! || !(isWhole || countsTask(question, row))) continue;
    made.push(start[place]!);
    done.push(end[place]!);
    // Late from the first moment after it was due; never without a due moment.
    const from = Math.max(start[place]!, dueAt[row]! + 1);
    if (!(from < end[place]!)) continue;
    late.push(from);
    lateDone.push(end[place]!);
  }
  return {
    ...{ taskMade: toLedger(made), taskDone: { at: Float64Array.from(done) } },
    ...{ taskLate: toLedger(late), lateDone: { at: Float64Array.from(lateDone) } },
  };
}

function toLedger(instants: readonly number[]): Ledger {
  const at = Float64Array.from(instants);
  return { at: inOrder(at, orderByInstant(at)) };
}

/** Happenings before an instant. */
export const before = ({ at }: Ledger, instant: number): number => placeOfInstant(at, instant);

/** Happenings up to and with an instant. */
export const upTo = ({ at }: Ledger, instant: number): number => placeAfter(at, instant);
