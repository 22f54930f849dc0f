/** One person's days as medians and deviations, and a usual day. */
import { clockMinutes } from '../../model/calendar.ts';
import { presenceOf } from '../../model/presence.ts';
import { placeOfInstant } from '../../model/instants.ts';
import { ascending, median, quantileOfSorted, summariseClock } from '../../stats/index.ts';
import { clockOf } from './work-hours-clock.ts';
import type { DayCount } from './work-hours-fold.ts';
import type { HoursQuestion } from './work-hours-question.ts';
import { HALF, SLOTS } from './work-hours-table.ts';
import type { HoursClock, HoursPerson, HoursSpread, ZoneDoubt } from './work-hours-schema.ts';

/** Fewer traces do not tell hours. */
const FEWEST_TRACES = 5;
/** Traces from which on a share of the night says something. */
const FEWEST_IN_ZONE = 10;
const NIGHT_SHARE = 0.25;
const NIGHT_END = 5 * 60;

/** Whether a day has enough traces to tell hours. */
export const countsFor = ({ traces }: DayCount): boolean => traces >= FEWEST_TRACES;

/** Whether a day is over: the next one has begun, and nothing goes on. */
export function isComplete({ calendars, calendarOf, scope, gap }: HoursQuestion, { person, day, last }: DayCount): boolean {
  return calendars[calendarOf[person]!]!.cuts[day + 1]! <= scope.now && last + gap < scope.now;
}

/**
 * Hours by the own schedule, else the company's; what ends before it begins goes on after midnight, and what begins
 * before the day's cut is the end of the day before.
 */
export function scheduleOf({ data, dayCutMinute }: HoursQuestion, person: number): HoursPerson['schedule'] {
  const hours = data.managers[person]!.schedule ?? data.account.businessHours;
  if (!hours) return null;
  const startMinute = clockMinutes(hours.start);
  const endMinute = clockMinutes(hours.end);
  const length = endMinute > startMinute ? endMinute - startMinute : endMinute + 1440 - startMinute;
  const start = startMinute < dayCutMinute ? startMinute + 1440 : startMinute;
  return { startMinute: start, endMinute: start + length };
}

export function toPerson(question: HoursQuestion, zones: ZoneCounts, person: number, days: readonly DayCount[]): HoursPerson {
  const { data, fromDay } = question;
  const { id, name, departmentId, active } = data.managers[person]!;
  const told = days.filter((day) => countsFor(day) && isComplete(question, day));
  return {
    managerId: id,
    name,
    departmentId,
    active,
    timeZone: question.calendars[question.calendarOf[person]!]!.zone.id,
    zoneDoubt: zoneDoubtOf(question, zones, person),
    schedule: scheduleOf(question, person),
    plannedDays: plannedDays(question, person),
    traces: days.reduce((sum, { traces }) => sum + traces, 0),
    days: days.length,
    daysOff: days.filter(({ day }) => presenceOf(data, person, fromDay + day) === 0).length,
    daysTooFew: days.filter((day) => !countsFor(day)).length,
    ...hoursOf(question, told),
    usual: told.length === 0 ? null : usualOf(told).map((count) => count / told.length),
    scheduled: scheduledOf(question, person, told),
  };
}

/** By [calendar]: traces of those who work by day in a zone that is their own, and those of 00–05 among them. */
export interface ZoneCounts {
  inZone: Int32Array;
  atNight: Int32Array;
}

export function zonesOf(question: HoursQuestion, days: readonly DayCount[]): ZoneCounts {
  const { calendars, calendarOf, data } = question;
  const counts = { inZone: new Int32Array(calendars.length), atNight: new Int32Array(calendars.length) };
  const isByDay = data.managers.map((_, person) => isOfTheDay(question, person));
  for (const { person, traces, atNight } of days) {
    if (!isByDay[person]) continue;
    counts.inZone[calendarOf[person]!]! += traces;
    counts.atNight[calendarOf[person]!]! += atNight;
  }
  return counts;
}

