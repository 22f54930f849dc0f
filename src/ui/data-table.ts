import { html, nothing, type TemplateResult } from 'lit';
import type { CellType, ExportTable } from './export.ts';
import { toMajor } from '../model/money.ts';
import type { SortController } from './sortable.ts';

/** One column: what is read, what is sorted and saved, and what a click opens. */
export interface TableColumn<Row> {
  key: string;
  title: string;
  text(row: Row): string | TemplateResult;
  /** The plain value, for sorting and for files. */
  value(row: Row): string | number | null;
  /** What the value is in a spreadsheet, where it is no plain number or text. */
  kind?: 'percent' | 'duration' | ((row: Row) => CellType | null);
  /** Hint on the cell. */
  hint?(row: Row): string;
  /** Opens what stands behind the figure; null where nothing does. */
  open?(row: Row): (() => void) | null;
  /** Names stand at the start, figures at the end. */
  isName?: boolean;
  /** Left out where there is little room. */
  wide?: boolean;
  /** The figure whose definition it is; that of the column's key when absent. */
  figure?: string;
}

export interface DataTable<Row> {
  caption: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  sort?: SortController;
  /** Shown last, whatever the order. */
  total?: Row | null;
  rowClass?(row: Row): string;
  /** Only so many rows until a reader asks for all. */
  folded?: { most: number; label(count: number): string; open(): void };
}

/** A real table whose figures open what stands behind them; the first column names the row. */
export function renderTable<Row>({ caption, columns, rows, sort, total, rowClass, folded }: DataTable<Row>): TemplateResult {
  const valueOf = (row: Row, key: string) => columns.find((column) => column.key === key)?.value(row) ?? null;
  const sorted = sort ? sort.sort(rows, valueOf) : rows;
  const renderRow = (row: Row, isTotal: boolean) =>
    html`<tr class=${isTotal ? 'team' : (rowClass?.(row) ?? '')}>
      ${columns.map((column, i) => renderCell(column, row, i === 0))}
    </tr>`;
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${caption}>
    <table part="table">
      <caption class="hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column, i) => {
            // What names the row is no figure.
            const figure = i === 0 ? null : (column.figure ?? column.key);
            const options = { end: !column.isName, wide: column.wide ?? false, figure };
            return sort
              ? sort.header(column.key, column.title, options)
              : html`<th scope="col" class=${classOf(column)} data-figure=${figure ?? nothing}>${column.title}</th>`;
          })}
        </tr>
      </thead>
      <tbody>
        ${sorted.slice(0, folded?.most).map((row) => renderRow(row, false))} ${total ? renderRow(total, true) : nothing}
      </tbody>
    </table>
    ${
      folded && sorted.length > folded.most
        ? html`<button type="button" class="action more" @click=${folded.open}>${folded.label(sorted.length)}</button>`
        : nothing
    }
  </div>`;
}

function renderCell<Row>(column: TableColumn<Row>, row: Row, isFirst: boolean): TemplateResult {
  const text = column.text(row);
  const open = column.open?.(row) ?? null;
  const hint = column.hint?.(row) ?? nothing;
  const content = open ? html`<button type="button" class="number" @click=${open}>${text}</button>` : text;
  return isFirst
    ? html`<th scope="row" class=${classOf(column)} title=${hint}>${content}</th>`
    : html`<td class=${classOf(column)} title=${hint}>${content}</td>`;
}

const classOf = <Row>({ isName, wide }: TableColumn<Row>): string => `${isName ? '' : 'end'} ${wide ? 'wide' : ''}`;

/** A table that a reader opens by its caption. */
export const renderFolded = <Row>(table: DataTable<Row>): TemplateResult =>
  html`<details class="twin">
    <summary>${table.caption}</summary>
    ${renderTable(table)}
  </details>`;

/** The same rows for a file. */
export const toExportTable = <Row>({ caption, columns, rows }: DataTable<Row>): ExportTable => ({
  title: caption,
  columns: columns.map(({ title }) => title),
  rows: rows.map((row) => columns.map(({ value }) => value(row))),
  ...(columns.some(({ kind }) => kind) ? { types: rows.map((row) => columns.map(({ kind }) => typeOf(kind, row))) } : {}),
});

const typeOf = <Row>(kind: TableColumn<Row>['kind'], row: Row): CellType | null =>
  typeof kind === 'string' ? { kind } : (kind?.(row) ?? null);

/** The type of sums that are all of one currency; several currencies are no number. */
export function moneyType(amounts: readonly { amountMinor: number; currency: string }[]): CellType | null {
  const [only, ...others] = amounts;
  return only && others.length === 0 ? { kind: 'money', currency: only.currency, value: toMajor(only.amountMinor, only.currency) } : null;
}
