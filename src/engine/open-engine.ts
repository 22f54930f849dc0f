import type { DataSource, LoadOptions } from '../sources/load.ts';
import type { ReportEngine } from './report-engine.ts';
import { loadInWorker, startWorker } from './worker.ts';

/** Loads records into a worker, or into the page where there can be no worker; nothing else tells the two apart. */
export async function openEngine(source: DataSource, options: LoadOptions & { worker: boolean }): Promise<ReportEngine> {
  const worker = options.worker ? await startWorker(options.signal) : null;
  if (worker) return loadInWorker(worker, source, options);
  const [{ LocalEngine }, { loadDataset }] = await Promise.all([import('./local.ts'), import('../sources/load.ts')]);
  return new LocalEngine(await loadDataset(source, options));
}
