import { createCalendar } from './calendar.ts';
import { toCallReviews } from './call-reviews.ts';
import { toCalls } from './calls.ts';
import type { DayColumn, InstantColumn, KeyColumn, NumberColumn, PlainColumn, StageColumn, WordColumn } from './columns.ts';
import { toManager, toPipeline, unknownManager, type Manager, type Pipeline, type Stage } from './company.ts';
import { malformed, recordName, type RawRecords, type TableKind } from './dataset-builder.ts';
import type { Dataset, Deals } from './dataset.ts';
import { toEvents } from './events.ts';
import { cleanHistory, groupByDeal, type Owners } from './history.ts';
import { toKey, type RecordId } from './keys.ts';
import { toMinor } from './money.ts';
import type { LossReasonRecord, ManagerRecord, PipelineRecord, RowKind } from './records.ts';
import { preview } from './table.ts';
import { toTasks } from './tasks.ts';
import type { TextColumn } from './text-column.ts';
import { createTimeZone } from './time-zone.ts';

/** Resolves references between checked rows; rows whose references lead nowhere are rejected. */
export function assembleDataset(raw: RawRecords): Dataset {
  const { account, calendar, spaces, tables, rejections } = raw;
  const { pipelines, stages } = toPipelines(listOf<PipelineRecord>(raw, 'pipelines'));
  checkLimits(stages.length, spaces.of('manager').ids.length);
  const stageOf = stageIndex(raw, pipelines);
  const deals = toDeals(raw, stageOf);
  const hasHistory = tables.stageChanges.length > 0;
  const history = toHistory(raw, deals, stageOf);
  const owners = toOwners(raw, deals.length);
  const rowsOfDeals = rowsByCode(raw, 'deals', 'deal');
  keepGood(raw, 'tasks', repeatedKey(raw, 'tasks'));
  keepGood(raw, 'calls', repeatedKey(raw, 'calls'));
  keepGood(raw, 'callReviews', repeatedKey(raw, 'callReviews'));
  keepGood(raw, 'events', repeatedId((tables.events.columns['id'] as PlainColumn).values));
  const zone = createTimeZone(account.timeZone);
  for (const table of Object.values(tables)) table.trim();
  const tasks = toTasks(tables.tasks, rowsOfDeals, zone);
  const calls = toCalls(tables.calls, rowsOfDeals);
  const rowsOfCalls = rowsByCode(raw, 'calls', 'call');
  const callReviews = toCallReviews(tables.callReviews, rowsOfCalls);
  const events = toEvents(
    tables.events,
    { deal: rowsOfDeals, task: rowsByCode(raw, 'tasks', 'task'), call: rowsOfCalls },
    { tasks, calls },
  );
  for (const kind of ['deal', 'contact', 'task', 'call', 'ringGroup', 'callReview']) spaces.of(kind).release();
  return {
    account,
    zone,
    calendar: createCalendar(calendar, account.businessHours),
    departments: listOf<{ id: RecordId; name: string }>(raw, 'departments'),
    managers: toManagers(raw),
    managerCodes: spaces.of('manager'),
    pipelines,
    stages,
    lossReasons: toLossReasons(raw),
    deals,
    owners,
    hasHistory,
    visits: history.visits,
    historyNotes: {
      collapsed: history.collapsed,
      dealsWithoutChange: history.dealsWithoutChange,
      suspiciousDates: countSuspicious(deals.createdAt, account.asOf),
    },
    tasks,
    calls,
    callReviews,
    events,
    contacts: tables.contacts,
    goals: listOf(raw, 'goals'),
    splits: listOf(raw, 'splits'),
    absences: listOf(raw, 'absences'),
    departmentChanges: listOf(raw, 'departmentChanges'),
    rejections,
    assumed: raw.assumed,
    rows: raw.rows,
    isPartial: raw.isPartial,
  };
}

/** Dates before 1990 or more than ten years ahead are most likely a mistake, such as seconds for milliseconds. */
const EARLIEST = 631_152_000_000;
const TEN_YEARS = 315_576_000_000;

function countSuspicious(instants: Float64Array, asOf: number): number {
  let count = 0;
  for (const instant of instants) if (instant < EARLIEST || instant > asOf + TEN_YEARS) count++;
  return count;
}

/** Histories keep a stage in 16 bits and a manager in 15. */
function checkLimits(stages: number, managers: number): void {
  if (stages > 65_535) throw malformed([{ path: 'pipelines', record: null, message: `more than 65535 stages: ${stages}` }]);
  if (managers > 32_767) throw malformed([{ path: 'managers', record: null, message: `more than 32767: ${managers}` }]);
}

