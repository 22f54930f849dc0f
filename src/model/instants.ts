/** Order of moments, and places in it. */

const DIGIT = 65_536;

/** Rows in the order of their instants (epoch milliseconds, none missing); rows of one instant keep their order. */
export function orderByInstant(at: Float64Array): Uint32Array<ArrayBuffer> {
  const { length } = at;
  const first = at.reduce((least, instant) => Math.min(least, instant), Infinity);
  const span = at.reduce((most, instant) => Math.max(most, instant - first), 0);
  let order = Uint32Array.from({ length }, (_, row) => row);
  let next = new Uint32Array(length);
  const ends = new Uint32Array(DIGIT + 1);
  for (let unit = 1; unit <= span; unit *= DIGIT) {
    ends.fill(0);
    const digitOf = (row: number) => Math.floor((at[row]! - first) / unit) % DIGIT;
    for (const row of order) ends[digitOf(row) + 1]!++;
    for (let digit = 0; digit < DIGIT; digit++) ends[digit + 1]! += ends[digit]!;
    for (const row of order) next[ends[digitOf(row)]!++] = row;
    [order, next] = [next, order];
  }
  return order;
}

/** The first place of ascending instants that is not before `instant`. */
export function placeOfInstant(ascending: Float64Array, instant: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
