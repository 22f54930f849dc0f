import { ContextProvider, type ContextCallback } from '@lit/context';
import type { ReactiveElement } from 'lit';
import { nextTurn } from '../sources/turn.ts';
import type { SalesContext, salesContext } from './context.ts';

/** Where nothing is painted, as in a page that is hidden, nobody waits longer than this, milliseconds. */
const PATIENCE = 100;

/**
 * Tells those who are on the screen of a change at once, and the others in turn after it is painted: whoever chooses something
 * does not wait for what nobody sees.
 */
export class VisibleFirstProvider extends ContextProvider<typeof salesContext, ReactiveElement> {
  readonly #unseen = new WeakSet<Element>();
  readonly #late = new Set<ContextCallback<SalesContext>>();
  #isTelling = false;
  #screen: IntersectionObserver | null = null;

  override hostConnected(): void {
    this.#screen ??= new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) this.#unseen[isIntersecting ? 'delete' : 'add'](target);
    });
    super.hostConnected();
  }

  hostDisconnected(): void {
    this.#screen?.disconnect();
    this.#screen = null;
  }

  override addCallback(callback: ContextCallback<SalesContext>, host: Element, subscribe?: boolean): void {
    if (subscribe) this.#screen?.observe(host);
    super.addCallback(callback, host, subscribe);
  }

  override updateObservers = (): void => {
    for (const [callback, { consumerHost, disposer }] of this.subscriptions) {
      if (this.#unseen.has(consumerHost)) {
        this.#late.add(callback);
        continue;
      }
      this.#late.delete(callback);
      callback(this.value, disposer);
    }
    if (this.#late.size > 0) void this.#tellLate();
  };

  async #tellLate(): Promise<void> {
    if (this.#isTelling) return;
    this.#isTelling = true;
    await nextPaint();
    for (const callback of this.#late) {
      this.#late.delete(callback);
      const kept = this.subscriptions.get(callback);
      if (kept) callback(this.value, kept.disposer);
      await nextTurn();
    }
    this.#isTelling = false;
  }
}

const nextPaint = (): Promise<void> =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, PATIENCE);
  }).then(nextTurn);
