import type { Fetch } from '../response.ts';
import type { Platform } from './client.ts';
import { createTurns } from './pace.ts';

/** The world as a browser or Node has it. */
export const createPlatform = (fetch: Fetch, account: string): Platform => ({
  fetch,
  now: () => Date.now(),
  random: () => Math.random(),
  wait,
  turn: createTurns(new URL(account, globalThis.location?.href).host, wait),
});

function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error);
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal!.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
