import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ContextConsumer } from '../provider/context-consumer.ts';
import { tokens } from '../ui/tokens.ts';
import { fieldStyles } from './field-styles.ts';

export class PipelineChangeEvent extends Event {
  static readonly type = 'pipeline-change';
  /** @param pipeline its id; null for all of them. */
  constructor(readonly pipeline: string | null) {
    super(PipelineChangeEvent.type);
  }
}

/** Chooses one of the account's pipelines, or all; nothing while they are not known, or where there is only one. */
export class PipelinePicker extends LitElement {
  static override styles = [
    tokens,
    fieldStyles,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  @property() label = '';
  /** What all of them are called together. */
  @property() all = '';
  /** Id; all pipelines when null. */
  @property({ attribute: false }) value: string | null = null;
  readonly #context = new ContextConsumer(this);

  protected override render(): TemplateResult | typeof nothing {
    const pipelines = this.#context.value?.meta?.pipelines ?? [];
    if (pipelines.length < 2) return nothing;
    const choose = (event: Event) => this.dispatchEvent(new PipelineChangeEvent((event.target as HTMLSelectElement).value || null));
    return html`<label
      >${this.label}
      <select name="pipeline" @change=${choose}>
        <option value="" .selected=${this.value === null}>${this.all}</option>
        ${pipelines.map(({ id, name }) => html`<option value=${String(id)} .selected=${String(id) === this.value}>${name}</option>`)}
      </select>
    </label>`;
  }
}
