/** The calendar's shades, and what stands above its columns. */
import { partsOf, startOfMonth, startOfYear } from '../../model/day.ts';
import { createTimeZone } from '../../model/time-zone.ts';
import { quantileOfSorted } from '../../stats/index.ts';
import type { ActivityManager, ManagerActivityReport } from './manager-activity-schema.ts';

const CLASSES = 4;

/** Largest count of each class but the last: quartiles of the counts above 0, each once. */
export function heatMarks(managers: readonly ActivityManager[]): number[] {
  const counts = Float64Array.from(managers.flatMap(({ byStep }) => byStep).filter((count) => count > 0)).sort();
  const marks = Array.from({ length: CLASSES }, (_, i) => Math.floor(quantileOfSorted(counts, (i + 1) / CLASSES) ?? 0));
  return [...new Set(marks)].filter((mark) => mark > 0);
}

/** 0 for none, 1 and on for the classes. */
export const heatOf = (marks: readonly number[], count: number): number => (count === 0 ? 0 : marks.findIndex((mark) => count <= mark) + 1);

/** Days and weeks stand under their month, months under their year. */
export function groupsOf({ steps, unit, timeZone }: ManagerActivityReport): { from: number; to: number; length: number }[] {
  const zone = createTimeZone(timeZone);
  const startOf = unit === 'month' ? startOfYear : startOfMonth;
  const groups: { from: number; to: number; length: number }[] = [];
  for (const step of steps) {
    const day = zone.dayOf(step.from);
    const from = zone.startOfDay(startOf(day));
    const group = groups.at(-1);
    if (group?.from === from) group.length++;
    else groups.push({ from, to: zone.startOfDay(startOf(day, 1)), length: 1 });
  }
  return groups;
}

/** The day of the month at which a day or a week begins, or the month of the year. */
export function numberOf({ timeZone, unit }: ManagerActivityReport, from: number): number {
  const { month, date } = partsOf(createTimeZone(timeZone).dayOf(from));
  return unit === 'month' ? month : date;
}
