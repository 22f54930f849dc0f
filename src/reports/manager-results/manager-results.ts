import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineElement } from '../../define.ts';
import { noteText } from '../../i18n/common-messages.ts';
import { offConverter } from '../../provider/attributes.ts';
import { ChartController, chartStyles, type ChartView } from '../../ui/chart-controller.ts';
import type { ExportTable } from '../../ui/export.ts';
import { ReportElement, type FrameContent, type LoadWords, type Speech } from '../../ui/report-element.ts';
import { SortController } from '../../ui/sortable.ts';
import { drawnManagers, mainRevenue, managerName, planOf, plottedManagers, shownManagers } from './manager-results-bars.ts';
import { rowHeight } from './manager-results-layout.ts';
import { loadResultsMessages, type ResultsMessages } from './manager-results-messages.ts';
import type { Attribution, ManagerResultsOptions, ManagerResultsReport, ManagerRow } from './manager-results-schema.ts';
import { resultsStyles } from './manager-results-styles.ts';
import { renderConcentration, renderFinding, type Drill, type ResultsSpeech } from './manager-results-views.ts';

const attributions: readonly Attribution[] = ['owner-at-win', 'present-owner', 'creator', 'time-weighted', 'splits'];

const loadChart = () => import('./manager-results-chart.ts');

/** More compared managers than this get a funnel plot. */
const MANY = 4;

/**
 * Who brought what: revenue, wins, plan and win rate of each manager, by five ways to say whose win it is, and who
 * truly differs from the rest.
 *
 * ```html
 * <sales-data src="company.json" period="this-quarter" comparison="previous">
 *   <manager-results attribution="owner-at-win"></manager-results>
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
 * @cssprop --dealscope-bar - Bars.
 * @cssprop --dealscope-radius - Corners.
 */
export class ManagerResultsElement extends ReportElement<'manager-results', ResultsMessages> {
  static override styles = [...ReportElement.styles, chartStyles, resultsStyles];
  static override readonly choices = { attribution: attributions };

  /** Whose win it is: `owner-at-win`, `present-owner`, `creator`, `time-weighted` or `splits`. */
  @property() attribution: Attribution = 'owner-at-win';
  /** Hides the choice of whose win it is. */
  @property({ attribute: 'no-controls', converter: offConverter }) noControls = false;

  /** Whether all managers are listed. */
  @state() private unfolded = false;

  protected readonly reportName = 'manager-results';
  protected readonly loadWords: LoadWords<ResultsMessages> = async (language) => {
    const [words, tables] = await Promise.all([loadResultsMessages[language](), import('./manager-results-table-views.ts')]);
    this.#tables = tables;
    return words;
  };
  protected readonly loadExplained = async () => (await import('./manager-results-explained.ts')).explained;
  readonly #chart = new ChartController(this);
  readonly #plot = new ChartController(this);
  readonly #sort = new SortController(this, { key: 'revenue', descending: true });
  /** There as soon as there are words. */
  #tables!: typeof import('./manager-results-table-views.ts');
  #file: typeof import('./manager-results-file-views.ts') | null = null;
  #views: { key: string; report: ManagerResultsReport; bars: ChartView; plot: ChartView | null } | null = null;

  protected override options(): ManagerResultsOptions {
    return { attribution: attributions.includes(this.attribution) ? this.attribution : 'owner-at-win' };
  }

  protected override picture(): HTMLCanvasElement | null {
    return this.#chart.canvas;
  }

  protected override tables(report: ManagerResultsReport, speech: Speech<ResultsMessages>): ExportTable[] {
    return this.#file?.toExportTables(report, speech) ?? [];
  }

  protected override async loadTables(): Promise<void> {
    this.#file = await import('./manager-results-file-views.ts');
  }

  protected override content(report: ManagerResultsReport, speech: Speech<ResultsMessages>): FrameContent {
    const { format, common, words } = speech;
    const isFree = !this.noControls && (this.canDrill || this.endpoint !== null);
    const people = report.managers.filter(({ managerId }) => managerId !== null);
    const chosen = people.filter(({ selected }) => selected).map(({ name, managerId }) => name ?? String(managerId));
    return {
      title: words.title,
      subtitle: [
        words.clock(format.period(report.from, report.to)),
        report.pipelineName === null ? null : words.pipeline(report.pipelineName),
        chosen.length > 0 ? format.list(chosen.slice(0, 4)) : people.length > 0 ? words.managers(people.length) : null,
        isFree ? null : words.creditedTo(words.attribution.names[report.attribution]),
      ]
        .filter(Boolean)
        .join(' · '),
      finding: renderFinding(report, speech),
      body: html`${isFree ? this.#renderControl(words) : nothing} ${this.#renderBody(report, speech, common.chartHint)}`,
      footnotes: [common.asOf(format.dateTime(report.asOf)), ...report.notes.map((note) => noteText(note, common, words.notes))],
    };
  }

