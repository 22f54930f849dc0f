import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineElement } from '../../define.ts';
import type { Format, Language } from '../../format/format.ts';
import { noteText } from '../../i18n/common-messages.ts';
import { adoptStyles } from '../../ui/adopt-styles.ts';
import { renderTable } from '../../ui/data-table.ts';
import type { ExportTable } from '../../ui/export.ts';
import { ReportElement, type FrameContent, type LoadWords, type Speech } from '../../ui/report-element.ts';
import { SortController } from '../../ui/sortable.ts';
import type { CallReviewRecord, ReviewCheckpoint } from '../../ui/call-review/call-review-types.ts';
import { loadCallMessages, type CallMessages } from './call-stats-messages.ts';
import type { CallList } from './call-stats-list-views.ts';
import type { ReviewMessages } from './call-stats-reviews-messages.ts';
import type { CallReviewsCell, CallReviewsReport } from './call-stats-reviews-schema.ts';
import type { CallStatsOptions, CallStatsReport } from './call-stats-schema.ts';
import { callStyles } from './call-stats-styles.ts';
import { given, renderFilters, type Chosen } from './call-stats-filter-views.ts';
import { renderHeat, type HeatKind } from './call-stats-heat-views.ts';
import { partStyles } from './call-stats-part-styles.ts';
import { renderEpisodes, renderHistogram } from './call-stats-parts-views.ts';
import { managerTable, renderFigures, renderFinding } from './call-stats-views.ts';

/** What shows reviews, in one language. */
interface ReviewParts {
  language: Language;
  views: typeof import('./call-stats-review-views.ts');
  words: (format: Format) => ReviewMessages;
}

const creditRules = ['last', 'first', 'linear'] as const;

/**
 * Calls: how many are answered, in which hours they are lost, who was not called back, how long talks last, what comes
 * after them, and the recordings themselves.
 *
 * ```html
 * <sales-data src="company.json" period="this-month">
 *   <call-stats></call-stats>
 * </sales-data>
 * ```
 *
 * @fires {ReportReadyEvent} report-ready - The report is shown.
 * @fires {ReportErrorEvent} report-error - The report could not be had.
 * @fires {ReportSelectEvent} report-select - A reader asks for the records behind a figure.
 * @fires {CallReviewChangeEvent} call-review-change - A reviewer saves a review, for the page to keep.
 * @csspart base - The whole report.
 * @csspart heading - Its title.
 * @csspart finding - The sentence that says what the numbers say.
 * @csspart chart - The map of hours and the lengths of talks.
 * @csspart table - The table of people.
 * @csspart menu - Export and explanation.
 * @csspart empty - What stands there without data.
 * @csspart error - What stands there after a failure.
 * @csspart footnote - What was left out.
 * @cssprop --dealscope-surface - Background.
 * @cssprop --dealscope-text - Text.
 * @cssprop --dealscope-muted - Quiet text.
 * @cssprop --dealscope-line - Hairlines.
 * @cssprop --dealscope-accent - Conversations, and hours in which clients are reached.
 * @cssprop --dealscope-loss - Hours in which calls are lost, and clients who were not called back.
 * @cssprop --dealscope-good - Clients who were called back.
 * @cssprop --dealscope-radius - Corners.
 */
export class CallStatsElement extends ReportElement<'call-stats', CallMessages> {
  static override styles = [...ReportElement.styles, callStyles, partStyles];
  static override readonly choices = { credit: creditRules };

  /** Talk of so many seconds is a conversation; 30 when absent. */
  @property({ attribute: 'conversation-seconds', type: Number }) conversationSeconds: number | null = null;
  /** Which conversation before a deal it is credited to: `last` (when absent), `first`, or `linear` for all in equal parts. */
  @property() credit: string | null = null;
  /** Days between a conversation and a deal after it; 7 when absent. */
  @property({ attribute: 'window-days', type: Number }) windowDays: number | null = null;

  /** Points by which the company reviews its calls; points by their ids when absent. */
  @property({ attribute: false }) checklist: readonly ReviewCheckpoint[] | null = null;
  /** Id of who reviews calls here; nobody does when absent. */
  @property() reviewer: string | number | null = null;
  /** Reviews that the page keeps, to be shown again in the form. */
  @property({ attribute: false }) reviews: readonly CallReviewRecord[] = [];

  /** What a reader has narrowed the report to. */
  @state() private chosen: Chosen = {};
  @state() private heat: HeatKind = 'answered';
  @state() private isUnfolded = false;
  /** Whether the list leaves out calls without a recording. */
  @state() private isRecorded = false;

  protected readonly reportName = 'call-stats';
  protected readonly loadWords: LoadWords<CallMessages> = (language) => loadCallMessages[language]();
  protected readonly loadExplained = async () => (await import('./call-stats-explained.ts')).explained;
  #file: typeof import('./call-stats-file-views.ts') | null = null;
  readonly #sort = new SortController(this, { key: 'name', descending: false });
  /** Whom a reader can choose: the people of the report before one was chosen. */
  #people: CallStatsReport['managers'] = [];

