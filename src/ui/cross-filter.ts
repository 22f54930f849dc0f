/** A figure that a reader points at as a filter of all reports. */
import type { DataMeta } from '../engine/report-engine.ts';
import type { SalesContext, ScopeChange } from '../provider/context.ts';

type Id = string | number;

/** What a figure is of, in the words that all reports' cells share. */
interface Cell {
  managerId?: Id | null;
  departmentId?: Id | null;
  stageId?: Id | null;
  lossReasonId?: Id | null;
  hour?: Id | null;
}

export interface CrossFilter {
  /** Names of what the figure is of. */
  names: string[];
  /** Whether that is what all reports show already. */
  isOn: boolean;
  /** Filters by it, or no more where they are filtered already. */
  apply(): void;
}

export const crossFields = {
  managerId: 'managerIds',
  departmentId: 'departmentIds',
  stageId: 'stageIds',
  lossReasonId: 'lossReasonIds',
  hour: 'hours',
} as const;

/** null where the figure is of everything, or where nothing on the page would show the filter and lead back. */
export function crossFilterOf(cell: object, { meta, scope, filters, setScope }: SalesContext): CrossFilter | null {
  if (!meta || !scope || filters < 1) return null;
  const parts = Object.entries(crossFields).flatMap(([name, field]) => {
    const id = (cell as Cell)[name as keyof Cell];
    return id === undefined || id === null ? [] : [{ field, id: field === 'hours' ? Number(id) : id, name: nameOf(field, id, meta) }];
  });
  if (parts.length === 0) return null;
  const isOn = parts.every(({ field, id }) => scope[field]?.length === 1 && String(scope[field][0]) === String(id));
  const change = Object.fromEntries(parts.map(({ field, id }) => [field, isOn ? [] : [id]])) as ScopeChange;
  return { names: parts.map(({ name }) => name), isOn, apply: () => setScope(change) };
}

export function nameOf(field: (typeof crossFields)[keyof typeof crossFields], id: Id, meta: DataMeta): string {
  if (field === 'hours') return `${id}:00–${Number(id) + 1}:00`;
  const lists = { managerIds: meta.managers, departmentIds: meta.departments, stageIds: meta.stages, lossReasonIds: meta.lossReasons };
  const named: readonly { id: Id; name: string }[] = lists[field];
  return named.find((one) => String(one.id) === String(id))?.name ?? String(id);
}
