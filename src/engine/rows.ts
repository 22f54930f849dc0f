import type { Dataset } from '../model/dataset.ts';
import { ownerAt } from '../model/history.ts';
import { NO_DAY } from '../model/columns.ts';
import { formatDay } from '../model/day.ts';
import { dealOf, managerOf, toActRow } from '../model/act-row.ts';
import type { CallRow, DataMeta, DealRow, TaskRow } from './report-engine.ts';

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
    tags: tagsOf(data),
    stages: data.pipelines.flatMap((pipeline) =>
      pipeline.stages.map(({ id, name, kind, archived }) => ({ id, name, pipelineId: pipeline.id, kind, archived })),
    ),
    lossReasons: data.lossReasons.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }])),
    rows: data.rows,
    rejected: data.rejections.count,
  };
}

function tagsOf({ deals }: Dataset): string[] {
  const tags = new Set<string>();
  for (let deal = 0; deal < deals.length; deal++) for (const tag of deals.tagsOf(deal)) tags.add(tag);
  return [...tags].sort();
}
