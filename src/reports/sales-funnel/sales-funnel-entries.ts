/** Moves made in the period: the events clock. */
import type { FunnelQuestion } from './sales-funnel-report.ts';

/** Entries per stage of the pipeline, and distinct deals, in the order of `pipeline.stages`. */
export interface EntryCounts {
  entries: Int32Array;
  deals: Int32Array;
  /** 1 for each row of the paths with a move in the period. */
  anyEntry: Uint8Array;
}

/**
 * Counts entries into stages within the period. A move belongs to who made it, a creation to who created the deal.
 */
export function countEntries(question: FunnelQuestion): EntryCounts {
  const { pipeline, paths } = question;
  const counts: EntryCounts = {
    entries: new Int32Array(pipeline.stages.length),
    deals: new Int32Array(pipeline.stages.length),
    anyEntry: new Uint8Array(paths.length),
  };
  const seenBy = new Int32Array(pipeline.stages.length).fill(-1);
  eachEntry(question, (row, stage) => {
    counts.entries[stage]!++;
    counts.anyEntry[row] = 1;
    if (seenBy[stage] === row) return;
    seenBy[stage] = row;
    counts.deals[stage]!++;
  });
  return counts;
}

/** Calls `found` for each entry of the period with the row of the paths and the stage's place in the pipeline. */
export function eachEntry(question: FunnelQuestion, found: (row: number, stage: number) => void): void {
  const { data, scope, paths, filter, pipeline } = question;
  const { offset, stage, at, by } = data.visits;
  const first = pipeline.stages[0]?.index ?? 0;
  for (let row = 0; row < paths.length; row++) {
    const deal = paths.deal[row]!;
    for (let visit = offset[deal]!; visit < offset[deal + 1]!; visit++) {
      const place = stage[visit]! - first;
      const actor = visit === offset[deal] ? data.deals.createdBy[deal]! : by[visit]!;
      const isInPeriod = at[visit]! >= scope.from && at[visit]! < scope.to && at[visit]! <= scope.now;
      if (!isInPeriod || place < 0 || place >= pipeline.stages.length) continue;
      if (filter.isSelected(actor) && filter.passes(deal, actor)) found(row, place);
    }
  }
}
