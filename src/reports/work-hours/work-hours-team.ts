/** The team's days together: a distribution that tells nothing about anybody where people may not be told. */
import { countsFor, hoursOf, isComplete, usualOf } from './work-hours-person.ts';
import { hasSlot, type DayCount } from './work-hours-fold.ts';
import type { HoursQuestion } from './work-hours-question.ts';
import type { WorkHoursReport } from './work-hours-schema.ts';

type Group = Pick<WorkHoursReport, 'team' | 'withheld'>;

export function teamOf(question: HoursQuestion, counted: readonly DayCount[]): Group {
  const days = counted.filter((day) => countsFor(day) && isComplete(question, day));
  const people = new Set(days.map(({ person }) => person)).size;
  const withheld = withheldOf(question, days, people);
  if (withheld) return { withheld, team: null };
  const { first, last, activeTime, lunch } = hoursOf(question, days);
  if (!first || !last || !activeTime) return { withheld, team: null };
  const isPeople = question.visibility === 'people';
  const isTold = (behind: number) => behind === 0 || behind >= question.smallestGroup;
  const usual = usualOf(days);
  const lunchers = new Set(days.filter(({ lunchTo }) => lunchTo > 0).map(({ person }) => person)).size;
  return {
    withheld,
    team: {
      people,
      days: days.length,
      first,
      last,
      activeTime,
      lunch: isPeople || isTold(lunchers) ? lunch : null,
      usual: usual.map((count, slot) => (isPeople || isTold(peopleIn(days, slot)) ? count / days.length : null)),
    },
  };
}

/** How many people have work in a half hour on any of the days. */
const peopleIn = (days: readonly DayCount[], slot: number): number =>
  new Set(days.filter((day) => hasSlot(day, slot)).map(({ person }) => person)).size;

/** Of the days, those of whoever has most: a distribution that is mostly one person's tells of that person. */
function largestShare(days: readonly DayCount[]): number {
  const counts = new Map<number, number>();
  for (const { person } of days) counts.set(person, (counts.get(person) ?? 0) + 1);
  return Math.max(0, ...counts.values()) / days.length;
}

/** Without people, as many of them and as many different days as the smallest group has must stand behind the figures. */
function withheldOf({ visibility, smallestGroup }: HoursQuestion, days: readonly DayCount[], people: number): Group['withheld'] {
  if (visibility === 'people') return null;
  if (people < smallestGroup || largestShare(days) > 0.5) return 'few-people';
  return new Set(days.map(({ day }) => day)).size < smallestGroup ? 'few-days' : null;
}
