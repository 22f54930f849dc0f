import { parseDay } from './day.ts';
import { parseInstant } from './instant.ts';
import { toKey, type KeySpace, type RecordId } from './keys.ts';
import type { FieldMeta } from './fields.ts';
import { TextColumn } from './text-column.ts';

/** One field of many rows. `append` answers whether the value was understood and stores nothing if it was not. */
export interface Column {
  append(value: unknown): boolean;
  /** Forgets all rows from `length` on. */
  truncate(length: number): void;
  /** Keeps only these rows, ascending. */
  keep(rows: Int32Array): void;
  /** Makes room for so many rows in all. */
  reserve(rows: number): void;
  /** Gives back the room that was reserved for more rows. */
  trim(): void;
  readonly byteLength: number;
}

type NumberArray = Float64Array | Int32Array | Int8Array;

/** Numbers in one typed array that grows by half. */
abstract class NumericColumn<A extends NumberArray> implements Column {
  length = 0;
  constructor(public values: A) {}

  abstract append(value: unknown): boolean;

  protected push(value: number): true {
    if (this.length === this.values.length) this.#resize(Math.max(16, Math.ceil(this.length * 1.5)));
    this.values[this.length++] = value;
    return true;
  }

  truncate(length: number): void {
    this.length = Math.min(this.length, length);
  }

  keep(rows: Int32Array): void {
    rows.forEach((from, to) => (this.values[to] = this.values[from]!));
    this.length = rows.length;
  }

  reserve(rows: number): void {
    if (rows > this.values.length) this.#resize(rows);
  }

  trim(): void {
    if (this.values.length !== this.length) this.#resize(this.length);
  }

  get byteLength(): number {
    return this.values.byteLength;
  }

  #resize(size: number): void {
    const larger = new (this.values.constructor as new (size: number) => A)(size);
    larger.set(this.values.subarray(0, this.length));
    this.values = larger;
  }
}

/** Codes of a dictionary of ids, −1 for none. */
export class KeyColumn extends NumericColumn<Int32Array> {
  constructor(readonly space: KeySpace) {
    super(new Int32Array(0));
  }

  append(value: unknown): boolean {
    if (value === null || value === undefined) return this.push(-1);
    return isId(value) && this.push(this.space.intern(value));
  }

  idOf(row: number): RecordId | null {
    return this.space.ids[this.values[row]!] ?? null;
  }
}

/** Epoch milliseconds, NaN for none. */
export class InstantColumn extends NumericColumn<Float64Array> {
  constructor() {
    super(new Float64Array(0));
  }

  append(value: unknown): boolean {
    if (value === null || value === undefined) return this.push(NaN);
    const instant = parseInstant(value);
    return !Number.isNaN(instant) && this.push(instant);
  }
}

/** Finite numbers, NaN for none. */
export class NumberColumn extends NumericColumn<Float64Array> {
  constructor() {
    super(new Float64Array(0));
  }

  append(value: unknown): boolean {
    if (value === null || value === undefined) return this.push(NaN);
    return typeof value === 'number' && Number.isFinite(value) && this.push(value);
  }
}

/** Numbers that are not negative, NaN for none. */
export class DurationColumn extends NumberColumn {
  override append(value: unknown): boolean {
    return !((value as number) < 0) && super.append(value);
  }
}

/** The value of a `DayColumn` that holds no day. */
export const NO_DAY = -(2 ** 31);

/** Days since 1970-01-01, `NO_DAY` for none. */
export class DayColumn extends NumericColumn<Int32Array> {
  constructor() {
    super(new Int32Array(0));
  }

  append(value: unknown): boolean {
    if (value === null || value === undefined) return this.push(NO_DAY);
    const day = typeof value === 'string' ? parseDay(value) : null;
    return day !== null && this.push(day);
  }
}

/** Beyond every date, so that a day and a moment fit into one number. */
const DUE_DAY = -9e15;

/** The day of a value that is a date alone, null for a moment or none. */
export const dueDayOf = (value: number): number | null => (value < -8.7e15 ? value - DUE_DAY : null);

