/** Which of everybody's days a question counts: records and a scope become days that add up. */
import { placeOfInstant } from '../../model/instants.ts';
import { clockOf } from './work-hours-clock.ts';
import { MINUTE, type HoursQuestion } from './work-hours-question.ts';
import { dayTableOf, HALF, type DayTable } from './work-hours-table.ts';

/** A session above this is hardly a person's. */
const LONG_SESSION = 16 * 60 * MINUTE;

/** A day of `DayTable`. */
export interface DayCount {
  person: number;
  /** Counted from `fromDay`. */
  day: number;
  traces: number;
  atNight: number;
  first: number;
  last: number;
  /** Minutes since midnight of the day, of the first and the last trace. */
  firstMinute: number;
  lastMinute: number;
  active: number;
  /** 0 where there is no lunch. */
  lunchFrom: number;
  lunchTo: number;
  longest: number;
  earlySlots: number;
  lateSlots: number;
  overlapping: number;
  withoutLength: number;
  tooLong: number;
}

export interface HoursPartial {
  /** Of each person ascending; by person in the order of first traces. */
  days: readonly DayCount[];
  withoutPerson: number;
  callsWithoutManager: number;
  missed: number;
}

export function foldWorkHours(question: HoursQuestion): HoursPartial {
  const { fromDay, toDay, calendars, isAsked } = question;
  const table = dayTableOf(question);
  const begin = Math.min(...calendars.map(({ cuts }) => cuts[0]!));
  const end = Math.max(...calendars.map(({ cuts }) => cuts.at(-1)!));
  const days: DayCount[] = [];
  for (let row = placeOfInstant(table.first, begin); row < table.first.length && table.first[row]! < end; row++) {
    const isOfPeriod = table.day[row]! >= fromDay && table.day[row]! < toDay;
    if (isOfPeriod && isAsked[table.person[row]!] === 1) days.push(toCount(question, table, row));
  }
  return { days, ...countLeftOut(question) };
}

function toCount({ calendars, calendarOf, fromDay }: HoursQuestion, table: DayTable, row: number): DayCount {
  const [person, day, first, last] = [table.person[row]!, table.day[row]!, table.first[row]!, table.last[row]!];
  const { minuteOn } = clockOf(calendars[calendarOf[person]!]!.zone);
  return {
    person,
    day: day - fromDay,
    traces: table.traces[row]!,
    atNight: table.atNight[row]!,
    first,
    last,
    firstMinute: minuteOn(day, first),
    lastMinute: minuteOn(day, last),
    active: table.active[row]!,
    lunchFrom: table.lunchFrom[row]!,
    lunchTo: table.lunchTo[row]!,
    longest: table.longest[row]!,
    earlySlots: table.earlySlots[row]!,
    lateSlots: table.lateSlots[row]!,
    overlapping: table.overlapping[row]!,
    withoutLength: table.withoutLength[row]!,
    tooLong: table.tooLong[row]!,
  };
}

/** What the period holds that is nobody's trace. */
function countLeftOut({ acts, work, scope, end, isAsked }: HoursQuestion): Omit<HoursPartial, 'days'> {
  const counts = { missed: 0, callsWithoutManager: 0, withoutPerson: 0 };
  const last = Math.min(end, placeOfInstant(acts.at, scope.to));
  for (let act = placeOfInstant(acts.at, scope.from); act < last; act++) {
    const code = work.code[act]!;
    if (code < work.missed) continue;
    if (code === work.missed) counts.missed += Number(acts.by[act]! < 0 || isAsked[acts.by[act]!] === 1);
    else if (code === work.nobodysCall) counts.callsWithoutManager++;
    else counts.withoutPerson++;
  }
  return counts;
}

/** Whether a day has a session in a half hour, counted from its cut. */
export const hasSlot = ({ earlySlots, lateSlots }: DayCount, slot: number): boolean =>
  ((slot < HALF ? earlySlots >> slot : lateSlots >> (slot - HALF)) & 1) === 1;

/** Whether a session of the day lasts longer than a person's would. */
export const hasLongSession = ({ longest }: DayCount): boolean => longest > LONG_SESSION;
