/** Where rows stand in a list of any length: pure geometry, pixels. */

/** Rows of one width of the list are of one height. */
export interface Sizes {
  row: number;
  day: number;
  /** One act of an unfolded row. */
  act: number;
}

/** By the list's width: one line of columns, two lines, three. */
export const sizesOf = (width: number): Sizes & { name: 'one-line' | 'two-lines' | 'three-lines' } =>
  width >= 640
    ? { name: 'one-line', row: 36, day: 32, act: 28 }
    : width >= 400
      ? { name: 'two-lines', row: 52, day: 32, act: 28 }
      : { name: 'three-lines', row: 68, day: 32, act: 44 };

/** Browsers draw nothing beyond 16 million pixels; a longer list moves through this height. */
export const TALLEST = 8_000_000;

export class Layout {
  /** The first row of each day. */
  readonly #starts: number[] = [];
  readonly height: number;

  /**
   * @param days rows of each day, in the order of the list.
   * @param unfolded acts shown under a row.
   */
  constructor(
    readonly total: number,
    days: readonly number[],
    readonly sizes: Sizes,
    private readonly unfolded: ReadonlyMap<number, number> = new Map(),
  ) {
    let first = 0;
    for (const rows of days) {
      if (first < total) this.#starts.push(first);
      first += rows;
    }
    this.height = total === 0 ? 0 : this.topOf(total - 1) + this.heightOf(total - 1);
  }

  heightOf(row: number): number {
    return this.sizes.row + (this.unfolded.get(row) ?? 0) * this.sizes.act;
  }

  topOf(row: number): number {
    let top = row * this.sizes.row + (this.dayOf(row) + 1) * this.sizes.day;
    for (const [one, acts] of this.unfolded) if (one < row) top += acts * this.sizes.act;
    return top;
  }

  /** The place of a row's day. */
  dayOf(row: number): number {
    return lastWhere(this.#starts.length, (day) => this.#starts[day]! <= row);
  }

  firstOf(day: number): number {
    return this.#starts[day]!;
  }

  /** The row at a height, with its day's heading. */
  rowAt(y: number): number {
    return Math.max(
      0,
      lastWhere(this.total, (row) => this.topOf(row) <= y),
    );
  }
}

/** The last of `length` places for which something holds that holds for all before it, −1 for none. */
function lastWhere(length: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * A list taller than a browser can scroll: small steps move it as they are, a jump of the bar moves it to the same part of
 * the list. `y` is where the list is, `top` where the browser's bar stands.
 */
export class TallScroll {
  y = 0;
  top = 0;
  #height = 0;
  #view = 0;

  /** @returns where the bar is to stand. */
  resize(height: number, view: number): number {
    this.#height = height;
    this.#view = view;
    return this.moveTo(this.y);
  }

  get space(): number {
    return Math.min(this.#height, TALLEST);
  }

  get #farthest(): number {
    return Math.max(0, this.#height - this.#view);
  }

  get #lowest(): number {
    return Math.max(0, this.space - this.#view);
  }

  /** @returns where the bar is to stand. */
  moveTo(y: number): number {
    this.y = Math.min(Math.max(0, y), this.#farthest);
    this.top = this.#farthest === 0 ? 0 : (this.y / this.#farthest) * this.#lowest;
    return this.top;
  }

  /** The bar has moved. @returns where it is to stand instead, null where it may stay. */
  scrolled(top: number): number | null {
    const step = top - this.top;
    const isJump = Math.abs(step) > 2 * this.#view;
    this.y = isJump ? (top / (this.#lowest || 1)) * this.#farthest : this.y + step;
    this.y = Math.min(Math.max(0, this.y), this.#farthest);
    this.top = top;
    if (this.#height <= TALLEST) return null;
    const isAtEnd = top <= this.#view || top >= this.#lowest - this.#view;
    return isAtEnd ? this.settled() : null;
  }

  /** Where the bar stands for this part of the list, null where it does. */
  settled(): number | null {
    const before = this.top;
    if (Math.abs(this.moveTo(this.y) - before) >= 1) return this.top;
    // Less than a pixel of the bar may be several of the list: its ends are those of the list.
    if (before <= 0) this.y = 0;
    else if (before >= this.#lowest - 0.5) this.y = this.#farthest;
    this.top = before;
    return null;
  }
}
