/** Short texts of digits and signs, as telephone numbers are, packed into two numbers: to compare them no text has to be read. */

/** Signs as numbers of four bits, 0 for any other. */
const SIGNS = new Uint8Array(256);
[...'0123456789+-() '].forEach((sign, i) => (SIGNS[sign.charCodeAt(0)] = i + 1));
/** Signs that fit into the whole numbers of a double. */
const HALF = 13;

export const LONGEST_PACKED = 2 * HALF;

/** Thirteen signs of `[start, end)` as a number, NaN where another one is among them. */
export function pack(bytes: Uint8Array, start: number, end: number): number {
  let packed = 0;
  for (let at = start, last = Math.min(end, start + HALF); at < last; at++) {
    const sign = SIGNS[bytes[at]!]!;
    if (sign === 0) return NaN;
    packed = packed * 16 + sign;
  }
  return packed;
}

/** The second half of a text, 0 for none. */
export const packRest = (bytes: Uint8Array, start: number, end: number): number => pack(bytes, start + HALF, end);

/** A dictionary of packed texts: open addressing, at most half full. */
export class PackedTexts {
  #mask = 2 ** 12 - 1;
  #length = 0;
  #halves = new Float64Array(2 * (this.#mask + 1));
  #codes = new Int32Array(this.#mask + 1);

  /** The code of a text, −1 for one that has not been seen: `code` becomes its own then. */
  find(first: number, second: number, code: number): number {
    const place = this.#placeOf(first, second);
    if (this.#halves[2 * place] !== 0) return this.#codes[place]!;
    this.#halves[2 * place] = first;
    this.#halves[2 * place + 1] = second;
    this.#codes[place] = code;
    if (++this.#length * 2 > this.#mask) this.#grow();
    return -1;
  }

  #placeOf(first: number, second: number): number {
    let hash = Math.imul(first ^ (first / 2 ** 32), 0x9e3779b1) ^ Math.imul(second ^ (second / 2 ** 32), 0x85ebca6b);
    hash ^= hash >>> 15;
    let place = hash & this.#mask;
    while (this.#halves[2 * place] !== 0 && (this.#halves[2 * place] !== first || this.#halves[2 * place + 1] !== second)) {
      place = (place + 1) & this.#mask;
    }
    return place;
  }

  #grow(): void {
    const [halves, codes] = [this.#halves, this.#codes];
    this.#mask = 2 * this.#mask + 1;
    this.#halves = new Float64Array(2 * (this.#mask + 1));
    this.#codes = new Int32Array(this.#mask + 1);
    for (let from = 0; from < codes.length; from++) {
      if (halves[2 * from] === 0) continue;
      const place = this.#placeOf(halves[2 * from]!, halves[2 * from + 1]!);
      this.#halves[2 * place] = halves[2 * from]!;
      this.#halves[2 * place + 1] = halves[2 * from + 1]!;
      this.#codes[place] = codes[from]!;
    }
  }
}
