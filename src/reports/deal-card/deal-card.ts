import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { defineElement } from '../../define.ts';
import { noteText } from '../../i18n/common-messages.ts';
import type { ExportTable } from '../../ui/export.ts';
import { ReportElement, type FrameContent, type LoadWords, type Speech } from '../../ui/report-element.ts';
import { loadCardMessages, type DealCardMessages } from './deal-card-messages.ts';
import type { DealCardOptions, DealCardReport } from './deal-card-schema.ts';
import { dealCardStyles } from './deal-card-styles.ts';
import { findingText, renderGoals, renderManager, renderPace, toExportTables } from './deal-card-views.ts';

/**
 * Is this deal on its way, and has its manager time for it? Time in the stage beside the usual, the manager's load and goals.
 *
 * ```html
 * <sales-data src="company.json">
 *   <deal-card deal-id="1003" limit="40"></deal-card>
 * </sales-data>
 * ```
 *
 * @fires {ReportReadyEvent} report-ready - The report is shown.
 * @fires {ReportErrorEvent} report-error - The report could not be had.
 * @fires {ReportSelectEvent} report-select - A reader asks for the records behind a figure.
 * @csspart base - The whole report.
 * @csspart heading - Its title.
 * @csspart finding - The sentence that says what the numbers say.
 * @csspart chart - The bar of time in the stage.
 * @csspart menu - Export and explanation.
 * @csspart empty - What stands there without data.
 * @csspart error - What stands there after a failure.
 * @csspart footnote - What was left out.
 * @cssprop --dealscope-surface - Background.
 * @cssprop --dealscope-text - Text.
 * @cssprop --dealscope-muted - Quiet text.
 * @cssprop --dealscope-line - Hairlines.
 * @cssprop --dealscope-accent - Time within the usual, and what is reached of a goal.
 * @cssprop --dealscope-loss - Time above the usual, load above the limit.
 * @cssprop --dealscope-radius - Corners.
 */
export class DealCardElement extends ReportElement<'deal-card', DealCardMessages> {
  static override styles = [...ReportElement.styles, dealCardStyles];

  /** Id of the deal. */
  @property({ attribute: 'deal-id' }) dealId: string | null = null;
  /** Most open deals per full-time person; nothing is called too many when absent. */
  @property({ type: Number }) limit: number | null = null;

  protected readonly reportName = 'deal-card';
  protected readonly loadWords: LoadWords<DealCardMessages> = (language) => loadCardMessages[language]();
  protected readonly loadExplained = async () => (await import('./deal-card-explained.ts')).explained;

  protected override options(): DealCardOptions {
    return { dealId: this.dealId, limit: Number.isFinite(this.limit) ? this.limit : null };
  }

  protected override tables(report: DealCardReport, speech: Speech<DealCardMessages>): ExportTable[] {
    return toExportTables(report, speech);
  }

  protected override content(report: DealCardReport, speech: Speech<DealCardMessages>): FrameContent {
    const { words, common, format } = speech;
    return {
      title: words.title,
      subtitle: report.deal?.name ?? '',
      finding: findingText(report, speech),
      body: html`<div class="parts">
        ${renderPace(report, speech)} ${renderManager(report, speech, this.canDrill ? this.drill.bind(this) : null)}
        ${renderGoals(report, speech)}
      </div>`,
      footnotes: [common.asOf(format.dateTime(report.asOf)), ...report.notes.map((note) => noteText(note, common, words.notes))],
    };
  }
}

defineElement('deal-card', DealCardElement);

declare global {
  interface HTMLElementTagNameMap {
    'deal-card': DealCardElement;
  }
}