const listOf = <T>(raw: RawRecords, kind: RowKind): readonly T[] => (raw.lists.get(kind) ?? []) as readonly T[];

function toManagers(raw: RawRecords): Manager[] {
  const space = raw.spaces.of('manager');
  const described = new Map(listOf<ManagerRecord>(raw, 'managers').map((record) => [space.intern(record.id), toManager(record)]));
  return space.ids.map((id, code) => described.get(code) ?? unknownManager(id));
}

function toLossReasons(raw: RawRecords): { id: RecordId; name: string | null }[] {
  const space = raw.spaces.of('lossReason');
  const names = new Map(listOf<LossReasonRecord>(raw, 'lossReasons').map((record) => [space.intern(record.id), record.name]));
  return space.ids.map((id, code) => ({ id, name: names.get(code) ?? null }));
}

function toPipelines(records: readonly PipelineRecord[]): { pipelines: Pipeline[]; stages: Stage[] } {
  const stages: Stage[] = [];
  const pipelines = records.map((record, place) => {
    const pipeline = toPipeline(record, place, stages.length);
    stages.push(...pipeline.stages);
    return pipeline;
  });
  return { pipelines, stages };
}

/** Finds a stage by the codes of its pipeline and its own; −1 where there is none. */
function stageIndex(raw: RawRecords, pipelines: readonly Pipeline[]): (pipeline: number, stage: number) => number {
  const places = new Map<number, Map<number, number>>();
  for (const pipeline of pipelines) {
    const ofPipeline = new Map<number, number>();
    places.set(raw.spaces.of('pipeline').intern(pipeline.id), ofPipeline);
    for (const stage of pipeline.stages) ofPipeline.set(raw.spaces.of('stage').intern(stage.id), stage.index);
  }
  return (pipeline, stage) => places.get(pipeline)?.get(stage) ?? -1;
}

/** Keeps the rows of a table that `fault` finds nothing wrong with, and rejects the others. */
function keepGood(raw: RawRecords, kind: TableKind, fault: (row: number) => [field: string, message: string] | null): void {
  const table = raw.tables[kind];
  const good = new Int32Array(table.length);
  let length = 0;
  for (let row = 0; row < table.length; row++) {
    const found = fault(row);
    if (!found) {
      good[length++] = row;
      continue;
    }
    raw.rejections.add(kind, () => ({
      path: `${kind}[${table.placeOf(row)}].${found[0]}`,
      record: recordName(kind, table.idOf(row)),
      message: found[1],
    }));
  }
  if (length < table.length) table.keep(good.subarray(0, length));
}

const repeats = (id: unknown): [field: string, message: string] => ['id', `repeats the id of an earlier row: ${preview(id)}`];

/** Finds rows whose id an earlier one has, where other records refer to that id. */
function repeatedKey(raw: RawRecords, kind: TableKind): (row: number) => [string, string] | null {
  const id = raw.tables[kind].columns['id'] as KeyColumn;
  const seen = new Uint8Array(id.space.ids.length);
  return (row) => {
    const code = id.values[row]!;
    if (seen[code]) return repeats(id.idOf(row));
    seen[code] = 1;
    return null;
  };
}

/** Finds rows whose id an earlier one has, where nothing refers to it. */
function repeatedId(ids: readonly unknown[]): (row: number) => [string, string] | null {
  const seen = new Set<RecordId>();
  return (row) => {
    const { size } = seen;
    return seen.add(toKey(ids[row] as RecordId)).size === size ? repeats(ids[row]) : null;
  };
}

