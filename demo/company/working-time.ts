import { createCalendar } from '../../src/model/calendar.ts';
import { createTimeZone } from '../../src/model/time-zone.ts';
import { calendar } from './people.ts';
import type { Random } from './random.ts';

export const zone = createTimeZone('Europe/Moscow');
const days = createCalendar(calendar!);
const MINUTE = 60_000;

/** The next moment at which somebody works, from an instant on: a random minute of business hours. */
export function atWork(instant: number, random: Random): number {
  let day = zone.dayOf(instant);
  const minute = zone.minuteOfDay(instant);
  if (days.isWorkingDay(day) && minute >= 9 * 60 && minute < 18 * 60) return Math.floor(instant / 1000) * 1000;
  if (minute >= 18 * 60) day++;
  while (!days.isWorkingDay(day) && !random.chance(0.03)) day++;
  const morning = 9 * 60 + Math.min(530, Math.floor(Math.abs(random.normal()) * 160));
  return zone.instantAt(day, morning) + random.integer(0, 59) * 1000;
}

export const minutesLater = (instant: number, minutes: number): number => instant + Math.round(minutes * MINUTE);
