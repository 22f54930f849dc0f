import { html, nothing, type TemplateResult } from 'lit';
import type { DealRow, RecordsPage } from '../engine/report-engine.ts';
import { DASH } from '../format/format.ts';
import { openDialog } from './dialog.ts';
import { downloadBlob, toCsv } from './export.ts';
import type { Speech } from './report-element.ts';
import { toSafeUrl } from './safe-url.ts';

const PAGE = 50;
/** Rows of one request when all are wanted for a file. */
const LARGE_PAGE = 5000;

export interface DrillDown {
  /** What the figure is. */
  title: string;
  load(offset: number, limit: number): Promise<RecordsPage>;
  speech: Speech;
}

/** Shows the very deals behind a figure, a page at a time, with links into the CRM. */
export async function openDrillDown(root: ShadowRoot, { title, load, speech }: DrillDown): Promise<void> {
  const { common } = speech;
  const show = openDialog(root, { title, close: common.close, body: html`<p role="status">${common.loading(null, null)}</p>` });
  const go = async (offset: number): Promise<void> => {
    try {
      const page = await load(offset, PAGE);
      show(
        renderPage(
          page,
          speech,
          (to) => void go(to),
          () => void saveAll(page.total, load, speech),
        ),
      );
    } catch {
      show(
        html`<p role="alert">${common.errors.unreachable}</p>
          <button type="button" class="action" @click=${() => void go(offset)}>${common.retry}</button>`,
      );
    }
  };
  await go(0);
}

function renderPage(page: RecordsPage, speech: Speech, go: (offset: number) => void, save: () => void): TemplateResult {
  const { drillDown, exportCsv } = speech.common;
  if (page.total === 0) return html`<p>${drillDown.empty}</p>`;
  const last = page.offset + page.rows.length;
  return html`<p class="quiet">${drillDown.total(page.total)}</p>
    <div class="scroll" tabindex="0" role="group" aria-label=${drillDown.total(page.total)}>
      <table>
        <thead>
          <tr>
            ${toHeaders(speech).map((header, i) => html`<th scope="col" class=${i === 3 ? 'end' : ''}>${header}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${page.rows.map((row) => renderRow(row, speech))}
        </tbody>
      </table>
    </div>
    <p class="quiet pager">
      <button type="button" class="action" ?disabled=${page.offset === 0} @click=${() => go(page.offset - PAGE)}>
        ${drillDown.previous}
      </button>
      ${drillDown.range(page.offset + 1, last, page.total)}
      <button type="button" class="action" ?disabled=${last >= page.total} @click=${() => go(last)}>${drillDown.next}</button>
      <button type="button" class="action" @click=${save}>${exportCsv}</button>
    </p>`;
}

const toHeaders = ({ common }: Speech): string[] => {
  const { deal, stage, manager, amount, created, closed, reason } = common.drillDown.columns;
  return [deal, stage, manager, amount, created, closed, reason];
};

function renderRow(row: DealRow, { format, common }: Speech): TemplateResult {
  const url = toSafeUrl(row.url, document.baseURI);
  const name = (row.name ?? common.drillDown.untitled(String(row.id))).slice(0, 200);
  return html`<tr>
    <td>${url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${name}</a>` : name}</td>
    <td>${row.stageName}</td>
    <td>${row.managerName ?? row.managerId ?? DASH}</td>
    <td class="end">${row.currency === null ? DASH : format.money(row.amountMinor, row.currency)}</td>
    <td>${format.date(row.createdAt)}</td>
    <td>${format.date(row.closedAt)}</td>
    <td>${row.lossReasonName ?? nothing}</td>
  </tr>`;
}

async function saveAll(total: number, load: DrillDown['load'], speech: Speech): Promise<void> {
  const rows: DealRow[] = [];
  while (rows.length < total) {
    const page = await load(rows.length, LARGE_PAGE);
    if (page.rows.length === 0) break;
    rows.push(...page.rows);
  }
  const { format } = speech;
  const cells = rows.map((row) => [
    row.name ?? String(row.id),
    row.stageName,
    row.managerName,
    row.currency === null ? null : format.money(row.amountMinor, row.currency),
    format.date(row.createdAt),
    row.closedAt === null ? null : format.date(row.closedAt),
    row.lossReasonName,
  ]);
  downloadBlob(toCsv([{ columns: toHeaders(speech), rows: cells }], format.locale), 'deals.csv');
}
