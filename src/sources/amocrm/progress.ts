import type { LoadProgress } from '../progress.ts';
import type { ListState, LoadState } from './state.ts';

interface Course {
  /** Seconds. */
  now: number;
  /** Requests answered, and the time that they took. */
  requests: number;
  elapsedMs: number;
}

/** amoCRM does not tell how much there is: what is left is taken to be as dense as what has come. */
export function estimate(state: LoadState, course: Course): LoadProgress {
  const lists = Object.values(state.lists).filter(({ isAbsent }) => !isAbsent);
  const since = state.since ?? Math.min(...lists.map(({ oldest }) => oldest ?? Infinity));
  const rows = lists.reduce((sum, list) => sum + list.rows, 0);
  const left = lists.reduce((sum, list) => sum + requestsLeft(list, since, course.now), 0);
  const done = lists.reduce((sum, list) => sum + list.requests, 0);
  return {
    rows,
    share: done > 0 ? done / (done + left) : null,
    leftMs: course.requests > 0 ? (left * course.elapsedMs) / course.requests : null,
  };
}

function requestsLeft(list: ListState, since: number, now: number): number {
  if (list.stretches.length === 0) return 0;
  const remaining = list.stretches.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? now) - Math.max(from, since)), 0);
  const covered = now - since - remaining;
  return covered > 0 ? Math.max(1, (list.requests * remaining) / covered) : 1;
}
