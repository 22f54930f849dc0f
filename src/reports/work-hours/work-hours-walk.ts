/** Traces as sessions: each trace of the period with its day, in the order of time. A figure and its list walk alike. */
import { placeOfInstant } from '../../model/instants.ts';
import { endOf, LONGEST_CALL, type HoursQuestion } from './work-hours-question.ts';

/**
 * A trace of somebody in the question.
 * @param day place of its day, counted from `fromDay`.
 * @param before when the person's traces before it had ended, −Infinity where there were none.
 * @param isNew whether a session begins with it.
 */
export type TraceVisitor = (act: number, person: number, day: number, end: number, before: number, isNew: boolean) => void;

/** A session belongs wholly to the day on which it began, so that a night shift is one day's. */
export function walkTraces(question: HoursQuestion, visit: TraceVisitor): void {
  const { gap, calendars, calendarOf, isAsked, end, data } = question;
  const { at: instants, by } = question.acts;
  const { code, missed } = question.work;
  const people = data.managers.length;
  const until = new Float64Array(people).fill(-Infinity);
  const dayOf = new Int32Array(people).fill(-1);
  const length = question.toDay - question.fromDay;
  const lastCut = Math.max(...calendars.map(({ cuts }) => cuts[length]!));
  let lastEnd = -Infinity;
  for (let act = firstOf(question); act < end; act++) {
    const at = instants[act]!;
    if (at >= lastCut && at - lastEnd > gap) break;
    const person = by[act]!;
    if (code[act]! >= missed || isAsked[person] === 0) continue;
    const before = until[person]!;
    const isNew = at - before > gap;
    if (isNew) {
      const { cuts } = calendars[calendarOf[person]!]!;
      while (dayOf[person]! < length && cuts[dayOf[person]! + 1]! <= at) dayOf[person]!++;
    }
    const endsAt = endOf(question, act);
    until[person] = Math.max(before, endsAt);
    const day = dayOf[person]!;
    if (day < 0 || day >= length) continue;
    lastEnd = Math.max(lastEnd, until[person]!);
    visit(act, person, day, endsAt, before, isNew);
  }
}

/** The act from which on everybody's sessions of the period are known: back over what goes on into its first day. */
function firstOf(question: HoursQuestion): number {
  const { acts, work, gap, calendars, calendarOf, isAsked } = question;
  const reach = Float64Array.from(calendarOf, (calendar) => calendars[calendar]!.cuts[0]!);
  const starts = calendars.map(({ cuts }) => cuts[0]!);
  let least = Math.min(...starts);
  let act = Math.min(question.end, placeOfInstant(acts.at, Math.max(...starts)));
  while (act > 0 && acts.at[act - 1]! >= least - gap - LONGEST_CALL) {
    act--;
    const person = acts.by[act]!;
    if (work.code[act]! >= work.missed || isAsked[person] === 0 || endOf(question, act) + gap < reach[person]!) continue;
    reach[person] = Math.min(reach[person]!, acts.at[act]!);
    least = Math.min(least, reach[person]);
  }
  return act;
}
