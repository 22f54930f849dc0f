/** Where a load lies, and where it would if deals were given to somebody else: shown, never done. */
import type { LoadBand, LoadManager, LoadStatus } from './manager-load-schema.ts';

/** Where a load lies; people are measured per full time, so that half a person has half the limit. */
export function statusOf(load: number | null, { floor, limit }: LoadBand): LoadStatus | null {
  if (load === null || (floor === null && limit === null)) return null;
  if (limit !== null && load > limit) return 'over';
  return floor !== null && load < floor ? 'under' : 'within';
}

export interface Moved {
  count: number;
  from: { before: number; after: number; status: LoadStatus | null };
  to: { before: number; after: number; status: LoadStatus | null };
}

/** `count` deals from one to the other, no more than there are; null where either is nobody or both are one. */
export function moveDeals(from: LoadManager | undefined, to: LoadManager | undefined, count: number): Moved | null {
  if (!from || !to || from === to || !(count > 0)) return null;
  const moved = Math.min(Math.floor(count), from.open);
  const side = (row: LoadManager, after: number) => ({
    before: row.open,
    after,
    status: statusOf(row.capacity > 0 ? after / row.capacity : null, row.band),
  });
  return { count: moved, from: side(from, from.open - moved), to: side(to, to.open + moved) };
}
