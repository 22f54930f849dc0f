import type * as z from 'zod/mini';
import { assembleDataset } from './assemble.ts';
import { Spaces } from './columns.ts';
import type { Account, Dataset } from './dataset.ts';
import { DataError, type Issue } from './errors.ts';
import { describeField } from './fields.ts';
import { parseInstant } from './instant.ts';
import { KeySpace, toKey, type RecordId } from './keys.ts';
import { accountSchema, calendarSchema, requiredKinds, rowKinds, rowSchemas, type CalendarRecord, type RowKind } from './records.ts';
import { Rejections } from './rejections.ts';
import { preview, Table } from './table.ts';
import { createTimeZone } from './time-zone.ts';

/** Kinds of which there may be millions: kept as columns from the first row on. */
export const tableKinds = ['deals', 'stageChanges', 'ownerChanges', 'tasks', 'calls', 'callReviews', 'events', 'contacts'] as const;
export type TableKind = (typeof tableKinds)[number];

const isTableKind = (kind: RowKind): kind is TableKind => (tableKinds as readonly string[]).includes(kind);

/** Checked rows before their references are resolved. */
export interface RawRecords {
  account: Account;
  calendar: CalendarRecord | null;
  spaces: Spaces;
  tables: Record<TableKind, Table>;
  lists: ReadonlyMap<RowKind, readonly unknown[]>;
  rejections: Rejections;
  /** How many empty values were filled by a mapping, by field. */
  assumed: ReadonlyMap<string, number>;
  rows: number;
  isPartial: boolean;
}

/** Takes rows of any kind in any order, checks each once, and makes a `Dataset` of the good ones. */
export class DatasetBuilder {
  /** Rows taken so far, good and bad. */
  rows = 0;
  /** Whether more records are to come, so that what is made now is only a part. */
  isPartial = false;
  readonly #spaces = new Spaces(() => new KeySpace());
  readonly #rejections = new Rejections();
  readonly #tables = Object.fromEntries(tableKinds.map((kind) => [kind, new Table(rowSchemas[kind], this.#spaces)])) as Record<
    TableKind,
    Table
  >;
  readonly #lists = new Map<RowKind, unknown[]>();
  readonly #places = new Map<RowKind, number>();
  readonly #seen = new Map<RowKind, Set<RecordId>>();
  readonly #assumed = new Map<string, number>();
  #account: Account | null = null;
  #calendar: CalendarRecord | null = null;

  /** @throws DataError `malformed` when it is no account. */
  setAccount(value: unknown): void {
    const account = parsePart(accountSchema, value, 'account');
    if (!isTimeZone(account.timeZone)) {
      throw malformed([
        { path: 'account.timeZone', record: null, message: `expected an IANA time zone, got ${preview(account.timeZone)}` },
      ]);
    }
    this.#account = {
      name: account.name ?? null,
      currency: account.currency.toUpperCase(),
      timeZone: account.timeZone,
      asOf: parseInstant(account.asOf),
      locale: account.locale ?? null,
      viewer: account.viewer ?? null,
      businessHours: account.businessHours ?? null,
    };
  }

  /** @throws DataError `malformed` when it is no calendar. */
  setCalendar(value: unknown): void {
    this.#calendar = parsePart(calendarSchema, value, 'calendar');
  }

  /** Takes one row. A bad one is left out and noted with its path. */
  add(kind: RowKind, row: unknown): void {
    this.rows++;
    if (!isTableKind(kind)) return this.#addToList(kind, row);
    const table = this.#tables[kind];
    const fault = table.append(row);
    if (fault) this.#reject(kind, table.placeOf(table.length) - 1, row, fault.field, fault.message);
  }

  /** Makes room where it is known how many rows will come. */
  reserve(kind: RowKind, rows: number): void {
    if (isTableKind(kind)) this.#tables[kind].reserve(rows);
  }

  /** Notes a row that no kind can take, such as a line that is not JSON. */
  reject(kind: string, issue: Issue): void {
    this.rows++;
    this.#rejections.add(kind, () => issue);
  }

  /** Notes that an empty value of this field was filled with what the mapping says. */
  assume(field: string): void {
    this.#assumed.set(field, (this.#assumed.get(field) ?? 0) + 1);
  }

  /**
   * Resolves references, cleans histories and lets go of what was needed only for reading. The builder cannot
   * be used afterwards.
   * @throws DataError `malformed` when there is no account.
   */
  finish(): Dataset {
    if (!this.#account) throw malformed([{ path: 'account', record: null, message: 'is missing' }]);
    return assembleDataset({
      account: this.#account,
      calendar: this.#calendar,
      spaces: this.#spaces,
      tables: this.#tables,
      lists: this.#lists,
      rejections: this.#rejections,
      assumed: this.#assumed,
      rows: this.rows,
      isPartial: this.isPartial,
    });
  }

  #addToList(kind: RowKind, row: unknown): void {
    const place = this.#places.get(kind) ?? 0;
    this.#places.set(kind, place + 1);
    const parsed = (rowSchemas[kind] as z.ZodMiniType).safeParse(row);
    if (!parsed.success) {
      const issue = parsed.error.issues[0]!;
      return this.#reject(kind, place, row, issue.path.join('.') || null, expectation(issue, rowSchemas[kind], row));
    }
    if (this.#isRepeated(kind, (parsed.data as { id?: RecordId }).id)) {
      return this.#reject(kind, place, row, 'id', `repeats the id of an earlier row: ${preview((row as { id: unknown }).id)}`);
    }
    const list = this.#lists.get(kind) ?? [];
    list.push(parsed.data);
    this.#lists.set(kind, list);
  }

  #isRepeated(kind: RowKind, id: RecordId | undefined): boolean {
    if (id === undefined) return false;
    const seen = this.#seen.get(kind) ?? new Set();
    this.#seen.set(kind, seen);
    const repeated = seen.has(toKey(id));
    seen.add(toKey(id));
    return repeated;
  }

  #reject(kind: RowKind, place: number, row: unknown, field: string | null, message: string): void {
    this.#rejections.add(kind, () => ({
      path: `${kind}[${place}]${field ? `.${field}` : ''}`,
      record: recordName(kind, (row as { id?: unknown } | null)?.id),
      message,
    }));
  }
}

