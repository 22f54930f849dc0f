import { ContextConsumer } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { salesContext } from '../provider/context.ts';
import { tokens } from '../ui/tokens.ts';

export class PipelineChangeEvent extends Event {
  static readonly type = 'pipeline-change';
  constructor(readonly pipeline: string) {
    super(PipelineChangeEvent.type);
  }
}

/** Chooses one of the account's pipelines; nothing while they are not known, or where there is only one. */
export class PipelinePicker extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: contents;
      }
      label {
        font-size: 12px;
        line-height: 16px;
        color: var(--_muted);
      }
      select {
        display: block;
        max-width: 240px;
        min-height: 32px;
        margin-top: 4px;
        padding: 4px 8px;
        font: inherit;
        font-size: 14px;
        color: var(--_text);
        background: var(--_surface);
        border: 1px solid var(--_line);
        border-radius: 6px;
      }
    `,
  ];

  @property() label = '';
  /** Id; the first pipeline when null. */
  @property({ attribute: false }) value: string | null = null;
  readonly #context = new ContextConsumer(this, { context: salesContext, subscribe: true });

  protected override render(): TemplateResult | typeof nothing {
    const pipelines = this.#context.value?.meta?.pipelines ?? [];
    if (pipelines.length < 2) return nothing;
    const choose = (event: Event) => this.dispatchEvent(new PipelineChangeEvent((event.target as HTMLSelectElement).value));
    return html`<label
      >${this.label}
      <select name="pipeline" @change=${choose}>
        ${pipelines.map(({ id, name }) => html`<option value=${String(id)} .selected=${String(id) === this.value}>${name}</option>`)}
      </select>
    </label>`;
  }
}
