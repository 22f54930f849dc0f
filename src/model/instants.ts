/** Order of moments, and places in it. */

/** Digits of eleven bits, two in each half of a moment: 44 bits of milliseconds are 557 years. */
const BITS = 11;
const BUCKETS = 1 << BITS;
const HALF = 2 ** (2 * BITS);

/** Rows in the order of their instants (epoch milliseconds, none missing); rows of one instant keep their order. */
export function orderByInstant(at: Float64Array): Uint32Array<ArrayBuffer> {
  const { length } = at;
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < length; row++) {
    if (at[row]! < first) first = at[row]!;
    if (at[row]! > last) last = at[row]!;
  }
  const order = new Uint32Array(length);
  for (let row = 0; row < length; row++) order[row] = row;
  if (last - first >= HALF * HALF) return order.sort((a, b) => at[a]! - at[b]! || a - b);
  const [low, high] = [new Uint32Array(length), new Uint32Array(length)];
  for (let row = 0; row < length; row++) {
    const since = Math.floor(at[row]! - first);
    high[row] = since / HALF;
    low[row] = since % HALF;
  }
  const span = Math.floor(last - first);
  const [largestLow, largestHigh] = [Math.min(span, HALF - 1), Math.floor(span / HALF)];
  const other = new Uint32Array(length);
  return sortByDigits(high, largestHigh, ...sortByDigits(low, largestLow, order, other))[0];
}

type Order = Uint32Array<ArrayBuffer>;

/** Sorts rows by their keys, least significant digit first (Knuth, vol. 3, 5.2.5). @returns the order and the spare array. */
function sortByDigits(keys: Uint32Array, largest: number, order: Order, spare: Order): [Order, Order] {
  for (let shift = 0; largest >>> shift > 0; shift += BITS) {
    const starts = new Uint32Array(BUCKETS + 1);
    for (let row = 0; row < keys.length; row++) starts[((keys[row]! >>> shift) & (BUCKETS - 1)) + 1]!++;
    for (let digit = 1; digit < BUCKETS; digit++) starts[digit]! += starts[digit - 1]!;
    for (let i = 0; i < order.length; i++) spare[starts[(keys[order[i]!]! >>> shift) & (BUCKETS - 1)]!++] = order[i]!;
    [order, spare] = [spare, order];
  }
  return [order, spare];
}

/** Values in the order of rows. A plain loop: `Float64Array.from` with a function takes ten times as long. */
export function inOrder(values: ArrayLike<number>, order: ArrayLike<number>): Float64Array<ArrayBuffer> {
  const ordered = new Float64Array(order.length);
  for (let place = 0; place < order.length; place++) ordered[place] = values[order[place]!]!;
  return ordered;
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

/** The first place of ascending instants that is after `instant`. */
export function placeAfter(ascending: Float64Array, instant: number): number {
  let place = placeOfInstant(ascending, instant);
  while (ascending[place] === instant) place++;
  return place;
}
