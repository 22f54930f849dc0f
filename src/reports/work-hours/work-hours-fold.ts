/** One pass over the traces of the period: each person's days with their first and last trace, active time and lunch. */
import { clockMinutes } from '../../model/calendar.ts';
import { placeOfInstant } from '../../model/instants.ts';
import { clockOf, type Clock } from './work-hours-clock.ts';
import { isFrom, isMissedCall, LONGEST_CALL, MINUTE, type HoursQuestion } from './work-hours-question.ts';
import { walkTraces } from './work-hours-walk.ts';

/** Half hours of a day. */
export const SLOTS = 48;
const SLOT = 30 * MINUTE;
/** Shortest pause that may be lunch. */
const SHORTEST_LUNCH = 30 * MINUTE;
const NIGHT_END = 5 * 60;
/** A session above this is hardly a person's. */
const LONG_SESSION = 16 * 60 * MINUTE;

/** A person's day while it is counted. */
export interface DayCount {
  person: number;
  /** Counted from `fromDay`. */
  day: number;
  traces: number;
  first: number;
  last: number;
  active: number;
  /** Start and end of each session, in turns. */
  sessions: number[];
  lunchFrom: number;
  lunchTo: number;
  /** Places of the traces, where days are told in full. */
  acts: number[];
}

export interface HoursPartial {
  /** Of each person ascending; by person in the order of first traces. */
  days: DayCount[];
  /** By [calendar]: traces of those who work by day in a zone that is their own, and those of 00–05 among them. */
  inZone: Int32Array;
  atNight: Int32Array;
  withoutPerson: number;
  callsWithoutManager: number;
  missed: number;
  overlapping: number;
  withoutLength: number;
  tooLong: number;
}

export function foldWorkHours(question: HoursQuestion): HoursPartial {
  const { data, acts, calendars, calendarOf, isDetailed } = question;
  const partial: HoursPartial = {
    days: [],
    inZone: new Int32Array(calendars.length),
    atNight: new Int32Array(calendars.length),
    ...{ withoutPerson: 0, callsWithoutManager: 0, missed: 0, overlapping: 0, withoutLength: 0, tooLong: 0 },
  };
  const isByDay = Uint8Array.from(data.managers, (_, person) => Number(isOfTheDay(question, person)));
  const clocks = calendars.map(({ zone }) => clockOf(zone));
  const open: (DayCount | undefined)[] = new Array<DayCount | undefined>(data.managers.length);
  const talking = new Float64Array(data.managers.length).fill(-Infinity);
  walkTraces(question, (act, person, day, end, before, isNew) => {
    const at = acts.at[act]!;
    const calendar = calendarOf[person]!;
    if (isByDay[person] === 1) {
      partial.inZone[calendar]!++;
      if (clocks[calendar]!.minuteOfDay(at) < NIGHT_END) partial.atNight[calendar]!++;
    }
    let count = open[person];
    if (count?.day === day) extend(count, at, end, before, isNew, clocks[calendar]!);
    else {
      open[person] = count = {
        person,
        day,
        traces: 0,
        first: at,
        last: end,
        active: end - at,
        sessions: [at, end],
        lunchFrom: 0,
        lunchTo: 0,
        acts: [],
      };
      partial.days.push(count);
    }
    count.traces++;
    if (isDetailed[person] === 1) count.acts.push(act);
    if (isFrom(acts, act, 'call')) tellCall(question, act, at < talking[person]!, partial);
    if (end > at) talking[person] = Math.max(talking[person]!, end);
  });
  tellLeftOut(question, partial);
  return partial;
}

/** Whether traces at night are odd: not of somebody whose own schedule goes on at night, and nothing is known of a zone that was not found. */
function isOfTheDay(question: HoursQuestion, person: number): boolean {
  const schedule = question.data.managers[person]!.schedule;
  if (question.isZoneUnknown(person)) return false;
  if (!schedule) return true;
  const [start, end] = [clockMinutes(schedule.start), clockMinutes(schedule.end)];
  return start >= NIGHT_END && end > start;
}

function extend(count: DayCount, at: number, end: number, before: number, isNew: boolean, clock: Clock): void {
  const pause = at - before;
  if (pause >= SHORTEST_LUNCH && pause > count.lunchTo - count.lunchFrom && isAtNoon(before, at, clock)) {
    count.lunchFrom = before;
    count.lunchTo = at;
  }
  if (isNew) {
    count.sessions.push(at, end);
    count.active += end - at;
  } else if (end > before) {
    count.sessions[count.sessions.length - 1] = end;
    count.active += end - before;
  }
  count.last = Math.max(count.last, end);
}

/** Whether at least half of a pause lies between 11:30 and 15:00. */
function isAtNoon(from: number, to: number, clock: Clock): boolean {
  const noon = clock.noonOf(from);
  return (Math.min(to, noon.to) - Math.max(from, noon.from)) * 2 >= to - from;
}

function tellCall({ data, acts }: HoursQuestion, act: number, isOverlapping: boolean, partial: HoursPartial): void {
  const talk = data.calls.talkSeconds[acts.row[act]!]! * 1000;
  if (Number.isNaN(talk)) partial.withoutLength++;
  else if (talk > LONGEST_CALL) partial.tooLong++;
  else if (talk > 0 && isOverlapping) partial.overlapping++;
}

/** What the period holds that is nobody's trace. */
function tellLeftOut(question: HoursQuestion, partial: HoursPartial): void {
  const { acts, scope, isAsked, end } = question;
  const last = Math.min(end, placeOfInstant(acts.at, scope.to));
  for (let act = placeOfInstant(acts.at, scope.from); act < last; act++) {
    const by = acts.by[act]!;
    if (isMissedCall(question, act)) partial.missed += Number(by < 0 || isAsked[by] === 1);
    else if (by < 0 && isFrom(acts, act, 'call')) partial.callsWithoutManager++;
    else if (by < 0) partial.withoutPerson++;
  }
}

/** Calls `touch` once for each half hour after the day's cut in which a day has a session; after 24 hours it begins anew. */
export function eachSlot({ sessions }: DayCount, cut: number, touch: (slot: number) => void): void {
  const slotOf = (instant: number) => Math.floor((instant - cut) / SLOT);
  const end = slotOf(sessions[0]!) + SLOTS;
  let next = 0;
  for (let i = 0; i < sessions.length; i += 2) {
    const last = Math.min(slotOf(sessions[i + 1]!), end - 1);
    for (next = Math.max(next, slotOf(sessions[i]!)); next <= last; next++) touch(next % SLOTS);
  }
}

/** Whether a session of the day lasts longer than a person's would. */
export function hasLongSession({ sessions }: DayCount): boolean {
  for (let i = 0; i < sessions.length; i += 2) if (sessions[i + 1]! - sessions[i]! > LONG_SESSION) return true;
  return false;
}
