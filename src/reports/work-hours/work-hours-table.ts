/**
 * Everybody's days, all of them: each with its first and last trace, active time and lunch. Made once, since neither the period nor
 * the people who are asked about change a day.
 */
import type { Day } from '../../model/day.ts';
import { keepLast } from '../../model/keep.ts';
import type { TimeZone } from '../../model/time-zone.ts';
import { clockOf, nightOf, type Clock } from './work-hours-clock.ts';
import { CALL, endOf, LONGEST_CALL, MINUTE, type HoursQuestion } from './work-hours-question.ts';

/** Half hours of a day. */
export const SLOTS = 48;
export const HALF = SLOTS / 2;
const SLOT = 30 * MINUTE;
/** Shortest pause that may be lunch. */
const SHORTEST_LUNCH = 30 * MINUTE;
/** Half of a longer pause cannot lie within the three hours and a half of noon. */
const LONGEST_LUNCH = 7 * 60 * MINUTE;

/** Columns, one entry per day of a person, in the order of first traces. Lists, since nobody knows how many there will be. */
export class DayTable {
  person: number[] = [];
  day: Day[] = [];
  traces: number[] = [];
  /** Traces of 00–05. */
  atNight: number[] = [];
  first: number[] = [];
  last: number[] = [];
  active: number[] = [];
  /** 0 where there is no lunch. */
  lunchFrom: number[] = [];
  lunchTo: number[] = [];
  /** How long the longest session is. */
  longest: number[] = [];
  /** A bit for each half hour after the day's cut that has work, 24 in each. */
  earlySlots: number[] = [];
  lateSlots: number[] = [];
  /** Calls that began while the person was still talking, of a length that is not known, and too long to be true. */
  overlapping: number[] = [];
  withoutLength: number[] = [];
  tooLong: number[] = [];

  begin(person: number, day: Day, at: number): number {
    const { traces, atNight, active, lunchFrom, lunchTo, longest, earlySlots, lateSlots, overlapping, withoutLength, tooLong } = this;
    for (const column of [traces, atNight, active, lunchFrom, lunchTo, longest]) column.push(0);
    for (const column of [earlySlots, lateSlots, overlapping, withoutLength, tooLong]) column.push(0);
    this.first.push(at);
    this.last.push(at);
    this.day.push(day);
    return this.person.push(person) - 1;
  }

  takeLunch(row: number, from: number, to: number, clock: Clock): void {
    if (to - from > LONGEST_LUNCH || to - from <= this.lunchTo[row]! - this.lunchFrom[row]! || !isAtNoon(from, to, clock)) return;
    this.lunchFrom[row] = from;
    this.lunchTo[row] = to;
  }

  /** Adds `[from, to]` of the session that began at `start`. */
  extend(row: number, from: number, to: number, start: number, cut: number): void {
    this.traces[row]!++;
    this.active[row]! += to - from;
    if (to > this.last[row]!) this.last[row] = to;
    if (to - start > this.longest[row]!) this.longest[row] = to - start;
    const first = Math.floor((from - cut) / SLOT);
    const last = Math.min(Math.floor((to - cut) / SLOT), first + SLOTS);
    for (let slot = first; slot <= last; slot++) {
      const place = slot % SLOTS;
      if (place < HALF) this.earlySlots[row]! |= 1 << place;
      else this.lateSlots[row]! |= 1 << (place - HALF);
    }
  }

  tellCall(row: number, talk: number, isOverlapping: boolean): void {
    if (Number.isNaN(talk)) this.withoutLength[row]!++;
    else if (talk > LONGEST_CALL) this.tooLong[row]!++;
    else if (talk > 0 && isOverlapping) this.overlapping[row]!++;
  }
}

/** Whether at least half of a pause lies between 11:30 and 15:00. */
function isAtNoon(from: number, to: number, clock: Clock): boolean {
  const noon = clock.noonOf(from);
  return (Math.min(to, noon.to) - Math.max(from, noon.from)) * 2 >= to - from;
}

const keep = keepLast<string, DayTable>(2);

export function dayTableOf(question: HoursQuestion): DayTable {
  const { data, acts, scope, gap, dayCutMinute } = question;
  // All moments after the last trace has ended are one.
  const now = Math.min(scope.now, (acts.at.at(-1) ?? 0) + LONGEST_CALL);
  return keep(data, [now, scope.timeZone, gap, dayCutMinute].join(), () => makeTable(question));
}

/** A session belongs wholly to the day on which it began, as in `walkTraces`. */
function makeTable(question: HoursQuestion): DayTable {
  const { data, acts, work, calendars, calendarOf, gap, dayCutMinute, end } = question;
  const { at: instants, by, source, row: rowOf } = acts;
  const people = data.managers.length;
  const table = new DayTable();
  const [until, talking] = [0, 1].map(() => new Float64Array(people).fill(-Infinity)) as [Float64Array, Float64Array];
  const [start, cut] = [new Float64Array(people), new Float64Array(people)];
  const rows = new Int32Array(people).fill(-1);
  const zones = calendars.map(({ zone }) => ({ clock: clockOf(zone), isNight: nightOf(zone), dayAt: daysOf(zone, dayCutMinute) }));
  for (let act = 0; act < end; act++) {
    if (work.code[act]! >= work.missed) continue;
    const person = by[act]!;
    const at = instants[act]!;
    const { clock, isNight, dayAt } = zones[calendarOf[person]!]!;
    const before = until[person]!;
    const isNew = at - before > gap;
    let row = rows[person]!;
    const begun = isNew ? dayAt(at) : null;
    if (begun) start[person] = at;
    if (begun && (row < 0 || table.day[row] !== begun.day)) {
      row = rows[person] = table.begin(person, begun.day, at);
      cut[person] = begun.from;
    } else if (at - before >= SHORTEST_LUNCH) table.takeLunch(row, before, at, clock);
    if (isNight(at)) table.atNight[row]!++;
    const endsAt = endOf(question, act);
    const from = isNew ? at : before;
    table.extend(row, from, Math.max(endsAt, from), start[person]!, cut[person]!);
    until[person] = Math.max(before, endsAt);
    if (source[act] !== CALL) continue;
    table.tellCall(row, data.calls.talkSeconds[rowOf[act]!]! * 1000, at < talking[person]!);
    if (endsAt > at) talking[person] = Math.max(talking[person]!, endsAt);
  }
  return table;
}

interface CutDay {
  day: Day;
  from: number;
  to: number;
}

/** The day of an instant where days begin at a minute of the clock: asked mostly of one day after the other, so that it is kept. */
function daysOf(zone: TimeZone, cutMinute: number): (instant: number) => CutDay {
  let known: CutDay = { day: 0, from: Infinity, to: -Infinity };
  return (instant) => {
    if (instant >= known.from && instant < known.to) return known;
    let day = zone.dayOf(instant) + 1;
    while (zone.instantAt(day, cutMinute) > instant) day--;
    return (known = { day, from: zone.instantAt(day, cutMinute), to: zone.instantAt(day + 1, cutMinute) });
  };
}
