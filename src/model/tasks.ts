import { dueDayOf, NO_DAY, type DueColumn, type InstantColumn, type KeyColumn, type WordColumn } from './columns.ts';
import type { RecordId } from './keys.ts';
import type { Table } from './table.ts';
import type { TimeZone } from './time-zone.ts';

/** Tasks as columns; each array has one entry per task. */
export interface Tasks {
  length: number;
  idOf(task: number): RecordId;
  /** Kind of work: `call`, `meeting`, …, null where none is given. */
  kindOf(task: number): string | null;
  /** Who is to do it: manager code, −1 for none. */
  manager: Int32Array;
  /** Row of the deal that it belongs to, −1 for none. */
  deal: Int32Array;
  createdAt: Float64Array;
  createdBy: Int32Array;
  /** When it is due, NaN for never; a date alone is due by the end of that day in the account's zone. */
  dueAt: Float64Array;
  /** That day, `NO_DAY` where a moment or nothing is given. */
  dueOn: Int32Array;
  /** NaN while it is open. */
  completedAt: Float64Array;
  completedBy: Int32Array;
  /** Tasks whose deal is not among the deals; they count without one. */
  unknownDeals: number;
}

/** @param dealRows row of each deal code, −1 for deals that are not there. */
export function toTasks(table: Table, dealRows: Int32Array, zone: TimeZone): Tasks {
  const column = table.columns as unknown as Record<'id' | 'managerId' | 'dealId' | 'createdBy' | 'completedBy', KeyColumn> &
    Record<'createdAt' | 'completedAt', InstantColumn> & { kind: WordColumn; dueAt: DueColumn };
  const { length } = table;
  let unknownDeals = 0;
  const deal = column.dealId.values;
  for (let task = 0; task < length; task++) {
    if (deal[task]! < 0) continue;
    deal[task] = dealRows[deal[task]!]!;
    if (deal[task]! < 0) unknownDeals++;
  }
  const dueAt = column.dueAt.values;
  const dueOn = new Int32Array(length).fill(NO_DAY);
  for (let task = 0; task < length; task++) {
    const day = dueDayOf(dueAt[task]!);
    if (day === null) continue;
    dueOn[task] = day;
    dueAt[task] = zone.startOfDay(day + 1);
  }
  return {
    length,
    idOf: (task) => column.id.idOf(task)!,
    kindOf: (task) => column.kind.wordOf(task),
    manager: column.managerId.values,
    deal,
    createdAt: column.createdAt.values,
    createdBy: column.createdBy.values,
    dueAt,
    dueOn,
    completedAt: column.completedAt.values,
    completedBy: column.completedBy.values,
    unknownDeals,
  };
}
