import { BusinessDays } from './business-days.ts';
import { DaySums } from './day-sums.ts';
import { parseDay, weekdayOf, type Day } from './day.ts';
import type { CalendarRecord, ScheduleRecord } from './records.ts';
import type { TimeZone } from './time-zone.ts';

/** Which days are worked, and when. */
export interface Calendar {
  /** Whether the company gave its calendar; otherwise only Saturdays and Sundays are off. */
  given: boolean;
  isWorkingDay(day: Day): boolean;
  isHoliday(day: Day): boolean;
  /** 1 for a working day, 7/8 for a short one, 0 for a day off. */
  weightOf(day: Day): number;
  /** Working days of `[from, to)`, short ones in part. */
  workingDays(from: Day, to: Day): number;
  /** Working days of `[from, to)` that have passed by `now`, today by the part of its hours that has passed. */
  elapsedWorkingDays(from: Day, to: Day, now: number, zone: TimeZone): number;
  /** When the hours of a day end that end at a minute of other days: a short one an hour earlier. */
  endOf(day: Day, usual: number): number;
  /** Minutes of business hours between two instants, on `days` of the business hours where given, else on working days. */
  businessMinutes(from: number, to: number, zone: TimeZone): number;
  /**
   * Whether a moment lies within business hours, by the clock of a zone; the start counts, the end does not.
   * @param schedule a person's own hours and weekdays, null for the company's.
   */
  openHours(schedule: ScheduleRecord | null, zone: TimeZone): (instant: number) => boolean;
  /** The same of a day and the minutes since its midnight. */
  openMinutes(schedule: ScheduleRecord | null): (day: Day, minute: number) => boolean;
}

const SHORT_DAY = 7 / 8;
const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

/**
 * @param record the company's calendar, null where none is given.
 * @param hours business hours, default 09:00–18:00; an end that is not after the start lies on the next day. A short
 * day ends an hour earlier.
 */
export function createCalendar(record: CalendarRecord | null, hours: ScheduleRecord | null = null): Calendar {
  const weekend = new Set(record?.weekend ?? [6, 7]);
  const holidays = toDays(record?.holidays);
  const shortDays = toDays(record?.shortDays);
  const start = clockMinutes(hours?.start ?? '09:00');
  const end = endAfter(start, clockMinutes(hours?.end ?? '18:00'));

  const weightOf = (day: Day) => (weekend.has(weekdayOf(day)) || holidays.has(day) ? 0 : shortDays.has(day) ? SHORT_DAY : 1);
  const endOf = (day: Day, usual = end) => (shortDays.has(day) ? usual - 60 : usual);
  const isOpen = (day: Day, days = hours?.days) => (days ? days.includes(weekdayOf(day)) && !holidays.has(day) : weightOf(day) > 0);
  const weights = new DaySums(weightOf);
  const workingDays = (from: Day, to: Day) => weights.between(from, to);
  const zones = new Map<TimeZone, BusinessDays>();
  const hoursOf = (day: Day, zone: TimeZone) =>
    isOpen(day) ? { from: zone.instantAt(day, start), to: zone.instantAt(day, endOf(day)) } : null;
  const businessMinutes = (from: number, to: number, zone: TimeZone) => {
    const days = zones.get(zone) ?? new BusinessDays(zone, hoursOf);
    zones.set(zone, days);
    return days.between(from, to) / MINUTE;
  };
  const openMinutes = (schedule: ScheduleRecord | null) => {
    const from = schedule ? clockMinutes(schedule.start) : start;
    const to = schedule ? endAfter(from, clockMinutes(schedule.end)) : end;
    const ends = new Map<Day, number>();
    /** Minute of the day at which it closes, before `from` where it stays closed. */
    const closing = (day: Day) => {
      let minute = ends.get(day);
      if (minute === undefined) ends.set(day, (minute = isOpen(day, schedule ? schedule.days : hours?.days) ? endOf(day, to) : -1));
      return minute;
    };
    return (day: Day, minute: number) =>
      (minute >= from && minute < closing(day)) || (to > DAY_MINUTES && minute + DAY_MINUTES < closing(day - 1));
  };
  return {
    given: record !== null,
    isWorkingDay: (day) => weightOf(day) > 0,
    isHoliday: (day) => holidays.has(day),
    weightOf,
    workingDays,
    businessMinutes,
    openMinutes,
    openHours: (schedule, zone) => {
      const isOpenAt = openMinutes(schedule);
      return (instant) => isOpenAt(zone.dayOf(instant), zone.minuteOfDay(instant));
    },
    endOf,
    elapsedWorkingDays: (from, to, now, zone) => {
      const today = zone.dayOf(now);
      const ended = workingDays(from, Math.max(from, Math.min(to, today)));
      if (today < from || today >= to) return ended;
      const passed = (zone.minuteOfDay(now) - start) / (endOf(today) - start);
      return ended + weightOf(today) * Math.min(1, Math.max(0, passed));
    },
  };
}

/** An end that is not after the start lies on the next day. */
export const endAfter = (start: number, end: number): number => (end > start ? end : end + DAY_MINUTES);

const toDays = (list: readonly string[] | null | undefined): Set<Day> => new Set((list ?? []).map(parseDay).filter((day) => day !== null));

/** Minutes since midnight of `HH:MM`. */
export function clockMinutes(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return hours! * 60 + minutes!;
}
