import type * as z from 'zod/mini';
import { createColumn, KeyColumn, type Column, type Spaces } from './columns.ts';
import { describeField } from './fields.ts';
import type { RecordId } from './keys.ts';

interface Field {
  name: string;
  column: Column;
  required: boolean;
  expected: string;
}

/** What is wrong with a row. */
export interface RowFault {
  field: string | null;
  message: string;
}

/** Rows of one kind as columns, one per field of the row's schema. */
export class Table {
  length = 0;
  readonly columns: Record<string, Column> = Object.create(null) as Record<string, Column>;
  readonly #fields: Field[];
  /** Places in the input of rows that were refused, ascending. */
  readonly #refused: number[] = [];

  constructor(schema: z.ZodMiniObject, spaces: Spaces) {
    this.#fields = Object.entries(schema.shape).map(([name, field]) => {
      const { meta, required } = describeField(field);
      const accepts = (value: unknown) => (field as z.ZodMiniType).safeParse(value).success;
      const column = createColumn(meta, spaces, accepts);
      this.columns[name] = column;
      return { name, column, required, expected: meta.expected };
    });
  }

  /** Adds a row, or leaves the table as it was and says why. */
  append(row: unknown): RowFault | null {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return this.#refuse(null, row, 'an object');
    const fields = this.#fields;
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i]!;
      const value = (row as Record<string, unknown>)[field.name];
      if ((field.required && (value === undefined || value === null)) || !field.column.append(value)) {
        return this.#refuse(field.name, value, field.expected);
      }
    }
    this.length++;
    return null;
  }

  /** Makes room for so many more rows, where it is known how many will come. */
  reserve(rows: number): void {
    for (const { column } of this.#fields) column.reserve(this.length + rows);
  }

  #refuse(field: string | null, value: unknown, expected: string): RowFault {
    for (const { column } of this.#fields) column.truncate(this.length);
    this.#refused.push(this.length + this.#refused.length);
    return { field, message: `expected ${expected}, got ${preview(value)}` };
  }

  /** The place in the input of a row, counted from 0. */
  placeOf(row: number): number {
    let place = row;
    for (const refused of this.#refused) {
      if (refused > place) break;
      place++;
    }
    return place;
  }

  /** The id of a row, null for kinds without one. */
  idOf(row: number): RecordId | null {
    const column = this.columns['id'];
    return column instanceof KeyColumn ? column.idOf(row) : null;
  }

  keep(rows: Int32Array): void {
    for (const { column } of this.#fields) column.keep(rows);
    this.length = rows.length;
  }

  trim(): void {
    for (const { column } of this.#fields) column.trim();
  }

  get byteLength(): number {
    return this.#fields.reduce((sum, { column }) => sum + column.byteLength, 0);
  }
}

/** A value as it appears in a message: short, and never executed or interpreted. */
export function preview(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? value.slice(0, 60) + '…' : value);
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  return String(value);
}
