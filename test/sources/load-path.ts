import type { DataError } from '../../src/model/errors.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { CsvMapping } from '../../src/sources/csv.ts';
import { loadDataset, type FileFormat, type LoadProgress } from '../../src/sources/load.ts';

interface FileOptions {
  format?: FileFormat;
  mapping?: CsvMapping;
  signal?: AbortSignal;
  onProgress?: (progress: LoadProgress) => void;
}

/** Loads a file of the test server. */
export const loadPath = (path: string, { format, mapping, ...options }: FileOptions = {}): Promise<Dataset> =>
  loadDataset(
    { kind: 'file', url: new URL(path, location.href).href, format: format ?? null, mapping: mapping ?? null },
    { fetch: (url, init) => fetch(url, init), ...options },
  );

/** What goes wrong when a file of the test server is loaded; null when nothing does. */
export const failureOf = (path: string, options: FileOptions = {}): Promise<DataError> =>
  loadPath(path, options).then(
    () => null as never,
    (error: DataError) => error,
  );

/** A path at which the test server answers with these bytes. */
export function rawPath(body: string | Uint8Array, type = 'application/octet-stream'): string {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `/__data/raw?${new URLSearchParams({ type, base64 })}`;
}
