/** The single file: the suite on a page, and the engine's worker where the same file is loaded as one. */
import './provider/early-records.ts';
import { serveEngine } from './engine/worker-side.ts';

export * from './index.ts';

const isWorker = typeof document === 'undefined' && 'WorkerGlobalScope' in globalThis;

if (isWorker) serveEngine(globalThis as unknown as Parameters<typeof serveEngine>[0]);
