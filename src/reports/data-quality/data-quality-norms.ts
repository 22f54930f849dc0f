/** How long visits to stages usually last. */
import type { Dataset } from '../../model/dataset.ts';
import { quantile } from '../../stats/index.ts';
import type { Slots } from './data-quality-slots.ts';

/** Ended visits that make a norm, and the part of them that is shorter. */
const FEWEST_VISITS = 10;
const USUAL = 0.9;

/** Longest usual visit by slot, milliseconds, of those that have ended by `now`; NaN for fewer than ten. */
export function findNorms(data: Dataset, { slotOf, slots }: Slots, now: number): Float64Array {
  const norms = new Float64Array(slots.length).fill(NaN);
  if (!data.hasHistory) return norms;
  const { offset, stage, at } = data.visits;
  // Seconds of visits, those of a slot together: as many as there are visits to its stages, or fewer.
  const starts = new Int32Array(slots.length + 1);
  for (let visit = 0; visit < stage.length; visit++) if (slotOf[stage[visit]!]! >= 0) starts[slotOf[stage[visit]!]! + 1]!++;
  for (let slot = 0; slot < slots.length; slot++) starts[slot + 1]! += starts[slot]!;
  const ends = starts.slice(0, slots.length);
  const lengths = new Float64Array(starts[slots.length]!);
  for (let deal = 0; deal < data.deals.length; deal++) {
    const last = offset[deal + 1]!;
    let slot = -1;
    let begin = 0;
    for (let visit = offset[deal]!; visit < last && at[visit]! <= now; visit++) {
      const next = slotOf[stage[visit]!]!;
      if (next === slot) continue;
      const seconds = Math.floor((at[visit]! - begin) / 1000);
      if (slot >= 0 && seconds > 0) lengths[ends[slot]!++] = seconds;
      slot = next;
      begin = at[visit]!;
    }
  }
  return norms.map((norm, slot) => {
    const own = lengths.subarray(starts[slot], ends[slot]);
    return own.length < FEWEST_VISITS ? norm : quantile(own, USUAL)! * 1000;
  });
}
