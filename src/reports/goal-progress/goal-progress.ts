import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineElement } from '../../define.ts';
import { noteText } from '../../i18n/common-messages.ts';
import { offConverter } from '../../provider/attributes.ts';
import { adoptStyles } from '../../ui/adopt-styles.ts';
import { renderTable } from '../../ui/data-table.ts';
import type { Format, Language } from '../../format/format.ts';
import type { ExportTable } from '../../ui/export.ts';
import { ReportElement, type FrameContent, type LoadWords, type Speech } from '../../ui/report-element.ts';
import { GoalsChangeEvent } from './goal-progress-events.ts';
import {
  loadDetailMessages,
  loadEditorMessages,
  loadGoalMessages,
  type DetailMessages,
  type GoalMessages,
} from './goal-progress-messages.ts';
import type { GoalEditing, GoalProgressOptions, GoalProgressReport } from './goal-progress-schema.ts';
import { goalStyles } from './goal-progress-styles.ts';
import { findingText } from './goal-progress-text-views.ts';
import { renderGoals, type GoalList } from './goal-progress-views.ts';

type DetailViews = typeof import('./goal-progress-detail-views.ts');

const paces = ['working-days', 'calendar', 'season'] as const;

/**
 * Whether goals will be reached, and who falls behind: the company's, departments' and people's, each with where one should be today,
 * the likely end, the chance, and what each day left takes.
 *
 * ```html
 * <sales-data src="company.json" period="this-month">
 *   <goal-progress editable></goal-progress>
 * </sales-data>
 * ```
 *
 * @fires {ReportReadyEvent} report-ready - The report is shown.
 * @fires {ReportErrorEvent} report-error - The report could not be had.
 * @fires {ReportSelectEvent} report-select - A reader asks for the records behind a goal.
 * @fires {GoalsChangeEvent} goals-change - A reader has changed the goals; the event has all of them as records. Preventing it leaves the figures as they are.
 * @csspart base - The whole report.
 * @csspart heading - Its title.
 * @csspart finding - The sentence that says what the numbers say.
 * @csspart table - Each table.
 * @csspart menu - Export and explanation.
 * @csspart empty - What stands there without data.
 * @csspart error - What stands there after a failure.
 * @csspart footnote - What was left out.
 * @cssprop --dealscope-surface - Background.
 * @cssprop --dealscope-text - Text.
 * @cssprop --dealscope-muted - Quiet text.
 * @cssprop --dealscope-line - Hairlines.
 * @cssprop --dealscope-accent - Progress in the curve.
 * @cssprop --dealscope-bar - What is done.
 * @cssprop --dealscope-loss - What is unlikely or missed.
 * @cssprop --dealscope-good - What is reached.
 * @cssprop --dealscope-radius - Corners.
 */
export class GoalProgressElement extends ReportElement<'goal-progress', GoalMessages> {
  static override styles = [...ReportElement.styles, goalStyles];
  static override readonly choices = { pace: paces };

  /** By what the marker of today moves: `working-days` (default), `calendar`, or `season`, by the usual week. */
  @property() pace: string | null = null;
  /** Whether a reader may change the goals; the page keeps what `goals-change` says. */
  @property({ type: Boolean, converter: offConverter }) editable = false;
  /** Least talk of a conversation, seconds; 30 when absent. */
  @property({ type: Number, attribute: 'min-talk-seconds' }) minTalkSeconds: number | null = null;
  /** Goals as records, in place of those that the records hold. */
  @property({ attribute: false }) goals: GoalProgressOptions['goals'] | null = null;

  /** Groups of which a reader wants all. */
  @state() private whole: ReadonlySet<string> = new Set();

  /** What unfolds, once somebody has unfolded a goal. */
  @state() private details: { language: Language; words: (format: Format) => DetailMessages; views: DetailViews } | null = null;

