/** Saves reports as files. Loaded when a reader asks for one. */
import { html } from 'lit';
import { loadFilterMessages } from './sales-filters/sales-filters-messages.ts';
import { crossFields, nameOf } from './cross-filter.ts';
import { openDialog } from './dialog.ts';
import { downloadBlob, toCsv, toPng, type Exportable, type ExportTable } from './export.ts';
import type { Sheet } from './xlsx.ts';

export async function saveCsv(content: Exportable | null): Promise<void> {
  if (!content || isTold(content)) return;
  downloadBlob(toCsv(content.tables, content.speech.format.locale), `${content.name}.csv`);
}

export async function savePng(content: Exportable | null): Promise<void> {
  if (!content) return;
  downloadBlob(await toPng(content.element.shadowRoot!, content.chart, content), `${content.name}.png`);
}

/** Each report with rows as a file of its own, together in an archive; where none has any, that is said and nothing is saved. */
export function saveCsvs(contents: readonly (Exportable | null)[], name: string): Promise<void> {
  const there = contents.filter((content) => content !== null);
  const full = there.filter(({ tables }) => hasRows(tables));
  if (full.length === 0) there.slice(0, 1).forEach(isTold);
  return saveArchive(full, name, 'csv', ({ tables, speech }) => toCsv(tables, speech.format.locale));
}

/** A picture of each report, together in an archive: one of all of them is larger than browsers can draw. */
export const savePngs = (contents: readonly (Exportable | null)[], name: string): Promise<void> =>
  saveArchive(
    contents.filter((content) => content !== null),
    name,
    'png',
    (content) => toPng(content.element.shadowRoot!, content.chart, content),
  );

async function saveArchive(
  contents: readonly Exportable[],
  name: string,
  ending: string,
  toFile: (content: Exportable) => Blob | Promise<Blob>,
): Promise<void> {
  if (contents.length === 0) return;
  const { zip } = await import('./xlsx.ts');
  const files: Record<string, Uint8Array> = {};
  for (const content of contents) files[`${content.name}.${ending}`] = new Uint8Array(await (await toFile(content)).arrayBuffer());
  downloadBlob(zip(files, 'application/zip'), `${name}-${ending}.zip`);
}

/** Reports as one workbook. Those without rows are told in it; where none has any, that is said and nothing is saved. */
export async function saveXlsx(contents: readonly (Exportable | null)[], name: string): Promise<void> {
  const there = contents.filter((content) => content !== null);
  const [first] = there;
  if (!first || (there.every(({ tables }) => !hasRows(tables)) && isTold(first))) return;
  const { toXlsx } = await import('./xlsx.ts');
  downloadBlob(toXlsx(await toSheets(there)), `${name}.xlsx`);
}

const hasRows = (tables: readonly ExportTable[]): boolean => tables.some(({ rows }) => rows.length > 0);

/** Says that there is nothing to save. @returns whether that is so. */
function isTold({ tables, element, speech: { common } }: Exportable): boolean {
  if (hasRows(tables)) return false;
  openDialog(element.shadowRoot!, { title: common.menu, close: common.close, body: html`<p role="status">${common.file.empty}</p>` });
  return true;
}

/** What the tables are about, then a sheet for each. */
export async function toSheets(contents: readonly Exportable[]): Promise<Sheet[]> {
  const [first] = contents;
  const { common } = first!.speech;
  const about = (await Promise.all(contents.map(aboutRows))).flat();
  const zoneOf = ({ report }: Exportable) => (report as { timeZone?: string }).timeZone ?? 'UTC';
  return [
    {
      name: common.file.about,
      timeZone: zoneOf(first!),
      columns: ['', ''],
      rows: about.map(({ cells }) => cells),
      types: about.map(({ asOf }) => [null, asOf === undefined ? null : { kind: 'dateTime', value: asOf }]),
    },
    ...contents.flatMap((content) =>
      content.tables
        .filter(({ columns }) => columns.length > 0)
        .map((table) => ({
          ...table,
          name: contents.length > 1 ? `${titleOf(content)} - ${table.title ?? ''}` : (table.title ?? titleOf(content)),
          timeZone: zoneOf(content),
        })),
    ),
  ];
}

interface AboutRow {
  cells: [string, string];
  asOf?: number;
}

/** Title, period, clock, filters, finding and notes of a report, a row each. */
async function aboutRows(content: Exportable): Promise<AboutRow[]> {
  const { format, common } = content.speech;
  const { from, to, asOf, timeZone } = content.report as { from?: number; to?: number; asOf?: number; timeZone?: string };
  const { file } = common;
  const row = (label: string, text: string): AboutRow[] => (text === '' ? [] : [{ cells: [label, text] }]);
  return [
    ...row(file.report, titleOf(content)),
    ...(from === undefined || to === undefined ? [] : row(file.period, format.period(from, to))),
    ...(asOf === undefined ? [] : [{ cells: [file.asOf, format.dateTime(asOf)] as [string, string], asOf }]),
    ...row(file.timeZone, timeZone ?? ''),
    ...row(file.filters, content.scope ? (await filterTexts(content)).join('; ') || file.noFilters : ''),
    ...row(common.finding, textIn(content, '.finding')),
    ...row(file.notes, textIn(content, 'footer')),
    ...(hasRows(content.tables) ? [] : row('', file.empty)),
    { cells: ['', ''] },
  ];
}

const textIn = ({ element }: Exportable, selector: string): string =>
  element.shadowRoot?.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';

const titleOf = (content: Exportable): string => textIn(content, 'h2') || content.name;

/** What readers have chosen, in words. */
export async function filterTexts({ scope, meta, speech: { format } }: Pick<Exportable, 'scope' | 'meta' | 'speech'>): Promise<string[]> {
  if (!scope || !meta) return [];
  const { fields, stage, reason, hours } = (await loadFilterMessages[format.language]())(format);
  const named = (label: string, names: readonly string[]) => (names.length > 0 ? [`${label}: ${names.join(', ')}`] : []);
  const chosen = (field: (typeof crossFields)[keyof typeof crossFields]) => (scope[field] ?? []).map((id) => nameOf(field, id, meta));
  const said = (text: (names: string) => string, names: readonly string[]) => (names.length > 0 ? [text(names.join(', '))] : []);
  const pipeline = meta.pipelines.find(({ id }) => String(id) === String(scope.pipelineId));
  return [
    ...named(fields.pipeline, pipeline ? [pipeline.name] : []),
    ...named(fields.managers, chosen('managerIds')),
    ...named(fields.departments, chosen('departmentIds')),
    ...named(fields.sources, scope.sources ?? []),
    ...named(fields.tags, scope.tags ?? []),
    ...said(stage, chosen('stageIds')),
    ...said(reason, chosen('lossReasonIds')),
    ...said(hours, chosen('hours')),
  ];
}
