import { html, nothing, render, type TemplateResult } from 'lit';
import type { ActRow, CallRow, DealRow, RecordsPage, TaskRow } from '../engine/report-engine.ts';
import { DASH } from '../format/format.ts';
import { loadWorkWords, type WorkWords } from '../i18n/work-words.ts';
import { adoptStyles } from './adopt-styles.ts';
import { countedStyles } from './counted-styles.ts';
import type { Counting } from './counted.ts';
import type { CrossFilter } from './cross-filter.ts';
import { openDialog } from './dialog.ts';
import { downloadBlob, toCsv } from './export.ts';
import type { FullSpeech } from './report-element.ts';
import { toSafeUrl } from './safe-url.ts';

const PAGE = 50;
/** Rows of one request when all are wanted for a file. */
const LARGE_PAGE = 5000;

/** Words of work are there where calls or acts are listed. */
type DrillSpeech = FullSpeech & { work?: WorkWords };

async function withWorkWords(speech: FullSpeech, { kind }: RecordsPage): Promise<DrillSpeech> {
  if (kind !== 'calls' && kind !== 'acts') return speech;
  return { ...speech, work: (await loadWorkWords[speech.format.language]())(speech.format.plural) };
}

export interface DrillDown {
  /** What the figure is. */
  title: string;
  load(offset: number, limit: number): Promise<RecordsPage>;
  /** What the figure is of, as a filter of all reports; null where it is of everything. */
  filter?: CrossFilter | null;
  /** The figure, and what its definition has to know. */
  cell: object;
  counting: Counting;
}

/** Shows the very records behind a figure, a page at a time, with links into the CRM. */
export async function openDrillDown({ title, load, filter, cell, counting }: DrillDown): Promise<void> {
  const { root, speech } = counting;
  const { common } = speech;
  adoptStyles(root, countedStyles);
  const show = openDialog(root, { title, close: common.close, body: html`<p role="status">${common.loading(null, null, null)}</p>` });
  const go = async (offset: number): Promise<void> => {
    try {
      const page = await load(offset, PAGE);
      const words = await withWorkWords(speech, page);
      show(
        renderPage(
          page,
          words,
          (to) => void go(to),
          () => void saveAll(page, load, words),
          html`${filter ? renderFilter(filter, words) : nothing} ${renderHow(page, cell, counting)}`,
        ),
      );
    } catch {
      show(
        html`<p role="alert">${common.unreachable}</p>
          <button type="button" class="action" @click=${() => void go(offset)}>${common.retry}</button>`,
      );
    }
  };
  await go(0);
}

