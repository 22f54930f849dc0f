/** One person's days as medians and deviations, and a usual day. */
import { clockMinutes } from '../../model/calendar.ts';
import { presenceOf } from '../../model/presence.ts';
import { placeOfInstant } from '../../model/instants.ts';
import { ascending, median, quantileOfSorted, summariseClock } from '../../stats/index.ts';
import { clockOf } from './work-hours-clock.ts';
import { hasSlot, SLOTS, type DayCount, type HoursPartial } from './work-hours-fold.ts';
import type { HoursQuestion } from './work-hours-question.ts';
import type { HoursClock, HoursPerson, HoursSpread, ZoneDoubt } from './work-hours-schema.ts';

/** Fewer traces do not tell hours. */
const FEWEST_TRACES = 5;
/** Traces from which on a share of the night says something. */
const FEWEST_IN_ZONE = 10;
const NIGHT_SHARE = 0.25;

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

export function toPerson(question: HoursQuestion, partial: HoursPartial, person: number, days: readonly DayCount[]): HoursPerson {
  const { data, fromDay } = question;
  const { id, name, departmentId, active } = data.managers[person]!;
  const told = days.filter((day) => countsFor(day) && isComplete(question, day));
  return {
    managerId: id,
    name,
    departmentId,
    active,
    timeZone: question.calendars[question.calendarOf[person]!]!.zone.id,
    zoneDoubt: zoneDoubtOf(question, partial, person),
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

function zoneDoubtOf({ calendarOf, isAsked, isZoneUnknown }: HoursQuestion, partial: HoursPartial, person: number): ZoneDoubt | null {
  if (isZoneUnknown(person)) return 'unknown';
  let [inZone, atNight] = [0, 0];
  for (let one = 0; one < isAsked.length; one++) {
    if (isAsked[one] === 0 || calendarOf[one] !== calendarOf[person]) continue;
    inZone += partial.inZone[one]!;
    atNight += partial.atNight[one]!;
  }
  return inZone >= FEWEST_IN_ZONE && atNight > NIGHT_SHARE * inZone ? 'night' : null;
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
  for (const day of days) {
    for (let slot = 0; slot < SLOTS; slot++) if (hasSlot(day, slot)) counts[slot]!++;
  }
  return counts;
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
