import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { defineElement } from '../define.ts';
import type { ManagerLoadElement } from '../reports/manager-load/manager-load.ts';
import { tokens } from '../ui/tokens.ts';
import { connectAccount } from './account.ts';
import { fieldStyles } from './field-styles.ts';
import { messagesOf } from './messages.ts';
import { PipelinePicker, type PipelineChangeEvent } from './pipeline-picker.ts';
import { reportTags } from './report-tags.ts';
import { defaultSettings, type WidgetSettings } from './settings-schema.ts';

/** The page of the widget: one report at a time over the account's records, with the period and the pipeline above. */
export class WidgetReportPage extends LitElement {
  static override styles = [
    tokens,
    fieldStyles,
    css`
      :host {
        display: block;
        padding: 20px;
        color: var(--_text);
        font-size: 14px;
        line-height: 20px;
        container-type: inline-size;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        gap: 12px 24px;
        align-items: end;
        margin-bottom: 12px;
      }
      h1 {
        flex: 1 1 200px;
        margin: 0;
        font-size: 20px;
        line-height: 28px;
        font-weight: 600;
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 0 20px;
        margin-bottom: 16px;
        border-bottom: 1px solid var(--_line);
      }
      nav button {
        padding: 8px 0;
        border: 0;
        border-bottom: 2px solid transparent;
        font: inherit;
        color: var(--_muted);
        background: none;
        cursor: pointer;
      }
      nav button[aria-current] {
        border-color: var(--_accent);
        color: var(--_text);
        font-weight: 600;
      }
      .notice {
        margin: 0 0 16px;
        padding: 8px 12px;
        border-radius: 6px;
        background: var(--_loss-tint);
      }
    `,
  ];

  @property({ attribute: false }) settings: WidgetSettings = defaultSettings;
  /** What is wrong with the settings that were kept. */
  @property({ attribute: false }) problem: string | null = null;
  @property() locale = 'ru';

  @state() private period = 'this-month';
  @state() private pipeline: string | null = null;
  @state() private tag: string | null = null;
  @query('sales-data') private data!: HTMLElementTagNameMap['sales-data'];
  @query('.report') private place!: HTMLElement;

  get #tags(): readonly string[] {
    const all = reportTags();
    const chosen = this.settings.reports.filter((tag) => all.includes(tag));
    return chosen.length > 0 ? chosen : all;
  }

  protected override firstUpdated(): void {
    connectAccount(this.data, this.settings, this.locale);
  }

  protected override updated(): void {
    const tag = this.#shown;
    if (tag === undefined || this.place.firstElementChild?.localName === tag) return;
    const report = document.createElement(tag);
    if (tag === 'manager-load') Object.assign(report as ManagerLoadElement, this.settings.load);
    this.place.replaceChildren(report);
  }

  get #shown(): string | undefined {
    return this.#tags.find((tag) => tag === this.tag) ?? this.#tags[0];
  }

  protected override render(): TemplateResult {
    const words = messagesOf(this.locale);
    return html`<sales-data .period=${this.period} .pipeline=${this.pipeline} comparison="previous">
      <header>
        <h1>${words.title}</h1>
        <label
          >${words.period}
          <select name="period" @change=${(event: Event) => (this.period = (event.target as HTMLSelectElement).value)}>
            ${words.periods.map(([period, name]) => html`<option value=${period} .selected=${period === this.period}>${name}</option>`)}
          </select>
        </label>
        <dealscope-widget-pipeline
          label=${words.pipeline}
          all=${words.allPipelines}
          .value=${this.pipeline}
          @pipeline-change=${(event: PipelineChangeEvent) => (this.pipeline = event.pipeline)}
        ></dealscope-widget-pipeline>
      </header>
      ${this.problem === null ? nothing : html`<p class="notice" role="status">${words.badSettings(this.problem)}</p>`}
      <nav aria-label=${words.allReports}>
        ${this.#tags.map(
          (tag) =>
            html`<button type="button" aria-current=${tag === this.#shown ? 'page' : nothing} @click=${() => (this.tag = tag)}>
              ${words.reports[tag] ?? tag}
            </button>`,
        )}
      </nav>
      <div class="report"></div>
    </sales-data>`;
  }
}

defineElement('dealscope-widget-pipeline', PipelinePicker);
defineElement('dealscope-widget-page', WidgetReportPage);

declare global {
  interface HTMLElementTagNameMap {
    'dealscope-widget-page': WidgetReportPage;
  }
}
