import type { DataSource, LoadOptions } from '../sources/load.ts';
import type { ReportEngine } from './report-engine.ts';
import { loadInWorker, startWorker } from './worker.ts';

export interface EngineOptions extends LoadOptions {
  worker: boolean;
  /** Whether `fetch` is the page's own, which a worker then has to ask the page for. */
  usesPageFetch?: boolean | undefined;
  /** An engine over what is there, each time that there is much more of it. Its answers are not final. */
  onPartial?: ((engine: ReportEngine) => void) | undefined;
}

/** Loads records into a worker, or into the page where there can be no worker; nothing else tells the two apart. */
export async function openEngine(source: DataSource, options: EngineOptions): Promise<ReportEngine> {
  const worker = options.worker ? await startWorker(options.signal) : null;
  if (worker) return loadInWorker(worker, source, options);
  const [{ LocalEngine }, { loadDataset }] = await Promise.all([import('./local.ts'), import('../sources/load.ts')]);
  const onPartial = (data: ConstructorParameters<typeof LocalEngine>[0]) => options.onPartial?.(new LocalEngine(data));
  return new LocalEngine(await loadDataset(source, { ...options, onPartial }));
}
