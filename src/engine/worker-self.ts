/** In a single file the file itself is the worker: loaded where there is no document, it serves the engine. */
const self = ownScript() ?? import.meta.url;

/** A loader of modules (AMD) runs a script only after it has gone from `currentScript`; then its name tells. */
function ownScript(): string | undefined {
  if (typeof document === 'undefined') return undefined;
  const script = document.currentScript as HTMLScriptElement | null;
  return script?.src || [...document.scripts].find(({ src }) => /\/dealscope\.umd\.js(?:[?#]|$)/.test(src))?.src;
}

/** @throws where the file has got another name and was loaded by others: the page computes itself then. */
export function workerUrl(): string {
  if (!self) throw new Error('Nobody knows where this script comes from');
  return self;
}
