/** A calendar date as a whole number of days since 1970-01-01. */
export type Day = number;

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of a year, month 1..12 and date; months and dates beyond their range carry over. */
export function dayOf(year: number, month: number, date: number): Day {
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, date);
  return utc.getTime() / MS_PER_DAY;
}

/** Reads `YYYY-MM-DD`; null when it is no real date. */
export function parseDay(text: string): Day | null {
  const match = ISO_DAY.exec(text);
  if (!match) return null;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatDay(day) === text ? day : null;
}

/** `YYYY-MM-DD`. */
export const formatDay = (day: Day): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

/** Year, month 1..12 and date of a day. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  const utc = new Date(day * MS_PER_DAY);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, date: utc.getUTCDate() };
}

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** First day of the ISO week. */
export const startOfWeek = (day: Day): Day => day - weekdayOf(day) + 1;

/** First day of the month that lies `months` after the day's own. */
export function startOfMonth(day: Day, months = 0): Day {
  const { year, month } = partsOf(day);
  return dayOf(year, month + months, 1);
}

/** First day of the quarter that lies `quarters` after the day's own. */
export function startOfQuarter(day: Day, quarters = 0): Day {
  const { year, month } = partsOf(day);
  return dayOf(year, month - ((month - 1) % 3) + quarters * 3, 1);
}

/** First day of the year that lies `years` after the day's own. */
export const startOfYear = (day: Day, years = 0): Day => dayOf(partsOf(day).year + years, 1, 1);
