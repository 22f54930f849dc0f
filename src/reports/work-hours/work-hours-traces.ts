/** Which acts of a company are traces of somebody's work, and when each ends: found once, since it depends on no question. */
import { actsOf, actSources, type Acts } from '../../model/acts.ts';
import { isMissedCall } from '../../model/calls.ts';
import type { Dataset } from '../../model/dataset.ts';

/** A talk above this is a fault of the telephony: it counts as a moment. */
export const LONGEST_CALL = 12 * 3_600_000;

/** Columns beside those of `actsOf`. */
export interface Traces {
  /** 1 for a trace, whoever the scope asks about. */
  isTrace: Uint8Array;
  /** When it ends: a call when its talk does, everything else at once. */
  end: Float64Array;
}

const known = new WeakMap<Dataset, Traces>();

export function tracesOf(data: Dataset): Traces {
  let traces = known.get(data);
  if (!traces) known.set(data, (traces = find(data, actsOf(data))));
  return traces;
}

const CALL = actSources.indexOf('call');

function find({ calls }: Dataset, { length, at, by, source, row }: Acts): Traces {
  const isTrace = new Uint8Array(length);
  const end = at.slice();
  for (let act = 0; act < length; act++) {
    const isCall = source[act] === CALL;
    if (by[act]! < 0 || (isCall && isMissedCall(calls, row[act]!))) continue;
    isTrace[act] = 1;
    const talk = isCall ? calls.talkSeconds[row[act]!]! * 1000 : 0;
    if (talk > 0 && talk <= LONGEST_CALL) end[act] = at[act]! + talk;
  }
  return { isTrace, end };
}
