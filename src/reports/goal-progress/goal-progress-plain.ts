import { toMajor } from '../../model/minor-digits.ts';
import type { GoalRow } from './goal-progress-schema.ts';

/** A figure for a file: amounts in major units, durations in minutes, no more digits than say something. */
export function plainFigure({ unit }: GoalRow, value: number | null, currency: string): number | null {
  if (value === null) return null;
  if (unit === 'money') return toMajor(Math.round(value), currency);
  return unit === 'duration' ? Math.round(value / 60_000) : Math.round(value * 1e4) / 1e4;
}
