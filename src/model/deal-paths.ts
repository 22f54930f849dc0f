/**
 * How each deal went through one pipeline, as of one instant: computed once per pipeline and instant, then read
 * by every question about a period.
 */
import type { Pipeline } from './company.ts';
import type { Dataset } from './dataset.ts';
import { ownerAt } from './history.ts';
import { keepLast } from './keep.ts';

/** Where a deal is as of `now`. */
export const OPEN = 0;
export const WON = 1;
export const LOST = 2;
/** In another pipeline. */
export const MOVED = 3;

/** Bits of `marks`. */
export const REOPENED = 1;
export const SKIPPED = 2;
export const MOVED_BACK = 4;

/** Whether a move within a pipeline passes over a live stage. Levels; 0 is outside. The first entry passes over nothing. */
export const isSkip = (from: number, to: number): boolean => from > 0 && to > from + 1;

/** Whether a move to an open stage goes back. */
export const isMoveBack = (from: number, to: number): boolean => to < from;

/** Parallel columns, one entry per deal that has ever entered the pipeline by `now`. */
export interface DealPaths {
  pipeline: Pipeline;
  now: number;
  length: number;
  /** Deal row. */
  deal: Int32Array;
  /** First entry into the pipeline. */
  entered: Float64Array;
  /** Beginning of its last visit. */
  lastMove: Float64Array;
  /** Where it stands: place in `Dataset.stages`. */
  stage: Uint16Array;
  /** Furthest level reached: 1..K, K + 1 when won now. */
  furthest: Uint16Array;
  /** Level up to which every stage was entered in order; 0 where the first one was not. */
  inOrder: Uint16Array;
  /** OPEN, WON, LOST or MOVED. */
  outcome: Uint8Array;
  /** Beginning of the last unbroken run in the present closed kind, NaN while open. */
  closedAt: Float64Array;
  /** Level right before the loss; 0 unless lost. */
  lostFrom: Uint16Array;
  /** Responsible at the close if closed, as of `now` if open; −1 for none. */
  owner: Int16Array;
  /** REOPENED, SKIPPED, MOVED_BACK. */
  marks: Uint8Array;
}

const keep = keepLast<string, DealPaths>(4);

/** The paths through a pipeline as of `now`; the last few are kept. */
export const dealPaths = (data: Dataset, pipeline: Pipeline, now: number): DealPaths =>
  keep(data, `${data.pipelines.indexOf(pipeline)}@${now}`, () =>
    data.hasHistory ? followPaths(data, pipeline, now) : presentStates(data, pipeline, now),
  );

function followPaths(data: Dataset, pipeline: Pipeline, now: number): DealPaths {
  const { offset, stage, at } = data.visits;
  const walker = new Walker(data, pipeline);
  const paths = emptyPaths(pipeline, now, countEntries(data, pipeline, now));
  for (let deal = 0; deal < data.deals.length; deal++) {
    const begin = offset[deal]!;
    let end = offset[deal + 1]!;
    while (end > begin && at[end - 1]! > now) end--;
    if (end === begin) continue;
    walker.start();
    for (let visit = begin; visit < end; visit++) walker.visit(stage[visit]!, at[visit]!);
    if (walker.entered !== walker.entered) continue;
    const closedAt = closeOf(data, begin, end);
    const row = paths.length++;
    paths.deal[row] = deal;
    paths.entered[row] = walker.entered;
    paths.lastMove[row] = at[end - 1]!;
    paths.stage[row] = stage[end - 1]!;
    paths.outcome[row] = walker.outcome();
    paths.furthest[row] = walker.furthest();
    paths.inOrder[row] = Math.min(walker.inOrder, paths.furthest[row]!);
    paths.closedAt[row] = closedAt;
    paths.lostFrom[row] = paths.outcome[row] === LOST ? walker.lostFrom || 1 : 0;
    paths.owner[row] = ownerAt(data.owners, data.deals.manager, deal, closedAt === closedAt ? closedAt : now);
    paths.marks[row] = walker.marks;
  }
  return paths;
}

/** Follows one deal after another through a pipeline. */
class Walker {
  entered = NaN;
  inOrder = 0;
  lostFrom = 0;
  marks = 0;
  #highest = 0;
  #previousLevel = 0;
  #wasClosed = false;
  #here = false;
  #kind = OPEN;
  readonly #level: Uint16Array;
  readonly #kinds: Uint8Array;
  readonly #archived: Uint8Array;
  readonly #first: number;
  readonly #last: number;
  readonly #wonLevel: number;

