/** Files that a reader saves: tables as CSV, the report as a picture. */
import { readTheme, type Theme } from './tokens.ts';

export interface ExportTable {
  title?: string;
  columns: readonly string[];
  /** Numbers stay numbers in the spreadsheet; texts are never formulas. */
  rows: readonly (readonly (string | number | null)[])[];
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

/** Draws title, clock, finding, the chart and the footnote of a report onto one picture. */
export async function toPng(root: ShadowRoot, chart: HTMLCanvasElement | null): Promise<Blob> {
  const scale = globalThis.devicePixelRatio || 1;
  const chartWidth = chart ? chart.width / scale : root.querySelector('.card') ? 720 : 480;
  const width = Math.max(320, chartWidth) + 2 * MARGIN;
  const canvas = document.createElement('canvas');
  const probe = root.querySelector<HTMLElement>('.probe') ?? (root.host as HTMLElement);
  const theme = readTheme(probe);
  const draw = () => drawReport(canvas.getContext('2d')!, root, chart, theme, width, scale);
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
  text('footer', '12px', theme.muted, 16, 0);
  return y + MARGIN;
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
