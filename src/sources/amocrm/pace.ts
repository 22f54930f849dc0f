/** amoCRM allows seven requests a second. The few milliseconds more keep a request that is delayed on its way from making an eighth. */
export const TURN_MS = 147;

/** The part of the Web Locks API that is needed here. */
interface Locks {
  request<T>(name: string, options: { signal?: AbortSignal; ifAvailable?: boolean }, use: (lock: unknown) => Promise<T>): Promise<T>;
}

const locksOf = (): Locks | undefined => (globalThis as { navigator?: { locks?: Locks } }).navigator?.locks;

/**
 * Hands out turns, one after another with a pause between. Where the browser has locks all tabs of the page's origin and their
 * workers stand in one queue; elsewhere each script has its own.
 */
export function createTurns(
  account: string,
  wait: (ms: number, signal?: AbortSignal) => Promise<void>,
): (signal?: AbortSignal) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return (signal) =>
    new Promise<void>((resolve, reject) => {
      const use = async () => {
        if (signal?.aborted) return reject(signal.reason as Error);
        resolve();
        // The next one's pause is not this one's to cut short.
        await wait(TURN_MS);
      };
      const locks = locksOf();
      const turn = locks ? locks.request(`dealscope.amocrm.turn ${account}`, signal ? { signal } : {}, use) : (last = last.then(use));
      turn.catch(reject);
    });
}

/**
 * Runs alone among all tabs that load the same thing.
 * @param whileWaiting called once when another one is at it.
 */
export async function runAlone<T>(
  name: string,
  signal: AbortSignal | undefined,
  run: () => Promise<T>,
  whileWaiting: () => Promise<void>,
): Promise<T> {
  const locks = locksOf();
  if (!locks) return run();
  const done = await locks.request(`dealscope.amocrm.load ${name}`, { ifAvailable: true }, async (lock) =>
    lock ? { value: await run() } : null,
  );
  if (done) return done.value;
  await whileWaiting();
  return locks.request(`dealscope.amocrm.load ${name}`, signal ? { signal } : {}, run);
}
