/** Where the engine's worker is; builds put another file in place of this one. */
export const workerUrl = (): string => new URL('./engine.worker.ts', import.meta.url).href;
