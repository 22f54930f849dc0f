/** Where a single deal stands at a moment: for few deals of a moment that is asked for once. Of all deals: `deal-states.ts`. */
import type { Dataset } from './dataset.ts';

/** Place in `Dataset.stages` of a deal that is there at an instant; without any history, its present stage. */
export function stageAt({ visits, deals, hasHistory }: Dataset, deal: number, instant: number): number {
  if (!hasHistory) return deals.stage[deal]!;
  let visit = visits.offset[deal + 1]! - 1;
  while (visits.at[visit]! > instant) visit--;
  return visits.stage[visit]!;
}
