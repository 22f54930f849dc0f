import { nextTurn } from '../sources/turn.ts';

/** Where nothing is painted, as in a page that is hidden, nobody waits longer than this, milliseconds. */
const PATIENCE = 100;

/**
 * Tells those who are on the screen of a change at once, and the others in turn after it is painted: whoever chooses something
 * does not wait for what nobody sees.
 */
export class VisibleFirst<Listener> {
  readonly #unseen = new WeakSet<Element>();
  readonly #late = new Set<Listener>();
  #isTelling = false;
  #screen: IntersectionObserver | null = null;

  constructor(private readonly tellOne: (listener: Listener) => void) {}

  start(elements: Iterable<Element>): void {
    this.#screen ??= new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) this.#unseen[isIntersecting ? 'delete' : 'add'](target);
    });
    for (const element of elements) this.watch(element);
  }

  stop(): void {
    this.#screen?.disconnect();
    this.#screen = null;
  }

  watch(element: Element): void {
    this.#screen?.observe(element);
  }

  tell(listeners: Iterable<[Listener, Element]>): void {
    for (const [listener, element] of listeners) {
      if (this.#unseen.has(element)) {
        this.#late.add(listener);
        continue;
      }
      this.#late.delete(listener);
      this.#say(listener);
    }
    if (this.#late.size > 0) void this.#tellLate();
  }

  async #tellLate(): Promise<void> {
    if (this.#isTelling) return;
    this.#isTelling = true;
    await nextPaint();
    for (const listener of this.#late) {
      this.#late.delete(listener);
      this.#say(listener);
      await nextTurn();
    }
    this.#isTelling = false;
  }

  /** Who fails to listen keeps nobody else from hearing. */
  #say(listener: Listener): void {
    try {
      this.tellOne(listener);
    } catch (error) {
      reportError(error);
    }
  }
}

const nextPaint = (): Promise<void> =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, PATIENCE);
  }).then(nextTurn);