/**
 * Reads a whole envelope of records.
 * @throws DataError `malformed` when the envelope itself is wrong; bad rows are left out and noted.
 */
export function parseRecords(value: unknown): Dataset {
  const builder = new DatasetBuilder();
  for (const [kind, rows] of openEnvelope(value, builder)) for (const row of rows) builder.add(kind, row);
  return builder.finish();
}

/**
 * Checks an envelope, hands its account and calendar to the builder, and gives its lists.
 * @throws DataError `malformed` when the envelope itself is wrong.
 */
export function openEnvelope(value: unknown, builder: DatasetBuilder): [kind: RowKind, rows: readonly unknown[]][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = `expected an object with account, managers, pipelines and deals, got ${preview(value)}`;
    throw malformed([{ path: '(whole)', record: null, message }]);
  }
  const envelope = value as Record<string, unknown>;
  const issues = rowKinds.flatMap((kind) => listIssue(kind, envelope[kind]));
  if (issues.length > 0) throw malformed(issues);
  builder.setAccount(envelope['account']);
  if (envelope['calendar'] !== undefined && envelope['calendar'] !== null) builder.setCalendar(envelope['calendar']);
  return rowKinds.map((kind) => {
    const rows = (envelope[kind] as readonly unknown[] | null | undefined) ?? [];
    builder.reserve(kind, rows.length);
    return [kind, rows];
  });
}

function listIssue(kind: RowKind, value: unknown): Issue[] {
  if (value === undefined || value === null) {
    return requiredKinds.includes(kind) ? [{ path: kind, record: null, message: 'is missing' }] : [];
  }
  return Array.isArray(value) ? [] : [{ path: kind, record: null, message: `expected a list, got ${preview(value)}` }];
}

function parsePart<S extends z.ZodMiniType>(schema: S, value: unknown, path: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data as z.output<S>;
  throw malformed(
    parsed.error.issues.map((issue) => ({
      path: [path, ...issue.path].join('.'),
      record: null,
      message: expectation(issue, schema, value),
    })),
  );
}

/** What was expected in place of the value at an issue's path. */
function expectation(issue: z.core.$ZodIssue, schema: z.core.$ZodType, root: unknown): string {
  let value: unknown = root;
  let at: z.core.$ZodType | undefined = schema;
  for (const step of issue.path) {
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
    at = at && childSchema(at, step);
  }
  const described = at && describeField(at).meta;
  const isDescribed = described !== undefined && described.kind !== 'plain';
  const expected = isDescribed ? described.expected : 'expected' in issue ? String(issue.expected) : 'another value';
  return `expected ${expected}, got ${preview(value)}`;
}

/** The schema of a property or an element, through whatever makes it optional. */
function childSchema(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  const def = schema._zod.def as { innerType?: z.core.$ZodType; shape?: Record<PropertyKey, z.core.$ZodType>; element?: z.core.$ZodType };
  return def.innerType ? childSchema(def.innerType, step) : (def.shape?.[step] ?? def.element);
}

export function malformed(issues: Issue[]): DataError {
  const first = issues[0]!;
  return new DataError('malformed', `Records: ${first.path} ${first.message}`, issues.slice(0, 5), issues.length);
}

/** A record as its reader knows it: `deal 1042`. */
export function recordName(kind: string, id: unknown): string | null {
  return typeof id === 'string' || typeof id === 'number' ? `${kind.replace(/s$/, '')} ${String(id).slice(0, 60)}` : null;
}

function isTimeZone(id: string): boolean {
  try {
    createTimeZone(id);
    return true;
  } catch {
    return false;
  }
}
