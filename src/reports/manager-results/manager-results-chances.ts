import type { Dataset } from '../../model/dataset.ts';
import { LOST, WON } from '../../model/deal-paths.ts';
import type { DealStates } from '../../model/deal-states.ts';
import { keepOnce } from '../../model/keep.ts';
import { FEWEST_CASES } from '../../stats/verdict.ts';

const keep = keepOnce(computeChances);

/**
 * Chance of a deal that stands in a stage to be won, by place of the stage: of all deals closed in its pipeline up to
 * now that got at least as far, those won. null below ten such deals, and without a history of stages.
 */
export const chancesToWin = (data: Dataset, states: DealStates): readonly (number | null)[] => keep(states, data);

function computeChances(states: DealStates, data: Dataset): (number | null)[] {
  if (!data.hasHistory) return data.stages.map(() => null);
  const won = data.pipelines.map(({ wonLevel }) => new Int32Array(wonLevel + 1));
  const closed = data.pipelines.map(({ wonLevel }) => new Int32Array(wonLevel + 1));
  for (let deal = 0; deal < data.deals.length; deal++) {
    const outcome = states.outcome[deal]!;
    if (states.exists[deal] === 0 || (outcome !== WON && outcome !== LOST)) continue;
    const { pipeline } = data.stages[states.stage[deal]!]!;
    const furthest = outcome === WON ? data.pipelines[pipeline]!.wonLevel : furthestLevel(data, deal, pipeline, states.now);
    closed[pipeline]![furthest]!++;
    if (outcome === WON) won[pipeline]![furthest]!++;
  }
  for (const counts of [...won, ...closed]) for (let level = counts.length - 2; level >= 0; level--) counts[level]! += counts[level + 1]!;
  return data.stages.map(({ pipeline, level }) => {
    const n = closed[pipeline]![level]!;
    return n >= FEWEST_CASES ? won[pipeline]![level]! / n : null;
  });
}

function furthestLevel({ visits, stages }: Dataset, deal: number, pipeline: number, now: number): number {
  let furthest = 1;
  for (let visit = visits.offset[deal]!; visit < visits.offset[deal + 1]! && visits.at[visit]! <= now; visit++) {
    const stage = stages[visits.stage[visit]!]!;
    if (stage.pipeline === pipeline && stage.kind === 'open') furthest = Math.max(furthest, stage.level);
  }
  return furthest;
}
