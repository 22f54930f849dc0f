/** On which days a person works: the own schedule's weekdays or the company's working days, without holidays and absences. */
import { clockMinutes, endAfter } from './calendar.ts';
import type { Dataset } from './dataset.ts';
import { DaySums } from './day-sums.ts';
import { parseDay, weekdayOf, type Day } from './day.ts';
import { keepOnce } from './keep.ts';
import type { TimeZone } from './time-zone.ts';

type Stretch = readonly [from: Day, to: Day];

/** Absences by manager code. */
const absencesOf = keepOnce((data: Dataset) => {
  const absences = new Map<number, Stretch[]>();
  for (const { managerId, from, to } of data.absences) {
    const person = data.managerCodes.find(managerId);
    if (person >= 0) absences.set(person, [...(absences.get(person) ?? []), [parseDay(from)!, parseDay(to)!]]);
  }
  return absences;
});

/** Whether a person (manager code) is on leave. */
export const isAway = (data: Dataset, person: number, day: Day): boolean =>
  absencesOf(data)
    .get(person)
    ?.some(([from, to]) => from <= day && day < to) ?? false;

const sumsOf = keepOnce<Dataset, [], Map<number | string, DaySums>>(() => new Map());

/** A person's days, one for all who share them: people of the same weekdays who are never on leave. */
function daysOf(data: Dataset, person: number): DaySums {
  const known = sumsOf(data);
  let days = known.get(person);
  if (days) return days;
  const shared = absencesOf(data).has(person) ? person : `on ${data.managers[person]?.schedule?.days}`;
  days = known.get(shared) ?? new DaySums((day) => weigh(data, person, day));
  known.set(person, days).set(shared, days);
  return days;
}

function weigh(data: Dataset, person: number, day: Day): number {
  const days = data.managers[person]?.schedule?.days;
  const weight = data.calendar.weightOf(day);
  const isWorked = days ? days.includes(weekdayOf(day)) && !data.calendar.isHoliday(day) : weight > 0;
  if (!isWorked || isAway(data, person, day)) return 0;
  return weight || 1;
}

/** 1 for a day on which a person works, 7/8 for a short one, 0 for a day off or away. */
export const presenceOf = (data: Dataset, person: number, day: Day): number => daysOf(data, person).at(day);

/** Working days of a person in `[from, to)`, short ones in part. */
export const presentDays = (data: Dataset, person: number, from: Day, to: Day): number => daysOf(data, person).between(from, to);

/** The part of a day's working hours that has passed, by the person's or the company's hours; 0..1. */
export function passedOfDay(data: Dataset, person: number, now: number, zone: TimeZone): number {
  const hours = data.managers[person]?.schedule ?? data.account.businessHours;
  const start = clockMinutes(hours?.start ?? '09:00');
  const end = data.calendar.endOf(zone.dayOf(now), endAfter(start, clockMinutes(hours?.end ?? '18:00')));
  return Math.min(1, Math.max(0, (zone.minuteOfDay(now) - start) / (end - start)));
}
