import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineElement } from '../../define.ts';
import { noteText } from '../../i18n/common-messages.ts';
import { offConverter } from '../../provider/attributes.ts';
import { ChartController, chartStyles, type ChartView } from '../../ui/chart-controller.ts';
import type { ExportTable } from '../../ui/export.ts';
import { ReportElement, type FrameContent, type LoadWords, type Speech } from '../../ui/report-element.ts';
import { rowHeight } from './sales-funnel-layout.ts';
import { loadFunnelMessages, type FunnelMessages } from './sales-funnel-messages.ts';
import type { SalesFunnelOptions, SalesFunnelReport } from './sales-funnel-schema.ts';
import { funnelStyles } from './sales-funnel-styles.ts';
import {
  comparisonAt,
  isSideBySide,
  renderComparison,
  renderFigures,
  renderFinding,
  renderGrowth,
  renderSideBySide,
  renderStage,
  renderTwin,
  type Drill,
  type FunnelSpeech,
  type More,
} from './sales-funnel-views.ts';

type Mode = NonNullable<SalesFunnelOptions['mode']>;

const modes: readonly Mode[] = ['cohort', 'closed', 'events', 'snapshot'];

const loadChart = () => import('./sales-funnel-chart.ts');

/** More compared managers than this get a funnel plot. */
const MANY = 4;

/**
 * Where deals get lost, by how much, and with whom: bars per stage, the managers at the step that loses most,
 * and what it would bring to mend it.
 *
 * ```html
 * <sales-data src="company.json" period="last-90-days">
 *   <sales-funnel></sales-funnel>
 * </sales-data>
 * ```
 *
 * @fires {ReportReadyEvent} report-ready - The report is shown.
 * @fires {ReportErrorEvent} report-error - The report could not be had.
 * @fires {ReportSelectEvent} report-select - A reader asks for the deals behind a figure.
 * @csspart base - The whole report.
 * @csspart heading - Its title.
 * @csspart finding - The sentence that says what the numbers say.
 * @csspart chart - The picture.
 * @csspart table - Each table.
 * @csspart menu - Export and explanation.
 * @csspart empty - What stands there without data.
 * @csspart error - What stands there after a failure.
 * @csspart footnote - What was left out.
 * @cssprop --dealscope-surface - Background.
 * @cssprop --dealscope-text - Text.
 * @cssprop --dealscope-muted - Quiet text.
 * @cssprop --dealscope-line - Hairlines.
 * @cssprop --dealscope-accent - The finding.
 * @cssprop --dealscope-loss - Lost deals.
 * @cssprop --dealscope-radius - Corners.
 */
export class SalesFunnelElement extends ReportElement<'sales-funnel', FunnelMessages> {
  static override styles = [...ReportElement.styles, chartStyles, funnelStyles];
  static override readonly choices = { mode: modes };

  /** Which deals count: `cohort` (entered in the period), `closed`, `events` (moves) or `snapshot` (now). */
  @property() mode: Mode = 'cohort';
  /** Hides the switch between the clocks. */
  @property({ attribute: 'no-modes', converter: offConverter }) noModes = false;

  /** The stage that the reader chose; the finding's own while nothing is chosen. */
  @state() private chosen: number | null = null;

  /** Whether all compared managers are listed. */
  @state() private unfolded = false;

  protected readonly reportName = 'sales-funnel';
  protected readonly loadWords: LoadWords<FunnelMessages> = (language) => loadFunnelMessages[language]();
  protected readonly loadExplained = async () => (await import('./sales-funnel-explained.ts')).explained;
  readonly #chart = new ChartController(this);
  readonly #plot = new ChartController(this);
  #file: typeof import('./sales-funnel-file-views.ts') | null = null;
  #views: { key: string; report: SalesFunnelReport; bars: ChartView; plot: ChartView | null } | null = null;

  protected override options(): SalesFunnelOptions {
    return { mode: modes.includes(this.mode) ? this.mode : 'cohort' };
  }

  protected override picture(): HTMLCanvasElement | null {
    return this.#chart.canvas;
  }

  protected override tables(report: SalesFunnelReport, speech: Speech<FunnelMessages>): ExportTable[] {
    return this.#file?.toExportTables(report, speech) ?? [];
  }

  protected override async loadTables(): Promise<void> {
    this.#file = await import('./sales-funnel-file-views.ts');
  }

