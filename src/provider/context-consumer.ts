import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { salesContext, type SalesContext } from './context.ts';

/** Takes what is shared, at once and after every change; `leave` ends that. */
export type ContextCallback = (value: SalesContext, leave?: () => void) => void;

/** A question for what is shared, as the community's context protocol has it. */
export class ContextRequestEvent extends Event {
  readonly context = salesContext;
  constructor(
    readonly contextTarget: Element,
    readonly callback: ContextCallback,
    readonly subscribe = false,
  ) {
    super('context-request', { bubbles: true, composed: true });
  }
}

/** What the nearest `<sales-data>` around an element shares, also one whose code comes later; undefined without one. */
export class ContextConsumer implements ReactiveController {
  value: SalesContext | undefined;
  #leave: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly onChange?: (value: SalesContext) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('context-provider', this.#ask);
    this.#ask();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#ask);
    this.#leave?.();
    this.#leave = undefined;
  }

  /** What is shared at this moment: whoever is out of sight hears of a change a little later. */
  get newest(): SalesContext | undefined {
    let newest = this.value;
    this.host.dispatchEvent(new ContextRequestEvent(this.host, (value) => (newest = value)));
    return newest;
  }

  readonly #ask = (): void => void this.host.dispatchEvent(new ContextRequestEvent(this.host, this.#take, true));

  readonly #take: ContextCallback = (value, leave) => {
    if (this.#leave !== leave) this.#leave?.();
    this.#leave = leave;
    this.value = value;
    this.host.requestUpdate();
    this.onChange?.(value);
  };
}
