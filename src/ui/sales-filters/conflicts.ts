/** Filters that leave nothing because one excludes the other. */
import type { DataMeta } from '../../engine/report-engine.ts';
import type { Scope } from '../../model/scope.ts';
import type { ScopeChange } from '../../provider/context.ts';

export interface Conflict {
  code: 'manager-not-of-department' | 'stage-not-of-pipeline';
  names: string[];
  /** Of the departments or the pipeline. */
  of: string[];
  /** The one way out that is offered. */
  wayOut: ScopeChange;
}

const has = (ids: readonly (string | number)[] | undefined, id: string | number | null): boolean =>
  id !== null && (ids ?? []).some((one) => String(one) === String(id));

export function findConflicts(scope: Scope, meta: DataMeta): Conflict[] {
  const conflicts: Conflict[] = [];
  const strangers = meta.managers.filter(({ id, departmentId }) => has(scope.managerIds, id) && !has(scope.departmentIds, departmentId));
  if (scope.departmentIds?.length && strangers.length > 0) {
    const of = meta.departments.filter(({ id }) => has(scope.departmentIds, id)).map(({ name }) => name);
    const names = strangers.map(({ name }) => name);
    conflicts.push({ code: 'manager-not-of-department', names, of, wayOut: { departmentIds: [] } });
  }
  const pipeline = meta.pipelines.find(({ id }) => has([scope.pipelineId ?? ''], id));
  const ofPipeline = (id: string | number) =>
    meta.stages.some((stage) => String(stage.id) === String(id) && stage.pipelineId === pipeline?.id);
  const lost = pipeline ? (scope.stageIds ?? []).filter((id) => !ofPipeline(id)) : [];
  if (pipeline && lost.length > 0) {
    const names = lost.map((id) => meta.stages.find((stage) => String(stage.id) === String(id))?.name ?? String(id));
    conflicts.push({ code: 'stage-not-of-pipeline', names, of: [pipeline.name], wayOut: { stageIds: [] } });
  }
  return conflicts;
}
