/** Stages as the report tells them: the live ones of all pipelines in a row, each with the archived ones that map to it. */
import type { Pipeline, Stage } from '../../model/company.ts';
import type { Dataset } from '../../model/dataset.ts';
import { LOST, OPEN, WON } from '../../model/deal-paths.ts';
import { keepOnce } from '../../model/keep.ts';

export interface Slots {
  slots: { pipeline: Pipeline; stage: Stage }[];
  /** By place in `Dataset.stages`: its slot, −1 for a closed one. */
  slotOf: Int16Array;
  levels: Uint16Array;
  /** Place of its pipeline. */
  pipelines: Uint16Array;
  /** OPEN, WON or LOST. */
  kinds: Uint8Array;
}

export const slotsOf = keepOnce(findSlots);

function findSlots(data: Dataset): Slots {
  const slots = data.pipelines.flatMap((pipeline) => pipeline.live.map((stage) => ({ pipeline, stage })));
  const firsts = data.pipelines.map((_, place) => data.pipelines.slice(0, place).reduce((sum, { live }) => sum + live.length, 0));
  return {
    slots,
    slotOf: Int16Array.from(data.stages, ({ kind, pipeline, level }) => (kind === 'open' ? firsts[pipeline]! + level - 1 : -1)),
    levels: Uint16Array.from(data.stages, ({ level }) => level),
    pipelines: Uint16Array.from(data.stages, ({ pipeline }) => pipeline),
    kinds: Uint8Array.from(data.stages, ({ kind }) => ({ open: OPEN, won: WON, lost: LOST })[kind]),
  };
}
