/** Old stages count as new ones after the scheme of work has changed: history goes on. */
import * as z from 'zod/mini';
import type { Stage } from './company.ts';
import type { Dataset } from './dataset.ts';
import { keepLast } from './keep.ts';
import { toKey, type RecordId } from './keys.ts';

const recordId = z.union([z.string(), z.int()]);

export const stageMappingSchema = z.array(z.object({ pipelineId: recordId, from: recordId, to: recordId }));

/** In this pipeline the stage `from` counts as the open stage `to`. */
export interface StageMapping {
  pipelineId: RecordId;
  from: RecordId;
  to: RecordId;
}

const keep = keepLast<string, Dataset>(3);

/**
 * The same records with stages that count as others: each `from` becomes archived at the level of its `to`, the live
 * stages that remain are numbered anew. What names no two open stages of a pipeline, or runs in a circle, changes nothing.
 */
export const mapStages = (data: Dataset, mapping: readonly StageMapping[]): Dataset =>
  mapping.length === 0 ? data : keep(data, JSON.stringify(mapping), () => withMapping(data, mapping));

function withMapping(data: Dataset, mapping: readonly StageMapping[]): Dataset {
  const targets = targetsOf(data, mapping);
  const pipelines = data.pipelines.map((pipeline) => {
    const isLive = ({ kind, archived, index }: Stage) => kind === 'open' && !archived && !targets.has(index);
    const live = pipeline.stages.filter(isLive);
    const levelAt = (index: number) => live.filter((stage) => stage.index <= index).length;
    const stages = pipeline.stages.map((stage): Stage => {
      if (stage.kind !== 'open') return { ...stage, level: stage.kind === 'won' ? live.length + 1 : 0 };
      return { ...stage, archived: !isLive(stage), level: Math.max(1, levelAt(targets.get(stage.index) ?? stage.index)) };
    });
    const first = stages[0]?.index ?? 0;
    return {
      ...pipeline,
      stages,
      live: live.map(({ index }) => stages[index - first]!),
      wonLevel: live.length + 1,
      won: stages.find(({ kind }) => kind === 'won') ?? null,
    };
  });
  return { ...data, pipelines, stages: pipelines.flatMap(({ stages }) => stages) };
}

/** The live stage that each mapped one counts as in the end, by places in `Dataset.stages`. */
function targetsOf(data: Dataset, mapping: readonly StageMapping[]): Map<number, number> {
  const steps = new Map<number, Stage>();
  for (const { pipelineId, from, to } of mapping) {
    const stages = data.pipelines.find(({ id }) => toKey(id) === toKey(pipelineId))?.stages.filter(({ kind }) => kind === 'open') ?? [];
    const [old, target] = [from, to].map((wanted) => stages.find(({ id }) => toKey(id) === toKey(wanted)));
    if (old && target && old !== target) steps.set(old.index, target);
  }
  const targets = new Map<number, number>();
  for (const [index, step] of steps) {
    let target: Stage | undefined = step;
    for (let left = steps.size; left > 0 && target && steps.has(target.index); left--) target = steps.get(target.index);
    const isThere = target && !steps.has(target.index) && !target.archived;
    if (isThere) targets.set(index, target!.index);
  }
  return targets;
}