  protected readonly reportName = 'goal-progress';
  protected readonly loadWords: LoadWords<GoalMessages> = (language) => loadGoalMessages[language]();
  protected readonly loadExplained = async () => (await import('./goal-progress-explained.ts')).explained;

  protected override options(): GoalProgressOptions {
    const pace = paces.find((one) => one === this.pace);
    const { minTalkSeconds, goals, editable } = this;
    return {
      ...(pace ? { pace } : {}),
      ...(minTalkSeconds !== null && minTalkSeconds >= 0 ? { minTalkSeconds } : {}),
      ...(goals ? { goals } : {}),
      ...(editable ? { editing: true } : {}),
    };
  }

  protected override tables(report: GoalProgressReport, speech: Speech<GoalMessages>): ExportTable[] {
    return this.details?.views.toExportTables(report, this.#withDetails(speech)) ?? [];
  }

  protected override loadTables(format: Format): Promise<void> {
    return this.#unfold(format);
  }

  protected override content(report: GoalProgressReport, speech: Speech<GoalMessages>): FrameContent {
    const { words, common, format } = speech;
    const { editing } = report;
    const showAll = (group: string) => (this.whole = new Set([...this.whole, group]));
    const drill = this.canDrill ? this.drill.bind(this) : null;
    return {
      title: words.title,
      subtitle: [
        format.period(report.from, report.to),
        ...(report.goals.length > 0 ? [words.goals(report.goals.length), words.paces[report.pace]] : []),
      ].join(' · '),
      finding: findingText(report, speech),
      body: html`${renderGoals({ report, speech, drill, whole: this.whole, showAll, details: this.#detailsIn(format), unfold: () => void this.#unfold(format) })}
      ${
        this.editable && editing
          ? html`<button type="button" class="action edit" @click=${() => void this.#edit(editing, speech)}>${words.edit}</button>`
          : nothing
      }
      ${
        report.goals.length > 0
          ? html`<details class="twin" @toggle=${() => void this.#unfold(format)}>
              <summary>${common.table}</summary>
              ${this.details ? renderTable(this.details.views.goalTable(report, this.#withDetails(speech))) : nothing}
            </details>`
          : nothing
      }`,
      footnotes: [common.asOf(format.dateTime(report.asOf)), ...report.notes.map((note) => noteText(note, common, words.notes))],
    };
  }

  /** In another language than before they are loaded again. */
  #detailsIn(format: Format): GoalList['details'] {
    if (this.details && this.details.language !== format.language) void this.#unfold(format);
    return this.details?.views.detailsIn(this.details.words(format)) ?? null;
  }

  #withDetails(speech: Speech<GoalMessages>): Speech<GoalMessages & DetailMessages> {
    return { ...speech, words: { ...speech.words, ...this.details!.words(speech.format) } };
  }

  async #unfold({ language }: Format): Promise<void> {
    if (this.details?.language === language) return;
    const [views, words] = await Promise.all([import('./goal-progress-detail-views.ts'), loadDetailMessages[language]()]);
    // A server has no page to style.
    if (this.shadowRoot) adoptStyles(this.shadowRoot, views.detailStyles);
    this.details = { language, words, views };
  }

  async #edit(editing: GoalEditing, { words, format }: Speech<GoalMessages>): Promise<void> {
    const [{ openGoalEditor }, editorWords, full] = await Promise.all([
      import('./goal-progress-editor-views.ts'),
      loadEditorMessages[format.language](),
      this.fullSpeech(),
    ]);
    openGoalEditor(this.renderRoot as ShadowRoot, {
      ...{ editing, words: editorWords, metrics: words.metrics, company: words.company, close: full!.common.close },
      today: editing.today,
      save: (goals) => {
        if (this.dispatchEvent(new GoalsChangeEvent(goals))) this.goals = goals;
      },
    });
  }
}

defineElement('goal-progress', GoalProgressElement);

declare global {
  interface HTMLElementTagNameMap {
    'goal-progress': GoalProgressElement;
  }
}
