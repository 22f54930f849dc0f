import { DatasetBuilder, openEnvelope } from '../model/dataset-builder.ts';
import type { Dataset } from '../model/dataset.ts';
import type { AmoSource } from './amocrm/load.ts';
import { loadCsv, type CsvMapping } from './csv.ts';
import { feedRows } from './feed.ts';
import { loadNdjson } from './ndjson.ts';
import { parseJson, readAll, refuseWebPage, request, textChunks, type Fetch } from './response.ts';

export type FileFormat = 'json' | 'ndjson' | 'csv';

/** Where a company's records come from. */
export type DataSource =
  { kind: 'records'; records: unknown } | { kind: 'file'; url: string; format: FileFormat | null; mapping: CsvMapping | null } | AmoSource;

/** What a load tells as it goes on. */
export interface LoadProgress {
  /** Records read so far. */
  rows: number;
  /** Part of the whole, 0..1; null while the size is not known. */
  share: number | null;
  /** How long the rest is likely to take, milliseconds; null or absent while that is not known. */
  leftMs?: number | null;
}

export interface LoadOptions {
  fetch: Fetch;
  signal?: AbortSignal;
  onProgress?: ((progress: LoadProgress) => void) | undefined;
}

/** What a load can hand out before it has come to its end. */
export interface PartialOptions {
  onPartial?: ((data: Dataset) => void) | undefined;
}

/** Part of a file's load after which it is in memory, and its rows remain to be read. */
const FETCHED = 0.5;

/**
 * Reads and checks a company's records.
 * @throws DataError when there are none to be had; the signal's reason when aborted.
 */
export async function loadDataset(source: DataSource, options: LoadOptions & PartialOptions): Promise<Dataset> {
  if (source.kind === 'amocrm') {
    const [{ loadAmo }, { createPlatform }] = await Promise.all([import('./amocrm/load.ts'), import('./amocrm/platform.ts')]);
    return loadAmo(source, { ...options, platform: createPlatform(options.fetch, source.baseUrl) });
  }
  const builder = new DatasetBuilder();
  if (source.kind === 'records') await feedRows(openEnvelope(source.records, builder), builder, options);
  else await loadFile(source, builder, options);
  options.signal?.throwIfAborted();
  return builder.finish();
}

async function loadFile(source: Extract<DataSource, { kind: 'file' }>, builder: DatasetBuilder, options: LoadOptions): Promise<void> {
  const { url, mapping } = source;
  const response = await request(options.fetch, url, { signal: options.signal ?? null });
  let format = source.format ?? declaredFormat(response, url);
  const chunks = textChunks(response, {
    encoding: mapping?.encoding,
    signal: options.signal,
    onBytes: (share) =>
      options.onProgress?.({ rows: builder.rows, share: share === null || format === 'ndjson' ? share : share * FETCHED }),
  });
  const first = (await chunks.next()).value ?? '';
  refuseWebPage(first, url);
  format ??= apparentFormat(first);
  const all = prepend(first, chunks);
  if (format === 'ndjson') return loadNdjson(all, builder);
  const text = await readAll(all);
  if (format === 'csv') return loadCsv(text, url, mapping, builder, options, FETCHED);
  return feedRows(openEnvelope(parseJson(text, url), builder), builder, options, FETCHED);
}

/** By the content type where it says, else by the name; null where neither does. */
const declaredFormat = (response: Response, url: string): FileFormat | null =>
  formatNamed(response.headers.get('content-type') ?? '') ?? formatNamed(/\.\w+$/.exec(url.split(/[?#]/)[0]!)?.[0] ?? '');

function formatNamed(name: string): FileFormat | null {
  if (/ndjson|jsonl/i.test(name)) return 'ndjson';
  if (/csv|tsv|tab-separated/i.test(name)) return 'csv';
  return /json/i.test(name) ? 'json' : null;
}

/** By the beginning: a line that is a record by itself, an object or a list, or else a table. */
function apparentFormat(text: string): FileFormat {
  if (!/^\s*([[{]|$)/.test(text)) return 'csv';
  return /^\s*\{[^\n]*"type"[^\n]*\}\s*\n\s*\{/.test(text) ? 'ndjson' : 'json';
}

async function* prepend(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}
