import type { DataSource, LoadOptions } from '../sources/load.ts';
import { askEarly } from './early-answer.ts';
import type { ReportEngine } from './report-engine.ts';
import { loadInWorker, startWorker } from './worker.ts';

export interface OpenOptions extends Omit<LoadOptions, 'onPartial'> {
  /** An engine over what is there while a long load goes on; the last one is that of all records. */
  onPartial?: (engine: ReportEngine, isPartial: boolean) => void;
  /** The answer with the file, where it has been asked for already. */
  early?: Promise<Response> | null;
}

/** Loads records into a worker, or into the page where there can be no worker; nothing else tells the two apart. */
export async function openEngine(source: DataSource, options: OpenOptions & { worker: boolean }): Promise<ReportEngine> {
  const early = options.worker && source.kind === 'file' ? askEarly(source.url, options.fetch, options.signal) : null;
  const worker = options.worker ? await startWorker(options.signal) : null;
  if (worker) return loadInWorker(worker, source, { ...options, early });
  const [{ LocalEngine }, { loadDataset }] = await Promise.all([import('./local.ts'), import('../sources/load.ts')]);
  const onPartial: LoadOptions['onPartial'] = (data, isPartial) => options.onPartial?.(new LocalEngine(data), isPartial);
  return new LocalEngine(await loadDataset(source, { ...options, fetch: early ? () => early : options.fetch, onPartial }));
}
