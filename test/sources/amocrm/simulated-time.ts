import type { Platform } from '../../../src/sources/amocrm/client.ts';
import { TURN_MS } from '../../../src/sources/amocrm/pace.ts';
import { nextTurn } from '../../../src/sources/turn.ts';

interface Timer {
  at: number;
  order: number;
  ring: () => void;
}

const LEAP = 10_000;

/** A clock that jumps to the next timer as soon as nothing else is to be done. */
export class SimulatedTime {
  #timers: Timer[] = [];
  #order = 0;
  constructor(public present = Date.parse('2026-11-20T18:00:00+03:00')) {}

  readonly now = (): number => this.present;

  readonly wait = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const timer = { at: this.present + ms, order: this.#order++, ring: () => (signal?.removeEventListener('abort', onAbort), resolve()) };
      const onAbort = () => {
        this.#timers = this.#timers.filter((one) => one !== timer);
        reject(signal!.reason as Error);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#timers.push(timer);
    });

  /** One queue of turns, as tabs have it, without the browser's locks. */
  turns(): Platform['turn'] {
    let last: Promise<unknown> = Promise.resolve();
    return (signal) =>
      new Promise<void>((resolve, reject) => {
        last = last.then(() => {
          if (signal?.aborted) return reject(signal.reason as Error);
          resolve();
          return this.wait(TURN_MS);
        });
      });
  }

  /** Runs until this is settled. */
  async run<T>(doing: Promise<T>): Promise<T> {
    let isSettled = false;
    const settle = () => (isSettled = true);
    doing.then(settle, settle);
    while (!isSettled) {
      // Bodies are read in real turns: a far leap waits until they are surely done.
      const turns = this.#next() - this.present > LEAP ? 100 : 4;
      for (let i = 0; i < turns && !isSettled; i++) await nextTurn();
      if (!isSettled) this.#ringNext();
    }
    return doing;
  }

  #next(): number {
    return this.#timers.reduce((least, { at }) => Math.min(least, at), Infinity);
  }

  #ringNext(): void {
    if (this.#timers.length === 0) return;
    const next = this.#timers.reduce((a, b) => (b.at < a.at || (b.at === a.at && b.order < a.order) ? b : a));
    this.#timers.splice(this.#timers.indexOf(next), 1);
    this.present = Math.max(this.present, next.at);
    next.ring();
  }
}