  constructor(data: Dataset, pipeline: Pipeline) {
    this.#level = Uint16Array.from(data.stages, (stage) => stage.level);
    this.#kinds = Uint8Array.from(data.stages, ({ kind }) => (kind === 'won' ? WON : kind === 'lost' ? LOST : OPEN));
    this.#archived = Uint8Array.from(data.stages, (stage) => (stage.archived ? 1 : 0));
    this.#first = pipeline.stages[0]?.index ?? 0;
    this.#last = this.#first + pipeline.stages.length;
    this.#wonLevel = pipeline.wonLevel;
  }

  start(): void {
    this.entered = NaN;
    this.inOrder = this.lostFrom = this.marks = this.#highest = this.#previousLevel = 0;
    this.#wasClosed = this.#here = false;
  }

  visit(stage: number, at: number): void {
    const kind = this.#kinds[stage]!;
    if (this.#wasClosed && kind === OPEN) this.marks |= REOPENED;
    this.#wasClosed = kind !== OPEN;
    this.#kind = kind;
    this.#here = stage >= this.#first && stage < this.#last;
    if (!this.#here) {
      this.#previousLevel = 0;
      return;
    }
    if (this.entered !== this.entered) this.entered = at;
    const level = this.#level[stage]!;
    if (level === this.inOrder + 1 && !this.#archived[stage]) this.inOrder = level;
    if (kind === LOST) this.lostFrom = this.#previousLevel;
    else this.#move(level, kind);
  }

  #move(level: number, kind: number): void {
    if (isSkip(this.#previousLevel, level)) this.marks |= SKIPPED;
    if (kind !== OPEN) return;
    if (isMoveBack(this.#previousLevel, level)) this.marks |= MOVED_BACK;
    if (level > this.#highest) this.#highest = level;
    this.#previousLevel = level;
  }

  outcome(): number {
    return this.#here ? this.#kind : MOVED;
  }

  furthest(): number {
    return this.outcome() === WON ? this.#wonLevel : Math.max(this.#highest, 1);
  }
}

/** Beginning of the last unbroken run of visits in the present closed kind, NaN when the deal is open. */
function closeOf(data: Dataset, begin: number, end: number): number {
  const { stage, at } = data.visits;
  const { kind } = data.stages[stage[end - 1]!]!;
  if (kind === 'open') return NaN;
  let visit = end - 1;
  while (visit > begin && data.stages[stage[visit - 1]!]!.kind === kind) visit--;
  return at[visit]!;
}

function countEntries(data: Dataset, pipeline: Pipeline, now: number): number {
  const { offset, stage, at } = data.visits;
  const first = pipeline.stages[0]?.index ?? 0;
  const last = first + pipeline.stages.length;
  let count = 0;
  for (let deal = 0; deal < data.deals.length; deal++) {
    for (let visit = offset[deal]!; visit < offset[deal + 1]! && at[visit]! <= now; visit++) {
      if (stage[visit]! < first || stage[visit]! >= last) continue;
      count++;
      break;
    }
  }
  return count;
}

/** Without any history only the present stage and the given close are known. */
function presentStates(data: Dataset, pipeline: Pipeline, now: number): DealPaths {
  const { stage, createdAt, closedAt, manager } = data.deals;
  const rows: number[] = [];
  for (let deal = 0; deal < data.deals.length; deal++) {
    if (pipeline.stages.includes(data.stages[stage[deal]!]!) && createdAt[deal]! <= now) rows.push(deal);
  }
  const paths = emptyPaths(pipeline, now, rows.length);
  paths.length = rows.length;
  rows.forEach((deal, row) => {
    const { kind, level } = data.stages[stage[deal]!]!;
    paths.deal[row] = deal;
    paths.entered[row] = createdAt[deal]!;
    paths.stage[row] = stage[deal]!;
    paths.furthest[row] = Math.max(level, 1);
    paths.outcome[row] = kind === 'won' ? WON : kind === 'lost' ? LOST : OPEN;
    paths.closedAt[row] = kind === 'open' ? NaN : closedAt[deal]!;
    paths.owner[row] = ownerAt(data.owners, manager, deal, Math.min(now, paths.closedAt[row]! || now));
  });
  return paths;
}

function emptyPaths(pipeline: Pipeline, now: number, size: number): DealPaths {
  return {
    pipeline,
    now,
    length: 0,
    deal: new Int32Array(size),
    entered: new Float64Array(size),
    lastMove: new Float64Array(size),
    stage: new Uint16Array(size),
    furthest: new Uint16Array(size),
    inOrder: new Uint16Array(size),
    outcome: new Uint8Array(size),
    closedAt: new Float64Array(size),
    lostFrom: new Uint16Array(size),
    owner: new Int16Array(size),
    marks: new Uint8Array(size),
  };
}
