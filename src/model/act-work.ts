/** What each act of a company counts as in somebody's work: found once, since it depends on no question. */
import { actKinds, actsOf, actSources, type Acts } from './acts.ts';
import { missedCalls } from './calls.ts';
import type { Dataset } from './dataset.ts';

/** Codes of what acts count as. Those below `late` are kinds of acts, those below `missed` are work, the others are nobody's. */
export interface WorkCodes {
  /** By act. */
  code: Uint16Array;
  /** Tasks done after they were due; due at that very moment is in time. */
  late: number;
  /** Calls in which people talked, from the client and to the client. */
  talkIn: number;
  talkOut: number;
  /** Calls from a client with whom nobody talked; other calls without a manager; other acts without anybody. */
  missed: number;
  nobodysCall: number;
  nobodys: number;
  /** How many codes there are. */
  length: number;
}

const known = new WeakMap<Dataset, WorkCodes>();

export function workOf(data: Dataset): WorkCodes {
  let work = known.get(data);
  if (!work) known.set(data, (work = findWork(data, actsOf(data))));
  return work;
}

const [TASK, CALL] = [actSources.indexOf('task'), actSources.indexOf('call')];
const COMPLETED = actKinds.indexOf('task-completed');

function findWork({ calls, tasks }: Dataset, { length, at, by, kind, kinds, source, row }: Acts): WorkCodes {
  const code = new Uint16Array(length);
  const first = kinds.length;
  const codes = { late: first, talkIn: first + 1, talkOut: first + 2, missed: first + 3, nobodysCall: first + 4, nobodys: first + 5 };
  const missed = missedCalls(calls);
  for (let act = 0; act < length; act++) {
    if (source[act] === CALL) {
      const call = row[act]!;
      if (missed[call] === 1) code[act] = codes.missed;
      else if (by[act]! < 0) code[act] = codes.nobodysCall;
      else if (calls.talkSeconds[call]! > 0) code[act] = calls.direction[call] === 0 ? codes.talkIn : codes.talkOut;
      else code[act] = kind[act]!;
    } else if (by[act]! < 0) code[act] = codes.nobodys;
    else if (source[act] === TASK && kind[act] === COMPLETED && at[act]! > tasks.dueAt[row[act]!]!) code[act] = codes.late;
    else code[act] = kind[act]!;
  }
  return { code, ...codes, length: first + 6 };
}
