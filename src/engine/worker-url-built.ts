import url from './engine.worker.ts?worker&url';

/** The worker that the build has made a file of. */
export const workerUrl = (): string => new URL(url, import.meta.url).href;
