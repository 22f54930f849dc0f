/** In a single file the file itself is the worker: loaded where there is no document, it serves the engine. */
const script = typeof document === 'undefined' ? null : (document.currentScript as HTMLScriptElement | null);
const self = script?.src ?? import.meta.url;

export const workerUrl = (): string => self;
