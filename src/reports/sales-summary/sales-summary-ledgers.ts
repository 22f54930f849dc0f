/**
 * What happened, in the order of time with running sums: so that what lies between two moments, or stands at one, is found
 * without a pass. Made once per company, filter and moment, and read for every period.
 */
import { closingsOf } from '../../model/deal-states.ts';
import { countedOf, countedStretches, countedTasks, countsEverything } from '../../model/counted.ts';
import { creationsOf } from '../../model/creations.ts';
import type { Dataset } from '../../model/dataset.ts';
import { WON } from '../../model/deal-paths.ts';
import { inOrder, placeAfter, placeOfInstant, sortInstants } from '../../model/instants.ts';
import { keepLast, keepOnce } from '../../model/keep.ts';
import { placesAmong, placesIn } from '../../model/rows-by.ts';
import { filterKey } from '../../model/scope.ts';
import { stretchesOf, type Stretches } from '../../model/stretches.ts';
import { taskSpansOf } from '../../model/task-spans.ts';
import type { SummaryQuestion } from './sales-summary-question.ts';

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

// A reader comes back to the whole after every filter.
const keepWhole = keepLast<string, Ledgers>(1);
const keepChosen = keepLast<string, Ledgers>(3);

export function ledgersOf(question: SummaryQuestion): Ledgers {
  const keep = countsEverything(question) ? keepWhole : keepChosen;
  return keep(question.data, filterKey(question.scope), () => ({
    ...dealLedgers(question),
    ...stretchLedgers(question),
    ...taskLedgers(question),
  }));
}

function dealLedgers(question: SummaryQuestion): Pick<Ledgers, 'created' | 'won' | 'lost'> {
  const { data, scope, states } = question;
  const counts = countsEverything(question) ? null : countedOf(question).deals;
  const creations = creationsOf(data);
  const created = placesAmong(creations.deal, placeAfter(creations.at, scope.now), counts);
  const closings = closingsOf(data, states);
  const closed = placesAmong(closings.deal, placeAfter(closings.at, scope.now), counts);
  const won = closed.filter((place) => closings.outcome[place] === WON);
  const lost = closed.filter((place) => closings.outcome[place] !== WON);
  const wonAt = inOrder(closings.at, won);
  const cycles = inOrder(closings.createdAt, won);
  for (let place = 0; place < cycles.length; place++) cycles[place] = Math.max(0, Math.floor((wonAt[place]! - cycles[place]!) / 1000));
  return {
    created: { at: inOrder(creations.at, created) },
    won: { ...toDealLedger(data, closings, won, wonAt), cycles },
    lost: { at: inOrder(closings.at, lost) },
  };
}

const startsOf = keepOnce(({ start }: Stretches) => sortInstants(start));

/** A stretch that begins after now is not seen, and one that lasts has no end. */
function stretchLedgers(question: SummaryQuestion): Pick<Ledgers, 'opened' | 'ended'> {
  const { data, scope, pipeline } = question;
  const stretches = stretchesOf(data, pipeline);
  const { deal, start, end } = stretches;
  const counts = countedStretches(question, stretches);
  const starts = startsOf(stretches);
  const begun = placesAmong(starts.order, placeAfter(starts.at, scope.now), counts);
  const over = placeAfter(end, scope.now);
  const ended = placesIn(counts?.subarray(0, over) ?? new Uint8Array(over).fill(1)).filter((row) => start[row]! <= scope.now);
  return {
    opened: toDealLedger(data, data.deals, inOrder(deal, inOrder(starts.order, begun)), inOrder(starts.at, begun)),
    ended: toDealLedger(data, data.deals, inOrder(deal, ended), inOrder(end, ended)),
  };
}

interface Money {
  amountMinor: ArrayLike<number>;
  currency: ArrayLike<number>;
}

/** @param rows in `money`, by happening. */
function toDealLedger({ deals }: Dataset, { amountMinor, currency }: Money, rows: ArrayLike<number>, at: Float64Array): DealLedger {
  const size = deals.currencies.length;
  const ledger = { at, minor: new Float64Array((rows.length + 1) * size), deals: new Int32Array((rows.length + 1) * size) };
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place]!;
    const next = (place + 1) * size;
    for (let cell = 0; cell < size; cell++) {
      ledger.minor[next + cell] = ledger.minor[next - size + cell]!;
      ledger.deals[next + cell] = ledger.deals[next - size + cell]!;
    }
    const amount = amountMinor[row]!;
    if (amount !== amount) continue;
    ledger.minor[next + currency[row]!]! += amount;
    ledger.deals[next + currency[row]!]!++;
  }
  return ledger;
}

const rowsIn = (rows: Uint32Array, places: ArrayLike<number>): Uint32Array => new Uint32Array(inOrder(rows, places));

interface TaskLedger extends Ledger {
  /** Row of the task. */
  task: Uint32Array;
}

/** Of all tasks, made once per company. Late from the first moment after it was due; never without a due moment. */
const allTasks = keepOnce((data: Dataset): Record<'taskMade' | 'taskDone' | 'taskLate' | 'lateDone', TaskLedger> => {
  const { dueAt } = data.tasks;
  const { task, start, end } = taskSpansOf(data);
  const [done, late, lateFrom]: [number[], number[], number[]] = [[], [], []];
  for (let place = 0; place < task.length; place++) {
    if (start[place]! >= end[place]!) continue;
    done.push(place);
    const from = Math.max(start[place]!, dueAt[task[place]!]! + 1);
    if (!(from < end[place]!)) continue;
    late.push(place);
    lateFrom.push(from);
  }
  const atEnd = (places: number[]) => ({ at: inOrder(end, places), task: rowsIn(task, places) });
  const inTurn = (places: number[], at: Float64Array) => {
    const sorted = sortInstants(at);
    return { at: sorted.at, task: rowsIn(task, inOrder(places, sorted.order)) };
  };
  return {
    ...{ taskMade: inTurn(done, inOrder(start, done)), taskDone: atEnd(done) },
    ...{ taskLate: inTurn(late, Float64Array.from(lateFrom)), lateDone: atEnd(late) },
  };
});

function taskLedgers(question: SummaryQuestion): Pick<Ledgers, 'taskMade' | 'taskDone' | 'taskLate' | 'lateDone'> {
  const counts = countedTasks(question);
  const all = allTasks(question.data);
  const ofCounted = ({ at, task }: TaskLedger): Ledger => ({ at: inOrder(at, placesAmong(task, at.length, counts)) });
  if (counts === null) return all;
  return {
    ...{ taskMade: ofCounted(all.taskMade), taskDone: ofCounted(all.taskDone) },
    ...{ taskLate: ofCounted(all.taskLate), lateDone: ofCounted(all.lateDone) },
  };
}

/** Happenings before an instant. */
export const before = ({ at }: Ledger, instant: number): number => placeOfInstant(at, instant);

/** Happenings up to and with an instant. */
export const upTo = ({ at }: Ledger, instant: number): number => placeAfter(at, instant);
