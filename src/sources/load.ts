import { DatasetBuilder, openEnvelope } from '../model/dataset-builder.ts';
import type { Dataset } from '../model/dataset.ts';
import { loadCsv, type CsvMapping } from './csv.ts';
import { loadNdjson } from './ndjson.ts';
import { nextTurn } from './turn.ts';
import { parseJson, request, textChunks, type Fetch } from './response.ts';

export type FileFormat = 'json' | 'ndjson' | 'csv';

/** Where a company's records come from. */
export type DataSource =
  { kind: 'records'; records: unknown } | { kind: 'file'; url: string; format: FileFormat | null; mapping: CsvMapping | null };

/** What a load tells as it goes on. */
export interface LoadProgress {
  /** Records read so far. */
  rows: number;
  /** Part of the whole, 0..1; null while the size is not known. */
  share: number | null;
}

export interface LoadOptions {
  fetch: Fetch;
  signal?: AbortSignal;
  onProgress?: (progress: LoadProgress) => void;
}

/** Rows taken before other work gets its turn. */
const SLICE = 4000;

/**
 * Reads and checks a company's records.
 * @throws DataError when there are none to be had; the signal's reason when aborted.
 */
export async function loadDataset(source: DataSource, options: LoadOptions): Promise<Dataset> {
  const builder = new DatasetBuilder();
  if (source.kind === 'records') await feedRecords(source.records, builder, options);
  else await loadFile(source, builder, options);
  options.signal?.throwIfAborted();
  return builder.finish();
}

/** Takes the rows of an envelope in slices, so that a page stays alive. */
export async function feedRecords(records: unknown, builder: DatasetBuilder, options: LoadOptions): Promise<void> {
  const lists = openEnvelope(records, builder);
  const total = lists.reduce((sum, [, rows]) => sum + rows.length, 1);
  for (const [kind, rows] of lists) {
    for (const row of rows) {
      builder.add(kind, row);
      if (builder.rows % SLICE !== 0) continue;
      options.onProgress?.({ rows: builder.rows, share: builder.rows / total });
      await nextTurn();
      options.signal?.throwIfAborted();
    }
  }
}

async function loadFile(source: Extract<DataSource, { kind: 'file' }>, builder: DatasetBuilder, options: LoadOptions): Promise<void> {
  const response = await request(options.fetch, source.url, { signal: options.signal ?? null });
  let share: number | null = null;
  const chunks = textChunks(
    response,
    (bytes, total) => {
      share = total === null ? null : bytes / total;
      options.onProgress?.({ rows: builder.rows, share });
    },
    options.signal,
  );
  const format = source.format ?? formatOf(response, source.url);
  if (format === 'ndjson') return loadNdjson(chunks, builder);
  const text = await readAll(chunks);
  if (format === 'csv') return loadCsv(text, source.url, source.mapping, builder, options);
  return feedRecords(parseJson(text, source.url), builder, options);
}

/** By the content type where it says, else by the name. */
function formatOf(response: Response, url: string): FileFormat {
  const type = response.headers.get('content-type') ?? '';
  if (/ndjson|jsonl|json-seq/.test(type)) return 'ndjson';
  if (/csv/.test(type)) return 'csv';
  const name = url.split(/[?#]/)[0]!;
  if (/\.(ndjson|jsonl)$/i.test(name)) return 'ndjson';
  return /\.(csv|tsv)$/i.test(name) ? 'csv' : 'json';
}

export async function readAll(chunks: AsyncIterable<string>): Promise<string> {
  const parts: string[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return parts.join('');
}