  protected override content(report: SalesFunnelReport, speech: Speech<FunnelMessages>): FrameContent {
    const { format, common, words } = speech;
    const staff = report.managers.filter(({ managerId }) => managerId !== null).length;
    const selectedNames = report.managers.filter(({ selected }) => selected).map(({ name, managerId }) => name ?? String(managerId));
    const people = selectedNames.length > 0 ? format.list(selectedNames.slice(0, 4)) : staff > 0 ? words.managers(staff) : null;
    // The end of a day belongs to that day.
    const moment = report.to <= report.asOf ? format.date(report.to - 1) : format.dateTime(report.asOf);
    const period = report.clock === 'snapshot' ? moment : format.period(report.from, report.to);
    const isFree = !this.noModes && report.hasHistory && (this.canDrill || this.endpoint !== null);
    return {
      title: words.title,
      subtitle: [words.clock[report.hasHistory ? report.clock : 'closed'](period), words.pipeline(report.pipelineName), people]
        .filter(Boolean)
        .join(' · '),
      finding: renderFinding(report, speech),
      body: html`${isFree ? this.#renderModes(words.modes, words.modeLabel) : nothing}
      ${report.stages.length > 0 && report.deals > 0 ? this.#renderBody(report, speech, common.table, common.chartHint) : nothing}`,
      footnotes: [
        words.dealsCount(report.deals),
        common.asOf(format.dateTime(report.asOf)),
        ...report.notes.map((note) => noteText(note, common, words.notes)),
      ],
    };
  }

  #renderModes(names: Record<Mode, string>, label: string): TemplateResult {
    return html`<div class="modes" role="group" aria-label=${label}>
      ${modes.map(
        (mode) =>
          html`<button type="button" aria-pressed=${this.options()!.mode === mode} @click=${() => this.#setMode(mode)}>
            ${names[mode]}
          </button>`,
      )}
    </div>`;
  }

  #setMode(mode: Mode): void {
    this.mode = mode;
    this.chosen = null;
  }

  #renderBody(report: SalesFunnelReport, speech: FunnelSpeech, tableLabel: string, hint: string): TemplateResult {
    const place = this.#selected(report);
    const comparison = comparisonAt(report, place);
    const stage = place === null ? undefined : report.stages[place];
    const drill: Drill = this.canDrill ? (title, cell) => this.drill(title, cell) : null;
    const { bars, plot } = this.#viewsOf(report, speech, place);
    return html`<div class="columns">
        <div class="side">
          <h3 data-figure="bars">
            ${isThrough(report) ? speech.words.chartLabel : report.clock === 'events' && report.hasHistory ? speech.words.table.entries : speech.words.table.open}
          </h3>
          ${this.#chart.render(bars, hint)} ${renderGrowth(report, speech)} ${stage ? renderStage(stage, speech, drill) : nothing}
        </div>
        <div class="side">
          ${comparison ? renderComparison(comparison, report, speech, drill, this.#more()) : nothing}
          ${
            plot
              ? html`<section>
                  <h3 data-figure="plot">${plot.label}</h3>
                  ${this.#plot.render(plot, hint)}
                </section>`
              : nothing
          }
        </div>
      </div>
      ${isSideBySide(report) ? renderSideBySide(report, speech, drill) : nothing} ${renderFigures(report, speech)}
      ${renderTwin(report, speech, tableLabel, drill)}`;
  }

  #more(): More {
    return { isOpen: this.unfolded, toggle: (event) => (this.unfolded = (event.currentTarget as HTMLDetailsElement).open) };
  }

  #selected(report: SalesFunnelReport): number | null {
    const place = this.chosen ?? report.finding.stageIndex;
    return place !== null && place < report.stages.length ? place : null;
  }

  /** Views are made anew only when something in them changes, so that a canvas is not drawn for nothing. */
  #viewsOf(report: SalesFunnelReport, speech: FunnelSpeech, selected: number | null): { bars: ChartView; plot: ChartView | null } {
    const key = `${speech.format.locale} ${selected}`;
    if (this.#views?.report === report && this.#views.key === key) return this.#views;
    const { words } = speech;
    const select = (index: number) => {
      if (!this.filterBy({ stageId: report.stages[index]!.stageId })) this.chosen = index;
    };
    const bars: ChartView = {
      label: words.chartLabel,
      height: (width) => report.stages.length * rowHeight(width),
      picture: async () => (await loadChart()).barsPicture({ report, ...speech, selected }, select),
    };
    const comparison = comparisonAt(report, selected);
    const plot: ChartView | null =
      comparison?.team && comparison.managers.filter(({ verdict }) => verdict !== 'not-enough-data').length > MANY
        ? {
            label: comparison.toName === null ? words.comparison.win : words.comparison.step(comparison.toName),
            height: () => 200,
            picture: async () => (await loadChart()).plotPicture(comparison, report, speech),
          }
        : null;
    this.#views = { key, report, bars, plot };
    return this.#views;
  }
}

/** Whether the stages count deals that went through them. */
const isThrough = (report: SalesFunnelReport): boolean => report.stages[0]?.reached !== null;

defineElement('sales-funnel', SalesFunnelElement);

declare global {
  interface HTMLElementTagNameMap {
    'sales-funnel': SalesFunnelElement;
  }
}
