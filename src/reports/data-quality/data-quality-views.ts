/** Fragments of the quality report that are no tables, in the order of the screen, and all tables for a file. */
import { html, nothing, type TemplateResult } from 'lit';
import { renderFolded, toExportTable, type DataTable } from '../../ui/data-table.ts';
import type { ExportTable } from '../../ui/export.ts';
import { sparkline } from '../../ui/sparkline.ts';
import { moverTable, pathTable, schemeTable } from './data-quality-path-views.ts';
import { managerTable, stageTable } from './data-quality-people-views.ts';
import { checkTable, ruleTable } from './data-quality-rule-views.ts';
import type { DataQualityReport, MappingRow } from './data-quality-schema.ts';
import { FEWEST, shareText, shortNameOf, type Drill, type QualitySpeech } from './data-quality-speech-views.ts';

/** One sentence that says what the numbers say. */
export function renderFinding({ finding, open, share, worst }: DataQualityReport, speech: QualitySpeech): string {
  const { words, format } = speech;
  if (finding.code === 'nothing-open' || share === null) return words.finding.nothingOpen;
  const said =
    finding.code === 'few-deals'
      ? words.finding.few(share.count, open)
      : words.finding.score(format.percent(share.share), share.count, open);
  const skips = finding.skipper?.skips;
  return [
    said,
    worst ? words.finding.worst(words.rules[worst.rule], worst.count) : '',
    skips?.own && skips.rest
      ? words.finding.skipper(shortNameOf(finding.skipper!, speech), format.percent(skips.own.share), format.percent(skips.rest.share))
      : '',
  ].join('');
}

/** The score, how sure it is, and how it came here. */
export function renderScore(report: DataQualityReport, speech: QualitySpeech, drill: Drill): TemplateResult {
  const { words, format } = speech;
  const { share, open, trend } = report;
  if (share === null) return html`${nothing}`;
  const values = trend.map((point) => point.share.share);
  const title = `${words.columns.trust}: ${words.deals(share.count)}`;
  return html`<div class="score">
    <div>
      <b class="figure" data-figure="trust" data-term=${words.columns.trust}>${shareText(share, speech)}</b>
      <p class="quiet">
        ${drill && share.count > 0 ? html`<button type="button" class="number" @click=${() => drill(title, { set: 'trusted' })}>${words.of(share.count, open)}</button>` : words.of(share.count, open)}
        ${share.n < FEWEST ? nothing : html`· ${format.percentRange(share.low, share.high)}`}
      </p>
    </div>
    ${
      values.length > 1
        ? html`<figure>
            <figcaption class="quiet" data-figure="trend" data-term=${words.sections.trend}>
              ${words.sections.trend}: ${format.percentRange(Math.min(...values), Math.max(...values))}
            </figcaption>
            ${sparkline({ values, limits: values.map(() => null), centre: null, label: words.trendLabel(values.length) })}
            <p class="quiet">${words.trendNote}</p>
          </figure>`
        : nothing
    }
  </div>`;
}

/** When the stages themselves changed, in sentences. */
export function renderChanges({ scheme }: DataQualityReport, { words, format }: QualitySpeech): TemplateResult {
  const changes = scheme.stages.flatMap(({ name, change }) => (change ? [words.change[change.kind](name, format.date(change.from))] : []));
  return html`<ul class="changes">
    ${(changes.length > 0 ? changes : [words.noChange]).map((text) => html`<li>${text}</li>`)}
  </ul>`;
}

/** Lets a reader say which stage an old one counts as. */
export function renderMapping(
  { scheme: { mapping } }: DataQualityReport,
  { words }: QualitySpeech,
  choose: ((changes: { row: MappingRow; to: string | null }[]) => void) | null,
): TemplateResult {
  if (mapping.length === 0 || !choose) return html`${nothing}`;
  const waiting = mapping.filter(({ to, given }) => !given && to === null);
  return html`<section class="mapping">
    <h3>${words.sections.mapping}</h3>
    <p class="quiet">${words.mapping.hint}</p>
    <div class="choices">
      ${mapping.map((row) => {
        const change = (event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          choose([{ row, to: value === '' ? null : value }]);
        };
        return html`<label>
          <span>${row.fromName}</span>
          <select aria-label=${words.mapping.label(row.fromName)} @change=${change}>
            <option value="" ?selected=${row.to === null}>${words.mapping.itself}</option>
            ${row.choices.map(
              ({ stageId, name }) =>
                html`<option value=${stageId} ?selected=${String(stageId) === String(row.to)}>
                  ${name}${String(stageId) === String(row.proposed) ? ` (${words.mapping.proposed})` : ''}
                </option>`,
            )}
          </select>
        </label>`;
      })}
    </div>
    ${
      waiting.length > 0
        ? html`<button type="button" class="action" @click=${() => choose(waiting.map((row) => ({ row, to: String(row.proposed) })))}>
            ${words.mapping.accept}
          </button>`
        : nothing
    }
  </section>`;
}

/** A folded table, where it has any row. */
export const renderMore = <Row>(table: DataTable<Row>): TemplateResult =>
  table.rows.length === 0 ? html`${nothing}` : renderFolded(table);

/** Every table of the report, for a file. */
export const toExportTables = (report: DataQualityReport, speech: QualitySpeech): ExportTable[] =>
  [
    toExportTable(ruleTable(report, speech, null)),
    toExportTable(checkTable(report, speech, null)),
    toExportTable(managerTable(report, speech, null)),
    toExportTable(stageTable(report, speech, null)),
    toExportTable(moverTable(report, speech)),
    toExportTable(pathTable(report, speech)),
    toExportTable(schemeTable(report, speech)),
  ].filter(({ rows }) => rows.length > 0);
