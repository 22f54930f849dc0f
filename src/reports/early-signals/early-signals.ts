import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { defineElement } from '../../define.ts';
import { noteText } from '../../i18n/common-messages.ts';
import { renderTable } from '../../ui/data-table.ts';
import type { ExportTable } from '../../ui/export.ts';
import { ReportElement, type FrameContent, type LoadWords, type Speech } from '../../ui/report-element.ts';
import { sparklineStyles } from '../../ui/sparkline.ts';
import { SignalSnoozeEvent } from './early-signals-events.ts';
import { loadSignalsMessages, type SignalsMessages } from './early-signals-messages.ts';
import type { EarlySignalsOptions, EarlySignalsReport, SignalSeries } from './early-signals-schema.ts';
import type { Snoozed } from './early-signals-snooze.ts';
import { asleepIn, renderAsleep, renderSnooze } from './early-signals-snooze-views.ts';
import { signalsStyles } from './early-signals-styles.ts';
import { renderFinding, renderSignal, seriesTable, toExportTables } from './early-signals-views.ts';

/**
 * What will hurt revenue in a few weeks: changes for the worse in the weekly work, how sure, since when and with whom.
 *
 * ```html
 * <sales-data src="company.json" period="this-month">
 *   <early-signals></early-signals>
 * </sales-data>
 * ```
 *
 * @fires {ReportReadyEvent} report-ready - The report is shown.
 * @fires {ReportErrorEvent} report-error - The report could not be had.
 * @fires {ReportSelectEvent} report-select - A reader asks for the records behind a figure.
 * @fires {SignalSnoozeEvent} signal-snooze - A reader puts a signal off or brings it back.
 * @csspart base - The whole report.
 * @csspart heading - Its title.
 * @csspart finding - The sentence that says what the numbers say.
 * @csspart signal - Each signal.
 * @csspart table - The table of all series.
 * @csspart menu - Export and explanation.
 * @csspart empty - What stands there without data.
 * @csspart error - What stands there after a failure.
 * @csspart footnote - What was left out.
 * @cssprop --dealscope-surface - Background.
 * @cssprop --dealscope-text - Text.
 * @cssprop --dealscope-muted - Quiet text.
 * @cssprop --dealscope-line - Hairlines.
 * @cssprop --dealscope-accent - The last point of each series.
 * @cssprop --dealscope-loss - Where a change begins.
 * @cssprop --dealscope-radius - Corners.
 */
export class EarlySignalsElement extends ReportElement<'early-signals', SignalsMessages> {
  static override styles = [...ReportElement.styles, sparklineStyles, signalsStyles];

  /**
   * Signals put off, as the page kept them from `signal-snooze`; without a page that keeps them they last as long as the
   * element. One comes back on its day, or before when it gets clearly worse.
   */
  @property({ type: Array }) snoozed: readonly Snoozed[] = [];

  protected readonly reportName = 'early-signals';
  protected readonly loadWords: LoadWords<SignalsMessages> = (language) => loadSignalsMessages[language]();
  protected readonly loadExplained = async () => (await import('./early-signals-explained.ts')).explained;

  protected override options(): EarlySignalsOptions {
    return {};
  }

  protected override tables(report: EarlySignalsReport, speech: Speech<SignalsMessages>): ExportTable[] {
    return toExportTables(report, speech);
  }

  protected override content(report: EarlySignalsReport, speech: Speech<SignalsMessages>): FrameContent {
    const { words, common, format } = speech;
    const drill = this.canDrill ? this.drill.bind(this) : null;
    const asleep = asleepIn(report, this.snoozed);
    const shown = report.signals.flatMap((id) => {
      const one = report.series.find((series) => series.id === id);
      return one?.change && !asleep.some((other) => other.one === one) ? [one] : [];
    });
    const snoozeOf = (one: SignalSeries) =>
      renderSnooze(
        one,
        report,
        speech,
        this.snoozed.find(({ signal }) => signal === one.id),
        (snoozed) => this.#putOff(snoozed),
      );
    const table = seriesTable(report, speech);
    return {
      title: words.title,
      subtitle: [
        report.weeks > 0 ? `${format.period(report.from, report.to)} · ${words.weeks(report.weeks)}` : null,
        report.pipelineName === null ? null : words.pipeline(report.pipelineName),
      ]
        .filter(Boolean)
        .join(' · '),
      finding: renderFinding(report, speech),
      body: html`${
          shown.length > 0
            ? html`<ul class="signals conclusion">
                ${shown.map((one) => html`<li>${renderSignal(one, speech, drill, snoozeOf(one))}</li>`)}
              </ul>`
            : nothing
        }
        ${asleep.length > 0 ? renderAsleep(asleep, speech, (signal) => this.#bringBack(signal)) : nothing}
        <details class="twin" ?open=${shown.length === 0 && report.finding.code !== 'no-data'}>
          <summary>${table.caption}</summary>
          ${renderTable(table)}
        </details>`,
      footnotes: [common.asOf(format.dateTime(report.asOf)), ...report.notes.map((note) => noteText(note, common, words.notes))],
    };
  }

  #putOff(snoozed: Snoozed): void {
    this.snoozed = [...this.snoozed.filter(({ signal }) => signal !== snoozed.signal), snoozed];
    this.dispatchEvent(new SignalSnoozeEvent(snoozed.signal, snoozed));
    // The button that was pressed is gone with its signal.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.asleep h3')?.focus());
  }

  #bringBack(id: string): void {
    this.snoozed = this.snoozed.filter(({ signal }) => signal !== id);
    this.dispatchEvent(new SignalSnoozeEvent(id, null));
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-signal="${CSS.escape(id)}"]`)?.focus());
  }
}

defineElement('early-signals', EarlySignalsElement);

declare global {
  interface HTMLElementTagNameMap {
    'early-signals': EarlySignalsElement;
  }
}
