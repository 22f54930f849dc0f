/** Whether a change is the time of the year: the same weeks of the year before. */
import { ratio } from '../../stats/index.ts';
import type { SignalSeason } from './early-signals-schema.ts';
import type { Week } from './early-signals-watch.ts';

const YEAR = 52;
/** Weeks before a change that it is measured against, and the fewest of them. */
const MOST_BEFORE = 8;
const FEWEST_BEFORE = 4;
/** A year before, at least so much of the change makes it season. */
const ALIKE = 0.5;

/** @param since place of the first week of the change, which goes on to the end. */
export function seasonOf(weeks: readonly Week[], since: number, harm: 'fall' | 'rise'): SignalSeason {
  const lastSince = since - YEAR;
  const before = Math.min(MOST_BEFORE, lastSince);
  if (before < FEWEST_BEFORE) return null;
  const now = stepOf(weeks, since - before, since, weeks.length);
  const last = stepOf(weeks, lastSince - before, lastSince, weeks.length - YEAR);
  if (now === null || last === null) return null;
  const sign = harm === 'fall' ? -1 : 1;
  return last * sign >= ALIKE * now * sign ? 'alike' : 'other';
}

/** Relative step between the levels of weeks `[from, middle)` and `[middle, to)`. */
function stepOf(weeks: readonly Week[], from: number, middle: number, to: number): number | null {
  const before = levelOf(weeks.slice(from, middle));
  const after = levelOf(weeks.slice(middle, to));
  return before === null || after === null ? null : ratio(after - before, before);
}

function levelOf(weeks: readonly Week[]): number | null {
  const judged = weeks.filter((week) => week.judged);
  const sum = (of: (week: Week) => number) => judged.reduce((total, week) => total + of(week), 0);
  return ratio(
    sum(({ count }) => count),
    sum(({ base }) => base),
  );
}
