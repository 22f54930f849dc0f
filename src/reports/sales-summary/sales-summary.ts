import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { defineElement } from '../../define.ts';
import { noteText } from '../../i18n/common-messages.ts';
import { renderTable } from '../../ui/data-table.ts';
import type { ExportTable } from '../../ui/export.ts';
import { ReportElement, type FrameContent, type LoadWords, type Speech } from '../../ui/report-element.ts';
import { sparklineStyles } from '../../ui/sparkline.ts';
import { loadSummaryMessages, type SummaryMessages } from './sales-summary-messages.ts';
import type { SalesSummaryOptions, SalesSummaryReport } from './sales-summary-schema.ts';
import { summaryStyles } from './sales-summary-styles.ts';
import { figureTable, renderCards, renderFinding, seriesTable, toExportTables } from './sales-summary-views.ts';

/** Attributes that named no card, told once each. */
const told = new Set<string>();

/**
 * How the business is: revenue, leads, conversion, average deal, cycle, open pipeline and overdue tasks, each beside
 * the comparable period before and the limits within which it changes by chance.
 *
 * ```html
 * <sales-data src="company.json" period="this-month">
 *   <sales-summary></sales-summary>
 * </sales-data>
 * ```
 *
 * @fires {ReportReadyEvent} report-ready - The report is shown.
 * @fires {ReportErrorEvent} report-error - The report could not be had.
 * @fires {ReportSelectEvent} report-select - A reader asks for the records behind a figure.
 * @csspart base - The whole report.
 * @csspart heading - Its title.
 * @csspart finding - The sentence that says what the numbers say.
 * @csspart card - Each card.
 * @csspart table - The table of all figures.
 * @csspart menu - Export and explanation.
 * @csspart empty - What stands there without data.
 * @csspart error - What stands there after a failure.
 * @csspart footnote - What was left out.
 * @cssprop --dealscope-surface - Background.
 * @cssprop --dealscope-text - Text.
 * @cssprop --dealscope-muted - Quiet text.
 * @cssprop --dealscope-line - Hairlines.
 * @cssprop --dealscope-accent - The last point of each series.
 * @cssprop --dealscope-radius - Corners.
 */
export class SalesSummaryElement extends ReportElement<'sales-summary', SummaryMessages> {
  static override styles = [...ReportElement.styles, sparklineStyles, summaryStyles];

  /** Names of cards separated by spaces, in the order wanted; all in their usual order when absent. */
  @property() cards: string | null = null;

  protected readonly reportName = 'sales-summary';
  protected readonly loadWords: LoadWords<SummaryMessages> = (language) => loadSummaryMessages[language]();
  protected readonly loadExplained = async () => (await import('./sales-summary-explained.ts')).explained;

  protected override options(): SalesSummaryOptions {
    return {};
  }

  protected override tables(report: SalesSummaryReport, speech: Speech<SummaryMessages>): ExportTable[] {
    return toExportTables(report, speech);
  }

  protected override content(report: SalesSummaryReport, speech: Speech<SummaryMessages>): FrameContent {
    const { words, common, format } = speech;
    const table = figureTable(report, speech);
    return {
      title: words.title,
      subtitle: [format.period(report.from, report.to), report.pipelineName === null ? null : words.pipeline(report.pipelineName)]
        .filter(Boolean)
        .join(' · '),
      finding: renderFinding(report, speech),
      body: html`${renderCards(report, this.#cardIds(report), speech, this.canDrill ? this.drill.bind(this) : null)}
      ${
        report.cards.length > 0
          ? html`<details class="twin">
              <summary>${table.caption}</summary>
              ${renderTable(table)} ${renderTable(seriesTable(report, speech))}
            </details>`
          : nothing
      }`,
      footnotes: [common.asOf(format.dateTime(report.asOf)), ...report.notes.map((note) => noteText(note, common, words.notes))],
    };
  }

  #cardIds(report: SalesSummaryReport): string[] {
    const known = report.cards.map(({ id }): string => id);
    const wanted = (this.cards ?? '').split(/[\s,]+/).filter(Boolean);
    for (const id of wanted.filter((one) => !known.includes(one) && !told.has(one))) {
      told.add(id);
      console.warn(`<sales-summary cards>: there is no card "${id.slice(0, 60)}", only ${known.join(', ')}`);
    }
    const chosen = wanted.filter((id) => known.includes(id));
    return chosen.length > 0 ? [...new Set(chosen)] : known;
  }
}

defineElement('sales-summary', SalesSummaryElement);

declare global {
  interface HTMLElementTagNameMap {
    'sales-summary': SalesSummaryElement;
  }
}
