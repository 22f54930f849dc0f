/** Files that a reader saves: tables as CSV, the report as a picture. */
import type { DataMeta } from '../engine/report-engine.ts';
import type { Scope } from '../model/scope.ts';
import type { FullSpeech } from './report-element.ts';
import { cellText } from './cell-text.ts';
import { readTheme, type Theme } from './tokens.ts';

/** What a cell is where it is more than a plain number or text. */
export interface CellType {
  kind: 'number' | 'percent' | 'money' | 'date' | 'dateTime' | 'day' | 'duration';
  /** Of money. */
  currency?: string;
  /** The share, major units, instant (`day`: midnight of UTC) or milliseconds, where the plain cell is something else. */
  value?: number | null;
}

export interface ExportTable {
  title?: string;
  columns: readonly string[];
  /** Numbers stay numbers in the spreadsheet; texts are never formulas. */
  rows: readonly (readonly (string | number | null)[])[];
  /** What the cells are, in the places of `rows`; CSV has no types. */
  types?: readonly (readonly (CellType | null)[])[];
}

/** A report as the makers of files take it. */
export interface Exportable {
  element: HTMLElement;
  name: string;
  report: object;
  speech: FullSpeech;
  scope: Scope | null;
  meta: DataMeta | null;
  tables: readonly ExportTable[];
  chart: HTMLCanvasElement | null;
}

/**
 * Tables as CSV that the spreadsheet of the reader's country opens by a double click: UTF-8 with a byte order
 * mark, CRLF, and where the decimal sign is a comma, a semicolon between cells.
 */
export function toCsv(tables: readonly ExportTable[], locale: string): Blob {
  const decimal = new Intl.NumberFormat(locale).format(0.5).includes(',') ? ',' : '.';
  const separator = decimal === ',' ? ';' : ',';
  const line = (cells: readonly (string | number | null)[]) => cells.map((cell) => toCell(cell, decimal, separator)).join(separator);
  const lines = tables.flatMap(({ title, columns, rows }, i) => [
    ...(i > 0 ? [''] : []),
    ...(title === undefined ? [] : [line([title])]),
    line(columns),
    ...rows.map(line),
  ]);
  return new Blob(['\uFEFF' + lines.join('\r\n') + '\r\n'], { type: 'text/csv;charset=utf-8' });
}

/** Spreadsheets run a text that begins so as a formula; an apostrophe keeps it a text. */
const FORMULA = /^[=+\-@\t\r\n]/;

