import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineElement } from '../../define.ts';
import { nameOf } from '../../format/people.ts';
import { noteText } from '../../i18n/common-messages.ts';
import { adoptStyles } from '../../ui/adopt-styles.ts';
import { renderTable, type DataTable } from '../../ui/data-table.ts';
import type { ExportTable } from '../../ui/export.ts';
import { renderFrame, renderSkeleton } from '../../ui/frame.ts';
import { ReportElement, type FrameContent, type LoadWords, type Speech } from '../../ui/report-element.ts';
import { SortController } from '../../ui/sortable.ts';
import { toVisibility, visibilities } from './work-hours-visibility.ts';
import { loadHoursMessages, type WorkHoursMessages } from './work-hours-messages.ts';
import { isOneDay, renderFinding, renderPeople, type Unfolding } from './work-hours-rows-views.ts';
import type { Visibility, WorkHoursOptions, WorkHoursReport } from './work-hours-schema.ts';
import { hoursStyles } from './work-hours-styles.ts';
import type { Drill } from './work-hours-views.ts';

/** Days, tables and the team without people: what many readers never see. */
const loadParts = () => import('./work-hours-parts-views.ts');
type Parts = Awaited<ReturnType<typeof loadParts>>;

/**
 * When each person's day begins and ends by the traces in the CRM, where the break is, and what a usual day looks like.
 *
 * ```html
 * <sales-data src="company.json" period="this-month">
 *   <work-hours gap-minutes="30" day-cut="04:00"></work-hours>
 * </sales-data>
 * ```
 *
 * @fires {ReportReadyEvent} report-ready - The report is shown.
 * @fires {ReportErrorEvent} report-error - The report could not be had.
 * @fires {ReportSelectEvent} report-select - A reader asks for the acts behind a day.
 * @csspart base - The whole report.
 * @csspart heading - Its title.
 * @csspart finding - The sentence that says what the numbers say.
 * @csspart chart - The rows with their strips.
 * @csspart table - Each table.
 * @csspart menu - Export and explanation.
 * @csspart empty - What stands there without data.
 * @csspart error - What stands there after a failure.
 * @csspart footnote - What traces are, and what was left out.
 * @cssprop --dealscope-surface - Background.
 * @cssprop --dealscope-text - Text.
 * @cssprop --dealscope-muted - Quiet text.
 * @cssprop --dealscope-line - Hairlines.
 * @cssprop --dealscope-accent - Calls, and the usual day.
 * @cssprop --dealscope-open - Sessions.
 * @cssprop --dealscope-radius - Corners.
 */
export class WorkHoursElement extends ReportElement<'work-hours', WorkHoursMessages> {
  static override styles = [...ReportElement.styles, hoursStyles];
  static override readonly choices = { visibility: visibilities };

  /**
   * `people`, `aggregate-only` (the team's distribution alone) or `hidden` (nothing is computed or shown), for companies
   * whose law or culture asks for it. Any other word hides as well.
   */
  @property() visibility: string | null = null;
  /** Id of the person whose days are unfolded at first. */
  @property() manager: string | null = null;
  /** Minutes without traces that make a break, 1 to 720; 30 when absent or not a number. */
  @property({ attribute: 'gap-minutes', type: Number }) gapMinutes: number | null = null;
  /** When a day begins, `HH:MM` up to 12:00; 04:00 when absent or unreadable. */
  @property({ attribute: 'day-cut' }) dayCut: string | null = null;
  /** Minutes that first and last traces may lie within the schedule's ends, 0 to 240; 15 when absent or not a number. */
  @property({ attribute: 'grace-minutes', type: Number }) graceMinutes: number | null = null;
  /** Fewest people of whom `aggregate-only` tells, 2 or more; 5 when absent or not a number. */
  @property({ attribute: 'smallest-group', type: Number }) smallestGroup: number | null = null;

  /** Whose days a reader has unfolded; null for nobody's, undefined before the first choice. */
  @state() private chosen: string | number | null | undefined = undefined;
  @state() private isAll = false;
  /** Captions of the tables that were opened. */
  @state() private opened: ReadonlySet<string> = new Set();

  protected readonly reportName = 'work-hours';
  protected readonly loadWords: LoadWords<WorkHoursMessages> = (language) => loadHoursMessages[language]();
  protected readonly loadExplained = async () => (await import('./work-hours-explained.ts')).explained;
  readonly #sort = new SortController(this, { key: 'name', descending: false });

  #loaded: Parts | null = null;

  /** The parts that are loaded late; null until they are there, and shown then. */
  get #parts(): Parts | null {
    if (!this.#loaded) void this.#load().then(() => this.requestUpdate());
    return this.#loaded;
  }

