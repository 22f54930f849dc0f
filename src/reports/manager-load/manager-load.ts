import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineElement } from '../../define.ts';
import { noteText } from '../../i18n/common-messages.ts';
import { ChartController, chartStyles, type ChartView } from '../../ui/chart-controller.ts';
import { renderTable } from '../../ui/data-table.ts';
import type { ExportTable } from '../../ui/export.ts';
import { LateParts } from '../../ui/late-parts.ts';
import { ReportElement, type FrameContent, type LoadWords, type Speech } from '../../ui/report-element.ts';
import { SortController } from '../../ui/sortable.ts';
import { MOST_BARS, rowHeight } from './manager-load-layout.ts';
import { loadLoadMessages, type LoadMessages } from './manager-load-messages.ts';
import type { GivenBand, ManagerLoadOptions, ManagerLoadReport } from './manager-load-schema.ts';
import { loadStyles } from './manager-load-styles.ts';
import type { Trial } from './manager-load-part-views.ts';
import { estimateText, managerTable, nameOf, renderFinding, renderLegend, renderTotals, type LoadSpeech } from './manager-load-views.ts';

const loadChart = () => import('./manager-load-chart.ts');

const units = ['day', 'week', 'month'] as const;

/**
 * Who is overloaded, who is idle, and what load is best: open deals and tasks per manager against a limit.
 *
 * ```html
 * <sales-data src="company.json" period="this-month">
 *   <manager-load limit="40"></manager-load>
 * </sales-data>
 * ```
 *
 * @fires {ReportReadyEvent} report-ready - The report is shown.
 * @fires {ReportErrorEvent} report-error - The report could not be had.
 * @fires {ReportSelectEvent} report-select - A reader asks for the records behind a figure.
 * @csspart base - The whole report.
 * @csspart heading - Its title.
 * @csspart finding - The sentence that says what the numbers say.
 * @csspart chart - Each picture.
 * @csspart table - Each table.
 * @csspart menu - Export and explanation.
 * @csspart empty - What stands there without data.
 * @csspart error - What stands there after a failure.
 * @csspart footnote - What was left out.
 * @cssprop --dealscope-surface - Background.
 * @cssprop --dealscope-text - Text.
 * @cssprop --dealscope-muted - Quiet text.
 * @cssprop --dealscope-line - Hairlines.
 * @cssprop --dealscope-accent - Who has little, and the curve of load.
 * @cssprop --dealscope-loss - Who is over the limit.
 * @cssprop --dealscope-radius - Corners.
 */
export class ManagerLoadElement extends ReportElement<'manager-load', LoadMessages> {
  static override styles = [...ReportElement.styles, chartStyles, loadStyles];
  static override readonly choices = { unit: units };

  /** Most open deals per full-time person; `bands` goes before it. */
  @property({ type: Number }) limit: number | null = null;
  /** Fewest open deals per full-time person. */
  @property({ type: Number }) floor: number | null = null;
  /** Limits of single managers and departments; the nearest one holds. */
  @property({ attribute: false }) bands: readonly GivenBand[] = [];
  /** Steps of the trend: `day`, `week` or `month`; by the period's length when absent. */
  @property() unit: string | null = null;

  @state() private unfolded = false;
  @state() private trial: Trial = { from: '', to: '', count: 1 };

  protected readonly reportName = 'manager-load';
  protected readonly loadWords: LoadWords<LoadMessages> = (language) => loadLoadMessages[language]();
  protected readonly loadExplained = async () => (await import('./manager-load-explained.ts')).explained;
  readonly #bars = new ChartController(this);
  readonly #curve = new ChartController(this);
  readonly #parts = new LateParts(this, () => import('./manager-load-part-views.ts'));
  readonly #sort = new SortController(this, { key: 'open', descending: true });
  #views: { locale: string; report: ManagerLoadReport; bars: ChartView; curve: ChartView | null } | null = null;

  protected override options(): ManagerLoadOptions {
    const [limit, floor] = [this.limit, this.floor].map((mark) => (mark !== null && Number.isFinite(mark) ? mark : null));
    const bands = [...this.bands, ...(limit === null && floor === null ? [] : [{ limit: limit!, floor: floor! }])];
    const unit = units.find((one) => one === this.unit);
    return { ...(bands.length > 0 ? { bands } : {}), ...(unit ? { unit } : {}) };
  }

