import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineElement } from '../../define.ts';
import type { Format, Language } from '../../format/format.ts';
import { byName } from '../../format/people.ts';
import { noteText } from '../../i18n/common-messages.ts';
import { loadWorkWords } from '../../i18n/work-words.ts';
import { renderTable } from '../../ui/data-table.ts';
import type { ExportTable } from '../../ui/export.ts';
import { ReportElement, type FrameContent, type LoadWords, type Speech } from '../../ui/report-element.ts';
import { SortController } from '../../ui/sortable.ts';
import { sparklineStyles } from '../../ui/sparkline.ts';
import { renderCalendar } from './manager-activity-calendar-views.ts';
import { loadActivityMessages, type ActivityMessages } from './manager-activity-messages.ts';
import type { ManagerActivityOptions, ManagerActivityReport } from './manager-activity-schema.ts';
import { activityStyles } from './manager-activity-styles.ts';
import { allTable, kindTable, renderChoice, renderFinding, toExportTables } from './manager-activity-views.ts';

/** The report's own words with the names of acts, which several reports share. */
async function loadWords(language: Language): Promise<(format: Format) => ActivityMessages> {
  const [own, work] = await Promise.all([loadActivityMessages[language](), loadWorkWords[language]()]);
  return (format) => {
    const { act } = work(format.plural);
    return { ...own(format), act: (kind) => (Object.hasOwn(act, kind) ? act[kind]! : kind) };
  };
}

const units = ['day', 'week', 'month'] as const;

/**
 * What each person did: deals, tasks, calls, messages, each kind on its own, per day worked, beside their own weeks.
 *
 * ```html
 * <sales-data src="company.json" period="this-month">
 *   <manager-activity kind="call-out"></manager-activity>
 * </sales-data>
 * ```
 *
 * @fires {ReportReadyEvent} report-ready - The report is shown.
 * @fires {ReportErrorEvent} report-error - The report could not be had.
 * @fires {ReportSelectEvent} report-select - A reader asks for the records behind a figure.
 * @csspart base - The whole report.
 * @csspart heading - Its title.
 * @csspart finding - The sentence that says what the numbers say.
 * @csspart chart - The calendar.
 * @csspart table - Each table.
 * @csspart menu - Export and explanation.
 * @csspart empty - What stands there without data.
 * @csspart error - What stands there after a failure.
 * @csspart footnote - What was left out.
 * @cssprop --dealscope-surface - Background.
 * @cssprop --dealscope-text - Text.
 * @cssprop --dealscope-muted - Quiet text.
 * @cssprop --dealscope-line - Hairlines.
 * @cssprop --dealscope-accent - The calendar's busiest cells.
 * @cssprop --dealscope-radius - Corners.
 */
export class ManagerActivityElement extends ReportElement<'manager-activity', ActivityMessages> {
  static override styles = [...ReportElement.styles, sparklineStyles, activityStyles];
  static override readonly choices = { unit: units };

  /** Kind of work at first, e.g. `call-out`, `task-completed` or an event's own kind; calls made when absent. */
  @property() kind: string | null = null;
  /** Cells of the calendar: `day`, `week` or `month`; by the period's length when absent. */
  @property() unit: string | null = null;

  /** What a reader chose in place of `kind`. */
  @state() private chosen: string | null = null;

  protected readonly reportName = 'manager-activity';
  protected readonly loadWords: LoadWords<ActivityMessages> = loadWords;
  protected readonly loadExplained = async () => (await import('./manager-activity-explained.ts')).explained;
  readonly #sort = new SortController(this, { key: 'name', descending: false });

  protected override options(): ManagerActivityOptions {
    const kind = this.chosen ?? this.kind;
    const unit = units.find((one) => one === this.unit);
    return { ...(kind ? { kind } : {}), ...(unit ? { unit } : {}) };
  }

  protected override tables(report: ManagerActivityReport, speech: Speech<ActivityMessages>): ExportTable[] {
    return toExportTables(report, speech);
  }

  protected override content(report: ManagerActivityReport, speech: Speech<ActivityMessages>): FrameContent {
    const { words, common, format } = speech;
    const drill = this.canDrill ? this.drill.bind(this) : null;
    const canChoose = this.canDrill || this.endpoint !== null;
    const all = allTable(report, speech, drill);
    return {
      title: words.title,
      subtitle: [format.period(report.from, report.to), words.people(report.managers.length)].join(' · '),
      finding: renderFinding(report, speech),
      body: html`${canChoose ? renderChoice(report, speech, (kind) => (this.chosen = kind)) : nothing}
      ${
        report.managers.length > 0
          ? html`${report.steps.length > 0 && report.finding.code !== 'nothing' ? renderCalendar(report, byName(report.managers, format), speech, drill) : nothing}
              <div class="main">${renderTable(kindTable(report, speech, drill, this.#sort))}</div>
              <details class="twin">
                <summary>${all.caption}</summary>
                ${renderTable(all)}
              </details>`
          : nothing
      }`,
      footnotes: [common.asOf(format.dateTime(report.asOf)), ...report.notes.map((note) => noteText(note, common, words.notes))],
    };
  }
}

defineElement('manager-activity', ManagerActivityElement);

declare global {
  interface HTMLElementTagNameMap {
    'manager-activity': ManagerActivityElement;
  }
}
