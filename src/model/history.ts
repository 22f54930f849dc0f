/**
 * Cleans the histories of deals once, when records are read: stage changes become visits in the order of time,
 * equal neighbours collapse, and the visit to the first stage, which no system records, begins at the creation.
 */
import { compareIds, type RecordId } from './keys.ts';

/** Visits of all deals, those of one deal together and in order. */
export interface Visits {
  /** Visits of deal `d` are at `[offset[d], offset[d + 1])`. */
  offset: Int32Array;
  /** Place in `Dataset.stages`. */
  stage: Uint16Array;
  /** When the visit began, epoch milliseconds; it lasts until the next one. */
  at: Float64Array;
  /** Code of the manager who made the move, −1 for a robot or for the creation. */
  by: Int16Array;
}

/** Stage changes as they were read: parallel columns, any order. */
export interface RawChanges {
  deal: Int32Array;
  at: Float64Array;
  /** Place of the stage, −1 where there is none. */
  from: Int32Array;
  to: Int32Array;
  by: Int32Array;
  id: readonly unknown[];
}

export interface CleanHistory {
  visits: Visits;
  /** Changes that changed nothing. */
  collapsed: number;
  /** Deals without any stage change. */
  dealsWithoutChange: number;
}

/**
 * @param createdAt per deal, epoch milliseconds.
 * @param presentStage per deal: where a deal without any change has stood since its creation.
 */
export function cleanHistory(changes: RawChanges, createdAt: Float64Array, presentStage: Int32Array): CleanHistory {
  const deals = createdAt.length;
  const { order, offset: first } = groupByDeal(changes.deal, deals, changes);
  const offset = new Int32Array(deals + 1);
  const stage = new Uint16Array(order.length + deals);
  const at = new Float64Array(order.length + deals);
  const by = new Int16Array(order.length + deals);
  let length = 0;
  const visit = (toStage: number, instant: number, manager: number) => {
    stage[length] = toStage;
    at[length] = instant;
    by[length++] = manager;
  };
  let dealsWithoutChange = 0;
  for (let deal = 0; deal < deals; deal++) {
    offset[deal] = length;
    const begin = first[deal]!;
    const end = first[deal + 1]!;
    if (begin === end) dealsWithoutChange++;
    visit(firstStage(changes, order, begin, end, presentStage[deal]!), startOf(changes, order, begin, end, createdAt[deal]!), -1);
    for (let i = begin; i < end; i++) {
      const change = order[i]!;
      if (changes.to[change] !== stage[length - 1]) visit(changes.to[change]!, changes.at[change]!, changes.by[change]!);
    }
  }
  offset[deals] = length;
  return {
    visits: { offset, stage: stage.slice(0, length), at: at.slice(0, length), by: by.slice(0, length) },
    collapsed: order.length + deals - length,
    dealsWithoutChange,
  };
}

function firstStage(changes: RawChanges, order: Int32Array, begin: number, end: number, present: number): number {
  if (begin === end) return present;
  const change = order[begin]!;
  return changes.from[change]! >= 0 ? changes.from[change]! : changes.to[change]!;
}

/** A change before the creation means that the creation was recorded late. */
function startOf(changes: RawChanges, order: Int32Array, begin: number, end: number, createdAt: number): number {
  return begin === end ? createdAt : Math.min(createdAt, changes.at[order[begin]!]!);
}

/** Places of rows by deal, within a deal by instant, then id, then the order in which they were read. */
export function groupByDeal(
  deal: Int32Array,
  deals: number,
  rows: { at: Float64Array; id?: readonly unknown[] },
): { order: Int32Array; offset: Int32Array } {
  const offset = new Int32Array(deals + 1);
  for (const code of deal) offset[code + 1]!++;
  for (let i = 0; i < deals; i++) offset[i + 1]! += offset[i]!;
  const next = offset.slice(0, deals);
  const order = new Int32Array(deal.length);
  for (let row = 0; row < deal.length; row++) order[next[deal[row]!]!++] = row;
  for (let i = 0; i < deals; i++) sortRun(order, offset[i]!, offset[i + 1]!, rows);
  return { order, offset };
}

/** Insertion sort: runs are short and mostly in order already. */
function sortRun(order: Int32Array, begin: number, end: number, rows: { at: Float64Array; id?: readonly unknown[] }): void {
  if (end - begin > 64) {
    order.subarray(begin, end).sort((a, b) => (isBefore(a, b, rows) ? -1 : isBefore(b, a, rows) ? 1 : a - b));
    return;
  }
  for (let i = begin + 1; i < end; i++) {
    const row = order[i]!;
    let place = i;
    for (; place > begin && isBefore(row, order[place - 1]!, rows); place--) order[place] = order[place - 1]!;
    order[place] = row;
  }
}

function isBefore(a: number, b: number, rows: { at: Float64Array; id?: readonly unknown[] }): boolean {
  const left = rows.at[a]!;
  const right = rows.at[b]!;
  if (left !== right) return left < right;
  const leftId = rows.id?.[a] ?? null;
  const rightId = rows.id?.[b] ?? null;
  return leftId !== null && rightId !== null && compareIds(leftId as RecordId, rightId as RecordId) < 0;
}

/** Who was responsible, and when. */
export interface Owners {
  /** Changes of deal `d` are at `[offset[d], offset[d + 1])`, ascending. */
  offset: Int32Array;
  at: Float64Array;
  from: Int32Array;
  to: Int32Array;
}

/** Responsible of a deal at an instant: manager code, −1 for none. */
export function ownerAt(owners: Owners, present: Int32Array, deal: number, instant: number): number {
  const begin = owners.offset[deal]!;
  const end = owners.offset[deal + 1]!;
  if (begin === end || owners.at[end - 1]! <= instant) return present[deal]!;
  for (let i = end - 2; i >= begin; i--) if (owners.at[i]! <= instant) return owners.to[i]!;
  return owners.from[begin]!;
}
