/**
 * Walks through a list while it changes, and misses nothing. Where the answers come in the order of time – found out from them, not
 * believed – the next request begins at the moment where the last one ended, so that nothing can shift. Where they do not, a
 * stretch of settled rows is paged through, and a stretch of others is halved until it fits on one page, which is read at once.
 */
import type { ListPlan } from './lists.ts';
import type { ListState, LoadState, Stretch } from './state.ts';

/** What one answer tells of where the walk is. */
export interface Answer {
  /** Moments of the rows that could be read, seconds, without repetitions. */
  keys: readonly number[];
  ids: readonly string[];
  /** Rows in all. */
  rows: number;
  hasNext: boolean;
}

/** How much longer or shorter the next stretch may be. */
const STEP = 2;

/**
 * The next stretch that nobody reads, the latest first; a new one is cut off the rest.
 * @param now seconds.
 */
export function takeStretch(state: LoadState, list: ListState, plan: ListPlan, busy: ReadonlySet<number>, now: number): Stretch | null {
  const free = list.stretches.filter(({ id }) => !busy.has(id));
  const begun = free.find(({ isRest }) => !isRest);
  if (begun || !free[0]) return begun ?? null;
  const [rest] = free;
  const end = rest.to ?? now;
  // Settled rows are paged through, so that none may come in front of them.
  const to = plan.isSettled ? end : rest.to;
  const isLast = end - (list.width ?? 0) <= rest.from || end < (state.since ?? 0);
  if (list.width === null || list.isPlain || isLast) return Object.assign(rest, { to, span: end - rest.from + 1, isRest: false });
  const from = end - list.width + 1;
  const stretch = { ...rest, id: state.nextId++, from, to, span: list.width, isRest: false };
  rest.to = from - 1;
  list.stretches.push(stretch);
  return stretch;
}

/** Whether an answer does not go on where the one before ended. */
export function isOutOfPlace({ mark, page }: Stretch, { ids }: Answer): boolean {
  return mark !== null && page === 1 && ids.length > 0 && !ids.includes(mark);
}

/** Takes an answer into account: what remains of its stretch. */
export function advance(state: LoadState, list: ListState, plan: ListPlan, id: number, answer: Answer): void {
  list.requests++;
  list.rows += answer.rows;
  for (const key of answer.keys) {
    list.newest = Math.max(list.newest, key);
    list.oldest = Math.min(list.oldest ?? Infinity, key);
  }
  const stretch = list.stretches.find((one) => one.id === id);
  if (!stretch) return;
  stretch.rows += answer.rows;
  if (!list.isPlain && isUnfiltered(stretch, answer.keys)) return beginPlain(list, answer);
  if (!answer.hasNext || (list.isPlain && isPast(stretch, answer.keys))) return finish(list, plan, stretch);
  if (list.isPlain || plan.isSettled || !goOnByTime(stretch, answer)) nextPage(state, list, plan, stretch, answer);
}

/** An account without the filter answers with everything. */
function isUnfiltered({ from, to }: Stretch, keys: readonly number[]): boolean {
  const outside = keys.filter((key) => key < from || key > (to ?? Infinity)).length;
  return outside * 2 > keys.length;
}

/** All that is left as one walk from page to page; the answer at hand may have been its first. */
function beginPlain(list: ListState, { hasNext }: Answer): void {
  const from = Math.min(...list.stretches.map((stretch) => stretch.from));
  const [first] = list.stretches;
  list.isPlain = true;
  list.stretches = hasNext ? [{ ...first!, from, to: null, page: 1, mark: null, isRest: false }] : [];
}

/** Newest first, and older than what is asked for: the changes have been read. */
const isPast = ({ from }: Stretch, keys: readonly number[]): boolean => isFalling(keys) && keys.length > 0 && keys[0]! < from;

const isFalling = (keys: readonly number[]): boolean => keys.every((key, i) => i === 0 || key <= keys[i - 1]!);
const isRising = (keys: readonly number[]): boolean => keys.every((key, i) => i === 0 || key >= keys[i - 1]!);

/** Begins the next request at the moment of the last row; false where the order does not allow it. */
function goOnByTime(stretch: Stretch, { keys, ids }: Answer): boolean {
  const last = keys.at(-1);
  if (last === undefined || keys[0] === last) return false;
  if (isFalling(keys)) stretch.to = last;
  else if (isRising(keys)) stretch.from = last;
  else return false;
  stretch.page = 1;
  stretch.mark = ids.at(-1)!;
  return true;
}

function nextPage(state: LoadState, list: ListState, plan: ListPlan, stretch: Stretch, { keys }: Answer): void {
  const to = stretch.to ?? list.newest;
  const isOneSecond = to <= stretch.from || keys.every((key) => key === keys[0]);
  if (list.isPlain || plan.isSettled || isOneSecond) {
    stretch.page++;
    return;
  }
  const middle = Math.floor((stretch.from + to) / 2);
  const half = { page: 1, rows: 0, span: Math.ceil((to - stretch.from + 1) / 2), mark: null };
  list.stretches.push({ ...stretch, ...half, id: state.nextId++, to: middle });
  Object.assign(stretch, half, { from: middle + 1 });
  list.width = half.span;
}

function finish(list: ListState, plan: ListPlan, stretch: Stretch): void {
  list.stretches = list.stretches.filter((one) => one !== stretch);
  if (list.width === null || plan.stretchRows === null) return;
  const growth = Math.min(STEP, Math.max(1 / STEP, plan.stretchRows / stretch.rows));
  list.width = Math.max(1, Math.round(stretch.span * growth));
}
