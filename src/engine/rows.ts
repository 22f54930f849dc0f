import type { Dataset } from '../model/dataset.ts';
import { ownerAt } from '../model/history.ts';
import { NO_DAY } from '../model/columns.ts';
import { formatDay } from '../model/day.ts';
import type { RecordId } from '../model/keys.ts';
import { actsOf, actSources } from '../model/acts.ts';
import type { ActRow, CallRow, DataMeta, DealRow, TaskRow } from './report-engine.ts';

/** A deal as of `now`, for a list. */
export function toDealRow(data: Dataset, deal: number, now: number): DealRow {
  const { deals, visits } = data;
  const last = lastVisit(data, deal, now);
  const stage = data.stages[data.hasHistory ? visits.stage[last]! : deals.stage[deal]!]!;
  const closedAt = stage.kind === 'open' ? null : data.hasHistory ? closeOf(data, deal, last) : toNull(deals.closedAt[deal]!);
  const manager = data.managers[ownerAt(data.owners, deals.manager, deal, closedAt ?? now)];
  const amountMinor = toNull(deals.amountMinor[deal]!);
  return {
    id: deals.idOf(deal),
    name: deals.nameOf(deal),
    stageName: stage.name,
    managerId: manager?.id ?? null,
    managerName: manager?.name ?? null,
    amountMinor,
    currency: amountMinor === null ? null : deals.currencies[deals.currency[deal]!]!,
    createdAt: deals.createdAt[deal]!,
    closedAt,
    lossReasonName: stage.kind === 'lost' ? (data.lossReasons[deals.lossReason[deal]!]?.name ?? null) : null,
    url: deals.urlOf(deal),
  };
}

/** A task as of `now`, for a list. */
export function toTaskRow(data: Dataset, task: number, now: number): TaskRow {
  const { tasks } = data;
  const deal = tasks.deal[task]!;
  const completedAt = tasks.completedAt[task]!;
  return {
    id: tasks.idOf(task),
    kind: tasks.kindOf(task),
    ...dealOf(data, deal),
    ...managerOf(data, tasks.manager[task]!),
    createdAt: tasks.createdAt[task]!,
    dueAt: toNull(tasks.dueAt[task]!),
    dueOn: tasks.dueOn[task] === NO_DAY ? null : formatDay(tasks.dueOn[task]!),
    completedAt: completedAt <= now ? completedAt : null,
  };
}

/** A call, for a list. */
export function toCallRow(data: Dataset, call: number): CallRow {
  const { calls } = data;
  return {
    id: calls.idOf(call),
    at: calls.at[call]!,
    direction: calls.direction[call] === 0 ? 'in' : 'out',
    outcome: calls.outcomeOf(call),
    ringSeconds: toNull(calls.ringSeconds[call]!),
    talkSeconds: toNull(calls.talkSeconds[call]!),
    phone: calls.phoneOf(call),
    ...managerOf(data, calls.manager[call]!),
    ...dealOf(data, calls.deal[call]!),
    recordingUrl: calls.recordingUrlOf(call),
    groupId: calls.groupOf(call),
  };
}

/** An act, for a list. @param act its place among `actsOf(data)`. */
export function toActRow(data: Dataset, act: number): ActRow {
  const acts = actsOf(data);
  const row = acts.row[act]!;
  const source = actSources[acts.source[act]!]!;
  const deal = acts.deal[act]!;
  return {
    ...subjectOf(data, source, row, deal),
    source,
    at: acts.at[act]!,
    kind: acts.kinds[acts.kind[act]!]!,
    ...managerOf(data, acts.by[act]!),
    ...dealOf(data, deal),
  };
}

type Subject = Pick<ActRow, 'id' | 'entityType' | 'entityId' | 'before' | 'after'>;

function subjectOf(data: Dataset, source: ActRow['source'], row: number, deal: number): Subject {
  const { deals, visits, stages, tasks, calls, events } = data;
  const nameOf = (visit: number) => stages[visits.stage[visit]!]!.name;
  const about = (entityType: string, id: RecordId, before: string | null = null, after: string | null = null): Subject => ({
    id,
    entityType,
    entityId: id,
    before,
    after,
  });
  switch (source) {
    case 'deal':
      return about('deal', deals.idOf(row));
    case 'visit':
      return about('deal', deals.idOf(deal), row > visits.offset[deal]! ? nameOf(row - 1) : null, nameOf(row));
    case 'task':
      return about('task', tasks.idOf(row), null, tasks.kindOf(row));
    case 'call':
      return about('call', calls.idOf(row), null, calls.outcomeOf(row));
    case 'event':
      return {
        id: events.idOf(row),
        entityType: events.entityTypeOf(row),
        entityId: events.entityIdOf(row),
        before: textOf(events.beforeOf(row)),
        after: textOf(events.afterOf(row)),
      };
  }
}

const LONGEST_VALUE = 200;

/** A value of an event as text; what has a name or a text goes by it. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'object') return String(value).slice(0, LONGEST_VALUE);
  const { name, text } = value as { name?: unknown; text?: unknown };
  const said = typeof name === 'string' ? name : typeof text === 'string' ? text : JSON.stringify(value);
  return said.slice(0, LONGEST_VALUE);
}

const managerOf = ({ managers }: Dataset, code: number) => ({
  managerId: managers[code]?.id ?? null,
  managerName: managers[code]?.name ?? null,
});

const dealOf = ({ deals }: Dataset, deal: number) => ({
  dealName: deal < 0 ? null : (deals.nameOf(deal) ?? String(deals.idOf(deal))),
  dealUrl: deal < 0 ? null : deals.urlOf(deal),
});

/** How a row of each kind is shown as of `now`. */
export const rowMakers = { deals: toDealRow, tasks: toTaskRow, calls: toCallRow, acts: toActRow };

const toNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

function lastVisit({ visits }: Dataset, deal: number, now: number): number {
  let visit = visits.offset[deal + 1]! - 1;
  while (visit > visits.offset[deal]! && visits.at[visit]! > now) visit--;
  return visit;
}

function closeOf(data: Dataset, deal: number, last: number): number {
  const { visits, stages } = data;
  const kindAt = (visit: number) => stages[visits.stage[visit]!]!.kind;
  let visit = last;
  while (visit > visits.offset[deal]! && kindAt(visit - 1) === kindAt(last)) visit--;
  return visits.at[visit]!;
}

/** What a page can choose from. */
export function toMeta(data: Dataset): DataMeta {
  const created = data.deals.createdAt;
  const first = created.reduce((least, instant) => Math.min(least, instant), Infinity);
  return {
    accountName: data.account.name,
    currency: data.account.currency,
    timeZone: data.account.timeZone,
    locale: data.account.locale,
    asOf: data.account.asOf,
    covered: created.length > 0 ? { from: first, to: data.account.asOf } : null,
    hasHistory: data.hasHistory,
    pipelines: data.pipelines.map(({ id, name }) => ({ id, name })),
    departments: data.departments.map(({ id, name }) => ({ id, name })),
    managers: data.managers.flatMap(({ id, name, departmentId, active }) => (name === null ? [] : [{ id, name, departmentId, active }])),
    sources: [...data.deals.sources].sort(),
    rows: data.rows,
    rejected: data.rejections.count,
  };
}
