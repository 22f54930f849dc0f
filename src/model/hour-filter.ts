import type { ResolvedScope } from './scope.ts';
import type { TimeZone } from './time-zone.ts';

/** Whether something at an instant happened in the scope's hours of the day; null where the scope names none. */
export function hourFilter({ hours }: ResolvedScope, zone: TimeZone): ((instant: number) => boolean) | null {
  if (hours.length === 0) return null;
  const wanted = new Uint8Array(24);
  for (const hour of hours) wanted[hour] = 1;
  return (instant) => wanted[Math.floor(zone.minuteOfDay(instant) / 60)] === 1;
}
