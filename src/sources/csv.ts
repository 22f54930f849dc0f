import * as z from 'zod/mini';
import type { DatasetBuilder } from '../model/dataset-builder.ts';
import { parseDay } from '../model/day.ts';
import { DataError, type Issue } from '../model/errors.ts';
import { describeField } from '../model/fields.ts';
import { parseInstant } from '../model/instant.ts';
import { rowKinds, rowSchemas, type RowKind } from '../model/records.ts';
import { preview } from '../model/table.ts';
import { createTimeZone, type TimeZone } from '../model/time-zone.ts';
import { feedRows } from './feed.ts';
import type { LoadOptions } from './load.ts';
import { readAll, refuseWebPage, request, textChunks } from './response.ts';

const fieldSource = z.union([
  z.string(),
  z.object({
    /** Header of the column. */
    column: z.string(),
    /** What its values mean; others stay as they are. */
    values: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
    /** In place of an empty cell. The report says how many were filled so. */
    default: z.optional(z.union([z.string(), z.number()])),
  }),
  z.object({ constant: z.union([z.string(), z.number()]) }),
]);

const fileSchema = z.object({
  kind: z.optional(z.enum(rowKinds as [RowKind, ...RowKind[]])),
  columns: z.optional(z.record(z.string(), fieldSource)),
});

/** How a table of comma-separated values becomes records. */
export const csvMappingSchema = z.object({
  ...fileSchema.shape,
  account: z.object({
    currency: z.string(),
    timeZone: z.string(),
    /** The latest date of the deals when absent. */
    asOf: z.optional(z.string()),
    name: z.optional(z.string()),
  }),
  /** The pipeline’s stages in order, named as in the table. */
  stages: z.array(z.object({ id: z.string(), name: z.optional(z.string()), kind: z.enum(['open', 'won', 'lost']) })),
  pipelineName: z.optional(z.string()),
  /** Sign between whole and part of numbers, `.` when absent. */
  decimal: z.optional(z.enum(['.', ','])),
  /** How the tables are written, e.g. `windows-1251`; what the server says when absent, else UTF-8. */
  encoding: z.optional(z.string()),
  /** More tables, by URL relative to the first: managers with their departments, loss reasons, … */
  files: z.optional(z.array(z.object({ ...fileSchema.shape, src: z.string() }))),
});

export type CsvMapping = z.infer<typeof csvMappingSchema>;
type CsvFile = z.infer<typeof fileSchema>;
type Row = Record<string, unknown>;

/** The pipeline of a table that knows of only one. */
const PIPELINE = 'csv';

/**
 * Reads a table of deals with a mapping, and the tables that the mapping links to it.
 * @param done part of the whole load that came before, 0..1.
 * @throws DataError `malformed` when the mapping is missing or wrong, or a mapped column is not in the table.
 */
export async function loadCsv(
  text: string,
  url: string,
  mapping: CsvMapping | null,
  builder: DatasetBuilder,
  options: LoadOptions,
  done: number,
): Promise<void> {
  if (!mapping) throw wrongMapping('mapping', 'is needed to read a CSV file');
  const parsed = csvMappingSchema.safeParse(mapping);
  if (!parsed.success) throw wrongMapping(`mapping.${parsed.error.issues[0]!.path.join('.')}`, 'is missing or wrong');
  const zone = zoneOf(mapping);
  const tables = [await readTable(text, url, mapping, mapping, zone, builder)];
  for (const file of mapping.files ?? []) {
    const address = new URL(file.src, url).href;
    tables.push(await readTable(await fetchTable(address, mapping, options), address, file, mapping, zone, builder));
  }
  builder.setAccount({ ...mapping.account, asOf: mapping.account.asOf ?? latest(tables) });
  builder.add('pipelines', {
    id: PIPELINE,
    name: mapping.pipelineName ?? url.split('/').at(-1),
    stages: mapping.stages.map((stage) => ({ name: stage.id, ...stage })),
  });
  await feedRows(
    tables.map(({ kind, rows }) => [kind, rows]),
    builder,
    options,
    done,
  );
  addNamed(tables, 'managers', 'managerId', builder);
  addNamed(tables, 'departments', 'departmentId', builder);
  addNamed(tables, 'lossReasons', 'lossReasonId', builder);
}

async function fetchTable(url: string, { encoding }: CsvMapping, { fetch, signal }: LoadOptions): Promise<string> {
  const response = await request(fetch, url, { signal: signal ?? null });
  const text = await readAll(textChunks(response, { encoding, signal }));
  refuseWebPage(text, url);
  return text;
}

function zoneOf({ account }: CsvMapping): TimeZone {
  try {
    return createTimeZone(account.timeZone);
  } catch {
    throw wrongMapping('mapping.account.timeZone', `is not a time zone that this browser knows: ${preview(account.timeZone)}`);
  }
}

interface CsvTable {
  kind: RowKind;
  rows: Row[];
}

const wrongMapping = (path: string, message: string): DataError =>
  new DataError('malformed', `${path} ${message}`, [{ path, record: null, message }]);