/** Moments, or dates without a time as `DUE_DAY` and the day; NaN for none. */
export class DueColumn extends NumericColumn<Float64Array> {
  constructor() {
    super(new Float64Array(0));
  }

  append(value: unknown): boolean {
    if (value === null || value === undefined) return this.push(NaN);
    const day = typeof value === 'string' ? parseDay(value) : null;
    if (day !== null) return this.push(DUE_DAY + day);
    const instant = parseInstant(value);
    return !Number.isNaN(instant) && this.push(instant);
  }
}

/** 1, 0, or −1 for none. */
export class FlagColumn extends NumericColumn<Int8Array> {
  constructor() {
    super(new Int8Array(0));
  }

  append(value: unknown): boolean {
    if (value === null || value === undefined) return this.push(-1);
    return typeof value === 'boolean' && this.push(value ? 1 : 0);
  }
}

/** Codes of repeated texts, −1 for none. */
export class WordColumn extends NumericColumn<Int32Array> {
  readonly words: string[] = [];
  readonly #codes = new Map<string, number>();
  readonly #closed: boolean;

  /** @param values the only words allowed; any word when absent. */
  constructor(values?: readonly string[]) {
    super(new Int32Array(0));
    this.#closed = values !== undefined;
    for (const value of values ?? []) this.codeOf(value);
  }

  append(value: unknown): boolean {
    if (value === null || value === undefined) return this.push(-1);
    if (typeof value !== 'string') return false;
    const code = this.#codes.get(value);
    if (code !== undefined) return this.push(code);
    return !this.#closed && this.push(this.codeOf(value));
  }

  /** The code of a word, made if there is none. */
  codeOf(word: string): number {
    let code = this.#codes.get(word);
    if (code === undefined) {
      code = this.words.push(word) - 1;
      this.#codes.set(word, code);
    }
    return code;
  }

  /** The code of a word, −1 if no row has it. */
  find(word: string): number {
    return this.#codes.get(word) ?? -1;
  }

  wordOf(row: number): string | null {
    return this.words[this.values[row]!] ?? null;
  }
}

/** Pairs of a pipeline and a stage, as one code each. */
export class StageColumn extends NumericColumn<Int32Array> {
  constructor(readonly space: StageSpace) {
    super(new Int32Array(0));
  }

  append(value: unknown): boolean {
    if (value === null || value === undefined) return this.push(-1);
    const { pipelineId, stageId } = value as { pipelineId?: unknown; stageId?: unknown };
    return isId(pipelineId) && isId(stageId) && this.push(this.space.intern(pipelineId, stageId));
  }
}

/** A dictionary of pairs: stage ids repeat from pipeline to pipeline. */
export class StageSpace {
  /** Pipeline code and stage code of each pair. */
  readonly pairs: [pipeline: number, stage: number][] = [];
  readonly #codes = new Map<RecordId, Map<RecordId, number>>();
  #lastPipeline: RecordId | null = null;
  #lastStages = new Map<RecordId, number>();
  constructor(
    readonly pipelines: KeySpace,
    readonly stages: KeySpace,
  ) {}

  intern(pipelineId: RecordId, stageId: RecordId): number {
    const stages = this.#stagesOf(toKey(pipelineId));
    const stage = toKey(stageId);
    let code = stages.get(stage);
    if (code === undefined) {
      code = this.pairs.push([this.pipelines.intern(pipelineId), this.stages.intern(stageId)]) - 1;
      stages.set(stage, code);
    }
    return code;
  }

  #stagesOf(pipeline: RecordId): Map<RecordId, number> {
    if (pipeline === this.#lastPipeline) return this.#lastStages;
    const stages = this.#codes.get(pipeline) ?? new Map<RecordId, number>();
    this.#codes.set(pipeline, stages);
    this.#lastPipeline = pipeline;
    return (this.#lastStages = stages);
  }
}

class CodeColumn extends NumericColumn<Int32Array> {
  constructor() {
    super(new Int32Array(0));
  }

