import { openDealsOf } from '../../model/deal-states.ts';
import { rowsBy, rowsOf } from '../../model/rows-by.ts';
import type { CardQuestion } from './deal-card-question.ts';
import { isManagersOpen, isManagersTask, isOverdue } from './deal-card-question.ts';

/** Counts that add up. */
export interface CardPartial {
  /** Lengths of the ended visits to the deal's stage, milliseconds. */
  visits: number[];
  open: number;
  tasks: number;
  overdue: number;
}

export function foldDealCard(question: CardQuestion): CardPartial {
  const { data, deal, manager } = question;
  const partial: CardPartial = { visits: deal < 0 ? [] : endedVisits(question), open: 0, tasks: 0, overdue: 0 };
  if (manager < 0) return partial;
  for (const row of openDealsOf(question.states)) if (isManagersOpen(question, row)) partial.open++;
  for (const task of rowsOf(rowsBy(data.tasks.manager, data.tasks.length, data.managers.length), [manager])) {
    if (isManagersTask(question, task)) partial.tasks++;
    if (isOverdue(question, task)) partial.overdue++;
  }
  return partial;
}

/** A visit lasts until the next one begins; the deal's own present visit has not ended. */
function endedVisits({ data: { visits }, states, deal, now }: CardQuestion): number[] {
  const stage = states.stage[deal]!;
  const lengths: number[] = [];
  for (let other = 0; other + 1 < visits.offset.length; other++) {
    const end = visits.offset[other + 1]!;
    for (let visit = visits.offset[other]!; visit + 1 < end && visits.at[visit + 1]! <= now; visit++)
      if (visits.stage[visit] === stage) lengths.push(visits.at[visit + 1]! - visits.at[visit]!);
  }
  return lengths;
}
