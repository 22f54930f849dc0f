/** One day of one person in full, as clock times for a strip. */
import { formatDay } from '../../model/day.ts';
import { isAway, presenceOf } from '../../model/presence.ts';
import { clockOf } from './work-hours-clock.ts';
import type { DayCount } from './work-hours-fold.ts';
import { countsFor, isComplete, scheduleOf, SHORT_DAY_MINUTES } from './work-hours-person.ts';
import { endOf, isFrom, type HoursQuestion } from './work-hours-question.ts';
import { walkTraces } from './work-hours-walk.ts';
import type { HoursDay, HoursPlan, HoursStretch } from './work-hours-schema.ts';

/** What is told of a day beside its counts: start and end of each session in turns, and places of the traces. */
export interface DayInFull {
  sessions: number[];
  acts: number[];
}

/** By [person][day], of those whose days are told in full. */
export function daysInFull(question: HoursQuestion): DayInFull[][] {
  const found: DayInFull[][] = question.data.managers.map(() => []);
  if (!question.isDetailed.includes(1)) return found;
  walkTraces({ ...question, isAsked: question.isDetailed }, (act, person, day, end, _, isNew) => {
    const { acts, sessions } = (found[person]![day] ??= { acts: [], sessions: [] });
    const at = question.acts.at[act]!;
    acts.push(act);
    if (isNew) sessions.push(at, at);
    sessions[sessions.length - 1] = Math.max(sessions.at(-1)!, end);
  });
  return found;
}

/** @param count what was counted; undefined for a day without a trace. */
export function toDay(
  question: HoursQuestion,
  person: number,
  place: number,
  count: DayCount | undefined,
  { sessions, acts }: DayInFull = { sessions: [], acts: [] },
): HoursDay {
  const { data, fromDay, calendars, calendarOf, scope } = question;
  const day = fromDay + place;
  const { zone, cuts } = calendars[calendarOf[person]!]!;
  const clock = clockOf(zone);
  const plan = planOf(question, person, day);
  const head = { managerId: data.managers[person]!.id, day: formatDay(day), plan, schedule: scheduleOn(question, person, plan) };
  if (!count) return { ...head, ...noTrace, isComplete: cuts[place + 1]! <= scope.now };
  const minuteOf = (instant: number) => clock.minuteOn(day, instant);
  const stretch = (from: number, to: number): HoursStretch => ({
    fromMinute: minuteOf(from),
    // Clocks that are set back show less at the end of an hour than at its start.
    toMinute: Math.max(minuteOf(from), minuteOf(to)),
    durationMs: to - from,
  });
  const { lunchFrom, lunchTo } = count;
  return {
    ...head,
    traces: count.traces,
    isTooFew: !countsFor(count),
    isComplete: isComplete(question, count),
    first: { at: count.first, minute: minuteOf(count.first) },
    last: { at: count.last, minute: minuteOf(count.last) },
    activeMs: count.active,
    sessions: Array.from({ length: sessions.length / 2 }, (_, i) => stretch(sessions[2 * i]!, sessions[2 * i + 1]!)),
    lunch: lunchTo > 0 && countsFor(count) ? stretch(lunchFrom, lunchTo) : null,
    ...marksOf(question, acts, stretch),
  };
}

const noTrace = {
  traces: 0,
  isTooFew: false,
  first: null,
  last: null,
  activeMs: 0,
  sessions: [],
  lunch: null,
  calls: [],
  events: [],
} satisfies Partial<HoursDay>;

function planOf({ data }: HoursQuestion, person: number, day: number): HoursPlan {
  if (isAway(data, person, day)) return 'leave';
  if (data.calendar.isHoliday(day)) return 'holiday';
  const presence = presenceOf(data, person, day);
  return presence === 0 ? 'off' : presence < 1 ? 'short' : 'work';
}

function scheduleOn(question: HoursQuestion, person: number, plan: HoursPlan): HoursDay['schedule'] {
  const hours = plan === 'work' || plan === 'short' ? scheduleOf(question, person) : null;
  return hours && plan === 'short' ? { ...hours, endMinute: hours.endMinute - SHORT_DAY_MINUTES } : hours;
}

/** Calls that lasted, and the minutes of everything else, each once. */
function marksOf(question: HoursQuestion, acts: readonly number[], stretch: (from: number, to: number) => HoursStretch) {
  const calls: HoursDay['calls'] = [];
  const events = new Set<number>();
  for (const act of acts) {
    const at = question.acts.at[act]!;
    const { fromMinute, toMinute } = stretch(at, endOf(question, act));
    if (isFrom(question.acts, act, 'call')) calls.push({ fromMinute, toMinute });
    else events.add(fromMinute);
  }
  return { calls, events: [...events] };
}
