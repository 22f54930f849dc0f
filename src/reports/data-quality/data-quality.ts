import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineElement } from '../../define.ts';
import type { Format, Language } from '../../format/format.ts';
import { noteText } from '../../i18n/common-messages.ts';
import { loadRuleNames } from '../../i18n/rule-names.ts';
import { renderTable } from '../../ui/data-table.ts';
import { StageMappingChangeEvent } from '../../ui/events.ts';
import type { ExportTable } from '../../ui/export.ts';
import { ReportElement, type FrameContent, type LoadWords, type Speech } from '../../ui/report-element.ts';
import { SortController } from '../../ui/sortable.ts';
import { sparklineStyles } from '../../ui/sparkline.ts';
import { loadQualityMessages } from './data-quality-messages.ts';
import type { DataQualityOptions, DataQualityReport, MappingRow } from './data-quality-schema.ts';
import { qualityStyles } from './data-quality-styles.ts';
import { moverTable, pathTable, schemeTable } from './data-quality-path-views.ts';
import { managerTable, stageTable } from './data-quality-people-views.ts';
import { checkTable, ruleTable } from './data-quality-rule-views.ts';
import type { QualityWords } from './data-quality-speech-views.ts';
import { renderChanges, renderFinding, renderMapping, renderMore, renderScore, toExportTables } from './data-quality-views.ts';

async function loadWords(language: Language): Promise<(format: Format) => QualityWords> {
  const [own, rules] = await Promise.all([loadQualityMessages[language](), loadRuleNames[language]()]);
  return (format) => ({ ...own(format), rules });
}

/**
 * Whether the numbers can be trusted: what is wrong with the records of open deals and of those closed in the period, whose they are,
 * what to mend first, who skips stages, and since when the stages themselves are others.
 *
 * ```html
 * <sales-data src="company.json" period="this-month">
 *   <data-quality></data-quality>
 * </sales-data>
 * ```
 *
 * @fires {ReportReadyEvent} report-ready - The report is shown.
 * @fires {ReportErrorEvent} report-error - The report could not be had.
 * @fires {ReportSelectEvent} report-select - A reader asks for the deals behind a figure.
 * @fires {StageMappingChangeEvent} stage-mapping-change - A reader says which stage an old one counts as; for the page to keep.
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
 * @cssprop --dealscope-loss - What is critical.
 * @cssprop --dealscope-radius - Corners.
 */
export class DataQualityElement extends ReportElement<'data-quality', QualityWords> {
  static override styles = [...ReportElement.styles, sparklineStyles, qualityStyles];

  /** Place of the stage from which on a deal needs an amount, 1 for the first; 3 when absent or not a whole number above 0. */
  @property({ attribute: 'amount-from', type: Number }) amountFrom: number | null = null;

  @state() private unfolded = false;

  protected readonly reportName = 'data-quality';
  protected readonly loadWords: LoadWords<QualityWords> = loadWords;
  protected readonly loadExplained = async () => (await import('./data-quality-explained.ts')).explained;
  readonly #sort = new SortController(this, { key: 'trust', descending: false });

  protected override options(): DataQualityOptions {
    return Number.isInteger(this.amountFrom) && this.amountFrom! > 0 ? { amountFrom: this.amountFrom! } : {};
  }

  protected override tables(report: DataQualityReport, speech: Speech<QualityWords>): ExportTable[] {
    return toExportTables(report, speech);
  }

  protected override content(report: DataQualityReport, speech: Speech<QualityWords>): FrameContent {
    const { words, common, format } = speech;
    const drill = this.canDrill ? this.drill.bind(this) : null;
    const isEmpty = report.rules.every(({ n }) => n === 0);
    const check = words.sections.check;
    const unfold = drill
      ? { count: report.toFix, open: () => drill(check, { set: 'to-fix' }) }
      : { count: report.checkList.length, open: () => (this.unfolded = true) };
    return {
      title: words.title,
      subtitle: [words.at(format.dateTime(report.asOf)), report.pipelineName === null ? null : words.pipeline(report.pipelineName)]
        .filter(Boolean)
        .join(' · '),
      finding: renderFinding(report, speech),
      body: isEmpty
        ? html`${nothing}`
        : html`${renderScore(report, speech, drill)}
            <div class="sides">
              <div class="main">
                <h3>${words.rulesLabel}</h3>
                ${renderTable(ruleTable(report, speech, drill))}
                <p class="quiet legend">${words.severityLegend}</p>
              </div>
              <div class="main">
                <h3 data-figure="to-fix">${check}</h3>
                ${
                  report.toFix === 0
                    ? html`<p>${words.nothingToFix}</p>`
                    : renderTable(checkTable(report, speech, this.unfolded ? null : unfold))
                }
              </div>
            </div>
            ${
              report.hasHistory
                ? html`<div class="main">
                    <h3 data-figure="scheme">${words.sections.scheme}</h3>
                    ${renderChanges(report, speech)}
                    ${renderMapping(report, speech, drill ? (changes) => this.#map(report, changes) : null)}
                  </div>`
                : nothing
            }
            ${renderMore(managerTable(report, speech, drill, this.#sort))} ${renderMore(stageTable(report, speech, drill))}
            ${renderMore(moverTable(report, speech))} ${renderMore(pathTable(report, speech))} ${renderMore(schemeTable(report, speech))}`,
      footnotes: [common.asOf(format.dateTime(report.asOf)), ...report.notes.map((note) => noteText(note, common, words.notes))],
    };
  }

  /** The whole mapping after a change, which then holds for every report of the page. */
  #map({ scheme }: DataQualityReport, changes: { row: MappingRow; to: string | null }[]): void {
    const changed = new Set(changes.map(({ row }) => row));
    const kept = scheme.mapping.filter((row) => row.given && row.to !== null && !changed.has(row));
    const mapping = [
      ...kept.map(({ pipelineId, from, to }) => ({ pipelineId, from, to: to! })),
      ...changes.flatMap(({ row, to }) => {
        const stage = row.choices.find(({ stageId }) => String(stageId) === to);
        return stage ? [{ pipelineId: row.pipelineId, from: row.from, to: stage.stageId }] : [];
      }),
    ];
    if (this.dispatchEvent(new StageMappingChangeEvent(mapping))) this.changeScope({ stageMapping: mapping });
  }
}

defineElement('data-quality', DataQualityElement);

declare global {
  interface HTMLElementTagNameMap {
    'data-quality': DataQualityElement;
  }
}
