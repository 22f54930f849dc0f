import { ContextProvider } from '@lit/context';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { defineElement } from '../src/define.ts';
import { DataError } from '../src/model/errors.ts';
import { salesContext, type SalesContext } from '../src/provider/context.ts';

const idle: SalesContext = {
  state: 'idle',
  engine: null,
  meta: null,
  scope: null,
  chosen: {},
  period: null,
  filters: 0,
  revision: 0,
  progress: null,
  error: null,
  locale: null,
  setScope: () => {},
  addFilters: () => () => {},
  retry: () => {},
  clearStore: null,
};

/** Stands in for `<sales-data>` in a state that is hard to keep: loading, failed, half loaded. */
export class StoryContext extends LitElement {
  static readonly failed: Partial<SalesContext> = {
    state: 'error',
    error: new DataError('malformed', 'Records: deals[17].amount expected a number, got "сто тысяч"', [
      { path: 'deals[17].amount', record: 'deal 1042', message: 'expected a number, got "сто тысяч"' },
    ]),
  };

  @property({ attribute: false }) value: Partial<SalesContext> = {};
  readonly #provider = new ContextProvider(this, { context: salesContext, initialValue: idle });

  protected override willUpdate(): void {
    this.#provider.setValue({ ...idle, ...this.value });
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}

defineElement('story-context', StoryContext);
