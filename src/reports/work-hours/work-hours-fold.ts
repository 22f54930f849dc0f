/**
 * One pass over the traces of the period: each person's days with their first and last trace, active time and lunch. Everybody's days
 * are counted and kept, since a choice of people changes none of them.
 */
import { actSources } from '../../model/acts.ts';
import { clockMinutes } from '../../model/calendar.ts';
import { placeOfInstant } from '../../model/instants.ts';
import { keepLast } from '../../model/keep-last.ts';
import { clockOf, nightOf, type Clock } from './work-hours-clock.ts';
import { LONGEST_CALL, MINUTE, type HoursQuestion } from './work-hours-question.ts';
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

/** Of everybody, whoever is asked about. */
export interface HoursPartial {
  /** Of each person ascending; by person in the order of first traces. */
  days: readonly DayCount[];
  /** By person: traces of those who work by day in a zone that is their own, and those of 00–05 among them. */
  inZone: Int32Array;
  atNight: Int32Array;
  /** By person, the last place being nobody's. */
  missed: Int32Array;
  overlapping: Int32Array;
  withoutLength: Int32Array;
  tooLong: Int32Array;
  withoutPerson: number;
  callsWithoutManager: number;
}

const keep = keepLast<string, HoursPartial>(2);

export const foldWorkHours = (question: HoursQuestion): HoursPartial => keep(question.data, foldKey(question), () => foldForAll(question));

/** What the days of a period depend on, whoever is asked about. */
export const foldKey = ({ scope, gap, dayCutMinute }: HoursQuestion): string =>
  [scope.from, scope.to, scope.now, scope.timeZone, gap, dayCutMinute].join();

function foldForAll(asked: HoursQuestion): HoursPartial {
  const { data, acts, calendars, calendarOf, fromDay } = asked;
  const people = data.managers.length;
  const question = { ...asked, isAsked: new Uint8Array(people).fill(1) };
  const { source } = acts;
  const ofPeople = () => new Int32Array(people + 1);
  const days: DayCount[] = [];
  const partial: HoursPartial = {
    ...{ days, inZone: ofPeople(), atNight: ofPeople(), missed: ofPeople(), overlapping: ofPeople() },
    ...{ withoutLength: ofPeople(), tooLong: ofPeople(), withoutPerson: 0, callsWithoutManager: 0 },
  };
  const isNight = calendars.map(({ zone }) => nightOf(zone));
  const isByDay = Uint8Array.from(data.managers, (_, person) => Number(isOfTheDay(question, person)));
  const clocks = calendars.map(({ zone }) => clockOf(zone));
  const open: (DayCount | undefined)[] = new Array<DayCount | undefined>(people);
  const talking = new Float64Array(people).fill(-Infinity);
  walkTraces(question, (act, person, day, end, before, isNew) => {
    const at = acts.at[act]!;
    const calendar = calendarOf[person]!;
    if (isByDay[person] === 1) {
      partial.inZone[person]!++;
      if (isNight[calendar]!(at)) partial.atNight[person]!++;
    }
    let count = open[person];
    if (count?.day !== day) days.push((open[person] = count = new DayCount(person, day, at)));
    else if (at - before >= SHORTEST_LUNCH) takeLunch(count, before, at, clocks[calendar]!);
    extend(count, isNew ? at : before, Math.max(end, isNew ? at : before), calendars[calendar]!.cuts[day]!, isNew);
    if (source[act] !== CALL) return;
    tellCall(question, act, at < talking[person]!, partial);
    if (end > at) talking[person] = Math.max(talking[person]!, end);
  });
  for (const count of days) {
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

/** Whether at least half of a pause lies between 11:30 and 15:00. */
function isAtNoon(from: number, to: number, clock: Clock): boolean {
  if (to - from > LONGEST_LUNCH) return false;
  const noon = clock.noonOf(from);
  return (Math.min(to, noon.to) - Math.max(from, noon.from)) * 2 >= to - from;
}

function tellCall({ data, acts }: HoursQuestion, act: number, isOverlapping: boolean, partial: HoursPartial): void {
  const talk = data.calls.talkSeconds[acts.row[act]!]! * 1000;
  const person = acts.by[act]!;
  if (Number.isNaN(talk)) partial.withoutLength[person]!++;
  else if (talk > LONGEST_CALL) partial.tooLong[person]!++;
  else if (talk > 0 && isOverlapping) partial.overlapping[person]!++;
}

/** What the period holds that is nobody's trace. */
function tellLeftOut({ acts, work, scope, end, data }: HoursQuestion, partial: HoursPartial): void {
  const last = Math.min(end, placeOfInstant(acts.at, scope.to));
  for (let act = placeOfInstant(acts.at, scope.from); act < last; act++) {
    const code = work.code[act]!;
    if (code < work.missed) continue;
    if (code === work.missed) partial.missed[acts.by[act]! < 0 ? data.managers.length : acts.by[act]!]!++;
    else if (code === work.nobodysCall) partial.callsWithoutManager++;
    else partial.withoutPerson++;
  }
}

/** Whether a day has a session in a half hour, counted from its cut. */
export const hasSlot = ({ earlySlots, lateSlots }: DayCount, slot: number): boolean =>
  ((slot < HALF ? earlySlots >> slot : lateSlots >> (slot - HALF)) & 1) === 1;

/** Whether a session of the day lasts longer than a person's would. */
export const hasLongSession = ({ longest }: DayCount): boolean => longest > LONG_SESSION;
