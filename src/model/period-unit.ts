import { startOfMonth, startOfQuarter, startOfWeek, startOfYear, type Day } from './day.ts';

export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'days';

/** First days of calendar units, so many units after a day's own. */
export const starts = {
  week: (day: Day, shift: number) => startOfWeek(day) + shift * 7,
  month: startOfMonth,
  quarter: startOfQuarter,
  year: startOfYear,
};

/** What a pair of days is called: a whole month is a month, however it was asked for. */
export function unitOf(fromDay: Day, toDay: Day): PeriodUnit {
  if (toDay === fromDay + 1) return 'day';
  for (const unit of ['week', 'month', 'quarter', 'year'] as const) {
    if (starts[unit](fromDay, 0) === fromDay && starts[unit](fromDay, 1) === toDay) return unit;
  }
  return 'days';
}
