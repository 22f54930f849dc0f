/**
 * Working hours, asked of three: first and last trace, sessions and active time per person and day. The pass reads the
 * same columns once, in the order in which they are kept, with days cut in UTC: what any answer costs at least.
 */
import * as aq from 'arquero';
import { actsOf, actSources } from '../../src/model/acts.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { placeOfInstant } from '../../src/model/instants.ts';

export interface HoursAnswer {
  traces: number;
  days: number;
  activeMs: number;
}

const DAY = 86_400_000;
const GAP = 30 * 60_000;
const CALL = actSources.indexOf('call');

/** One pass over the acts of a period. */
export function passHours(data: Dataset) {
  const { at, by, source, row } = actsOf(data);
  const { direction, talkSeconds } = data.calls;
  const isAnswered = Uint8Array.from({ length: data.calls.length }, (_, call) => Number(data.calls.outcomeOf(call) === 'answered'));
  return (from: number, to: number): HoursAnswer => {
    const people = data.managers.length;
    const span = Math.ceil((to - from) / DAY) + 1;
    const first = new Float64Array(people * span);
    const last = new Float64Array(people * span);
    const until = new Float64Array(people).fill(-Infinity);
    const end = placeOfInstant(at, to);
    const found = { traces: 0, days: 0, activeMs: 0 };
    for (let act = placeOfInstant(at, from); act < end; act++) {
      const person = by[act]!;
      const call = source[act] === CALL ? row[act]! : -1;
      if (person < 0 || (call >= 0 && direction[call] === 0 && (isAnswered[call] === 0 || talkSeconds[call] === 0))) continue;
      const start = at[act]!;
      const stop = call >= 0 && talkSeconds[call]! > 0 ? start + talkSeconds[call]! * 1000 : start;
      const place = person * span + Math.floor((start - from) / DAY);
      if (first[place] === 0) {
        first[place] = start;
        found.days++;
      }
      last[place] = Math.max(last[place]!, stop);
      const before = until[person]!;
      found.activeMs += start - before > GAP ? stop - start : Math.max(0, stop - before);
      until[person] = Math.max(before, stop);
      found.traces++;
    }
    return found;
  };
}

export function arqueroHours(data: Dataset) {
  const acts = actsOf(data);
  const { calls } = data;
  const isCall = (act: number) => acts.source[act] === CALL;
  const isMissed = (call: number) => calls.direction[call] === 0 && (calls.outcomeOf(call) !== 'answered' || calls.talkSeconds[call] === 0);
  const table = aq.table({
    at: acts.at,
    by: acts.by,
    end: acts.at.map((at, act) => (isCall(act) ? at + (calls.talkSeconds[acts.row[act]!]! || 0) * 1000 : at)),
    trace: Uint8Array.from(acts.at, (_, act) => Number(acts.by[act]! >= 0 && !(isCall(act) && isMissed(acts.row[act]!)))),
  });
  type Act = { at: number; end: number; trace: number };
  type Period = { from: number; to: number; day: number; gap: number };
  return (from: number, to: number): HoursAnswer => {
    const days = table
      .params({ from, to, day: DAY, gap: GAP })
      .filter((d: Act, $: Period) => d.trace === 1 && d.at >= $.from && d.at < $.to)
      .groupby('by')
      .derive({ before: aq.op.lag('end', 1, 0), day: (d: Act, $: Period) => Math.floor((d.at - $.from) / $.day) })
      .derive({
        active: (d: Act & { before: number }, $: Period) => (d.at - d.before > $.gap ? d.end - d.at : Math.max(0, d.end - d.before)),
      })
      .groupby('by', 'day')
      .rollup({ traces: aq.op.count(), first: aq.op.min('at'), last: aq.op.max('end'), active: aq.op.sum('active') })
      .objects() as { traces: number; active: number }[];
    const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
    return { traces: sum(days.map((d) => d.traces)), days: days.length, activeMs: sum(days.map((d) => d.active)) };
  };
}