async function readTable(
  text: string,
  url: string,
  file: CsvFile,
  mapping: CsvMapping,
  zone: TimeZone,
  builder: DatasetBuilder,
): Promise<CsvTable> {
  if (!mapping.encoding && text.includes('\uFFFD')) throw wrongMapping('mapping.encoding', `is needed: ${url} is not written in UTF-8`);
  const kind = file.kind ?? 'deals';
  const { header, rows: lines } = await parseTable(text, (issue) => builder.reject(kind, issue));
  const readers = Object.entries(rowSchemas[kind].shape).flatMap(([field, schema]) => {
    const source = file.columns?.[field] ?? (header.includes(field) ? field : undefined);
    if (source === undefined) return [];
    const column = typeof source === 'string' ? source : 'column' in source ? source.column : null;
    if (column !== null && !header.includes(column))
      throw wrongMapping(`mapping.columns.${field}`, `names a column that ${url} does not have: "${column}"`);
    const { kind: fieldKind } = describeField(schema as z.core.$ZodType).meta;
    return [{ field, read: (row: Row) => readCell(row, source, fieldKind, mapping, zone, () => builder.assume(field)) }];
  });
  const rows = lines.map((cells) => {
    const row: Row = kind === 'deals' ? { pipelineId: PIPELINE } : {};
    for (const { field, read } of readers) row[field] = read(cells);
    return row;
  });
  return { kind, rows };
}

/**
 * Rows by the names of their columns; the delimiter is the one that the header has most of. Rows without any text are
 * left out; rows whose cells do not fit the header are told, because every cell after the fault stands in a wrong column.
 */
async function parseTable(text: string, onFault: (issue: Issue) => void): Promise<{ header: string[]; rows: Row[] }> {
  const { dsvFormat } = await import('d3-dsv');
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [',', ';', '\t'].reduce((best, sign) => (first.split(sign).length > first.split(best).length ? sign : best));
  const [header = [], ...lines] = dsvFormat(delimiter).parseRows(text);
  const names = header.map((name) => name.trim());
  const rows: Row[] = [];
  lines.forEach((cells, i) => {
    if (isBlank(cells)) return;
    const fault = faultOf(cells, names.length, i === lines.length - 1 ? text : null);
    if (fault) onFault({ path: `row ${i + 2}`, record: null, message: fault });
    else rows.push(Object.fromEntries(names.map((name, place) => [name, cells[place] ?? ''])));
  });
  return { header: names, rows };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** @param text the whole table where the row is its last, in which a quote that is never closed ends. */
function faultOf(cells: readonly string[], columns: number, text: string | null): string | null {
  if (!isBlank(cells.slice(columns))) return `expected ${columns} cells, got ${cells.length}`;
  const isOpen = text !== null && cells.at(-1)!.includes('\n') && text.split('"').length % 2 === 0;
  return isOpen ? 'opens a quote that is never closed: all rows after it are lost' : null;
}

function readCell(
  row: Row,
  source: z.infer<typeof fieldSource>,
  kind: string,
  mapping: CsvMapping,
  zone: TimeZone,
  onAssumed: () => void,
): unknown {
  if (typeof source === 'object' && 'constant' in source) return source.constant;
  const {
    column,
    values = {},
    default: fallback,
  } = typeof source === 'string' ? { column: source, values: undefined, default: undefined } : source;
  const cell = String(row[column] ?? '').trim();
  if (cell === '' && fallback !== undefined) onAssumed();
  const value = cell === '' ? fallback : Object.hasOwn(values, cell) ? values[cell] : cell;
  if (value === undefined) return null;
  if (kind === 'number') return toNumber(String(value), mapping.decimal ?? '.');
  if (kind === 'instant') return toInstant(String(value), zone);
  return value;
}

/** A number without its grouping; what is none stays text, so that the row is told. */
function toNumber(text: string, decimal: '.' | ','): unknown {
  const plain = text
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replaceAll(decimal === ',' ? '.' : ',', '')
    .replace(',', '.');
  const value = Number(plain);
  return plain !== '' && Number.isFinite(value) ? value : text;
}

/** A date alone is the beginning of that day in the account's zone. */
function toInstant(text: string, zone: TimeZone): unknown {
  const day = parseDay(text);
  return day === null ? text : zone.startOfDay(day);
}

function latest(tables: CsvTable[]): number {
  const instants = tables.flatMap(({ rows }) => rows.flatMap((row) => [parseInstant(row['createdAt']), parseInstant(row['closedAt'])]));
  const last = instants.reduce((later, instant) => (instant > later ? instant : later), -Infinity);
  if (last === -Infinity) throw wrongMapping('mapping.account.asOf', 'is needed where the table has no dates');
  return last;
}

/** People, departments and reasons that a table only names get a record of their own. */
function addNamed(tables: CsvTable[], kind: RowKind, field: string, builder: DatasetBuilder): void {
  const described = new Set(tables.filter((table) => table.kind === kind).flatMap(({ rows }) => rows.map((row) => row['id'])));
  const named = new Set(tables.flatMap(({ rows }) => rows.map((row) => row[field])));
  for (const id of named) {
    if (id !== null && id !== undefined && !described.has(id)) builder.add(kind, { id, name: String(id) });
  }
}
