/** Order of moments, and places in it. */

/** Rows of a part that is small enough to be put in order by insertion, and of a bucket on average. */
const SMALL = 24;
const PER_BUCKET = 4;
const MOST_BUCKETS = 1 << 20;

type Order = Uint32Array<ArrayBuffer>;

/** Rows with their instants, in order. */
export interface Ordered {
  order: Order;
  at: Float64Array<ArrayBuffer>;
}

/**
 * Rows in the order of their instants (epoch milliseconds, none missing), with these; rows of one instant keep their order.
 * Dealt into buckets by time, then put in order within each, where all is near.
 */
export function sortInstants(at: Float64Array): Ordered {
  const sorted: Ordered = { order: new Uint32Array(at.length), at: new Float64Array(at) };
  for (let row = 0; row < at.length; row++) sorted.order[row] = row;
  sortPart(sorted, 0, at.length);
  return sorted;
}

function sortPart(sorted: Ordered, from: number, to: number): void {
  const length = to - from;
  if (length <= SMALL) return insertAll(sorted, from, to);
  const at = sorted.at.slice(from, to);
  const order = sorted.order.slice(from, to);
  let [first, last, isInOrder] = [at[0]!, at[0]!, true];
  for (let i = 1; i < length; i++) {
    if (at[i]! < at[i - 1]!) isInOrder = false;
    if (at[i]! < first) first = at[i]!;
    if (at[i]! > last) last = at[i]!;
  }
  if (isInOrder) return;
  if (last - first === Infinity) return compareAll(sorted, from, at, order);
  const buckets = Math.min(MOST_BUCKETS, Math.ceil(length / PER_BUCKET));
  const scale = (buckets - 1) / (last - first);
  const starts = new Uint32Array(buckets + 1);
  for (let i = 0; i < length; i++) starts[(((at[i]! - first) * scale) >>> 0) + 1]!++;
  for (let bucket = 1; bucket < buckets; bucket++) starts[bucket]! += starts[bucket - 1]!;
  for (let i = 0; i < length; i++) {
    const place = from + starts[((at[i]! - first) * scale) >>> 0]!++;
    sorted.at[place] = at[i]!;
    sorted.order[place] = order[i]!;
  }
  // The start of each bucket has moved to its end.
  for (let bucket = 0, begin = from; bucket < buckets; bucket++) {
    const end = from + starts[bucket]!;
    if (end - begin > 1) sortPart(sorted, begin, end);
    begin = end;
  }
}

/** For spans that no bucket can divide. */
function compareAll(sorted: Ordered, from: number, at: Float64Array, order: Order): void {
  const places = Uint32Array.from(order.keys()).sort((a, b) => at[a]! - at[b]! || a - b);
  sorted.at.set(inOrder(at, places), from);
  sorted.order.set(inOrder(order, places), from);
}

function insertAll({ order, at }: Ordered, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const [moment, row] = [at[i]!, order[i]!];
    let place = i;
    for (; place > from && at[place - 1]! > moment; place--) {
      at[place] = at[place - 1]!;
      order[place] = order[place - 1]!;
    }
    at[place] = moment;
    order[place] = row;
  }
}

/** Values in the order of rows. A plain loop: `Float64Array.from` with a function takes ten times as long. */
export function inOrder(values: ArrayLike<number>, order: ArrayLike<number>): Float64Array<ArrayBuffer> {
  const ordered = new Float64Array(order.length);
  for (let place = 0; place < order.length; place++) ordered[place] = values[order[place]!]!;
  return ordered;
}

/** The first place of ascending instants, or places, that is not before `instant`. */
export function placeOfInstant(ascending: ArrayLike<number>, instant: number): number {
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
