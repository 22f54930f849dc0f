import { keepOnce } from './keep.ts';

/** Rows by a code of theirs, such as the tasks of each deal: made once, so that a filter touches only the rows that it chooses. */
export interface RowsBy {
  /** Rows of code `c` are at `[offset[c], offset[c + 1])` of `rows`, ascending. */
  offset: Int32Array;
  rows: Int32Array;
}

/** @param codes by row, −1 for none; of the first `length` rows. @param size how many codes there are. */
export const rowsBy = keepOnce(findRows);

function findRows(codes: Int32Array, length: number, size: number): RowsBy {
  const offset = new Int32Array(size + 1);
  for (let row = 0; row < length; row++) if (codes[row]! >= 0) offset[codes[row]! + 1]!++;
  for (let code = 0; code < size; code++) offset[code + 1]! += offset[code]!;
  const rows = new Int32Array(offset[size]!);
  const next = offset.slice(0, size);
  for (let row = 0; row < length; row++) if (codes[row]! >= 0) rows[next[codes[row]!]!++] = row;
  return { offset, rows };
}

/** Rows of the codes that are wanted, ascending within each. */
export function rowsOf({ offset, rows }: RowsBy, wanted: ArrayLike<number>): Int32Array {
  let length = 0;
  for (let i = 0; i < wanted.length; i++) length += offset[wanted[i]! + 1]! - offset[wanted[i]!]!;
  const found = new Int32Array(length);
  length = 0;
  for (let i = 0; i < wanted.length; i++) {
    const end = offset[wanted[i]! + 1]!;
    for (let place = offset[wanted[i]!]!; place < end; place++) found[length++] = rows[place]!;
  }
  return found;
}

/** Where places are gathered: made once, since fresh memory costs more than the search. */
let room = new Int32Array(0);

/** Places of ones in a mask, ascending. @param mask of zeros and ones. */
export function placesIn(mask: Uint8Array): Int32Array {
  makeRoom(mask.length);
  let length = 0;
  for (let place = 0; place < mask.length; place++) {
    room[length] = place;
    length += mask[place]!;
  }
  return room.slice(0, length);
}

/** Places, ascending, of the first `end` rows that a mask of zeros and ones has a one for; all of them without a mask. */
export function placesAmong(rows: Uint32Array | Int32Array, end: number, mask: Uint8Array | null): Int32Array {
  makeRoom(end);
  let length = 0;
  for (let place = 0; place < end; place++) {
    room[length] = place;
    length += mask === null ? 1 : mask[rows[place]!]!;
  }
  return room.slice(0, length);
}

/** One more than there are places: the last one looked at is written whether it counts or not. */
function makeRoom(places: number): void {
  if (room.length <= places) room = new Int32Array(places + 1);
}
