/** Takes acts in any order and puts them into columns in the order of time. */
import { sortInstants } from './instants.ts';

/** What an act counts as in somebody's work, where that is not its kind alone. */
export const Work = {
  asKind: 0,
  /** A task done after it was due; due at that very moment is in time. */
  late: 1,
  /** A call in which people talked, from the client and to the client. */
  talkIn: 2,
  talkOut: 3,
  /** A call from a client with whom nobody talked; another call without a manager; another act without anybody. */
  missed: 4,
  nobodysCall: 5,
  nobodys: 6,
} as const;

/** Columns of acts, as `Acts` describes them. */
export interface ActColumns {
  length: number;
  at: Float64Array;
  kind: Uint16Array;
  by: Int32Array;
  deal: Int32Array;
  source: Uint8Array;
  row: Int32Array;
  work: Uint16Array;
}

/** Numbers of an act that lie side by side until it is in order: what it is, by, deal, row. */
const FIELDS = 4;
export const [BY, DEAL] = [1, 2];
/** Bits of `source` and of `Work`. */
const BITS = 3;
const MASK = (1 << BITS) - 1;
/** Acts that are dealt into one span of time on average, and spans at most: each is put in order by itself, where all is near. */
const PER_SPAN = 1024;
const MOST_SPANS = 4096;

export class ActCollector {
  length = 0;
  at: Float64Array;
  fields: Int32Array;

  constructor(most: number) {
    this.at = new Float64Array(most);
    this.fields = new Int32Array(most * FIELDS);
  }

  /** @param work as of somebody's act, whoever acted. */
  add(source: number, row: number, kind: number, at: number, by: number, deal: number, work: number = Work.asKind): void {
    const { fields } = this;
    const place = this.length * FIELDS;
    const counted = by < 0 && work < Work.missed ? Work.nobodys : work;
    this.at[this.length++] = at;
    fields[place] = (((kind << BITS) | counted) << BITS) | source;
    fields[place + BY] = by;
    fields[place + DEAL] = deal;
    fields[place + 3] = row;
  }

  kindOf(act: number): number {
    return this.fields[act * FIELDS]! >> (2 * BITS);
  }

  /** @param field `BY` or `DEAL`. */
  fieldOf(act: number, field: number): number {
    return this.fields[act * FIELDS + field]!;
  }

  /** @param kinds how many kinds there are: codes of work that are no kind come after them. */
  inOrder(kinds: number): ActColumns {
    const { length } = this;
    const spans = this.#deal();
    const columns: ActColumns = {
      ...{ length, at: new Float64Array(length), kind: new Uint16Array(length), by: new Int32Array(length) },
      ...{ deal: new Int32Array(length), source: new Uint8Array(length), row: new Int32Array(length), work: new Uint16Array(length) },
    };
    for (let span = 1; span < spans.length; span++) this.#take(columns, spans[span - 1]!, spans[span]!, kinds);
    return columns;
  }

  /** Deals acts into spans of time, those of one span in their order. @returns where each span begins, and the end. */
  #deal(): Uint32Array {
    const { length, at, fields } = this;
    let [first, last] = [Infinity, -Infinity];
    for (let act = 0; act < length; act++) {
      if (at[act]! < first) first = at[act]!;
      if (at[act]! > last) last = at[act]!;
    }
    const count = Math.min(MOST_SPANS, Math.ceil(length / PER_SPAN));
    const scale = last > first ? (count - 1) / (last - first) : 0;
    const ends = new Uint32Array(count + 1);
    for (let act = 0; act < length; act++) ends[(((at[act]! - first) * scale) >>> 0) + 1]!++;
    for (let span = 1; span <= count; span++) ends[span]! += ends[span - 1]!;
    const spans = ends.slice();
    const [dealtAt, dealt] = [new Float64Array(length), new Int32Array(length * FIELDS)];
    for (let act = 0; act < length; act++) {
      const place = ends[((at[act]! - first) * scale) >>> 0]!++;
      dealtAt[place] = at[act]!;
      const [from, to] = [act * FIELDS, place * FIELDS];
      dealt[to] = fields[from]!;
      dealt[to + BY] = fields[from + BY]!;
      dealt[to + DEAL] = fields[from + DEAL]!;
      dealt[to + 3] = fields[from + 3]!;
    }
    [this.at, this.fields] = [dealtAt, dealt];
    return spans;
  }

  #take({ at, kind, by, deal, source, row, work }: ActColumns, from: number, to: number, kinds: number): void {
    const { fields } = this;
    const sorted = sortInstants(this.at.subarray(from, to));
    at.set(sorted.at, from);
    for (let act = from; act < to; act++) {
      const place = (from + sorted.order[act - from]!) * FIELDS;
      const what = fields[place]!;
      const code = (what >> BITS) & MASK;
      kind[act] = what >> (2 * BITS);
      source[act] = what & MASK;
      by[act] = fields[place + BY]!;
      deal[act] = fields[place + DEAL]!;
      row[act] = fields[place + 3]!;
      work[act] = code === Work.asKind ? kind[act]! : kinds + code - 1;
    }
  }
}