  append(code: number): boolean {
    return this.push(code);
  }
}

/** Kinds of things whose ids other columns refer to as well. */
const sharedTypes = new Set(['deal', 'contact', 'task', 'call', 'manager']);

/** What events are about: a type, and the code of an id in the dictionary of that type; −1 for nothing. */
export class EntityColumn implements Column {
  readonly types = new WordColumn();
  readonly codes = new CodeColumn();
  constructor(private readonly spaces: Spaces) {}

  append(value: unknown): boolean {
    if (value === null || value === undefined) return this.types.append(null) && this.codes.append(-1);
    const { type, id } = value as { type?: unknown; id?: unknown };
    return typeof type === 'string' && isId(id) && this.types.append(type) && this.codes.append(this.#spaceOf(type).intern(id));
  }

  idOf(row: number): RecordId | null {
    const type = this.types.wordOf(row);
    return type === null ? null : (this.#spaceOf(type).ids[this.codes.values[row]!] ?? null);
  }

  truncate(length: number): void {
    this.types.truncate(length);
    this.codes.truncate(length);
  }

  keep(rows: Int32Array): void {
    this.types.keep(rows);
    this.codes.keep(rows);
  }

  reserve(rows: number): void {
    this.types.reserve(rows);
    this.codes.reserve(rows);
  }

  trim(): void {
    this.types.trim();
    this.codes.trim();
  }

  get byteLength(): number {
    return this.types.byteLength + this.codes.byteLength;
  }

  #spaceOf(type: string): KeySpace {
    return this.spaces.of(sharedTypes.has(type) ? type : `entity ${type}`);
  }
}

/** Values that are kept as they are. */
export class PlainColumn implements Column {
  values: unknown[] = [];
  constructor(readonly accepts: (value: unknown) => boolean) {}

  append(value: unknown): boolean {
    if (!this.accepts(value)) return false;
    this.values.push(value ?? null);
    return true;
  }

  truncate(length: number): void {
    this.values.length = Math.min(length, this.values.length);
  }

  keep(rows: Int32Array): void {
    this.values = Array.from(rows, (row) => this.values[row]);
  }

  reserve(): void {}

  trim(): void {}

  get byteLength(): number {
    return this.values.length * 8;
  }
}

const isId = (value: unknown): value is RecordId =>
  typeof value === 'number' ? Number.isSafeInteger(value) : typeof value === 'string' && value !== '';

const isWords = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.every((word) => typeof word === 'string'));

/** The dictionaries that tables of one company share, by the kind of thing that an id names. */
export class Spaces {
  readonly #spaces = new Map<string, KeySpace>();
  readonly stageRefs: StageSpace;
  constructor(private readonly make: () => KeySpace) {
    this.stageRefs = new StageSpace(this.of('pipeline'), this.of('stage'));
  }

  of(kind: string): KeySpace {
    let space = this.#spaces.get(kind);
    if (!space) this.#spaces.set(kind, (space = this.make()));
    return space;
  }
}

/** The column that keeps a field. `accepts` judges values of fields that have no column type of their own. */
export function createColumn(meta: FieldMeta, spaces: Spaces, accepts: (value: unknown) => boolean): Column {
  switch (meta.kind) {
    case 'key':
      return new KeyColumn(spaces.of(meta.of!));
    case 'instant':
      return new InstantColumn();
    case 'day':
      return new DayColumn();
    case 'due':
      return new DueColumn();
    case 'number':
      return new NumberColumn();
    case 'duration':
      return new DurationColumn();
    case 'flag':
      return new FlagColumn();
    case 'word':
      return new WordColumn(meta['values'] as readonly string[] | undefined);
    case 'stage':
      return new StageColumn(spaces.stageRefs);
    case 'entity':
      return new EntityColumn(spaces);
    case 'text':
      return new TextColumn();
    case 'words':
      return new PlainColumn(isWords);
    case 'id':
      return new PlainColumn((value) => value === null || value === undefined || isId(value));
    default:
      return new PlainColumn(accepts);
  }
}
