/**
 * Workbooks (ECMA-376). Written here, not by a library: those that are kept zip large sheets in a worker from a `blob:` URL,
 * which a strict Content Security Policy and Trusted Types refuse.
 */
import { strToU8, zipSync } from 'fflate';
import { minorDigits } from '../model/money.ts';
import { createTimeZone, type TimeZone } from '../model/time-zone.ts';
import type { CellType, ExportTable } from './export.ts';

export interface Sheet extends ExportTable {
  /** Made legal and unique here. */
  name: string;
  timeZone: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Days from 1899-12-30, where spreadsheets begin to count, to 1970. */
const EPOCH_DAYS = 25_569;
const MS_PER_DAY = 86_400_000;
/** Characters that a cell can hold. */
const LONGEST_TEXT = 32_767;

/** A workbook with a sheet per table: texts are texts whatever they begin with, and there are no formulas. */
export function toXlsx(sheets: readonly Sheet[]): Blob {
  const names = sheetNames(sheets.map(({ name }) => name));
  const styles = new Styles();
  const parts = sheets.map((sheet) => sheetXml(sheet, styles));
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${parts.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relationsXml([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...parts.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles.toXml(),
    ...Object.fromEntries(parts.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
  };
  return zip(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(HEAD + xml)])), `${TYPE}.sheet`);
}

/** Files in one archive. */
export const zip = (files: Record<string, Uint8Array>, type: string): Blob =>
  new Blob([zipSync(files) as Uint8Array<ArrayBuffer>], { type });

const relationsXml = (targets: readonly [string, string][]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;

/** At most 31 characters without the signs that spreadsheets refuse; what is there already gets a number. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>(['history']);
  return wanted.map((text) => {
    const plain =
      clean(text)
        .replace(/[\\/?*[\]:]/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[\s']+|[\s']+$/g, '') || 'Sheet';
    for (let number = 1; ; number++) {
      const mark = number === 1 ? '' : ` (${number})`;
      const name = cut(plain, 31 - mark.length).replace(/[\s']+$/, '') + mark;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** Cuts without leaving half of a pair. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

/** What XML 1.0 has no place for is left out. */
const clean = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- These are what is looked for.
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '');

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string => clean(text).replace(/[&<>"]/g, (sign) => escapes[sign]!);

const HEAD_STYLE = 1;
const TEXT_STYLE = 2;

/** The number formats of a workbook, each once. */
class Styles {
  readonly #codes: string[] = [];

  /** @returns the style's place for a number format. */
  of(code: string): number {
    const at = this.#codes.indexOf(code);
    return TEXT_STYLE + 1 + (at >= 0 ? at : this.#codes.push(code) - 1);
  }

  toXml(): string {
    const codes = this.#codes.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(code)}"/>`);
    const cells = this.#codes.map(
      (_, i) => `<xf numFmtId="${164 + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    );
    return `<styleSheet xmlns="${MAIN}">${codes.length > 0 ? `<numFmts count="${codes.length}">${codes.join('')}</numFmts>` : ''}<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length + 3}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>${cells.join('')}</cellXfs></styleSheet>`;
  }
}

function sheetXml({ columns, rows, types, timeZone }: Sheet, styles: Styles): string {
  const zone = createTimeZone(timeZone);
  const lines = rows.map((row, y) => row.map((cell, x) => cellXml(cell, types?.[y]?.[x] ?? null, `${letters(x)}${y + 2}`, styles, zone)));
  const head = columns.map((title, x) => textXml(title, `${letters(x)}1`, HEAD_STYLE));
  const widths = columns.map((title, x) => `<col min="${x + 1}" max="${x + 1}" width="${widthOf(title, rows, x)}" customWidth="1"/>`);
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}<sheetData>${[head, ...lines].map((cells, y) => `<row r="${y + 1}">${cells.join('')}</row>`).join('')}</sheetData></worksheet>`;
}

/** A, B … Z, AA: the name of a column. */
const letters = (x: number): string => (x < 26 ? '' : letters(Math.floor(x / 26) - 1)) + String.fromCharCode(65 + (x % 26));

const textXml = (text: string, at: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cut(clean(text), LONGEST_TEXT))}</t></is></c>`;

function cellXml(plain: string | number | null, type: CellType | null, at: string, styles: Styles, zone: TimeZone): string {
  const value = type?.value === undefined ? plain : type.value;
  if (value === null || value === '') return '';
  if (typeof value === 'string') return textXml(value, at, TEXT_STYLE);
  if (!Number.isFinite(value)) return '';
  const code = type ? codeOf(type) : '';
  return `<c r="${at}"${code === '' ? '' : ` s="${styles.of(code)}"`}><v>${serial(value, type, zone)}</v></c>`;
}

function serial(value: number, type: CellType | null, zone: TimeZone): number {
  if (type?.kind === 'duration') return value / MS_PER_DAY;
  if (type?.kind === 'day') return value / MS_PER_DAY + EPOCH_DAYS;
  if (type?.kind === 'date') return zone.dayOf(value) + EPOCH_DAYS;
  // To the second, since a fraction that is not binary would read as the second before.
  if (type?.kind === 'dateTime') return EPOCH_DAYS + Math.floor((value + zone.offsetAt(value)) / 1000) / 86_400;
  return value;
}

function codeOf({ kind, currency = '' }: CellType): string {
  if (kind === 'number') return '';
  if (kind === 'percent') return '0.0%';
  if (kind === 'duration') return '[h]:mm:ss';
  if (kind === 'date' || kind === 'day') return 'yyyy-mm-dd';
  if (kind === 'dateTime') return 'yyyy-mm-dd hh:mm';
  const digits = minorDigits(currency);
  return `#,##0${digits > 0 ? `.${'0'.repeat(digits)}` : ''} "${currency.replaceAll('"', '')}"`;
}

/** Characters of the longest cell of a column, within reason; long tables are judged by their first rows. */
function widthOf(title: string, rows: ExportTable['rows'], x: number): number {
  const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, String(row[x] ?? '').length), 0);
  return Math.min(60, Math.max(10, Math.min(title.length, 30), longest) + 2);
}