/** Whether traces at night are odd: not of somebody whose own schedule goes on at night, and nothing is known of a zone that was not found. */
function isOfTheDay(question: HoursQuestion, person: number): boolean {
  const schedule = question.data.managers[person]!.schedule;
  if (question.isZoneUnknown(person)) return false;
  if (!schedule) return true;
  const [start, end] = [clockMinutes(schedule.start), clockMinutes(schedule.end)];
  return start >= NIGHT_END && end > start;
}

function zoneDoubtOf(question: HoursQuestion, { inZone, atNight }: ZoneCounts, person: number): ZoneDoubt | null {
  const zone = question.calendarOf[person]!;
  if (question.isZoneUnknown(person)) return 'unknown';
  return inZone[zone]! >= FEWEST_IN_ZONE && atNight[zone]! > NIGHT_SHARE * inZone[zone]! ? 'night' : null;
}

function plannedDays({ data, fromDay, scope, calendars, calendarOf }: HoursQuestion, person: number): number {
  const { cuts } = calendars[calendarOf[person]!]!;
  const begun = Math.min(cuts.length - 1, placeOfInstant(cuts, scope.now + 1));
  let sum = 0;
  for (let day = 0; day < begun; day++) sum += Number(presenceOf(data, person, fromDay + day) > 0);
  return sum;
}

export interface Hours {
  first: HoursClock | null;
  last: HoursClock | null;
  activeTime: HoursSpread | null;
  lunch: HoursPerson['lunch'];
}

/** Medians over days, each in its own person's zone. */
export function hoursOf({ calendars, calendarOf, fromDay }: HoursQuestion, days: readonly DayCount[]): Hours {
  const lunches = days.filter(({ lunchTo }) => lunchTo > 0);
  const lunchMinutes = lunches.map(({ person, day, lunchFrom }) => {
    const { zone } = calendars[calendarOf[person]!]!;
    return clockOf(zone).minuteOn(fromDay + day, lunchFrom);
  });
  const lunchAt = summariseClock(lunchMinutes);
  return {
    first: summariseClock(days.map(({ firstMinute }) => firstMinute)),
    last: summariseClock(days.map(({ lastMinute }) => lastMinute)),
    activeTime: spreadOf(days.map(({ active }) => active)),
    lunch: lunchAt && {
      n: lunches.length,
      fromMinute: lunchAt.medianMinute,
      medianMs: median(lunches.map(({ lunchFrom, lunchTo }) => lunchTo - lunchFrom))!,
    },
  };
}

function spreadOf(durations: readonly number[]): HoursSpread | null {
  const sorted = ascending(durations);
  const at = (part: number) => quantileOfSorted(sorted, part)!;
  return durations.length === 0 ? null : { n: durations.length, medianMs: at(0.5), lowMs: at(0.25), highMs: at(0.75) };
}

/** How many days have a session in each half hour after the day's cut. */
export function usualOf(days: readonly DayCount[]): number[] {
  const counts = new Array<number>(SLOTS).fill(0);
  for (const { earlySlots, lateSlots } of days) {
    countBits(earlySlots, counts, 0);
    countBits(lateSlots, counts, HALF);
  }
  return counts;
}

function countBits(bits: number, counts: number[], first: number): void {
  for (let left = bits; left !== 0; left &= left - 1) counts[first + 31 - Math.clz32(left & -left)]!++;
}

/** A shorter day ends an hour earlier. */
export const SHORT_DAY_MINUTES = 60;

function scheduledOf(question: HoursQuestion, person: number, told: readonly DayCount[]): HoursPerson['scheduled'] {
  const { data, fromDay, graceMinutes } = question;
  const schedule = scheduleOf(question, person);
  if (!schedule) return null;
  const worked = told.filter(({ day }) => presenceOf(data, person, fromDay + day) > 0);
  const endOf = (day: number) => schedule.endMinute - (presenceOf(data, person, fromDay + day) < 1 ? SHORT_DAY_MINUTES : 0);
  return {
    n: worked.length,
    laterFirst: worked.filter(({ firstMinute }) => firstMinute > schedule.startMinute + graceMinutes).length,
    earlierLast: worked.filter(({ day, lastMinute }) => lastMinute < endOf(day) - graceMinutes).length,
  };
}
