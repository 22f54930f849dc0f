/** Where things stand on the strips: axes in minutes since midnight, and bars of a usual day. */
import type { HoursPerson, WorkHoursReport } from './work-hours-schema.ts';

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

/** The axis of usual days one below the other. */
export function axisOfUsual({ managers, team, dayCutMinute }: WorkHoursReport): Axis {
  const minutes = [...managers, ...(team ? [team] : [])].flatMap(({ usual }) =>
    (usual ?? []).flatMap((share, slot) => (share === 0 ? [] : [dayCutMinute + slot * SLOT, dayCutMinute + (slot + 1) * SLOT])),
  );
  return toAxis(minutes);
}

/** Whole hours around what is known; at most seven of them are written. */
export function toAxis(minutes: readonly number[]): Axis {
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

/** The outline of a usual day: each half hour as high as its share of days, on a ground of `height`. */
export function outlineOf(usual: HoursPerson['usual'], dayCutMinute: number, ground: number, height: number): string {
  const steps = (usual ?? []).map((share, slot) => {
    const from = dayCutMinute + slot * SLOT;
    return share ? `M${from} ${ground}V${round(ground - share * height)}H${from + SLOT}V${ground}Z` : '';
  });
  return steps.join('');
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A clock time 0..1440 on an axis that begins at the day's cut. */
export const onAxis = (minute: number, dayCutMinute: number): number => (minute < dayCutMinute ? minute + 24 * HOUR : minute);
