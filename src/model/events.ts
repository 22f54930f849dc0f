import type { EntityColumn, InstantColumn, KeyColumn, PlainColumn, WordColumn } from './columns.ts';
import type { Calls } from './calls.ts';
import type { RecordId } from './keys.ts';
import type { Table } from './table.ts';
import type { Tasks } from './tasks.ts';

/** Events as columns; each array has one entry per event. */
export interface Events {
  length: number;
  idOf(event: number): RecordId;
  at: Float64Array;
  /** Who acted: manager code, −1 for a robot. */
  by: Int32Array;
  /** Place in `kinds`. */
  kind: Int32Array;
  /** `note-added`, `message-in`, …; those that the suite does not know are kept as they are. */
  kinds: readonly string[];
  /** `deal`, `contact`, `task`, …, null where the event is about nothing. */
  entityTypeOf(event: number): string | null;
  entityIdOf(event: number): RecordId | null;
  /** Row of the deal, the task or the call that it is about, −1 for others and for those that are not there. */
  row: Int32Array;
  /** Row of that deal, or of the deal of that task or call, −1 for none. */
  deal: Int32Array;
  beforeOf(event: number): unknown;
  afterOf(event: number): unknown;
}

/** @param rows row of each code of a deal, a task and a call, −1 for those that are not there. */
export function toEvents(
  table: Table,
  rows: Readonly<Record<'deal' | 'task' | 'call', Int32Array>>,
  { tasks, calls }: { tasks: Tasks; calls: Calls },
): Events {
  const column = table.columns as unknown as Record<'id' | 'before' | 'after', PlainColumn> & {
    at: InstantColumn;
    by: KeyColumn;
    kind: WordColumn;
    entity: EntityColumn;
  };
  const { types, codes } = column.entity;
  const row = new Int32Array(table.length).fill(-1);
  const deal = new Int32Array(table.length).fill(-1);
  const deals = {
    deal: (place: number) => place,
    task: (place: number) => tasks.deal[place]!,
    call: (place: number) => calls.deal[place]!,
  };
  for (const type of ['deal', 'task', 'call'] as const) {
    const code = types.find(type);
    if (code < 0) continue;
    for (let event = 0; event < table.length; event++) {
      if (types.values[event] !== code) continue;
      const place = rows[type][codes.values[event]!]!;
      row[event] = place;
      if (place >= 0) deal[event] = deals[type](place);
    }
  }
  return {
    length: table.length,
    idOf: (event) => column.id.values[event] as RecordId,
    at: column.at.values,
    by: column.by.values,
    kind: column.kind.values,
    kinds: column.kind.words,
    entityTypeOf: (event) => types.wordOf(event),
    entityIdOf: (event) => column.entity.idOf(event),
    row,
    deal,
    beforeOf: (event) => column.before.values[event] ?? null,
    afterOf: (event) => column.after.values[event] ?? null,
  };
}