function renderPage(
  page: RecordsPage,
  speech: DrillSpeech,
  go: (offset: number) => void,
  save: () => void,
  above: TemplateResult,
): TemplateResult {
  const { drillDown, exportCsv } = speech.common;
  if (page.total === 0)
    return html`<p>${drillDown.empty}</p>
      ${above}`;
  const last = page.offset + page.rows.length;
  const total = { ...drillDown.total, ...speech.work?.total }[page.kind]!(page.total);
  const columns = columnsOf(page, speech);
  return html`${above}
    <p class="quiet">${total}</p>
    <div class="scroll" tabindex="0" role="group" aria-label=${total}>
      <table>
        <thead>
          <tr>
            ${columns.map(({ name, end }) => html`<th scope="col" class=${end ? 'end' : ''}>${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${page.rows.map(
            (row) =>
              html`<tr>
                ${columns.map(({ end, text, url }) => html`<td class=${end ? 'end' : ''}>${renderCell(text(row) ?? DASH, url?.(row))}</td>`)}
              </tr>`,
          )}
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

/** Says how the figure of the list is counted, once somebody asks. */
function renderHow(page: RecordsPage, cell: object, counting: Counting): TemplateResult {
  const unfold = async (event: Event) => {
    const [, box] = (event.target as HTMLElement).children;
    if (box!.childElementCount > 0) return;
    const { renderCounted } = await import('./counted.ts');
    render(await renderCounted(counting, cell, page), box as HTMLElement);
  };
  return html`<details class="counted" @toggle=${unfold}>
    <summary>${counting.speech.common.howCounted}</summary>
    <div></div>
  </details>`;
}

/** Leads from the list to all reports, filtered by what the list is of. */
function renderFilter({ names, isOn, apply }: CrossFilter, { common, format }: FullSpeech): TemplateResult {
  const { filterBy, filterNoMore, filterHint } = common.drillDown;
  const act = (event: Event) => {
    (event.target as Element).closest('dialog')!.close();
    apply();
  };
  return html`<p class="quiet filter">
    <button type="button" class="action" @click=${act}>${(isOn ? filterNoMore : filterBy)(format.list(names))}</button> ${filterHint}
  </p>`;
}

interface Column<Row> {
  name: string;
  end?: boolean;
  text(row: Row): string | null;
  url?(row: Row): string | null;
}

type Row = DealRow | TaskRow | CallRow | ActRow;

/** Columns of a page. Its rows are all of one kind; lists of deals that say something about each have a column for that. */
function columnsOf({ kind, rows }: RecordsPage, speech: DrillSpeech): Column<Row>[] {
  const columns = { deals: dealColumns, tasks: taskColumns, calls: callColumns, acts: actColumns }[kind](speech) as Column<Row>[];
  const hasMarks = rows.some((row) => (row as DealRow).marks?.length);
  return hasMarks ? [...columns, marksColumn(speech)] : columns;
}

function marksColumn({ format, common }: FullSpeech): Column<Row> {
  const { drillDown, rules } = common;
  const textOf = (mark: string) => (Object.hasOwn(rules, mark) ? rules[mark as keyof typeof rules] : mark);
  return { name: drillDown.columns.marks, text: (row) => format.list((row as DealRow).marks?.map(textOf) ?? []) };
}

function dealColumns({ format, common }: FullSpeech): Column<DealRow>[] {
  const { columns } = common.drillDown;
  return [
    { name: columns.deal, text: (row) => (row.name ?? common.untitled(String(row.id))).slice(0, 200), url: (row) => row.url },
    { name: columns.stage, text: (row) => row.stageName },
    { name: columns.manager, text: managerText },
    { name: columns.amount, end: true, text: (row) => (row.currency === null ? null : format.money(row.amountMinor, row.currency)) },
    { name: columns.created, text: (row) => format.date(row.createdAt) },
    { name: columns.closed, text: (row) => (row.closedAt === null ? null : format.date(row.closedAt)) },
    { name: columns.reason, text: (row) => row.lossReasonName ?? '' },
  ];
}

function taskColumns({ format, common }: FullSpeech): Column<TaskRow>[] {
  const { columns } = common.drillDown;
  const dueText = ({ dueAt, dueOn }: TaskRow) => (dueAt === null ? null : dueOn === null ? format.dateTime(dueAt) : format.date(dueAt - 1));
  return [
    { name: columns.due, text: dueText },
    { name: columns.deal, text: dealText, url: (row) => row.dealUrl },
    { name: columns.task, text: (row) => row.kind },
    { name: columns.manager, text: managerText },
    { name: columns.created, text: (row) => format.date(row.createdAt) },
    { name: columns.done, text: (row) => (row.completedAt === null ? null : format.date(row.completedAt)) },
  ];
}

function callColumns({ format, common, work }: DrillSpeech): Column<CallRow>[] {
  const { manager, deal } = common.drillDown.columns;
  const { columns, direction, outcome } = work!;
  const secondsText = (seconds: number | null) => (seconds === null ? null : format.duration(seconds * 1000));
  return [
    { name: columns.at, text: (row) => format.dateTime(row.at) },
    { name: columns.act, text: (row) => direction[row.direction] },
    { name: columns.outcome, text: (row) => (row.outcome === null ? null : (outcome[row.outcome] ?? row.outcome)) },
    { name: columns.talk, end: true, text: (row) => secondsText(row.talkSeconds) },
    { name: columns.phone, text: (row) => row.phone },
    { name: deal, text: dealText, url: (row) => row.dealUrl },
    { name: manager, text: managerText },
    { name: columns.recording, text: (row) => (row.recordingUrl === null ? '' : columns.recording), url: (row) => row.recordingUrl },
  ];
}

function actColumns({ format, common, work }: DrillSpeech): Column<ActRow>[] {
  const { manager, deal } = common.drillDown.columns;
  const { columns, act } = work!;
  return [
    { name: columns.at, text: (row) => format.dateTime(row.at) },
    { name: columns.act, text: (row) => act[row.kind] ?? row.kind.slice(0, 60) },
    { name: manager, text: managerText },
    { name: deal, text: dealText, url: (row) => row.dealUrl },
    { name: columns.before, text: (row) => row.before ?? '' },
    { name: columns.after, text: (row) => row.after ?? '' },
  ];
}

const dealText = ({ dealName }: { dealName: string | null }): string | null => dealName?.slice(0, 200) ?? null;

const managerText = ({ managerName, managerId }: Row): string | null => managerName ?? (managerId === null ? null : String(managerId));

function renderCell(text: string, link: string | null | undefined): TemplateResult | string {
  const url = link ? toSafeUrl(link, globalThis.document?.baseURI) : null;
  return url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${text}</a>` : text;
}

async function saveAll(first: RecordsPage, load: DrillDown['load'], speech: DrillSpeech): Promise<void> {
  const { kind, total } = first;
  const rows: Row[] = [];
  while (rows.length < total) {
    const page = await load(rows.length, LARGE_PAGE);
    if (page.rows.length === 0) break;
    rows.push(...page.rows);
  }
  const columns = columnsOf(first, speech);
  const table = { columns: columns.map(({ name }) => name), rows: rows.map((row) => columns.map(({ text }) => text(row))) };
  downloadBlob(toCsv([table], speech.format.locale), `${kind}.csv`);
}