  protected override picture(): HTMLCanvasElement | null {
    return this.#bars.canvas;
  }

  protected override tables(report: ManagerLoadReport, speech: Speech<LoadMessages>): ExportTable[] {
    return this.#parts.module?.toExportTables(report, speech) ?? [];
  }

  protected override async loadTables(): Promise<void> {
    await this.#parts.load();
  }

  protected override content(report: ManagerLoadReport, speech: Speech<LoadMessages>): FrameContent {
    const { words, common, format } = speech;
    const drill = this.canDrill ? this.drill.bind(this) : null;
    const people = report.managers.filter(({ managerId }) => managerId !== null).length;
    const { bars, curve } = this.#viewsOf(report, speech);
    const { fairness } = report;
    const isEmpty = report.managers.length === 0;
    return {
      title: words.title,
      subtitle: [
        words.at(format.dateTime(report.at)),
        report.pipelineName === null ? null : words.pipeline(report.pipelineName),
        people > 0 ? words.managers(people) : null,
      ]
        .filter(Boolean)
        .join(' · '),
      finding: renderFinding(report, speech),
      body: isEmpty
        ? html`${nothing}`
        : html`<div class="columns">
              ${
                report.team.open > 0
                  ? html`<div>
                      <h3 data-figure="bars">${words.barsLabel}</h3>
                      ${this.#bars.render(bars, common.chartHint)} ${renderLegend(report, words)}
                    </div>`
                  : nothing
              }
              <div class="side">
                <section>
                  <h3 data-figure="estimate">${words.estimate.title}</h3>
                  ${curve ? this.#curve.render(curve, common.chartHint) : nothing}
                  <p class="quiet conclusion">${estimateText(report, speech)}</p>
                </section>
                ${fairness ? html`<p class="quiet conclusion">${words.spread(fairness.maxOverMean, format.number(fairness.gini, 2))}</p>` : nothing}
              </div>
            </div>
            ${renderTotals(report, speech, drill)}
            <div class="main">
              ${renderTable(managerTable(report, speech, drill, this.#sort, this.unfolded ? null : () => (this.unfolded = true)))}
            </div>
            ${this.#parts.render(words.byStage, ({ renderStages }) => renderStages(report, speech, drill))}
            ${this.#parts.render(words.trend.title, ({ renderTrend }) => renderTrend(report, speech, drill))}
            ${this.#parts.render(words.move.title, ({ renderTrial }) =>
              renderTrial(report, speech, this.trial, (change) => (this.trial = { ...this.trial, ...change })),
            )}`,
      footnotes: [
        words.deals(report.team.open),
        words.tasks(report.team.tasks),
        common.asOf(format.dateTime(report.asOf)),
        ...report.notes.map((note) => noteText(note, common, words.notes)),
      ],
    };
  }

  /** Views are made anew only when something in them changes, so that a canvas is not drawn for nothing. */
  #viewsOf(report: ManagerLoadReport, speech: LoadSpeech): { bars: ChartView; curve: ChartView | null } {
    const { words, format } = speech;
    if (this.#views?.report === report && this.#views.locale === format.locale) return this.#views;
    // Nothing is concluded from a part of the records.
    const isPart = report.notes.some(({ code }) => code === 'partial');
    const rows = report.managers.slice(0, MOST_BARS).map((row) => (isPart ? { ...row, status: null } : row));
    const names = rows.map((row) => nameOf(row, words));
    const bars: ChartView = {
      label: words.barsLabel,
      height: (width) => rows.length * rowHeight(width),
      picture: async () => (await loadChart()).barsPicture(rows, names, speech, (index) => this.#select(rows[index]!, speech)),
    };
    const curve: ChartView | null =
      report.estimate.points.length > 1
        ? {
            label: `${words.estimate.conversion} / ${words.estimate.load}`,
            height: () => 180,
            picture: async () => (await loadChart()).curvePicture(report, speech),
          }
        : null;
    this.#views = { locale: format.locale, report, bars, curve };
    return this.#views;
  }

  #select(row: ManagerLoadReport['managers'][number], { words }: LoadSpeech): void {
    if (this.canDrill && row.open > 0)
      this.drill(`${nameOf(row, words)}: ${words.deals(row.open)}`, { set: 'open', managerId: row.managerId });
  }
}

defineElement('manager-load', ManagerLoadElement);

declare global {
  interface HTMLElementTagNameMap {
    'manager-load': ManagerLoadElement;
  }
}
