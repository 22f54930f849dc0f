/** In which week everything happened that may be counted, and how soon deals were answered: found once per company and zone. */
import { eachOfGroups, hasTalk, isMissedCall } from '../../model/calls.ts';
import type { Dataset } from '../../model/dataset.ts';
import { startOfWeek, type Day } from '../../model/day.ts';
import { keepLast } from '../../model/keep.ts';
import type { TimeZone } from '../../model/time-zone.ts';

/** Weeks are places in `starts`, `NO_WEEK` for what is never counted. */
export interface CaseWeeks {
  /** Monday of the first week. */
  first: Day;
  /** Beginnings of the weeks, and the end of the last. */
  starts: Float64Array;
  /** By deal, by visit, and by call that is a conversation. */
  created: Uint16Array;
  visits: Uint16Array;
  calls: Uint16Array;
  /** By task: of its completion, and of its due moment if it was made before that. */
  done: Uint16Array;
  due: Uint16Array;
  /** By deal: milliseconds from its creation to the first call and to the first word to the client, by people; `LATE` if not in time. */
  called: Uint32Array;
  replied: Uint32Array;
}

export const NO_WEEK = 0xffff;
export const LATE = 0xffffffff;
/** A first call within a working day of nine hours, a first reply within four working hours. */
export const CALL_MINUTES = 540;
export const REPLY_MINUTES = 240;

const MINUTE = 60_000;
const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** Seconds from which a call is a conversation. */
const CONVERSATION = 30;

const keep = keepLast<string, CaseWeeks>(2);

/** @param last Monday of the last week that is asked for. */
export function caseWeeksOf(data: Dataset, zone: TimeZone, last: Day): CaseWeeks {
  const end = Math.max(last, startOfWeek(zone.dayOf(data.account.asOf)));
  return keep(data, `${zone.id} ${end}`, () => findCaseWeeks(data, zone, end));
}

function findCaseWeeks(data: Dataset, zone: TimeZone, end: Day): CaseWeeks {
  const { deals, visits, calls, tasks } = data;
  const earliest = deals.createdAt.reduce((least, instant) => Math.min(least, instant), zone.startOfDay(end));
  const first = Math.max(end - 7 * NO_WEEK, startOfWeek(zone.dayOf(earliest)));
  const starts = Float64Array.from({ length: (end - first) / 7 + 1 }, (_, week) => zone.startOfDay(first + week * 7));
  const weeks = { calls: new Uint16Array(calls.length).fill(NO_WEEK), due: weeksOf(starts, tasks.dueAt) };
  const isConversation = (call: number) => calls.manager[call]! >= 0 && hasTalk(calls, call, CONVERSATION);
  eachOfGroups(calls, isConversation, (call) => (weeks.calls[call] = weekOf(starts, calls.at[call]!)));
  for (let task = 0; task < tasks.length; task++) {
    if (!(tasks.createdAt[task]! <= tasks.dueAt[task]!)) weeks.due[task] = NO_WEEK;
  }
  const { called, replied } = firstTouches(data);
  return {
    ...{ first, starts, ...weeks },
    created: weeksOf(starts, deals.createdAt),
    visits: weeksOf(starts, visits.at),
    done: weeksOf(starts, tasks.completedAt),
    called: inTime(data, zone, called, CALL_MINUTES),
    replied: inTime(data, zone, replied, REPLY_MINUTES),
  };
}

function weeksOf(starts: Float64Array, at: Float64Array): Uint16Array {
  const weeks = new Uint16Array(at.length);
  for (let row = 0; row < at.length; row++) weeks[row] = weekOf(starts, at[row]!);
  return weeks;
}

/** Place in `starts`, `NO_WEEK` outside. Weeks are of equal length but for changes of clocks. */
export function weekOf(starts: Float64Array, instant: number): number {
  const last = starts.length - 1;
  if (!(instant >= starts[0]!) || !(instant < starts[last]!)) return NO_WEEK;
  let week = Math.min(last - 1, Math.floor((instant - starts[0]!) / WEEK));
  while (starts[week]! > instant) week--;
  while (starts[week + 1]! <= instant) week++;
  return week;
}

/** Whether no more business minutes passed. */
function isWithin(data: Dataset, zone: TimeZone, from: number, to: number, minutes: number): boolean {
  if (to - from <= minutes * MINUTE) return true;
  const isOver = (end: number) => data.calendar.businessMinutes(from, end, zone) > minutes;
  // Most have waited too long after the first days already; holidays seldom last longer.
  return to - from < 30 * DAY && !isOver(Math.min(to, from + 4 * DAY)) && !isOver(to);
}

const keepWaiting = keepLast<string, number>(8);

/** The first moment of creation from which a deal is still in time as of `at`, whatever has been done. */
export const waitingSince = (data: Dataset, zone: TimeZone, at: number, minutes: number): number =>
  keepWaiting(data, `${zone.id} ${at} ${minutes}`, () => {
    let [low, high] = [at - 30 * DAY, at];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (isWithin(data, zone, middle, at, minutes)) high = middle;
      else low = middle;
    }
    return high;
  });

function inTime(data: Dataset, zone: TimeZone, touch: Float64Array, minutes: number): Uint32Array {
  const { createdAt, length } = data.deals;
  const waits = new Uint32Array(length).fill(LATE);
  for (let deal = 0; deal < length; deal++)
    if (isWithin(data, zone, createdAt[deal]!, touch[deal]!, minutes)) waits[deal] = touch[deal]! - createdAt[deal]!;
  return waits;
}

/** Of each deal, Infinity where there was none. */
function firstTouches({ calls, events, deals }: Dataset): Record<'called' | 'replied', Float64Array> {
  const first = { called: new Float64Array(deals.length).fill(Infinity), replied: new Float64Array(deals.length).fill(Infinity) };
  const touch = (column: Float64Array, deal: number, at: number) => {
    if (at >= deals.createdAt[deal]! && at < column[deal]!) column[deal] = at;
  };
  for (let call = 0; call < calls.length; call++) {
    const deal = calls.deal[call]!;
    if (deal < 0 || calls.manager[call]! < 0 || isMissedCall(calls, call)) continue;
    touch(first.called, deal, calls.at[call]!);
    if (calls.direction[call] === 1) touch(first.replied, deal, calls.at[call]!);
  }
  const outward = events.kinds.map((kind) => kind === 'message-out' || kind === 'mail-out' || kind === 'call-out');
  for (let event = 0; event < events.length; event++) {
    const deal = events.deal[event]!;
    if (deal >= 0 && events.by[event]! >= 0 && outward[events.kind[event]!]) touch(first.replied, deal, events.at[event]!);
  }
  return first;
}
