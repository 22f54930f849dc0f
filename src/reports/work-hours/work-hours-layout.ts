/** Where things stand on the strips: axes in minutes since midnight, and bars of a usual day. */
import type { HoursDay, HoursPerson, WorkHoursReport } from './work-hours-schema.ts';

/** Half-open, whole hours; `ticks` are the hours that are written. */
export interface Axis {
  from: number;
  to: number;
  ticks: readonly number[];
}

const HOUR = 60;
const SLOT = 30;
const MOST_TICKS = 7;
/** Where nothing has happened. */
const OFFICE = [9 * HOUR, 18 * HOUR] as const;

/** The axis of days one below the other, from the earliest to the latest hour in view. */
export function axisOfDays(days: readonly HoursDay[]): Axis {
  const minutes = days.flatMap(({ first, last, schedule, sessions }) => [
    ...(first && last ? [first.minute, last.minute] : []),
    ...sessions.map(({ toMinute }) => toMinute),
    ...(schedule ? [schedule.startMinute, schedule.endMinute] : []),
  ]);
  return toAxis(minutes);
}

/** The axis of usual days one below the other. */
export function axisOfUsual({ managers, team, dayCutMinute }: WorkHoursReport): Axis {
  const minutes = [...managers, ...(team ? [team] : [])].flatMap(({ usual }) =>
    (usual ?? []).flatMap((share, slot) => (share === 0 ? [] : [dayCutMinute + slot * SLOT, dayCutMinute + (slot + 1) * SLOT])),
  );
  return toAxis(minutes);
}

function toAxis(minutes: readonly number[]): Axis {
  const known = minutes.length > 0 ? minutes : OFFICE;
  const from = Math.floor(Math.min(...known) / HOUR);
  const end = Math.max(from + 1, Math.ceil(Math.max(...known) / HOUR));
  const step = Math.max(1, Math.ceil((end - from) / MOST_TICKS));
  const count = Math.ceil((end - from) / step);
  return {
    from: from * HOUR,
    to: (from + count * step) * HOUR,
    ticks: Array.from({ length: count }, (_, i) => (from + i * step) * HOUR),
  };
}

/** Neighbouring half hours of about the same share, as one bar. */
export interface UsualBar {
  from: number;
  to: number;
  /** 1..4, by quarters of the days. */
  level: number;
}

export function barsOf(usual: HoursPerson['usual'], dayCutMinute: number): UsualBar[] {
  const bars: UsualBar[] = [];
  (usual ?? []).forEach((share, slot) => {
    const level = Math.ceil((share ?? 0) * 4);
    const from = dayCutMinute + slot * SLOT;
    const before = bars.at(-1);
    if (level === 0) return;
    if (before?.level === level && before.to === from) before.to = from + SLOT;
    else bars.push({ from, to: from + SLOT, level });
  });
  return bars;
}

/** A clock time 0..1440 on an axis that begins at the day's cut. */
export const onAxis = (minute: number, dayCutMinute: number): number => (minute < dayCutMinute ? minute + 24 * HOUR : minute);
