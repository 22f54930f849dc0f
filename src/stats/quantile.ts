/**
 * The value below which a part `p` of the values lies: type 7 of Hyndman and Fan 1996, as in Excel and NumPy.
 * null for no values.
 * @param values in any order; not changed.
 */
export function quantile(values: ArrayLike<number>, p: number): number | null {
  if (values.length === 0) return null;
  const copy = new Float64Array(values.length);
  copy.set(values);
  const place = (copy.length - 1) * p;
  const below = Math.floor(place);
  select(copy, below);
  const low = copy[below]!;
  if (place === below) return low;
  let high = Infinity;
  for (let i = below + 1; i < copy.length; i++) if (copy[i]! < high) high = copy[i]!;
  return low + (high - low) * (place - below);
}

/** Moves values until the one at `place` is where sorting would put it, smaller ones before it (Hoare 1961, Find). */
function select(values: Float64Array, place: number): void {
  let [left, right] = [0, values.length - 1];
  while (left < right) {
    const pivot = middleOf(values[left]!, values[(left + right) >>> 1]!, values[right]!);
    let [low, high] = [left, right];
    while (low <= high) {
      while (values[low]! < pivot) low++;
      while (values[high]! > pivot) high--;
      if (low > high) break;
      const value = values[low]!;
      values[low++] = values[high]!;
      values[high--] = value;
    }
    if (place <= high) right = high;
    else if (place >= low) left = low;
    else return;
  }
}

const middleOf = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

/** The same of values in ascending order. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number | null {
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (place - below);
}

/** The middle of values in ascending order, null for no values. */
export const medianOfSorted = (sorted: ArrayLike<number>): number | null => quantileOfSorted(sorted, 0.5);

/** The middle value, null for no values. */
export const median = (values: ArrayLike<number>): number | null => quantile(values, 0.5);
