/**
 * The company as amoCRM describes it: account, people, departments, pipelines, loss reasons. What only history
 * names – a deleted stage, a deleted pipeline – gets a line under its number, so that no move is lost.
 */
import type { AccountRecord, ManagerRecord, PipelineRecord, StageRecord } from '../../model/records.ts';
import { decodeEntities } from './entities.ts';
import type { Account, LossReason, PagePeople, Pipeline, User } from './schemas.ts';

/** What is asked once per load, before the lists. */
export interface Directory {
  account: Account;
  /** null where the viewer may not list users. */
  users: User[] | null;
  pipelines: Pipeline[];
  lossReasons: LossReason[];
}

export const WON = 142;
export const LOST = 143;

/** amoCRM's documented example of an account has no currency; XXX is ISO 4217's "no currency". */
const NO_CURRENCY = 'XXX';

export const timeZoneOf = ({ account }: Directory): string => account._embedded?.datetime_settings?.timezone ?? 'Europe/Moscow';

/** @param asOf the moment up to which the records are complete, epoch milliseconds. */
export function toAccount(directory: Directory, people: PagePeople | null, currency: string | null, asOf: number): AccountRecord {
  const { account } = directory;
  return {
    name: account.name ?? null,
    currency: currency ?? account.currency ?? NO_CURRENCY,
    timeZone: timeZoneOf(directory),
    asOf,
    viewer: viewerName(directory, people),
  };
}

function viewerName(directory: Directory, people: PagePeople | null): string | null {
  const id = directory.account.current_user_id;
  if (!id) return null;
  return toManagers(directory, people).find((manager) => manager.id === id)?.name ?? String(id);
}

/** Everybody whom the account names, by the API or by the page, people who left too. */
export function toManagers({ users }: Directory, people: PagePeople | null): ManagerRecord[] {
  const managers = new Map<number, ManagerRecord>();
  for (const [key, { id, title, active, group }] of Object.entries(people?.managers ?? {})) {
    const number = Number(id ?? key);
    managers.set(number, {
      id: number,
      name: decodeEntities(title ?? String(number)),
      departmentId: groupId(group ?? null),
      active: active ?? true,
    });
  }
  for (const { id, name, rights } of users ?? []) {
    managers.set(id, {
      id,
      name: decodeEntities(name ?? managers.get(id)?.name ?? String(id)),
      departmentId: rights?.group_id ?? 0,
      active: rights?.is_active ?? true,
    });
  }
  return [...managers.values()];
}

/** `group_493002` → 493002; `group_free_users` stays a word. */
function groupId(group: string | null): number | string {
  const name = (group ?? 'group_0').replace(/^group_/, '');
  return /^\d+$/.test(name) ? Number(name) : name;
}

export function toDepartments({ account }: Directory, people: PagePeople | null): { id: number | string; name: string }[] {
  const departments = new Map<number | string, string>();
  for (const [key, name] of Object.entries(people?.groups ?? {})) departments.set(groupId(key), decodeEntities(name));
  for (const { id, name } of account._embedded?.users_groups ?? []) departments.set(id, decodeEntities(name));
  return Array.from(departments, ([id, name]) => ({ id, name }));
}

/** Whether a status holds requests that nobody has accepted yet. */
export function unsortedStatuses({ pipelines }: Directory): Set<string> {
  return new Set(
    pipelines.flatMap((pipeline) =>
      pipeline._embedded.statuses.filter(({ type }) => type === 1).map(({ id }) => stageKey(pipeline.id, id)),
    ),
  );
}

/** 142 and 143 are the same numbers in every pipeline, so a stage is known by both. */
export const stageKey = (pipelineId: number, statusId: number): string => `${pipelineId}/${statusId}`;

/**
 * Live pipelines first, each with its stages in order.
 * @param named stages that history names, by pipeline; those that are no more come first, archived, as nothing tells where they stood.
 */
export function toPipelines({ pipelines }: Directory, named: ReadonlyMap<number, ReadonlySet<number>>): PipelineRecord[] {
  const order = (pipeline: Pipeline) => (pipeline.is_archive ? 2e9 : 0) + (pipeline.is_main ? -1e9 : 0) + (pipeline.sort ?? 0);
  const known = pipelines.toSorted((a, b) => order(a) - order(b) || a.id - b.id);
  const deleted = [...named.keys()].filter((id) => !pipelines.some((pipeline) => pipeline.id === id)).sort((a, b) => a - b);
  return [
    ...known.map((pipeline) => ({
      id: pipeline.id,
      name: decodeEntities(pipeline.name),
      stages: toStages(pipeline, named.get(pipeline.id)),
    })),
    ...deleted.map((id) => ({ id, name: String(id), stages: deletedStages([], named.get(id)!) })),
  ];
}

function toStages(pipeline: Pipeline, named: ReadonlySet<number> = new Set()): StageRecord[] {
  const statuses = pipeline._embedded.statuses.toSorted((a, b) => (a.sort ?? 0) - (b.sort ?? 0) || a.id - b.id);
  return [
    ...deletedStages(
      statuses.map(({ id }) => id),
      named,
    ),
    ...statuses
      .filter(({ type }) => type !== 1)
      .map(({ id, name, color }) => ({ id, name: decodeEntities(name), kind: kindOf(id), color: color ?? null })),
  ];
}

const deletedStages = (known: readonly number[], named: ReadonlySet<number>): StageRecord[] =>
  [...named]
    .filter((id) => !known.includes(id))
    .sort((a, b) => a - b)
    .map((id) => ({ id, name: String(id), kind: kindOf(id), archived: true }));

const kindOf = (status: number): 'open' | 'won' | 'lost' => (status === WON ? 'won' : status === LOST ? 'lost' : 'open');
