/** Signals that a reader has put off: for how long, and when they come back before that. */
import { formatDay, parseDay } from '../../model/day.ts';
import type { SignalChange, SignalSeries } from './early-signals-schema.ts';

/** A signal that a reader has put off, as the page keeps it. */
export interface Snoozed {
  /** Id of the series. */
  signal: string;
  /** `YYYY-MM-DD`, shown again from that day on; null until it changes. */
  until: string | null;
  reason: string;
  /** What it was like when it was put off, so that it comes back when it gets worse; without it only `until` counts. */
  then?: { day: string; state: 'confirmed' | 'watch'; size: number | null; worst: number | null };
}

/** Weeks for which a signal can be put off. */
export const snoozeWeeks = [1, 2, 4, 8] as const;

/** @param weeks null: until it changes. @param today `YYYY-MM-DD`. */
export function toSnoozed({ id, harm, state, change }: SignalSeries, weeks: number | null, reason: string, today: string): Snoozed {
  const worst = change && worstOf(harm, change);
  return {
    signal: id,
    until: weeks === null ? null : formatDay(parseDay(today)! + 7 * weeks),
    reason,
    then: { day: today, state: state === 'confirmed' ? 'confirmed' : 'watch', size: change?.size ?? null, worst },
  };
}

const worstOf = (harm: SignalSeries['harm'], { low, high }: SignalChange): number | null => (harm === 'fall' ? low : high);

/**
 * Why a signal that was put off is shown again; null while it is not. `worse`: it has become confirmed, or lies beyond
 * all that its interval held possible then. `another`: what goes on now began after it was put off.
 */
export function wakingOf(
  { until, then }: Snoozed,
  { harm, state, change }: SignalSeries,
  today: string,
): 'due' | 'worse' | 'another' | null {
  if (until !== null && until <= today) return 'due';
  if (!then || !change) return null;
  if (formatDay(Math.floor(change.from / 86_400_000)) > then.day) return 'another';
  const sign = harm === 'fall' ? -1 : 1;
  const isBeyond = then.worst !== null && change.size !== null && change.size * sign > then.worst * sign;
  return isBeyond || (state === 'confirmed' && then.state === 'watch') ? 'worse' : null;
}
