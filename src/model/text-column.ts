import type { Column } from './columns.ts';
import { LONGEST_PACKED, pack, packRest, PackedTexts } from './packed-texts.ts';

/** Longer texts are cut: a title of ten megabytes helps nobody. Characters. */
export const LONGEST_TEXT = 1000;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Free text as UTF-8 in one block, since a string object per row costs more than its letters. Empty means none. */
export class TextColumn implements Column {
  #bytes = new Uint8Array(0);
  #ends = new Uint32Array(0);
  length = 0;

  append(value: unknown): boolean {
    if (value !== null && value !== undefined && typeof value !== 'string') return false;
    const start = this.#end(this.length - 1);
    const text = value ? value.slice(0, LONGEST_TEXT) : '';
    this.#reserve(start + text.length * 3);
    this.#ends[this.length++] = this.#write(text, start);
    return true;
  }

  /** Writes a text as UTF-8 and answers where it ends. Titles are short: a loop costs less than a call. */
  #write(text: string, start: number): number {
    const bytes = this.#bytes;
    let at = start;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0xd800 && code < 0xe000) return start + encoder.encodeInto(text, bytes.subarray(start)).written;
      if (code < 0x80) bytes[at++] = code;
      else if (code < 0x800) {
        bytes[at++] = 0xc0 | (code >> 6);
        bytes[at++] = 0x80 | (code & 63);
      } else {
        bytes[at++] = 0xe0 | (code >> 12);
        bytes[at++] = 0x80 | ((code >> 6) & 63);
        bytes[at++] = 0x80 | (code & 63);
      }
    }
    return at;
  }

  /** The text of a row, null if it has none. */
  textOf(row: number): string | null {
    const start = this.#end(row - 1);
    const end = this.#end(row);
    return end > start ? decoder.decode(this.#bytes.subarray(start, end)) : null;
  }

  /** Rows whose texts are the same have the same code, counted from 0; −1 for none. */
  codes(): { codes: Int32Array; texts: string[] } {
    const codes = new Int32Array(this.length).fill(-1);
    const texts: string[] = [];
    const [packed, others] = [new PackedTexts(), new Map<string, number>()];
    for (let row = 0; row < this.length; row++) {
      const [start, end] = [this.#end(row - 1), this.#end(row)];
      if (start === end) continue;
      const first = end - start > LONGEST_PACKED ? NaN : pack(this.#bytes, start, end);
      const second = first === first ? packRest(this.#bytes, start, end) : NaN;
      const known = second === second ? packed.find(first, second, texts.length) : others.get(this.textOf(row)!);
      if (known !== undefined && known >= 0) codes[row] = known;
      else {
        const text = this.textOf(row)!;
        if (second !== second) others.set(text, texts.length);
        codes[row] = texts.push(text) - 1;
      }
    }
    return { codes, texts };
  }

  truncate(length: number): void {
    this.length = Math.min(this.length, length);
  }

  keep(rows: Int32Array): void {
    let end = 0;
    rows.forEach((from, to) => {
      const start = this.#end(from - 1);
      const size = this.#end(from) - start;
      this.#bytes.copyWithin(end, start, start + size);
      end += size;
      this.#ends[to] = end;
    });
    this.length = rows.length;
  }

  reserve(rows: number): void {
    if (rows > this.#ends.length) this.#resizeEnds(rows);
  }

  trim(): void {
    this.#bytes = this.#bytes.slice(0, this.#end(this.length - 1));
    this.#ends = this.#ends.slice(0, this.length);
  }

  get byteLength(): number {
    return this.#bytes.byteLength + this.#ends.byteLength;
  }

  #end(row: number): number {
    return row < 0 ? 0 : this.#ends[row]!;
  }

  #reserve(bytes: number): void {
    if (bytes > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(1024, Math.ceil(bytes * 1.5)));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    if (this.length === this.#ends.length) this.#resizeEnds(Math.max(16, Math.ceil(this.length * 1.5)));
  }

  #resizeEnds(size: number): void {
    const larger = new Uint32Array(size);
    larger.set(this.#ends);
    this.#ends = larger;
  }
}
