import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ContextRequestEvent, type ContextCallback } from './context-consumer.ts';
import { salesContext, type SalesContext } from './context.ts';
import { VisibleFirst } from './visible-first.ts';

/** Says that somebody answers from now on, for those who have asked before. */
class ContextProviderEvent extends Event {
  readonly context = salesContext;
  constructor(readonly contextTarget: Element) {
    super('context-provider', { bubbles: true, composed: true });
  }
}

/** Answers whoever asks inside an element, by the community's context protocol. */
export class ContextProvider implements ReactiveController {
  readonly #subscribers = new Map<ContextCallback, { asker: Element; leave: () => void }>();
  // Whoever is told may change what is shared: the later ones then hear the newest.
  readonly #order = new VisibleFirst<ContextCallback>((callback) => {
    const subscriber = this.#subscribers.get(callback);
    if (subscriber) callback(this.value, subscriber.leave);
  });

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private value: SalesContext,
  ) {
    host.addEventListener('context-request', this.#onRequest as EventListener);
    host.addEventListener('context-provider', this.#onProvider as EventListener);
    host.addController(this);
  }

  hostConnected(): void {
    this.#order.start(this.#askers());
    this.host.dispatchEvent(new ContextProviderEvent(this.host));
  }

  hostDisconnected(): void {
    this.#order.stop();
  }

  setValue(value: SalesContext): void {
    this.value = value;
    this.#order.tell(Array.from(this.#subscribers, ([callback, { asker }]) => [callback, asker]));
  }

  #askers(): Element[] {
    return Array.from(this.#subscribers.values(), ({ asker }) => asker);
  }

  readonly #onRequest = (event: ContextRequestEvent): void => {
    const { callback, subscribe } = event;
    const asker = askerOf(event);
    if (event.context !== salesContext || asker === this.host) return;
    event.stopPropagation();
    if (!subscribe) return callback(this.value);
    if (!this.#subscribers.has(callback)) {
      this.#subscribers.set(callback, { asker, leave: () => this.#subscribers.delete(callback) });
      this.#order.watch(asker);
    }
    callback(this.value, this.#subscribers.get(callback)!.leave);
  };

  /** A nearer one has come: whoever stands within it goes over to it by asking again. */
  readonly #onProvider = (event: ContextProviderEvent): void => {
    if (event.context !== salesContext || askerOf(event) === this.host) return;
    event.stopPropagation();
    for (const [callback, { asker }] of [...this.#subscribers]) asker.dispatchEvent(new ContextRequestEvent(asker, callback, true));
  };
}

const askerOf = (event: Event & { contextTarget?: Element }): Element => event.contextTarget ?? (event.composedPath()[0] as Element);
