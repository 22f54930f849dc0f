import type { RecordId } from './keys.ts';
import type { ManagerRecord, PipelineRecord, ScheduleRecord } from './records.ts';

/** A salesperson, also one who left, or one whom only deals and calls name. */
export interface Manager {
  id: RecordId;
  /** null for a manager whom the records refer to without describing. */
  name: string | null;
  departmentId: RecordId | null;
  active: boolean;
  /** Share of full time. */
  capacity: number;
  timeZone: string | null;
  schedule: ScheduleRecord | null;
}

/** A stage with its place in its pipeline. */
export interface Stage {
  /** Place in `Dataset.stages`: what columns store. */
  index: number;
  /** Place of its pipeline in `Dataset.pipelines`. */
  pipeline: number;
  id: RecordId;
  name: string;
  kind: 'open' | 'won' | 'lost';
  archived: boolean;
  color: string | null;
  /**
   * How far a deal is that stands here: 1..K for the live open stages in order, K + 1 for won, 0 for lost. An
   * archived stage counts as the highest live stage below it, or as the first.
   */
  level: number;
}

export interface Pipeline {
  id: RecordId;
  name: string;
  stages: Stage[];
  /** The open stages in use, in order: level 1 first. All open ones where every one is archived. */
  live: Stage[];
  /** K + 1: the level of a won deal. */
  wonLevel: number;
  won: Stage | null;
}

export function toManager(record: ManagerRecord): Manager {
  return {
    id: record.id,
    name: record.name,
    departmentId: record.departmentId ?? null,
    active: record.active ?? true,
    capacity: record.capacity ?? 1,
    timeZone: record.timeZone ?? null,
    schedule: record.schedule ?? null,
  };
}

/** A manager of whom only the id is known. */
export const unknownManager = (id: RecordId): Manager => ({
  id,
  name: null,
  departmentId: null,
  active: false,
  capacity: 1,
  timeZone: null,
  schedule: null,
});

/**
 * A pipeline with its stages' levels.
 * @param index its place among the pipelines.
 * @param firstStage place of its first stage among all stages.
 */
export function toPipeline(record: PipelineRecord, index: number, firstStage: number): Pipeline {
  const isOpen = (stage: { kind: string }) => stage.kind === 'open';
  const anyLive = record.stages.some((stage) => isOpen(stage) && !stage.archived);
  let level = 0;
  const stages = record.stages.map((stage, place): Stage => {
    const live = isOpen(stage) && (!stage.archived || !anyLive);
    if (live) level++;
    return {
      index: firstStage + place,
      pipeline: index,
      id: stage.id,
      name: stage.name,
      kind: stage.kind,
      archived: !live && (stage.archived ?? false),
      color: stage.color ?? null,
      level: stage.kind === 'lost' ? 0 : Math.max(level, 1),
    };
  });
  const wonLevel = level + 1;
  for (const stage of stages) if (stage.kind === 'won') stage.level = wonLevel;
  return {
    id: record.id,
    name: record.name,
    stages,
    live: stages.filter((stage) => isOpen(stage) && !stage.archived),
    wonLevel,
    won: stages.find((stage) => stage.kind === 'won') ?? null,
  };
}
