import type { ResolvedScope } from './scope.ts';
import type { TimeZone } from './time-zone.ts';

const HOUR = 3_600_000;

/** Whether something at an instant happened in the scope's hours of the day; null where the scope names none. */
export function hourFilter({ hours }: ResolvedScope, zone: TimeZone): ((instant: number) => boolean) | null {
  if (hours.length === 0) return null;
  const wanted = wantedHours(hours);
  return (instant) => wanted[Math.floor(zone.minuteOfDay(instant) / 60)] === 1;
}

function wantedHours(hours: readonly number[]): Uint8Array {
  const wanted = new Uint8Array(24);
  for (const hour of hours) wanted[hour] = 1;
  return wanted;
}

type Span = readonly [from: number, to: number];

/** What the scope's hours of the day leave of `[from, to)`, ascending; all of it where the scope names none. */
export function hourSpans({ hours }: ResolvedScope, zone: TimeZone, from: number, to: number): Span[] {
  if (hours.length === 0) return [[from, to]];
  const wanted = wantedHours(hours);
  const spans: Span[] = [];
  for (let start = from, end: number; start < to; start = end) {
    end = Math.min(to, endOfHour(zone, start));
    if (wanted[Math.floor(zone.minuteOfDay(start) / 60)] === 0) continue;
    const last = spans.at(-1);
    if (last?.[1] === start) spans[spans.length - 1] = [last[0], end];
    else spans.push([start, end]);
  }
  return spans;
}

/** When the clock shows another hour, or is set: it may go on with the same hour then. */
function endOfHour(zone: TimeZone, instant: number): number {
  const offset = zone.offsetAt(instant);
  const local = instant + offset;
  let high = (Math.floor(local / HOUR) + 1) * HOUR - offset;
  if (zone.offsetAt(high - 1) === offset) return high;
  let low = instant;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offsetAt(middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}