function toCell(cell: string | number | null, decimal: string, separator: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Hands a file to the browser's downloads. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const MARGIN = 24;

/** What a picture shows below the words: tables that a report without a chart consists of. */
type Pictured = Pick<Exportable, 'tables' | 'speech'>;

/**
 * Draws title, clock, finding, the chart or the cards, and the footnote of a report onto one picture. A report whose picture
 * is no canvas has its tables there: the same figures, not the same drawing.
 */
export async function toPng(root: ShadowRoot, chart: HTMLCanvasElement | null, content?: Pictured): Promise<Blob> {
  const scale = globalThis.devicePixelRatio || 1;
  const chartWidth = chart ? chart.width / scale : 800;
  const width = Math.max(320, chartWidth) + 2 * MARGIN;
  const canvas = document.createElement('canvas');
  const probe = root.querySelector<HTMLElement>('.probe') ?? (root.host as HTMLElement);
  const theme = readTheme(probe);
  const draw = () => drawReport(canvas.getContext('2d')!, root, chart, theme, width, scale, content);
  canvas.width = width * scale;
  canvas.height = Math.ceil(draw() * scale);
  draw();
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/png'));
}

/** @returns the height that was needed. */
function drawReport(
  context: CanvasRenderingContext2D,
  root: ShadowRoot,
  chart: HTMLCanvasElement | null,
  theme: Theme,
  width: number,
  scale: number,
  content?: Pictured,
): number {
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.fillStyle = theme.surface;
  context.fillRect(0, 0, width, context.canvas.height);
  context.textBaseline = 'top';
  let y = MARGIN;
  const text = (selector: string, font: string, color: string, lineHeight: number, gap: number) => {
    const content = root.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();
    if (!content) return;
    context.font = `${font} ${theme.font}`;
    context.fillStyle = color;
    for (const line of wrap(context, content, width - 2 * MARGIN)) {
      context.fillText(line, MARGIN, y);
      y += lineHeight;
    }
    y += gap;
  };
  text('h2', '600 16px', theme.text, 24, 0);
  text('header .quiet', '12px', theme.muted, 16, 12);
  text('.finding', '16px', theme.text, 24, 16);
  if (chart) {
    context.drawImage(chart, MARGIN, y, chart.width / scale, chart.height / scale);
    y += chart.height / scale + 16;
  }
  y = drawCards(context, [...root.querySelectorAll('.card')], theme, { top: y, width: width - 2 * MARGIN });
  if (!chart && content) y = drawTables(context, content, theme, { top: y, width: width - 2 * MARGIN });
  text('footer', '12px', theme.muted, 16, 0);
  return y + MARGIN;
}

const ROW = 22;
/** Rows and columns of a table that a picture has room for. */
const MOST = { rows: 40, columns: 10 };

/** Tables with a line below each row; what is left out is said. @returns where they end. */
function drawTables(
  context: CanvasRenderingContext2D,
  { tables, speech: { format, common } }: Pictured,
  theme: Theme,
  { top, width }: { top: number; width: number },
): number {
  let y = top;
  const write = (text: string, x: number, room: number, isHead = false) => {
    context.font = `${isHead ? '600 ' : ''}12px ${theme.font}`;
    context.fillStyle = isHead ? theme.muted : theme.text;
    context.fillText(fit(context, text, room - 8), x, y);
  };
  for (const { title, columns, rows, types } of tables.filter((table) => table.rows.length > 0)) {
    const shown = columns.slice(0, MOST.columns);
    const step = width / (shown.length + 1);
    const placeOf = (x: number) => ({ at: MARGIN + (x === 0 ? 0 : (x + 1) * step), room: x === 0 ? 2 * step : step });
    const line = (texts: readonly string[], isHead: boolean) => {
      for (const [x, cell] of texts.entries()) write(cell, placeOf(x).at, placeOf(x).room, isHead);
      context.fillStyle = theme.line;
      context.fillRect(MARGIN, y + ROW - 6, width, 1);
      y += ROW;
    };
    if (title) {
      write(title, MARGIN, width, true);
      y += ROW;
    }
    line(shown, true);
    for (const [i, row] of rows.slice(0, MOST.rows).entries())
      line(
        shown.map((_, x) => cellText(row[x] ?? null, types?.[i]?.[x] ?? null, format)),
        false,
      );
    const left = [rows.length > MOST.rows ? common.file.more(rows.length - MOST.rows) : '', ...columns.slice(MOST.columns)].filter(Boolean);
    if (left.length > 0) {
      write(`… ${left.join(' · ')}`, MARGIN, width, true);
      y += ROW;
    }
    y += 16;
  }
  return y;
}

/** The text, or as much of it as there is room for. */
function fit(context: CanvasRenderingContext2D, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  let most = text.length;
  while (most > 1 && context.measureText(`${text.slice(0, most)}…`).width > room) most--;
  return `${text.slice(0, most)}…`;
}

const CARD = { width: 160, height: 168, gap: 16 };

/** Cards in rows: each line of text as it stands, and the small line of the series. @returns where the rows end. */
function drawCards(
  context: CanvasRenderingContext2D,
  cards: readonly Element[],
  theme: Theme,
  { top, width }: { top: number; width: number },
): number {
  const perRow = Math.max(1, Math.floor((width + CARD.gap) / (CARD.width + CARD.gap)));
  cards.forEach((card, i) => {
    const x = MARGIN + (i % perRow) * (CARD.width + CARD.gap);
    let y = top + Math.floor(i / perRow) * (CARD.height + CARD.gap);
    for (const { line, isValue } of linesOf(card)) {
      context.font = `${isValue ? '600 20px' : '12px'} ${theme.font}`;
      context.fillStyle = isValue ? theme.text : theme.muted;
      context.fillText(line, x, y, CARD.width);
      y += isValue ? 28 : 16;
    }
    const path = card.querySelector('.sparkline .line')?.getAttribute('d');
    if (!path) return;
    context.save();
    context.translate(x, y + 8);
    context.strokeStyle = theme.bar;
    context.lineWidth = 1.5;
    context.stroke(new Path2D(path));
    context.restore();
  });
  return cards.length === 0 ? top : top + Math.ceil(cards.length / perRow) * (CARD.height + CARD.gap);
}

/** The texts of a card in order: its value is large, what stands within another line is a line of its own. */
function linesOf(card: Element): { line: string; isValue: boolean }[] {
  const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  const lines: { line: string; isValue: boolean; parent: Element }[] = [];
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement!;
    const line = texts.currentNode.nodeValue!.replace(/\s+/g, ' ').trim();
    if (line === '') continue;
    if (lines.at(-1)?.parent === parent) lines.at(-1)!.line += ` ${line}`;
    else lines.push({ line, isValue: parent.localName === 'b', parent });
  }
  return lines;
}

function wrap(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
