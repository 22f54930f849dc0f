/** A report as HTML from a server: to be read without any script, and taken over by the element where there is one. */
import type { Reports, ReportName } from './engine/report-engine.ts';
import { createFormat, peopleIn, type Format } from './format/format.ts';
import { loadCommonMessages } from './i18n/common-messages.ts';
import { textOf } from './server/text-of.ts';
import type { ExportTable } from './ui/export.ts';
import type { FrameContent, LoadWords, Speech } from './ui/report-element.ts';
import { classes } from 'virtual:classes';

/** How to write it. */
export interface RenderOptions {
  /** Language and region; `en` when absent. */
  locale?: string;
  /** Attributes of the element, e.g. `{ mode: 'closed' }`. */
  attributes?: Readonly<Record<string, string>>;
  /** The prefix under which the page registers the elements. */
  prefix?: string;
}

/** The part of a report's element that needs no page. */
interface Teller {
  loadWords: LoadWords<{ title: string }>;
  content(report: unknown, speech: Speech): FrameContent;
  loadTables(format: Format): Promise<void>;
  tables(report: unknown, speech: Speech): ExportTable[];
}

/**
 * The tag of a report with the report in it: as JSON for the element, and as a title, the finding and tables for whoever
 * has no script or waits for it. The element shows its own picture in their place, so that nothing is there twice.
 *
 * ```js
 * const html = await renderReport('sales-funnel', await engine.report('sales-funnel', scope), { locale: 'en' });
 * ```
 *
 * @returns HTML in which every text of the records is escaped.
 */
export async function renderReport<N extends ReportName>(
  name: N,
  report: Reports[N]['report'],
  { locale = 'en', attributes = {}, prefix = '' }: RenderOptions = {},
): Promise<string> {
  const format = createFormat(locale, 'timeZone' in report ? report.timeZone : 'UTC', peopleIn(report));
  const constructor = await classes[name]!();
  const teller = new constructor() as unknown as Teller;
  const [words, common] = await Promise.all([teller.loadWords(format.language), loadCommonMessages[format.language]()]);
  const speech: Speech = { format, common: common(format), words: words(format) };
  await teller.loadTables(format);
  const { title, subtitle, finding, footnotes } = teller.content(report, speech);
  const tag = prefix === '' ? name : `${prefix}-${name}`;
  const written = Object.entries({ locale, ...attributes }).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<${tag}${written.join('')}><script type="application/json">${JSON.stringify(report).replaceAll('<', '\\u003c')}</script>
<h2>${escapeHtml(title)}</h2>
<p>${escapeHtml(subtitle)}</p>
<p>${escapeHtml(textOf(finding))}</p>
${teller
  .tables(report, speech)
  .map((table) => renderTable(table, format.number))
  .join('\n')}
<p>${escapeHtml(footnotes.join(' · '))}</p></${tag}>`;
}

function renderTable({ title, columns, rows }: ExportTable, number: (value: number) => string): string {
  const cell = (value: string | number | null) =>
    `<td>${value === null ? '' : escapeHtml(typeof value === 'number' ? number(value) : value)}</td>`;
  return `<table>${title === undefined ? '' : `<caption>${escapeHtml(title)}</caption>`}
<thead><tr>${columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</tbody></table>`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign]!);
