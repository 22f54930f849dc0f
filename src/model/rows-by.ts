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

/** Places of ones in a mask, ascending. */
export function placesIn(mask: Uint8Array): Int32Array {
  const places = new Int32Array(mask.length);
  let length = 0;
  for (let place = 0; place < mask.length; place++) if (mask[place] === 1) places[length++] = place;
  return places.slice(0, length);
}
