import { parseInstant } from '../../src/model/instant.ts';

export const toSeconds = (instant: unknown): number => Math.floor(parseInstant(instant) / 1000);

/** Gives every id of the records the whole number that amoCRM has for it: itself where it is one already. */
export class Numbering {
  readonly #given = new Map<string, number>();
  #next = 9_000_001;

  of(kind: string, id: string | number): number {
    const own = Number(id);
    if (Number.isInteger(own) && own > 0) return own;
    const key = `${kind} ${id}`;
    let number = this.#given.get(key);
    if (number === undefined) this.#given.set(key, (number = this.#next++));
    return number;
  }
}

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** An id like those of events: the moment, then a counter, in the 26 letters of a ULID. */
export function ulid(seconds: number, count: number): string {
  return base32(seconds * 1000, 10) + base32(count, 16);
}

function base32(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) text = letters[rest % 32] + text;
  return text;
}

/** A number 0..1 that looks random and is the same for the same number: decides which rows get which oddity. */
export function chanceOf(id: number, salt: number): number {
  let mixed = Math.imul(id ^ (salt * 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

/** How amoCRM writes titles: as HTML. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#039;');
