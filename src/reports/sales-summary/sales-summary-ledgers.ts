/**
 * What happened, in the order of time with running sums: so that what lies between two moments, or stands at one, is found
 * without a pass. Made once per company, filter and moment, and read for every period.
 */
import { countsDeal, countsEverything, countsFor, countsTask } from '../../model/counted.ts';
import { closingsOf } from '../../model/deal-states.ts';
import { orderByInstant, placeOfInstant } from '../../model/instants.ts';
import { keepLast } from '../../model/keep-last.ts';
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
  const { now, pipelineId, managerIds, departmentIds, sources, tags } = question.scope;
  const key = JSON.stringify([now, pipelineId, managerIds, departmentIds, sources, tags]);
  return keep(question.data, key, () => ({ ...dealLedgers(question), ...stretchLedgers(question), ...taskLedgers(question) }));
}

function dealLedgers(question: SummaryQuestion): Pick<Ledgers, 'created' | 'won' | 'lost'> {
  const { data, scope, states } = question;
  const { createdAt } = data.deals;
  const created: number[] = [];
  for (let deal = 0; deal < data.deals.length; deal++)
    if (createdAt[deal]! <= scope.now && countsDeal(question, deal)) created.push(createdAt[deal]!);
  const [won, lost]: [number[], number[]] = [[], []];
  for (const deal of closingsOf(states).deal)
    if (closeOf(question, deal) <= scope.now && countsDeal(question, deal)) (isWon(question, deal) ? won : lost).push(deal);
  const closedAt = (deal: number) => states.closedAt[deal]!;
  return {
    created: inOrder(created),
    won: {
      ...toDealLedger(question, won, Float64Array.from(won, closedAt)),
      cycles: Float64Array.from(won, (deal) => Math.max(0, Math.floor((closedAt(deal) - createdAt[deal]!) / 1000))),
    },
    lost: { at: Float64Array.from(lost, closedAt) },
  };
}

/** A stretch that begins after now is not seen, and one that lasts has no end. */
function stretchLedgers(question: SummaryQuestion): Pick<Ledgers, 'opened' | 'ended'> {
  const { data, scope, pipeline } = question;
  const { deal, owner, start, end } = stretchesOf(data, pipeline);
  const rows: number[] = [];
  for (let row = 0; row < deal.length; row++) if (start[row]! <= scope.now && countsFor(question, deal[row]!, owner[row]!)) rows.push(row);
  const ended = rows.filter((row) => end[row]! <= scope.now);
  const order = orderByInstant(Float64Array.from(rows, (row) => start[row]!));
  const opened = Array.from(order, (place) => rows[place]!);
  const dealOf = (row: number) => deal[row]!;
  return {
    opened: toDealLedger(
      question,
      opened.map(dealOf),
      Float64Array.from(opened, (row) => start[row]!),
    ),
    ended: toDealLedger(
      question,
      ended.map(dealOf),
      Float64Array.from(ended, (row) => end[row]!),
    ),
  };
}

function toDealLedger({ data }: SummaryQuestion, deals: readonly number[], at: Float64Array): DealLedger {
  const { amountMinor, currency, currencies } = data.deals;
  const size = currencies.length;
  const ledger = { at, minor: new Float64Array((deals.length + 1) * size), deals: new Int32Array((deals.length + 1) * size) };
  deals.forEach((deal, place) => {
    const next = (place + 1) * size;
    for (let cell = 0; cell < size; cell++) {
      ledger.minor[next + cell] = ledger.minor[next - size + cell]!;
      ledger.deals[next + cell] = ledger.deals[next - size + cell]!;
    }
    const amount = amountMinor[deal]!;
    if (amount !== amount) return;
    ledger.minor[next + currency[deal]!]! += amount;
    ledger.deals[next + currency[deal]!]!++;
  });
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
    ...{ taskMade: inOrder(made), taskDone: { at: Float64Array.from(done) } },
    ...{ taskLate: inOrder(late), lateDone: { at: Float64Array.from(lateDone) } },
  };
}

function inOrder(instants: readonly number[]): Ledger {
  const at = Float64Array.from(instants);
  return { at: Float64Array.from(orderByInstant(at), (place) => at[place]!) };
}

/** Happenings before an instant. */
export const before = ({ at }: Ledger, instant: number): number => placeOfInstant(at, instant);

/** Happenings up to and with an instant. */
export function upTo(ledger: Ledger, instant: number): number {
  let place = before(ledger, instant);
  while (ledger.at[place] === instant) place++;
  return place;
}
