/** The deals and tasks behind the card's figures, by the predicates that counted them. */
import type { Dataset } from '../../model/dataset.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { askDealCard, isManagersOpen, isManagersTask, isOverdue } from './deal-card-question.ts';
import type { DealCardCell, DealCardOptions } from './deal-card-schema.ts';

export function selectDealCard(
  data: Dataset,
  scope: ResolvedScope,
  options: DealCardOptions | undefined,
  { set }: DealCardCell,
): { kind: 'deals' | 'tasks'; rows: Int32Array } {
  const question = askDealCard(data, scope, options);
  const isBehind = { open: isManagersOpen, tasks: isManagersTask, overdue: isOverdue }[set];
  const found: number[] = [];
  const { length } = set === 'open' ? data.deals : data.tasks;
  for (let row = 0; question.manager >= 0 && row < length; row++) if (isBehind(question, row)) found.push(row);
  return { kind: set === 'open' ? 'deals' : 'tasks', rows: Int32Array.from(found) };
}