  #renderControl({ attribution: { label, names } }: ResultsMessages): TemplateResult {
    const chosen = this.options()!.attribution;
    const change = (event: Event) => (this.attribution = (event.target as HTMLSelectElement).value as Attribution);
    return html`<label class="control">
      ${label}
      <select @change=${change}>
        ${attributions.map((one) => html`<option value=${one} .selected=${one === chosen}>${names[one]}</option>`)}
      </select>
    </label>`;
  }

  #renderBody(report: ManagerResultsReport, speech: ResultsSpeech, hint: string): TemplateResult | typeof nothing {
    const { team } = report;
    const isEmpty =
      shownManagers(report).length === 0 ||
      (team.deals + team.lost + team.open === 0 && !report.managers.some(({ plan, previous }) => plan || previous?.deals));
    if (isEmpty) return nothing;
    const drill: Drill = this.canDrill ? (title, cell) => this.drill(title, cell) : null;
    const { bars, plot } = this.#viewsOf(report, speech, drill);
    // Who looks at a few people, perhaps at themselves, did not ask about the company.
    const { words } = speech;
    const drawn = drawnManagers(report);
    const isPlanned = drawn.some((row) => planOf(report, row) !== null);
    return html`<div class="columns">
        ${
          isPlanned || drawn.some((row) => mainRevenue(report, row)?.amountMinor)
            ? html`<div class="side">
                <section>
                  <h3 data-figure="bars" data-term=${words.chartLabel}>${words.chartLabel}${isPlanned ? ` (┃ ${words.plan})` : nothing}</h3>
                  ${this.#chart.render(bars, hint)}
                </section>
              </div>`
            : nothing
        }
        <div class="side">
          ${
            plot
              ? html`<section>
                  <h3 data-figure="plot">${plot.label}</h3>
                  ${this.#plot.render(plot, hint)}
                </section>`
              : nothing
          }
          ${report.homogeneity && shownManagers(report).length > 2 ? html`<p class="quiet conclusion">${words.alike(report.homogeneity.p)}</p>` : nothing}
          ${report.isSelection ? nothing : html`${this.#tables.renderDepartments(report, speech, drill)} ${renderConcentration(report, speech, drill)}`}
        </div>
      </div>
      ${this.#tables.renderManagers(report, speech, drill, {
        sort: this.#sort,
        isUnfolded: this.unfolded,
        unfold: () => (this.unfolded = !this.unfolded),
      })}`;
  }

  /** Views are made anew only when something in them changes, so that a canvas is not drawn for nothing. */
  #viewsOf(report: ManagerResultsReport, speech: ResultsSpeech, drill: Drill): { bars: ChartView; plot: ChartView | null } {
    const key = `${speech.format.locale} ${drill !== null}`;
    if (this.#views?.report === report && this.#views.key === key) return this.#views;
    const { words, format } = speech;
    const { length: people } = shownManagers(report);
    const { length: drawn } = drawnManagers(report);
    const bars: ChartView = {
      label: words.chartLabel,
      height: (width) => (drawn + (people > drawn ? 1 : 0)) * rowHeight(width),
      picture: async () => (await loadChart()).barsPicture({ report, format, words }, (row) => this.#open(row, speech, drill)),
    };
    const plotted = plottedManagers(report);
    const plot: ChartView | null =
      plotted.length > MANY && report.team.winRate
        ? {
            label: plotted.some(({ comparison }) => comparison!.adjustedShare !== null) ? words.plotLabelMixed : words.plotLabel,
            height: () => 200,
            picture: async () => (await loadChart()).plotPicture({ report, format, words }, drill),
          }
        : null;
    this.#views = { key, report, bars, plot };
    return this.#views;
  }

  /** A bar opens its deals; the bar of the others lists them. */
  #open(row: ManagerRow | null, { words, format }: ResultsSpeech, drill: Drill): void {
    if (row === null) this.unfolded = true;
    else if (row.deals > 0) {
      drill?.(`${managerName(row, words)}, ${words.sets.credited}: ${format.integer(row.deals)}`, {
        set: 'credited',
        managerId: row.managerId,
      });
    }
  }
}

defineElement('manager-results', ManagerResultsElement);

declare global {
  interface HTMLElementTagNameMap {
    'manager-results': ManagerResultsElement;
  }
}
