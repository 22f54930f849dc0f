/** One pass over the traces of the period: each person's days with their first and last trace, active time and lunch. */
import { actSources } from '../../model/acts.ts';
import { clockMinutes } from '../../model/calendar.ts';
import { placeOfInstant } from '../../model/instants.ts';
import { clockOf, nightOf, type Clock } from './work-hours-clock.ts';
import { isFrom, isMissed, MINUTE, type HoursQuestion } from './work-hours-question.ts';
import { LONGEST_CALL } from './work-hours-traces.ts';
import { walkTraces } from './work-hours-walk.ts';

/** Half hours of a day. */
export const SLOTS = 48;
const HALF = SLOTS / 2;
const SLOT = 30 * MINUTE;
/** Shortest pause that may be lunch. */
const SHORTEST_LUNCH = 30 * MINUTE;
/** Half of a longer pause cannot lie within the three hours and a half of noon. */
const LONGEST_LUNCH = 7 * 60 * MINUTE;
const CALL = actSources.indexOf('call');
const NIGHT_END = 5 * 60;
/** A session above this is hardly a person's. */
const LONG_SESSION = 16 * 60 * MINUTE;

/** Of days that are not told in full. */
const none: number[] = [];

/** A person's day while it is counted. A class, since there may be a hundred thousand of them, all of one shape. */
export class DayCount {
  traces = 0;
  last: number;
  active = 0;
  /** Minutes since midnight of the day, of the first and the last trace. */
  firstMinute = 0;
  lastMinute = 0;
  /** 0 where there is no lunch. */
  lunchFrom = 0;
  lunchTo = 0;
  /** A bit for each half hour after the day's cut that has work, 24 in each. */
  earlySlots = 0;
  lateSlots = 0;
  /** Where the running session began, and how long the longest one is. */
  sessionFrom: number;
  longest = 0;
  /** Where days are told in full: start and end of each session in turns, and places of the traces. */
  sessions: number[] = none;
  acts: number[] = none;

  /** @param day counted from `fromDay`. */
  constructor(
    readonly person: number,
    readonly day: number,
    readonly first: number,
  ) {
    this.last = first;
    this.sessionFrom = first;
  }
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
  const { data, acts, calendars, calendarOf, isDetailed, fromDay } = question;
  const { source } = acts;
  const partial: HoursPartial = {
    days: [],
    inZone: new Int32Array(calendars.length),
    atNight: new Int32Array(calendars.length),
    ...{ withoutPerson: 0, callsWithoutManager: 0, missed: 0, overlapping: 0, withoutLength: 0, tooLong: 0 },
  };
  const isNight = calendars.map(({ zone }) => nightOf(zone));
  const isByDay = Uint8Array.from(data.managers, (_, person) => Number(isOfTheDay(question, person)));
  const clocks = calendars.map(({ zone }) => clockOf(zone));
  const open: (DayCount | undefined)[] = new Array<DayCount | undefined>(data.managers.length);
  const talking = new Float64Array(data.managers.length).fill(-Infinity);
  walkTraces(question, (act, person, day, end, before, isNew) => {
    const at = acts.at[act]!;
    const calendar = calendarOf[person]!;
    if (isByDay[person] === 1) {
      partial.inZone[calendar]!++;
      if (isNight[calendar]!(at)) partial.atNight[calendar]!++;
    }
    let count = open[person];
    if (count?.day !== day) partial.days.push((open[person] = count = new DayCount(person, day, at)));
    else if (at - before >= SHORTEST_LUNCH) takeLunch(count, before, at, clocks[calendar]!);
    extend(count, isNew ? at : before, Math.max(end, isNew ? at : before), calendars[calendar]!.cuts[day]!, isNew);
    if (isDetailed[person] === 1) tellInFull(count, act, at, isNew);
    if (source[act] !== CALL) return;
    tellCall(question, act, at < talking[person]!, partial);
    if (end > at) talking[person] = Math.max(talking[person]!, end);
  });
  for (const count of partial.days) {
    const clock = clocks[calendarOf[count.person]!]!;
    count.firstMinute = clock.minuteOn(fromDay + count.day, count.first);
    count.lastMinute = clock.minuteOn(fromDay + count.day, count.last);
  }
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

function takeLunch(count: DayCount, from: number, to: number, clock: Clock): void {
  if (to - from <= count.lunchTo - count.lunchFrom || !isAtNoon(from, to, clock)) return;
  count.lunchFrom = from;
  count.lunchTo = to;
}

/** Adds `[from, to]` to the running session, or begins one with it. */
function extend(count: DayCount, from: number, to: number, cut: number, isNew: boolean): void {
  count.traces++;
  count.active += to - from;
  if (to > count.last) count.last = to;
  if (isNew) count.sessionFrom = from;
  count.longest = Math.max(count.longest, to - count.sessionFrom);
  const first = Math.floor((from - cut) / SLOT);
  const last = Math.min(Math.floor((to - cut) / SLOT), first + SLOTS);
  for (let slot = first; slot <= last; slot++) {
    const place = slot % SLOTS;
    if (place < HALF) count.earlySlots |= 1 << place;
    else count.lateSlots |= 1 << (place - HALF);
  }
}

function tellInFull(count: DayCount, act: number, at: number, isNew: boolean): void {
  if (count.acts === none) {
    count.acts = [];
    count.sessions = [];
  }
  count.acts.push(act);
  if (isNew) count.sessions.push(at, at);
  count.sessions[count.sessions.length - 1] = count.last;
}

/** Whether at least half of a pause lies between 11:30 and 15:00. */
function isAtNoon(from: number, to: number, clock: Clock): boolean {
  if (to - from > LONGEST_LUNCH) return false;
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
  const { acts, traces, scope, isAsked, end } = question;
  const last = Math.min(end, placeOfInstant(acts.at, scope.to));
  for (let act = placeOfInstant(acts.at, scope.from); act < last; act++) {
    if (traces.isTrace[act] === 1) continue;
    const by = acts.by[act]!;
    if (isMissed(question, act)) partial.missed += Number(by < 0 || isAsked[by] === 1);
    else if (by < 0 && isFrom(acts, act, 'call')) partial.callsWithoutManager++;
    else if (by < 0) partial.withoutPerson++;
  }
}

/** Whether a day has a session in a half hour, counted from its cut. */
export const hasSlot = ({ earlySlots, lateSlots }: DayCount, slot: number): boolean =>
  ((slot < HALF ? earlySlots >> slot : lateSlots >> (slot - HALF)) & 1) === 1;

/** Whether a session of the day lasts longer than a person's would. */
export const hasLongSession = ({ longest }: DayCount): boolean => longest > LONG_SESSION;