  async #load(): Promise<void> {
    const parts = await loadParts();
    // A server has no page to style.
    if (this.shadowRoot) adoptStyles(this.shadowRoot, parts.partsStyles);
    this.#loaded = parts;
  }

  get #visibility(): Visibility {
    return toVisibility(this.visibility);
  }

  protected override get isAsked(): boolean {
    return this.#visibility !== 'hidden';
  }

  protected override options(): WorkHoursOptions {
    const open = this.chosen === undefined ? this.manager : this.chosen;
    return {
      ...(this.#visibility === 'people' ? {} : { visibility: this.#visibility }),
      ...(open === null ? {} : { managerId: open }),
      ...numberOption('gapMinutes', this.gapMinutes),
      ...numberOption('dayCutMinute', minutesOf(this.dayCut)),
      ...numberOption('graceMinutes', this.graceMinutes),
      ...numberOption('smallestGroup', this.smallestGroup),
    };
  }

  protected override willUpdate(changed?: PropertyValues): void {
    super.willUpdate();
    if (changed?.has('visibility')) this.report = null;
  }

  protected override render(): TemplateResult {
    const { speech } = this;
    if (this.isAsked || !speech) return super.render();
    const { title, finding } = speech.words;
    return renderFrame({ title: this.heading ?? title, isBusy: false, finding: finding.hidden, body: html`` }, speech);
  }

  /** Data of a page may hold more than the element is allowed to show. */
  #isTooMuch(report: WorkHoursReport): boolean {
    return this.#visibility !== 'people' && report.visibility === 'people';
  }

  protected override tables(report: WorkHoursReport, speech: Speech<WorkHoursMessages>): ExportTable[] {
    return this.#isTooMuch(report) ? [] : (this.#loaded?.toExportTables(report, speech) ?? []);
  }

  protected override loadTables(): Promise<void> {
    return this.#load();
  }

  protected override content(report: WorkHoursReport, speech: Speech<WorkHoursMessages>): FrameContent {
    const { words, common, format } = speech;
    const isTooMuch = this.#isTooMuch(report);
    const mode = report.visibility === 'people' ? words.people(report.managers.length) : words.visibility[report.visibility];
    return {
      title: words.title,
      subtitle: [format.period(report.from, report.to), ...(isTooMuch ? [] : [mode])].join(' · '),
      finding: isTooMuch ? words.finding.tooMuch : renderFinding(report, speech),
      body: isTooMuch
        ? html``
        : report.visibility === 'people'
          ? this.#renderPeople(report, speech)
          : (this.#parts?.renderTeam(report, speech) ?? renderSkeleton()),
      footnotes: [
        common.asOf(format.dateTime(report.asOf)),
        words.lowerBound,
        words.rules(format.clock(report.dayCutMinute), format.duration(report.gapMinutes * 60_000)),
        ...report.notes.map((note) => noteText(note, common, words.notes)),
      ],
    };
  }

  #renderPeople(report: WorkHoursReport, speech: Speech<WorkHoursMessages>): TemplateResult {
    if (report.managers.length === 0 || (report.finding.code === 'nothing' && !isOneDay(report))) return html``;
    const drill: Drill = this.canDrill ? this.drill.bind(this) : null;
    const { tables } = speech.words;
    return html`${isOneDay(report) ? (this.#parts?.renderOneDay(report, speech, drill) ?? renderSkeleton()) : renderPeople(report, speech, this.#unfolding(report, speech, drill))}
    ${this.#renderTwin(tables.people, (part) => part.peopleTable(report, speech, drill, this.#sort))}
    ${report.days.length > 0 ? this.#renderTwin(tables.days, (part) => part.daysTable(report, speech, drill)) : nothing}`;
  }

  /** A table that is made when a reader opens it. */
  #renderTwin<Row>(caption: string, table: (part: Parts) => DataTable<Row>): TemplateResult {
    const part = this.opened.has(caption) ? this.#parts : null;
    const toggle = (event: Event) => {
      if ((event.target as HTMLDetailsElement).open) this.opened = new Set([...this.opened, caption]);
    };
    return html`<details class="twin" @toggle=${toggle}>
      <summary>${caption}</summary>
      ${part ? renderTable(table(part)) : nothing}
    </details>`;
  }

  #unfolding(report: WorkHoursReport, speech: Speech<WorkHoursMessages>, drill: Drill): Unfolding {
    const [only, ...others] = report.managers;
    const told = report.days[0]?.managerId ?? null;
    const canAsk = (this.canDrill || this.endpoint !== null) && others.length > 0;
    return {
      openId: others.length === 0 ? only!.managerId : this.chosen === null ? null : told,
      toggle: canAsk ? (managerId) => (this.chosen = managerId === told && this.chosen !== null ? null : managerId) : null,
      renderDays: (row) => {
        const names = { full: () => nameOf(row), short: null };
        const days = this.#parts?.renderDays(report.days, names, speech, drill, speech.words.unfold(nameOf(row)));
        return days ? html`<div class="unfolded">${days}</div>` : nothing;
      },
      isAll: this.isAll,
      showAll: () => (this.isAll = true),
    };
  }
}

const numberOption = (name: keyof WorkHoursOptions, value: number | null) =>
  value === null || Number.isNaN(value) ? {} : { [name]: value };

/** Minutes since midnight of `HH:MM`, null for anything else. */
function minutesOf(text: string | null): number | null {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(text ?? '') ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

defineElement('work-hours', WorkHoursElement);

declare global {
  interface HTMLElementTagNameMap {
    'work-hours': WorkHoursElement;
  }
}
