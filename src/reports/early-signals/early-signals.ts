import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineElement } from '../../define.ts';
import { noteText } from '../../i18n/common-messages.ts';
import { renderTable } from '../../ui/data-table.ts';
import type { ExportTable } from '../../ui/export.ts';
import { ReportElement, type FrameContent, type LoadWords, type Speech } from '../../ui/report-element.ts';
import { sparklineStyles } from '../../ui/sparkline.ts';
import { SignalSnoozeEvent } from './early-signals-events.ts';
import { loadExplanation, loadSignalsMessages, type SignalsMessages } from './early-signals-messages.ts';
import type { EarlySignalsOptions, EarlySignalsReport, SignalSeries } from './early-signals-schema.ts';
import { signalsStyles } from './early-signals-styles.ts';
import { nameOf, renderFinding, renderSignal, seriesTable, toExportTables, type Snoozed } from './early-signals-views.ts';

/** For so long a signal is put off: four weeks. */
const SNOOZE = 28 * 86_400_000;

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

  /** Signals put off, as the page kept them from `signal-snooze`; without a page that keeps them they last as long as the element. */
  @property({ type: Array }) snoozed: readonly Snoozed[] = [];

  @state() private reasons: Readonly<Record<string, string>> = {};

  protected readonly reportName = 'early-signals';
  protected readonly loadWords: LoadWords<SignalsMessages> = (language) => loadSignalsMessages[language]();

  protected override options(): EarlySignalsOptions {
    return {};
  }

  protected override tables(report: EarlySignalsReport, speech: Speech<SignalsMessages>): ExportTable[] {
    return toExportTables(report, speech);
  }

  protected override explanation({ format }: Speech<SignalsMessages>): Promise<readonly string[]> {
    return loadExplanation[format.language]();
  }

  protected override content(report: EarlySignalsReport, speech: Speech<SignalsMessages>): FrameContent {
    const { words, common, format } = speech;
    const drill = this.canDrill ? this.drill.bind(this) : null;
    const asleep = this.snoozed.filter(({ signal, until }) => until > report.asOfDay && report.signals.includes(signal));
    const shown = report.signals.flatMap((id) => {
      const one = report.series.find((series) => series.id === id);
      return one?.change && !asleep.some(({ signal }) => signal === id) ? [one] : [];
    });
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
            ? html`<ul class="signals">
                ${shown.map((one) => html`<li>${renderSignal(one, speech, drill, this.#snooze(one, report, words))}</li>`)}
              </ul>`
            : nothing
        }
        ${asleep.length > 0 ? this.#renderAsleep(asleep, report, speech) : nothing}
        <details class="twin" ?open=${shown.length === 0}>
          <summary>${table.caption}</summary>
          ${renderTable(table)}
        </details>`,
      footnotes: [common.asOf(format.dateTime(report.asOf)), ...report.notes.map((note) => noteText(note, common, words.notes))],
    };
  }

  #snooze({ id }: SignalSeries, report: EarlySignalsReport, words: SignalsMessages): TemplateResult {
    const reason = this.reasons[id] ?? '';
    const submit = (event: Event) => {
      event.preventDefault();
      if (reason.trim() === '') return;
      const until = new Date(Date.parse(report.asOfDay) + SNOOZE).toISOString().slice(0, 10);
      this.snoozed = [...this.snoozed.filter(({ signal }) => signal !== id), { signal: id, until, reason: reason.trim() }];
      this.dispatchEvent(new SignalSnoozeEvent(id, until, reason.trim()));
    };
    return html`<details class="snooze">
      <summary>${words.snooze.action}</summary>
      <form @submit=${submit}>
        <input
          required
          maxlength="200"
          aria-label=${words.snooze.reason}
          placeholder=${words.snooze.reason}
          .value=${reason}
          @input=${(event: Event) => (this.reasons = { ...this.reasons, [id]: (event.target as HTMLInputElement).value })}
        />
        <button class="action">${words.snooze.save}</button>
      </form>
    </details>`;
  }

  #renderAsleep(asleep: readonly Snoozed[], report: EarlySignalsReport, { words, format }: Speech<SignalsMessages>): TemplateResult {
    const wake = (id: string) => {
      this.snoozed = this.snoozed.filter(({ signal }) => signal !== id);
      this.dispatchEvent(new SignalSnoozeEvent(id, null, ''));
    };
    return html`<details class="twin">
      <summary>${words.snooze.list}: ${asleep.length}</summary>
      ${asleep.map(({ signal, until, reason }) => {
        const one = report.series.find(({ id }) => id === signal)!;
        return html`<p>
          ${nameOf(one, words)}, ${words.snooze.until(format.date(Date.parse(until)))}: ${reason}
          <button type="button" class="action" @click=${() => wake(signal)}>${words.snooze.back}</button>
        </p>`;
      })}
    </details>`;
  }
}

defineElement('early-signals', EarlySignalsElement);

declare global {
  interface HTMLElementTagNameMap {
    'early-signals': EarlySignalsElement;
  }
}