  protected override options(): CallStatsOptions {
    const [conversationSeconds, windowDays] = [this.conversationSeconds, this.windowDays].map((value) => (value! < 0 ? null : value));
    const credit = creditRules.find((one) => one === this.credit);
    const checklist = this.checklist?.map(({ id, name, scale }) => ({ id, name, scale }));
    return given({ ...this.chosen, conversationSeconds, windowDays, credit, checklist });
  }

  protected override tables(report: CallStatsReport, speech: Speech<CallMessages>): ExportTable[] {
    const reviews = this.#reviews;
    return [
      ...(this.#file?.toExportTables(report, speech) ?? []),
      ...(reviews && report.reviews
        ? reviews.views.toReviewExportTables(report.reviews, { format: speech.format, words: reviews.words(speech.format) })
        : []),
    ];
  }

  protected override async loadTables(): Promise<void> {
    this.#file = await import('./call-stats-file-views.ts');
  }

  protected override content(report: CallStatsReport, speech: Speech<CallMessages>): FrameContent {
    const { words, common, format } = speech;
    if (this.chosen.person === undefined || report.managers.length > 1) this.#people = report.managers;
    const canChoose = this.canDrill || this.endpoint !== null;
    return {
      title: words.title,
      subtitle: [format.period(report.from, report.to), words.calls(report.count)].join(' · '),
      finding: renderFinding(report, speech),
      body: html`${canChoose ? renderFilters(this.chosen, this.#people, (chosen) => (this.chosen = chosen), speech) : nothing}
      ${report.count > 0 ? this.#renderCalls(report, speech) : nothing}`,
      footnotes: [common.asOf(format.dateTime(report.asOf)), ...report.notes.map((note) => noteText(note, common, words.notes))],
    };
  }

  #list: CallList | null = null;

  async #openList(): Promise<void> {
    const { CallList: List, listStyles } = await import('./call-stats-list-views.ts');
    adoptStyles(this.renderRoot as ShadowRoot, listStyles);
    this.#list ??= new List(this);
    this.requestUpdate();
  }

  #renderList(report: CallStatsReport, speech: Speech<CallMessages>): TemplateResult {
    const { sections, list } = speech.words;
    const set = this.isRecorded ? 'recorded' : 'calls';
    const load = this.pages({ set });
    if (!this.#list || !load) {
      return html`<p class="list"><button type="button" class="action" @click=${() => void this.#openList()}>${list.open}</button></p>`;
    }
    this.#list.show(report, set, load);
    const toggle = (event: Event) => (this.isRecorded = (event.target as HTMLInputElement).checked);
    return html`<section class="list">
      <h3 data-figure="calls">${sections.list}</h3>
      <label class="recorded"><input type="checkbox" .checked=${this.isRecorded} @change=${toggle} /> ${list.recorded}</label>
      ${this.#list.render(speech, this)}
    </section>`;
  }

  #reviews: ReviewParts | null = null;

  /** Views and words of reviews, which few companies need; null until they are there. */
  #reviewsIn(language: Language): ReviewParts | null {
    if (this.#reviews?.language === language) return this.#reviews;
    void this.#loadReviews(language);
    return null;
  }

  async #loadReviews(language: Language): Promise<void> {
    const views = await import('./call-stats-review-views.ts');
    adoptStyles(this.renderRoot as ShadowRoot, views.reviewStyles);
    this.#reviews = { language, views, words: await views.loadReviewMessages[language]() };
    this.requestUpdate();
  }

  #renderReviews(report: CallReviewsReport, { format }: Speech<CallMessages>): TemplateResult | typeof nothing {
    const loaded = this.#reviewsIn(format.language);
    if (!loaded) return nothing;
    const speech = { format, words: loaded.words(format) };
    const drill = this.canDrill ? (title: string, cell: CallReviewsCell) => this.drill(title, { set: 'reviewed', ...cell }) : null;
    return html`<div class="main">
      <h3>${speech.words.title}</h3>
      <p class="says">${loaded.views.renderReviewFinding(report, speech)}</p>
      ${loaded.views.renderReviews(report, speech, drill)}
      ${report.notes.length > 0 ? html`<p class="quiet">${report.notes.map(({ code, count }) => speech.words.notes[code](count)).join(' · ')}</p>` : nothing}
    </div>`;
  }

  #renderCalls(report: CallStatsReport, speech: Speech<CallMessages>): TemplateResult {
    const drill = this.canDrill ? this.drill.bind(this) : null;
    const unfold = this.isUnfolded ? undefined : () => (this.isUnfolded = true);
    return html`${renderFigures(report, speech, drill)}
      <div class="columns">
        ${renderHeat(report, this.heat, (kind) => (this.heat = kind), speech, drill)}
        <div class="side">${renderEpisodes(report, speech, drill)} ${renderHistogram(report, speech, drill)}</div>
      </div>
      <div class="main">
        <h3>${speech.words.sections.managers}</h3>
        ${renderTable(managerTable(report, speech, drill, { sort: this.#sort, unfold }))}
      </div>
      ${report.reviews && report.reviews.reviewed > 0 ? this.#renderReviews(report.reviews, speech) : nothing}
      ${drill ? this.#renderList(report, speech) : nothing}`;
  }
}

defineElement('call-stats', CallStatsElement);

declare global {
  interface HTMLElementTagNameMap {
    'call-stats': CallStatsElement;
  }
}
