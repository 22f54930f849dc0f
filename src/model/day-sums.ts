import type { Day } from './day.ts';

/** Days whose values are found together. */
const BLOCK = 512;

/** What days are worth, found once, so that any stretch of them is a subtraction. Values must be such as add up exactly. */
export class DaySums {
  /** `sums[i]` of the first `i` days of a block. */
  readonly #blocks = new Map<number, Float64Array>();
  constructor(private readonly valueOf: (day: Day) => number) {}

  at(day: Day): number {
    return this.between(day, day + 1);
  }

  /** Sum of the days `[from, to)`. */
  between(from: Day, to: Day): number {
    let sum = 0;
    while (from < to) {
      const block = Math.floor(from / BLOCK);
      const first = block * BLOCK;
      const end = Math.min(to, first + BLOCK);
      const sums = this.#blocks.get(block) ?? this.#find(block);
      sum += sums[end - first]! - sums[from - first]!;
      from = end;
    }
    return sum;
  }

  #find(block: number): Float64Array {
    const sums = new Float64Array(BLOCK + 1);
    for (let i = 0; i < BLOCK; i++) sums[i + 1] = sums[i]! + this.valueOf(block * BLOCK + i);
    this.#blocks.set(block, sums);
    return sums;
  }
}
