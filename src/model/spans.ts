/** Spans of time in the order of their ends, so that a question about a moment touches little but what holds it. */
import { placeOfInstant } from './instants.ts';

/** Rows whose spans lie close to each other, so that most blocks are passed over as a whole. */
const BLOCK = 128;

/** Spans as columns, ascending by `end`. */
export interface Spans {
  start: Float64Array;
  end: Float64Array;
  /** The earliest start of each block of rows. */
  earliest: Float64Array;
}

/** @param end ascending. */
export function toSpans(start: Float64Array, end: Float64Array): Spans {
  const earliest = new Float64Array(Math.ceil(start.length / BLOCK)).fill(Infinity);
  for (let row = 0; row < start.length; row++) {
    const block = Math.floor(row / BLOCK);
    if (start[row]! < earliest[block]!) earliest[block] = start[row]!;
  }
  return { start, end, earliest };
}

/** Calls `found` for each span, in order, that began by `until` and did not end before `from`. */
export function eachSpan({ start, end, earliest }: Spans, from: number, until: number, found: (row: number) => void): void {
  const first = placeOfInstant(end, from);
  for (let block = Math.floor(first / BLOCK); block < earliest.length; block++) {
    if (earliest[block]! > until) continue;
    const last = Math.min(start.length, (block + 1) * BLOCK);
    for (let row = Math.max(first, block * BLOCK); row < last; row++) if (start[row]! <= until) found(row);
  }
}
