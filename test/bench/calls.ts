/**
 * Calls of a period per person and per hour of the week, asked of three: how many people talked in, how many were missed,
 * how long talks took. The rivals get calls with their groups put together and their hours told already.
 */
import * as aq from 'arquero';
import type { Dataset } from '../../src/model/dataset.ts';
import { timesOf, unitsOf } from '../../src/reports/call-stats/call-stats-units.ts';
import type { CompanyRecords } from '../../src/model/records.ts';
import { createRandom } from '../random.ts';
import { asOf } from './large.ts';

const DAY = 86_400_000;

/** Calls of a year of 200 people with clients who ring again; one in five is a leg of a ring group. */
export function makeCalls(count: number): NonNullable<CompanyRecords['calls']> {
  const random = createRandom(14);
  return Array.from({ length: count }, (_, id) => {
    const client = Math.floor(random() * count * 0.2);
    return {
      id,
      managerId: 1 + Math.floor(random() * 200),
      at: asOf - Math.floor(random() * 365 * DAY),
      direction: random() < 0.5 ? ('in' as const) : ('out' as const),
      talkSeconds: random() < 0.7 ? 1 + Math.floor(random() ** 3 * 1200) : 0,
      phone: `+7${9_000_000_000 + client}`,
      contactId: client % 90_000,
      groupId: random() < 0.2 ? `g${Math.floor(random() * count * 0.08)}` : null,
    };
  });
}

export interface CallsAnswer {
  talked: number;
  missed: number;
  talkMs: number;
}

const columnsOf = (data: Dataset) => {
  const units = unitsOf(data, data.account.asOf);
  return { ...units, hour: timesOf(data, units, data.account.timeZone).hourOfWeek };
};

/** One pass over every column that the report reads of a call. */
export function passCalls(data: Dataset) {
  const { length, at, manager, direction, kind, talkMs, phone, contact, hour } = columnsOf(data);
  return (from: number, to: number): CallsAnswer => {
    const people = new Int32Array((data.managers.length + 1) * 4);
    const hours = new Int32Array(168 * 4);
    let [talk, known] = [0, 0];
    for (let call = 0; call < length; call++) {
      if (at[call]! < from || at[call]! >= to) continue;
      const what = direction[call]! * 2 + Number(kind[call] !== 0);
      people[(manager[call]! + 1) * 4 + what]!++;
      hours[hour[call]! * 4 + what]!++;
      talk += talkMs[call]!;
      known += Number(phone[call]! >= 0) + Number(contact[call]! >= 0);
    }
    if (known < 0) throw new Error('Nobody called');
    const sum = (what: number) => people.reduce((total, count, place) => (place % 4 === what ? total + count : total), 0);
    return { talked: sum(0) + sum(2), missed: sum(1), talkMs: talk };
  };
}

/** The same, with the median of each person, which the pass leaves out. */
export function arqueroCalls(data: Dataset) {
  const { at, manager, direction, kind, talkMs, hour } = columnsOf(data);
  const calls = aq.table({ at, manager, direction, kind, talkMs, hour });
  type Call = { at: number; kind: number };
  type Period = { from: number; to: number };
  return (from: number, to: number): CallsAnswer => {
    const chosen = calls.params({ from, to }).filter((d: Call, $: Period) => d.at >= $.from && d.at < $.to);
    const people = chosen.groupby('manager', 'direction', 'kind').count().objects() as { direction: number; kind: number; count: number }[];
    chosen.groupby('hour', 'direction', 'kind').count().objects();
    const talks = chosen
      .filter((d: Call) => d.kind === 0)
      .groupby('manager')
      .rollup({ sum: aq.op.sum('talkMs'), median: aq.op.median('talkMs'), p90: aq.op.quantile('talkMs', 0.9) })
      .objects() as { sum: number }[];
    const count = (is: (row: { direction: number; kind: number }) => boolean) =>
      people.filter(is).reduce((total, row) => total + row.count, 0);
    return {
      talked: count(({ kind: how }) => how === 0),
      missed: count(({ direction: to, kind: how }) => to === 0 && how !== 0),
      talkMs: talks.reduce((total, row) => total + row.sum, 0),
    };
  };
}
