import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { refreshEvery } from '../provider/refresh.ts';

/** After a touch of the pointer or a key a report stays at least so long, seconds. */
const REST = 60;

/** Shows one report after another on a screen that nobody operates; a hand on it makes it wait. */
export class Rotation implements ReactiveController {
  at = 0;
  isPaused = false;
  #everyMs = 0;
  #dueAt = 0;
  #stop: (() => void) | null = null;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly count: () => number,
  ) {
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.end();
  }

  /** @param seconds between two reports; null to move by hand only. */
  begin(seconds: number | null): void {
    this.end();
    this.at = 0;
    this.isPaused = false;
    if (seconds !== null) {
      this.#everyMs = seconds * 1000;
      this.#dueAt = performance.now() + this.#everyMs;
      this.#stop = refreshEvery(250, () => this.#tick());
    }
    for (const type of touches) this.host.addEventListener(type, this.#onTouch);
  }

  end(): void {
    this.#stop?.();
    this.#stop = null;
    for (const type of touches) this.host.removeEventListener(type, this.#onTouch);
  }

  step(by: number): void {
    const count = Math.max(1, this.count());
    this.at = (this.at + by + count) % count;
    this.#dueAt = performance.now() + this.#everyMs;
    this.host.requestUpdate();
  }

  togglePause(): void {
    this.isPaused = !this.isPaused;
    this.#dueAt = performance.now() + this.#everyMs;
    this.host.requestUpdate();
  }

  #tick(): void {
    if (!this.isPaused && performance.now() >= this.#dueAt) this.step(1);
  }

  readonly #onTouch = (): void => {
    this.#dueAt = Math.max(this.#dueAt, performance.now() + Math.max(this.#everyMs, REST * 1000));
  };
}

const touches = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;
