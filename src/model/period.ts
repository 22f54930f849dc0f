import type { Calendar } from './calendar.ts';
import { dayOf, formatDay, parseDay, startOfWeek, startOfYear, type Day } from './day.ts';
import { starts, unitOf, type PeriodUnit } from './period-unit.ts';
import type { TimeZone } from './time-zone.ts';

/** Days `[fromDay, toDay)` with what they are called. */
export interface Period {
  fromDay: Day;
  toDay: Day;
  unit: PeriodUnit;
}

/** Names that a page may give instead of dates, in the order of a menu. */
export const periodPresets = [
  'today',
  'yesterday',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'this-year',
  'last-year',
  'last-7-days',
  'last-30-days',
  'last-90-days',
  'all',
] as const;

/**
 * Reads a period: one of `periodPresets`, `2026`, `2026-Q1`, `2026-03`, `2026-W11`, `2026-03-15`, or
 * `2026-03-01/2026-04-01` (the second day excluded).
 * @param covered first and last instant of the data, for `all`.
 * @returns null when the text is none of these.
 */
export function parsePeriod(text: string, now: number, zone: TimeZone, covered: { from: number; to: number } | null = null): Period | null {
  const today = zone.dayOf(now);
  return presetPeriod(text, today, zone, covered) ?? writtenPeriod(text);
}

function presetPeriod(text: string, today: Day, zone: TimeZone, covered: { from: number; to: number } | null): Period | null {
  if (text === 'today') return { fromDay: today, toDay: today + 1, unit: 'day' };
  if (text === 'yesterday') return { fromDay: today - 1, toDay: today, unit: 'day' };
  if (text === 'all') {
    const fromDay = covered ? Math.min(zone.dayOf(covered.from), today) : startOfYear(today);
    return { fromDay, toDay: today + 1, unit: 'days' };
  }
  const named = /^(this|last)-(week|month|quarter|year)$/.exec(text);
  if (named) return unitPeriod(named[2] as keyof typeof starts, today, named[1] === 'this' ? 0 : -1);
  const days = /^last-(\d{1,4})-days$/.exec(text);
  const length = days ? Number(days[1]) : 0;
  return length > 0 ? { fromDay: today - length + 1, toDay: today + 1, unit: 'days' } : null;
}

const unitPeriod = (unit: keyof typeof starts, day: Day, shift = 0): Period => ({
  fromDay: starts[unit](day, shift),
  toDay: starts[unit](day, shift + 1),
  unit,
});

function writtenPeriod(text: string): Period | null {
  const match = /^(\d{4})(?:-(?:Q([1-4])|W(\d{2})|(\d{2})))?$/.exec(text);
  if (match) {
    const [, yearText, quarter, week, month] = match;
    const year = Number(yearText);
    if (quarter) return unitPeriod('quarter', dayOf(year, Number(quarter) * 3, 1));
    if (week) return weekPeriod(year, Number(week));
    if (month) return Number(month) >= 1 && Number(month) <= 12 ? unitPeriod('month', dayOf(year, Number(month), 1)) : null;
    return unitPeriod('year', dayOf(year, 1, 1));
  }
  const [first, second, ...rest] = text.split('/');
  const fromDay = parseDay(first!);
  if (fromDay === null || rest.length > 0) return null;
  if (second === undefined) return { fromDay, toDay: fromDay + 1, unit: 'day' };
  const toDay = parseDay(second);
  return toDay !== null && toDay > fromDay ? { fromDay, toDay, unit: unitOf(fromDay, toDay) } : null;
}

/** Week 1 of a year is the one with 4 January. */
function weekPeriod(year: number, week: number): Period | null {
  const fromDay = startOfWeek(dayOf(year, 1, 4)) + (week - 1) * 7;
  const isWithin = week >= 1 && fromDay < startOfWeek(dayOf(year + 1, 1, 4));
  return isWithin ? { fromDay, toDay: fromDay + 7, unit: 'week' } : null;
}

/**
 * The period before that compares fairly: it ends where this one begins and has the same number of elapsed
 * working days, to the nearest whole day and at least one. It has the same number of days where nothing can be
 * elapsed: before this one begins, and without a working day in it.
 */
export function previousPeriod(period: Period, calendar: Calendar, now: number, zone: TimeZone): Period {
  const { fromDay: toDay, toDay: end } = period;
  if (zone.dayOf(now) < toDay || calendar.workingDays(toDay, end) === 0) {
    return { fromDay: toDay - (end - toDay), toDay, unit: 'days' };
  }
  const elapsed = calendar.elapsedWorkingDays(toDay, end, now, zone);
  let fromDay = toDay;
  let weight = 0;
  while (weight === 0 || weight < elapsed - 0.5) weight += calendar.weightOf(--fromDay);
  return { fromDay, toDay, unit: unitOf(fromDay, toDay) };
}

/** The two days as text, for a scope. */
export const periodDays = (period: Period): { from: string; to: string } => ({
  from: formatDay(period.fromDay),
  to: formatDay(period.toDay),
});