function toDeals(raw: RawRecords, stageOf: (pipeline: number, stage: number) => number): Deals {
  const table = raw.tables.deals;
  const column = table.columns as unknown as {
    id: KeyColumn;
    name: TextColumn;
    url: TextColumn;
    pipelineId: KeyColumn;
    stageId: KeyColumn;
    managerId: KeyColumn;
    amount: NumberColumn;
    currency: WordColumn;
    createdAt: InstantColumn;
    createdBy: KeyColumn;
    closedAt: InstantColumn;
    lossReasonId: KeyColumn;
    source: WordColumn;
    contactId: KeyColumn;
    expectedCloseOn: DayColumn;
    tags: PlainColumn;
  };
  const { amount, currency, stageId, pipelineId, id } = column;
  const accountCurrency = currency.codeOf(raw.account.currency);
  // "rub" and "RUB" are one currency.
  const currencies = [...currency.words].map((word) => currency.codeOf(word.toUpperCase()));
  const seen = new Uint8Array(id.space.ids.length);
  keepGood(raw, 'deals', (row) => {
    if (seen[id.values[row]!]) return ['id', `repeats the id of an earlier row: ${preview(id.idOf(row))}`];
    const stage = stageOf(pipelineId.values[row]!, stageId.values[row]!);
    if (stage < 0) {
      const where = `stage ${preview(stageId.idOf(row))} of pipeline ${preview(pipelineId.idOf(row))}`;
      return ['stageId', `${where} is not among pipelines`];
    }
    currency.values[row] = currency.values[row]! < 0 ? accountCurrency : currencies[currency.values[row]!]!;
    const major = amount.values[row]!;
    if (!Number.isNaN(major)) {
      const minor = toMinor(major, currency.wordOf(row)!);
      if (minor === null) return ['amount', `is not an amount of money: ${major} ${currency.wordOf(row)}`];
      amount.values[row] = minor;
    }
    seen[id.values[row]!] = 1;
    stageId.values[row] = stage;
    return null;
  });
  table.trim();
  return {
    length: table.length,
    idOf: (deal) => id.idOf(deal)!,
    nameOf: (deal) => column.name.textOf(deal),
    urlOf: (deal) => column.url.textOf(deal),
    stage: stageId.values,
    manager: column.managerId.values,
    amountMinor: amount.values,
    currency: currency.values,
    currencies: currency.words,
    createdAt: column.createdAt.values,
    createdBy: column.createdBy.values,
    closedAt: column.closedAt.values,
    lossReason: column.lossReasonId.values,
    source: column.source.values,
    sources: column.source.words,
    contact: column.contactId.values,
    expectedCloseOn: column.expectedCloseOn.values,
    tagsOf: (deal) => (column.tags.values[deal] as readonly string[] | null) ?? [],
  };
}

/** Row by the code of its id, −1 for ids that have no row. */
function rowsByCode(raw: RawRecords, kind: TableKind, space: string): Int32Array {
  const rows = new Int32Array(raw.spaces.of(space).ids.length).fill(-1);
  const ids = (raw.tables[kind].columns['id'] as KeyColumn).values;
  for (let row = 0; row < raw.tables[kind].length; row++) rows[ids[row]!] = row;
  return rows;
}

function toHistory(raw: RawRecords, deals: Deals, stageOf: (pipeline: number, stage: number) => number) {
  const column = raw.tables.stageChanges.columns as unknown as {
    id: PlainColumn;
    dealId: KeyColumn;
    at: InstantColumn;
    from: StageColumn;
    to: StageColumn;
    by: KeyColumn;
  };
  const rows = rowsByCode(raw, 'deals', 'deal');
  const places = raw.spaces.stageRefs.pairs.map(([pipeline, stage]) => stageOf(pipeline, stage));
  keepGood(raw, 'stageChanges', (row) => {
    if (rows[column.dealId.values[row]!]! < 0) return ['dealId', `deal ${preview(column.dealId.idOf(row))} is not among deals`];
    const to = places[column.to.values[row]!]!;
    const from = column.from.values[row]! < 0 ? -1 : places[column.from.values[row]!]!;
    if (to < 0) return ['to', 'is a stage that is not among pipelines'];
    if (from < 0 && column.from.values[row]! >= 0) return ['from', 'is a stage that is not among pipelines'];
    column.to.values[row] = to;
    column.from.values[row] = from;
    column.dealId.values[row] = rows[column.dealId.values[row]!]!;
    return null;
  });
  const { length } = raw.tables.stageChanges;
  const history = cleanHistory(
    {
      deal: column.dealId.values.subarray(0, length),
      at: column.at.values,
      from: column.from.values,
      to: column.to.values,
      by: column.by.values,
      id: column.id.values,
    },
    deals.createdAt,
    deals.stage,
  );
  raw.tables.stageChanges.keep(new Int32Array(0));
  return history;
}

function toOwners(raw: RawRecords, deals: number): Owners {
  const table = raw.tables.ownerChanges;
  const column = table.columns as unknown as { dealId: KeyColumn; at: InstantColumn; from: KeyColumn; to: KeyColumn };
  const rows = rowsByCode(raw, 'deals', 'deal');
  keepGood(raw, 'ownerChanges', (row) => {
    if (rows[column.dealId.values[row]!]! < 0) return ['dealId', `deal ${preview(column.dealId.idOf(row))} is not among deals`];
    column.dealId.values[row] = rows[column.dealId.values[row]!]!;
    return null;
  });
  const at = column.at.values;
  const { order, offset } = groupByDeal(column.dealId.values.subarray(0, table.length), deals, { at });
  const owners: Owners = {
    offset,
    at: Float64Array.from(order, (row) => at[row]!),
    from: Int32Array.from(order, (row) => column.from.values[row]!),
    to: Int32Array.from(order, (row) => column.to.values[row]!),
  };
  table.keep(new Int32Array(0));
  return owners;
}
