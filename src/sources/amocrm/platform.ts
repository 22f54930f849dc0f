import type { Fetch } from '../response.ts';
import type { Platform } from './client.ts';
import { createTurns } from './pace.ts';

/** The browser's own clock and turns, for a page or a worker of it. */
export function browserPlatform(fetch: Fetch, baseUrl: string): Platform {
  return {
    fetch,
    now: () => Date.now(),
    random: () => Math.random(),
    wait,
    turn: createTurns(new URL(baseUrl, 'https://localhost').host, wait),
  };
}

const wait = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
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
